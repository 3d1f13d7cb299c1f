import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const LINES = [
  'The lamp on the outer mole was lit again on Friday, after a winter in which crews had to find their way by the smell.',
  'Its keeper, who is ninety, climbed the steps without a stick, and told the people that the lens had been cleaned.',
  'Nobody could say who had paid for the oil, and by the evening nobody asked, since the beam reached the islands.',
];
const HTML = LINES.map((line) => `<p>${line}</p>`).join('');
const json = (value: unknown): string => JSON.stringify(value).replaceAll('</', '<\\/');
const read = (body: string, head = '') => {
  const { notice, blocks } = parseArticle(`<!doctype html><title>Lamp</title>${head}<body><div id=root></div>${body}`);
  return { notice: notice?.code, lines: blocks.filter(({ type }) => type === 'paragraph').map(({ text }) => text) };
};

/** Pages whose text is only in their data. */
const PAGES: readonly (readonly [string, string])[] = [
  [
    'JSON that a framework reads',
    `<script id="__NEXT_DATA__" type="application/json">${json({ props: { story: { body: HTML, title: 'Lamp' } }, page: '/x' })}</script>`,
  ],
  [
    'JSON with an object for each paragraph',
    `<script type="application/json">${json({ blocks: LINES.map((text) => ({ kind: 'p', text })), menu: ['Home', 'News'] })}</script>`,
  ],
  ['an assignment', `<script>window.__STATE__ = ${json({ article: { text: LINES.join('\n\n') } })};</script>`],
  [
    'a stream of elements',
    `<script>self.__next_f.push([1,${json(`1:["$","article",null,{"children":${JSON.stringify(LINES.map((text) => ['$', 'p', null, { children: text }]))}}]\n`)}])</script>`,
  ],
  [
    'a stream of texts with a length in bytes, in two pieces',
    `<script>self.__next_f.push([1,${json(`2:T${Buffer.byteLength(`${HTML}<p>é</p>`).toString(16)},${HTML.slice(0, 50)}`)}])</script>` +
      `<script>self.__next_f.push([1,${json(`${HTML.slice(50)}<p>é</p>3:["$","b",null,{}]\n`)}])</script>`,
  ],
  ['a template', `<script type="text/template">${HTML}</script>`],
  ['a noscript element', `<noscript>${HTML}</noscript>`],
];

describe('the text in the data of a page', () => {
  for (const [name, body] of PAGES) {
    it(`should be read from ${name}`, () => {
      const { notice, lines } = read(body);
      assert.equal(notice, 'from-data');
      assert.deepEqual(
        lines.filter((line) => line !== 'é'),
        LINES,
      );
    });
  }

  it('should be left alone if the page has text of its own', () => {
    const other =
      'The ferry was late again, and nobody on the quay was surprised, since it had been late all week long, said one.';
    const { notice, lines } = read(`<p>${other}</p><p>${other.replace('ferry', 'bus')}</p>${PAGES[0]?.[1]}`);
    assert.deepEqual([notice, lines.length], [undefined, 2]);
  });

  it('should not be a message that asks for a script, nor code', () => {
    const asks = 'You need to enable JavaScript to run this app, and without it nothing will work here at all. ';
    assert.equal(read(`<noscript>${asks.repeat(4)}</noscript>`).notice, 'empty-page');
    assert.equal(
      read(`<script>window.run = {"f":"function () {\\n  ${'go(1); '.repeat(80)}}"}</script>`).notice,
      'empty-page',
    );
  });

  it('should be the description of a page if there is nothing else', () => {
    const meta = (text: string) => `<meta property="og:description" content="${text}">`;
    assert.deepEqual(read('', meta(LINES[0] ?? '')), { notice: 'from-data', lines: [LINES[0]] });
    assert.equal(read('', meta('a'.repeat(99))).notice, 'empty-page');
  });
});
