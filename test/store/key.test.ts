import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateFile } from '../../source/store/folders.ts';
import { articleKey } from '../../source/store/index.ts';
import { articleOf } from '../support/reading.ts';

const BOATS = articleOf(['The boats came home.']);

describe('the key of an article', () => {
  it('should be its canonical URL rather than its own', () => {
    const both = {
      ...BOATS,
      canonicalUrl: 'https://harbour.example/boats',
      url: 'https://harbour.example/boats?ref=1',
    };
    assert.equal(articleKey(both), 'https://harbour.example/boats');
    assert.equal(articleKey({ ...both, canonicalUrl: null }), 'https://harbour.example/boats?ref=1');
  });

  it('should take no part of the page for another page', () => {
    assert.equal(articleKey({ ...BOATS, url: 'https://harbour.example/boats#storm' }), 'https://harbour.example/boats');
  });

  it("should not take the site's front page for the article", () => {
    const page = { ...BOATS, canonicalUrl: 'https://harbour.example/', url: 'https://harbour.example/boats' };
    assert.equal(articleKey(page), 'https://harbour.example/boats');
    assert.equal(articleKey({ ...page, url: 'https://harbour.example/' }), 'https://harbour.example/');
    assert.match(articleKey({ ...page, url: null }), /^sha256:/);
  });

  it('should not be a URL of another kind, nor an invalid one', () => {
    for (const url of ['ftp://harbour.example/boats', 'https://harbour.example:boats/', 'boats.html']) {
      assert.match(articleKey({ ...BOATS, canonicalUrl: null, url }), /^sha256:/, url);
    }
  });

  it('should be a hash of the text if there is no URL', () => {
    assert.equal(articleKey(BOATS), articleKey(articleOf(['The boats came home.'])));
    assert.notEqual(articleKey(BOATS), articleKey(articleOf(['The boats', 'came home.'])));
  });
});

describe('the state file', () => {
  it('should be where each system keeps the state of programs', () => {
    const home = (path: string | null) =>
      path?.replaceAll('\\', '/').replace(/^.*?(?=\/\.local|\/Library|\/AppData)/, '~');
    assert.equal(stateFile({ XDG_STATE_HOME: '/srv/state' }, 'linux'), '/srv/state/pullquote/state.sqlite');
    assert.equal(home(stateFile({ XDG_STATE_HOME: 'relative' }, 'linux')), '~/.local/state/pullquote/state.sqlite');
    assert.equal(home(stateFile({}, 'darwin')), '~/Library/Application Support/pullquote/state.sqlite');
    assert.equal(home(stateFile({}, 'win32')), '~/AppData/Local/pullquote/state.sqlite');
  });
});
