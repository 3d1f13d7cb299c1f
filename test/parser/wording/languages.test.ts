import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

interface Page {
  readonly text: string;
  readonly related: string;
  readonly comments: string;
  readonly tools: string;
  readonly advert: string;
  readonly more: string;
}

const PAGES: Readonly<Record<string, Page>> = JSON.parse(
  readFileSync('fixtures/furniture-by-language/pages.json', 'utf8'),
);

/** A page in the manner of the language, with labels around two paragraphs of text, and the reasons for which its labels are omitted. */
function reasonsOn(lang: string, { text, related, comments, tools, advert, more }: Page): Map<string, string> {
  const html = `<html lang="${lang}"><body><h1>${text.slice(0, 20)}</h1><div><p>${text}</p><p>${advert}</p><p>${text} ${text}</p>
    <p>${more}: <a href="/b">${text.slice(0, 30)}</a></p><p>${text} ${text} ${text}</p><p>${tools}</p>
    <h3>${related}</h3><ul><li><a href="/c">${text.slice(5, 35)}</a></li><li><a href="/d">${text.slice(8, 38)}</a></li></ul>
    <h3>${comments} (2)</h3><div><p>Ada 12:30</p><p>${text}</p></div></div></body></html>`;
  const { omitted, blocks } = parseArticle(html, { url: 'https://bay.example/a' });
  assert.equal(
    blocks.filter(({ type }) => type === 'paragraph').length,
    3,
    `${lang}: ${JSON.stringify(blocks.map((b) => b.text))}`,
  );
  return new Map(omitted.flatMap(({ text: gone, reason }) => gone.split('\n').map((line) => [line, reason] as const)));
}

describe('the wording of pages', () => {
  it('should be known in 30 languages', () => {
    assert.ok(Object.keys(PAGES).length >= 30);
  });

  for (const [lang, page] of Object.entries(PAGES)) {
    it(`should be omitted in ${lang}`, () => {
      const reasons = reasonsOn(lang, page);
      assert.equal(reasons.get(page.advert), 'advert', page.advert);
      assert.ok(
        [...reasons].some(([line, reason]) => line.startsWith(page.more) && reason === 'related'),
        page.more,
      );
      assert.ok(reasons.has(page.tools), page.tools);
      assert.ok(reasons.has(page.related), page.related);
      assert.ok(
        [...reasons].some(([line]) => line.startsWith(page.comments)),
        page.comments,
      );
    });
  }
});
