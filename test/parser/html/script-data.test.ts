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
  [
    'several assignments, with code after them',
    `<script>window.a = {"n": [1]}; var s={"text":${json(LINES.join('\n'))},"by":undefined};!function(){s.b={}}()</script>`,
  ],
  [
    'JSON in a string',
    `<script>window.__DATA__ = ${json({ pages: { '/x': JSON.stringify({ text: LINES.join('\n') }) } })}</script>`,
  ],
  [
    'a string that is parsed',
    `<script>load(JSON.parse('${json({ text: LINES.join(' \n'), more: HTML.repeat(2) }).replaceAll('\\', '\\\\')}'))</script>`,
  ],
  [
    'a literal in code',
    `<script>window.n = (function (a, b) { return { body: ${json(HTML.repeat(2)).replaceAll('<', '\\x3C')}, a } })(1, 2)</script>`,
  ],
  [
    'JSON with a charset, escaped',
    `<script type="application/json; charset=utf-8">{&quot;text&quot;:&quot;${LINES.join('\\n')}&quot;}</script>`,
  ],
  [
    'escaped markup',
    `<script type="application/json">${json({ story: HTML.replaceAll('<', '&lt;').replaceAll('>', '&gt;') })}</script>`,
  ],
  ['an attribute', `<div data-page="${json({ props: { text: LINES.join('\n') } }).replaceAll('"', '&quot;')}"></div>`],
  [
    'a queue of strings',
    `<script>window.stream.enqueue(${json(json([{ _1: 2 }, 'text', LINES.join('\n')]))});</script>`,
  ],
  ['a template', `<script type="text/template">${HTML}</script>`],
  ['a noscript element', `<noscript>${HTML}</noscript>`],
];

describe('the text in the data of a page', () => {
  for (const [name, body] of PAGES) {
    it(`should be read from ${name}`, () => {
      const { notice, lines } = read(body);
      assert.equal(notice, 'from-data');
      assert.deepEqual([...new Set(lines.filter((line) => line !== 'é'))], LINES);
    });
  }

  it('should have at least 250 letters', () => {
    const letters = (count: number) => {
      const words = `${'Lamps were lit in town. '.repeat(12)}`.replaceAll(' ', '').length;
      const text = `${'Lamps were lit in town. '.repeat(12)}${'o'.repeat(count - words - 1)}.`;
      return read(`<script type="application/json">${json({ text })}</script>`).notice;
    };
    assert.notEqual(letters(249), 'from-data');
    assert.equal(letters(250), 'from-data');
  });

  it('should have its short runs, headings and items in place', () => {
    const run = (value: string, more = {}) => ({ kind: 'text', value, ...more });
    const [first = '', second = '', third = ''] = LINES;
    const runs = (text: string) => [
      run(text.slice(0, 60)),
      { kind: 'link', content: [run(text.slice(60, 65))] },
      run(text.slice(65)),
    ];
    const content = [
      { kind: 'paragraph', content: runs(first) },
      { kind: 'heading-3', content: [run('The keeper')] },
      { kind: 'list-item', content: [{ kind: 'paragraph', content: [run(second)] }] },
      { kind: 'quote', content: runs(third) },
    ];
    const { blocks } = parseArticle(
      `<title>Lamp</title><body><script type="application/json">${json({ content })}</script>`,
    );
    assert.deepEqual(
      blocks.map(({ type, text }) => [type, text]),
      [
        ['title', 'Lamp'],
        ['paragraph', first],
        ['heading', 'The keeper'],
        ['item', second],
        ['quote', third],
      ],
    );
    const stream = [
      '$',
      'div',
      null,
      {
        children: [
          [
            '$',
            'p',
            null,
            {
              children: [
                first.slice(0, 70),
                ['$', 'a', null, { href: '/x', children: first.slice(70, 80) }],
                first.slice(80),
              ],
            },
          ],
          ['$', 'h2', null, { className: 'title', children: 'The keeper' }],
          ['$', 'p', null, { children: second }],
          ['$', 'p', null, { children: third }],
        ],
      },
    ];
    const { lines } = read(`<script>self.__next_f.push([1,${json(`1:${JSON.stringify(stream)}\n`)}])</script>`);
    assert.deepEqual(lines, LINES);
    const parts = [
      'The lamp on the outer mole was lit again on Friday, ',
      'after',
      first.slice(first.indexOf(' a winter')),
    ];
    const flat = { text: [...parts, second, third].map((part) => ({ part })) };
    assert.deepEqual(read(`<script type="application/json">${json(flat)}</script>`).lines, LINES);
  });

  it('should be left alone if the page has text of its own', () => {
    const other =
      'The ferry was late again, and nobody on the quay was surprised, since it had been late all week long, said one.';
    const { notice, lines } = read(`<p>${other}</p><p>${other.replace('ferry', 'bus')}</p>${PAGES[0]?.[1]}`);
    assert.deepEqual([notice, lines.length], [undefined, 2]);
  });

  it('should be neither a message that asks for a script nor code', () => {
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

describe('the description of a page without a text', () => {
  it('should be its text if it is 100 code units long', () => {
    const texts = (length: number): number[] =>
      parseArticle(
        `<!doctype html><title>Ice</title><meta name="description" content="${'ice '.repeat(50).slice(0, length - 1)}."><body><div id="root"></div><script>go()</script>`,
      ).blocks.map(({ text }) => text.length);
    assert.deepEqual([texts(100), texts(99)], [[3, 100], [3]]);
  });
});
