import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metaRefresh } from '../../source/load/meta-refresh.ts';

const base = new URL('https://nordhavn.example/a/b?c#d');
const target = (html: string) => metaRefresh(Buffer.from(html), base)?.href ?? null;
const refresh = (content: string) => `<meta http-equiv="refresh" content="${content}">`;

describe('metaRefresh', () => {
  const cases: readonly (readonly [html: string, target: string | null])[] = [
    [refresh('0; url=/x'), 'https://nordhavn.example/x'],
    [refresh('0;URL=x'), 'https://nordhavn.example/a/x'],
    [refresh("3.5, url='https://b.example/y'"), 'https://b.example/y'],
    [refresh('0; /x'), 'https://nordhavn.example/x'],
    [refresh('0; url=/x?a=1&amp;b=2'), 'https://nordhavn.example/x?a=1&b=2'],
    ["<META CONTENT='0; url=/x' HTTP-EQUIV=Refresh>", 'https://nordhavn.example/x'],
    [`<noscript>${refresh('0; url=/plain')}</noscript>`, 'https://nordhavn.example/plain'],
    [refresh('10; url=/x'), 'https://nordhavn.example/x'],
    [refresh('11; url=/x'), null],
    [refresh('900'), null],
    [refresh('60; url=/x'), null],
    [refresh('0; url=#top'), null],
    [refresh('0; url=https://nordhavn.example/a/b?c'), null],
    [refresh('0; url=javascript:x'), null],
    [refresh('0; url=http://['), null],
    [`<!-- ${refresh('0; url=/x')} -->`, null],
    ['<meta name="refresh" content="0; url=/x">', null],
    ['<p>refresh', null],
  ];
  for (const [html, wanted] of cases) {
    it(`should find ${wanted ?? 'nothing'} in ${html}`, () => assert.equal(target(html), wanted));
  }

  it('should look at the first 100,000 bytes', () => {
    const tag = refresh('0; url=/x');
    assert.equal(target(tag.padStart(100_000)), 'https://nordhavn.example/x');
    assert.equal(target(tag.padStart(100_001)), null);
  });
});
