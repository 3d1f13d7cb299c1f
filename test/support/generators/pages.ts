import { type Generator, type Row, times } from './rows.ts';

const SENTENCE = 'The ice in the harbor, by then gray, gave way before noon, and nobody was surprised. ';
const page = (body: string): string =>
  `<!doctype html><title>Ice</title><article><h1>Ice</h1><p>${SENTENCE}</p>${body}<p>${SENTENCE}</p></article>`;

const html = ([name, count, body]: Row): Generator => ({
  name,
  format: 'html',
  count,
  make: (size) => page(body(size)),
});

/** One piece again and again, in a paragraph of a page. */
const repeated = (count: number, ...pieces: readonly string[]): readonly Row[] =>
  pieces.map((piece) => [`"${piece}" repeated`, count, (size) => `<p>${piece.repeat(size)}</p>`]);

const NESTED: readonly Row[] = [
  'div',
  'section',
  'span',
  'b',
  'a href=x',
  'font',
  'ul><li',
  'ol><li',
  'dl><dd',
  'blockquote',
  'table><tr><td',
  'figure',
  'details><summary',
  'q',
  'sup',
  'sub',
  'ruby><rt',
  'math',
  'svg',
  'pre',
  'code',
  'form',
  'button',
  'select',
  'template',
  'noscript',
  'iframe',
  'object',
  'marquee',
  'h2',
  'nosuch',
].flatMap((tag): readonly Row[] => [
  [`nested <${tag}>`, 3000, (size) => `<${tag}>`.repeat(size)],
  [`nested <${tag}> with words`, 1000, (size) => `<${tag}>gray ice `.repeat(size)],
]);

const SIDE_BY_SIDE: readonly Row[] = [
  'p',
  'li',
  'td',
  'h2',
  'dt',
  'dd',
  'b',
  'q',
  'sup',
  'code',
  'pre',
  'blockquote',
  'figcaption',
  'option',
  'a href="/x"',
  'mark',
  'address',
].map(
  (tag): Row => [
    `<${tag}> side by side`,
    1500,
    (size) => times(size, (at) => `<${tag}>ice ${at}</${tag.split(' ')[0]}>`),
  ],
);

const ELEMENTS: readonly Row[] = [
  ['attributes', 5000, (size) => `<p ${times(size, (at) => `a${at}=1 `)}>ice</p>`],
  ['a long attribute', 200_000, (size) => `<p title="${'a '.repeat(size)}">ice</p>`],
  ['classes', 5000, (size) => `<p class="${times(size, (at) => `c${at} `)}">ice</p>`],
  ['a long URL', 100_000, (size) => `<p>Gray <a href="https://ice.example/${'ü'.repeat(size)}">ice</a></p>`],
  [
    'links in a paragraph',
    1500,
    (size) => `<p>${times(size, (at) => `<a href="https://ice.example/${at}">l${at}</a> `)}</p>`,
  ],
  ['links to one page', 1500, (size) => `<p>${'<a href="https://ice.example/">ice</a> '.repeat(size)}</p>`],
  ['styles that cross', 1500, (size) => `<p>${'<b>a<i>b</b>c</i>'.repeat(size)}</p>`],
  ['superscripts', 1500, (size) => `<p>${'x<sup>2</sup> '.repeat(size)}</p>`],
  ['line breaks', 5000, (size) => `<p>${'a<br>'.repeat(size)}</p>`],
  ['rows', 800, (size) => `<table>${times(size, (at) => `<tr><td>${at}<td>ice`)}</table>`],
  ['columns', 800, (size) => `<table><tr>${times(size, (at) => `<td>${at}`)}</table>`],
  ['cells that span rows', 300, (size) => `<table>${'<tr><td rowspan=60000>ice'.repeat(size)}</table>`],
  ['cells that span columns', 800, (size) => `<table>${'<tr><td colspan=1000>ice'.repeat(size)}</table>`],
  ['comments', 5000, (size) => '<!-- ice -->'.repeat(size)],
  ['comments that never close', 5000, (size) => '<!-- ice '.repeat(size)],
  ['declarations that never close', 5000, (size) => '<!a <?b <![CDATA['.repeat(size)],
  ['tags that never close', 5000, (size) => '<p a="b '.repeat(size)],
  ['end tags alone', 5000, (size) => '</p></div></b></table>'.repeat(size)],
  ['scripts', 2000, (size) => '<script>let ice = "</p>";</script>'.repeat(size)],
  ['structured data', 500, (size) => '<script type="application/ld+json">{"@type":"Article"}</script>'.repeat(size)],
  ['deep structured data', 3000, (size) => `<script type="application/ld+json">${'[{"a":'.repeat(size)}</script>`],
  ['named references', 5000, (size) => `<p>${'&amp;&eacute;&nosuch;'.repeat(size)}</p>`],
  ['references that do not end', 5000, (size) => `<p>${'&amp'.repeat(size)}&#${'9'.repeat(size)}</p>`],
  [
    'footnotes',
    300,
    (size) =>
      `${times(size, (at) => `<p>Ice<sup><a href="#n${at}" id="r${at}">${at}</a></sup></p>`)}<ol>${times(size, (at) => `<li id="n${at}">Note ${at} <a href="#r${at}">↩</a></li>`)}</ol>`,
  ],
  [
    'marks of one footnote',
    600,
    (size) => `<p>${'Ice<sup><a href="#n1">1</a></sup> '.repeat(size)}</p><ol><li id="n1">Note</li></ol>`,
  ],
  ['headings', 1500, (size) => times(size, (at) => `<h2>Ice ${at}</h2>`)],
  [
    'pictures',
    800,
    (size) =>
      times(size, (at) => `<figure><img src="/${at}.jpg" alt="ice"><figcaption>Ice ${at}</figcaption></figure>`),
  ],
];

const user = (at: number): string => `<a class="username" href="/u/jo${at % 9}">Jo ${at % 9}</a>`;
const POSTS: readonly Row[] = [
  ...(
    [
      ['of one kind', (at) => `${user(at)}<div class="comment-text">${SENTENCE}${at}</div>`],
      ['of a kind for each two', (at) => `${user(at)}<div class="comment-text c${at >> 1}">${SENTENCE}${at}</div>`],
      ['inside each other', (at) => `<div>${user(at)}<div class="comment-text">${SENTENCE}${at}`],
      ['of a kind for each two, inside each other', (at) => `<div class="comment-text c${at >> 1}">${user(at)}ice`],
      ['below those that they answer', (at) => `<div>${user(at)}<div class="comment-text">${SENTENCE}${at}</div>`],
      ['beside short articles', (at) => `<article></article>${user(at)}<div class="comment-text">ice ${at}</div>`],
      [
        'in microdata',
        (at) =>
          `<article></article><i itemtype="//schema.org/Comment"><b itemprop=author>${at}</b><p itemprop=text>ice`,
      ],
    ] satisfies readonly (readonly [string, (at: number) => string])[]
  ).map(([name, post]): Row => [`posts ${name}`, 1500, (size) => times(size, post)]),
];

const QUOTES: readonly Row[] = [
  ...repeated(
    4000,
    '“',
    '”',
    '"',
    "'",
    '«',
    '»',
    '„',
    '「',
    '“a” ',
    '" a',
    "'a ",
    '“"\'«',
    '—',
    '“ice” said ',
    '``',
    ', said ',
  ),
  [
    'quotes with speakers',
    300,
    (size) => times(size, (at) => `<p>“We saw the ice ${at},” said Jo Finch${at % 90} on Friday.</p>`),
  ],
  [
    'quotes in one paragraph',
    300,
    (size) => `<p>${times(size, (at) => `“We saw the ice ${at},” said Jo Finch. `)}</p>`,
  ],
  ['quotes that never end', 500, (size) => times(size, (at) => `<p>“We saw the ice ${at} and said nothing.</p>`)],
  [
    'pronouns',
    400,
    (size) => `<p>Jo Finch came.</p>${'<p>“We saw it,” she said. “It was gray,” he said.</p>'.repeat(size)}`,
  ],
  [
    'names',
    600,
    (size) => `<p>${times(size, (at) => `Jo${'abcdefghij'[at % 10]} Finch${at.toString(36)} said. `)}</p>`,
  ],
  ['words of speaking', 3000, (size) => `<p>“We saw it,” ${'said '.repeat(size)}Jo Finch.</p>`],
  ['titles', 2000, (size) => `<p>${'Minister of '.repeat(size)}Ice said “it is gray”.</p>`],
];

const TEXT: readonly Row[] = [
  ...repeated(
    20_000,
    'a',
    'A',
    'Aa',
    'A. ',
    'a,',
    '.',
    '. ',
    ' ',
    '\u00a0',
    '\u200b',
    '漢',
    '👩\u200d',
    'e\u0301',
    '\u00ad',
    '-',
    '!?',
    '1 ',
    '1.',
    'א',
    'Abc ',
    '\n',
    '\t',
    '/',
    '@a',
    'a@',
    'www.',
    'https://',
  ),
];

/** Pages. */
export const PAGES: readonly Generator[] = [...NESTED, ...SIDE_BY_SIDE, ...ELEMENTS, ...POSTS, ...QUOTES, ...TEXT].map(
  html,
);
