import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../source/parser/index.ts';
import { growsNoFasterThan } from '../support/growth.ts';
import { LONG, sampled } from '../support/sampled.ts';

/** How much longer twice the page may take in the full run, and four times the page in `npm test`. */
const GROWTH = LONG ? { times: 2, most: 2.5 } : { times: 4, most: 8 };

const SENTENCE = 'The ice in the harbour, by then grey, gave way before noon, and nobody was surprised. ';
const page = (body: string) => `<!doctype html><title>Ice</title><body><h1>Ice</h1>${body}`;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

/** Pages that grow in one direction, by a count; and the counts in `npm test` and in the full run. */
const PAGES: readonly (readonly [string, (count: number) => string, number, number])[] = [
  ['paragraphs', (count) => times(count, (at) => `<p class="c${at % 50}">${at}. ${SENTENCE}</p>`), 1500, 90_000],
  ['one long paragraph', (count) => `<p>${SENTENCE.repeat(count)}</p>`, 6000, 100_000],
  ['elements side by side', (count) => '<i></i>'.repeat(count), 10000, 500_000],
  ['short lines', (count) => `<p>${SENTENCE}</p>${times(count, () => '<div>a</div>')}`, 5000, 200_000],
  ['nested elements', (count) => `${'<div>'.repeat(count)}${SENTENCE}${'</div>'.repeat(count)}`, 10_000, 50_000],
  ['nested elements with text', (count) => times(count, () => `<div>${SENTENCE}`), 2000, 50_000],
  ['nested quotations and lists', (count) => times(count, () => '<blockquote><ul><li>a'), 1000, 50_000],
  ['nested formatting', (count) => times(count, () => '<b><i><a href="/">a'), 1500, 50_000],
  ['end tags that end nothing', (count) => `${'<b>'.repeat(count)}${'</div></p></i>'.repeat(count)}`, 5000, 100_000],
  ['links that stay open around blocks', (count) => times(count, () => '<a href="/"><div>a'), 4000, 10_000],
  [
    'cells',
    (count) => `<p>${SENTENCE}</p><table>${times(count, (at) => `<tr><td>${at}<td>b</tr>`)}</table>`,
    2000,
    50_000,
  ],
  ['nested tables', (count) => times(count, () => '<table><tr><td>a'), 1500, 50_000],
  ['link lists', (count) => times(count, (at) => `<ul><li><a href="/${at}">Story ${at}</a></ul>`), 2500, 40_000],
  [
    'headings over nothing',
    (count) => `<p>${SENTENCE}</p>${times(count, () => '<h2>Related</h2><p>a</p>')}`,
    2000,
    50_000,
  ],
  [
    'teasers',
    (count) =>
      times(count, (at) => `<div><div><h3><a href="/">Story number ${at}</a></h3><p>${SENTENCE}</p></div></div>`),
    800,
    20_000,
  ],
  [
    'pictures',
    (count) =>
      times(count, (at) => `<figure><img src="/${at}.jpg" alt="a"><figcaption>b</figcaption></figure><p>${SENTENCE}`),
    1000,
    20_000,
  ],
  [
    'data of scripts',
    (count) =>
      `<script type="application/json">${JSON.stringify({ a: times(count, () => '{"b":') + SENTENCE, c: Array.from({ length: count }, (_, at) => ({ kind: 'p', text: [`${SENTENCE}${at} `, { text: 'x' }] })) })}</script><script>${'a = {b: 1}; '.repeat(count)}"${'\\"'.repeat(count)}</script>`,
    1000,
    20_000,
  ],
  [
    'hidden elements',
    (count) => times(count, () => '<div class="sidebar share" hidden><footer>a</footer></div>'),
    3000,
    50_000,
  ],
  [
    'scripts that are not closed',
    (count) => `<p>${SENTENCE}</p>${'<script type="application/ld+json">{'.repeat(count)}`,
    20_000,
    100_000,
  ],
  [
    'structured data',
    (count) => times(count, () => '<script type="application/ld+json">{"@type":"Article"}</script>'),
    2000,
    50_000,
  ],
  [
    'broken structured data',
    (count) =>
      `<script type="application/ld+json">{"@type":"Article","headline":${`"a "b" ${' '.repeat(20)}, "c`.repeat(count)}</script>`,
    2000,
    50_000,
  ],
  [
    'white space in broken structured data',
    (count) => `<script type="application/ld+json">{"headline":"a"${' \n'.repeat(count)}x "author" ' }</script>`,
    20_000,
    1_000_000,
  ],
  [
    'comments, declarations, quotes',
    (count) => `<p>${SENTENCE}</p>${'<!--a--><!b><a title="'.repeat(count)}`,
    20_000,
    100_000,
  ],
  ['attributes', (count) => `<p ${times(count, (at) => `a${at}="b" `)}>${SENTENCE}</p>`, 10_000, 200_000],
  ['classes', (count) => `<p class="${times(count, (at) => `c-${at}__share `)}">${SENTENCE}</p>`, 10_000, 300_000],
  ['a long word', (count) => `<p>${SENTENCE}${'a'.repeat(count)}</p>`, 100_000, 10_000_000],
  ['white space', (count) => `<p>${SENTENCE}${' \n'.repeat(count)}</p>`, 100_000, 10_000_000],
  ['line breaks', (count) => `<div>${times(count, () => 'a<br><br>')}</div>`, 5000, 100_000],
  ['references', (count) => `<p>${SENTENCE}${'&amp;&eacute;&#8212;&nosuch;'.repeat(count)}</p>`, 10_000, 300_000],
];

describe('the cost of a page', () => {
  for (const [name, make, count, full] of sampled(PAGES, 1 / 3, 4)) {
    it(`should grow no faster than the page: ${name}`, { timeout: 600_000 }, () => {
      const html = (size: number): string => page(make(size));
      growsNoFasterThan(html, (made) => parseArticle(made, { format: 'html' }), {
        size: LONG ? full : count / 2,
        ...GROWTH,
      });
    });
  }

  it('should be small for a page of 20 MB', { skip: !LONG }, () => {
    const html = page(times(200_000, (at) => `<p>${at}. ${SENTENCE}</p>`));
    assert.ok(html.length > 18_000_000);
    assert.equal(parseArticle(html, { format: 'html' }).blocks.length, 200_001);
  });
});
