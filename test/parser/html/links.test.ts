import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { baseOf, hostOf, resolveLink } from '../../../source/parser/html/links.ts';

describe('the address of a link', () => {
  it('should be absolute, or as written without a base', () => {
    assert.equal(resolveLink('/ice', 'https://bay.example/salt'), 'https://bay.example/ice');
    assert.equal(resolveLink(' \nhttps://bay.example/ice ', null), 'https://bay.example/ice');
    assert.equal(resolveLink('/ice', null), '/ice');
    assert.equal(resolveLink('/ice and salt', null), null);
    assert.equal(resolveLink('https://', 'https://bay.example/'), null);
  });

  it('should be null if it leads nowhere', () => {
    for (const scheme of ['javascript', 'data', 'blob', 'about', 'vbscript', 'JavaScript'])
      assert.equal(resolveLink(`${scheme}:ice`, null), null, scheme);
    for (const href of ['', ' ', undefined]) assert.equal(resolveLink(href, 'https://bay.example/'), null);
  });

  it('should be resolved against the base that the page states', () => {
    assert.equal(baseOf('/ice', 'https://bay.example/'), 'https://bay.example/ice');
    assert.equal(baseOf('/ice'), null);
    assert.equal(baseOf('https://', 'https://bay.example/'), 'https://bay.example/');
    assert.equal(baseOf(null, 'https://bay.example/'), 'https://bay.example/');
  });

  it('should have a host without "www."', () => {
    assert.equal(hostOf('https://www.bay.example/'), 'bay.example');
    assert.equal(hostOf('https://awww.bay.example/'), 'awww.bay.example');
    for (const url of ['/ice', 'mailto:a@bay.example', null]) assert.equal(hostOf(url), null);
  });
});
