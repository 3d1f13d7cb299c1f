import type { InputFormat } from '../../../source/parser/index.ts';
import { type Generator, type Row, times } from './rows.ts';

const inFormat =
  (format: InputFormat) =>
  ([name, count, make]: Row): Generator => ({ name: `${format}: ${name}`, format, count, make });

const MARKDOWN: readonly Row[] = [
  ...[
    '*a ',
    '**a* ',
    '_a',
    '~~a',
    '`a``',
    '[',
    '![',
    '](',
    '[a](',
    '[a](<',
    '[a](b "',
    '[a][',
    '[^a]',
    '<a ',
    '<!A ',
    '<!--',
    '<?',
    '</a ',
    '&amp',
    '\\',
    '$',
    '|',
    'a|',
    'a@',
    'www.',
    'http://',
    '<http://',
    '!',
    '(',
    '<a b="',
  ].map((piece): Row => [`"${piece}" repeated`, 3000, (size) => `a ${piece.repeat(size)}`]),
  ...['> ', '- ', '1. ', '# ', '+ * ', '    ', '\t', '- [ ] '].map(
    (piece): Row => [`"${piece}" nested`, 1500, (size) => `${piece.repeat(size)}ice`],
  ),
  ...[
    '> a\nb\n',
    '- a\n',
    '1. a\n\n',
    '# a\n',
    '|a|\n|-|\n',
    '[a]: b\n',
    '```\n',
    ': a\n',
    'a\n: b\n\n',
    '---\n',
    '<div>\n',
    '<details>\n\n',
    'a  \n',
    '[^a]: b\n',
    'a[^b]\n\n[^b]: c\n\n',
    '| a | b |\n',
    '    a\n\n',
    '> [!NOTE]\n',
    '<script>\n',
    '<!--\n',
  ].map((piece): Row => [`${JSON.stringify(piece)} line by line`, 800, (size) => piece.repeat(size)]),
  ['front matter of many keys', 1000, (size) => `---\n${times(size, (at) => `k${at}: v\n`)}---\n\nice\n`],
  ['deep front matter', 300, (size) => `---\nk: ${'['.repeat(size)}\n---\n\nice\n`],
  [
    'references',
    500,
    (size) => times(size, (at) => `[a${at}]: https://ice.example/${at}\n`) + times(size, (at) => `[a${at}] `),
  ],
];

const PLAIN: readonly Row[] = [
  ...[
    'a',
    'a ',
    '- a\n',
    '1. a\n',
    '> a\n',
    '>',
    'a\n\n',
    'a b\n',
    '    a\n',
    '\ta\t',
    'a = b;\n',
    '===\n',
    'a\n===\n\n',
    '* * *\n',
    'A: b\n',
    '| a |\n',
    'a  b  c\n',
    'ab-\n',
    '“a”\n',
    '.',
    '\u2028',
    '\r',
  ].map((piece): Row => [`${JSON.stringify(piece)} repeated`, 3000, (size) => piece.repeat(size)]),
];

const LISTS: readonly Row[] = [
  ['fragments', 500, (size) => JSON.stringify(Array.from({ length: size }, (_, at) => `<p>Ice ${at}</p>`))],
  ['Python fragments', 500, (size) => `[${times(size, (at) => `'<p>Ice ${at}</p>', `)}]`],
  ['a long string of backslashes', 5000, (size) => `['${'\\\\'.repeat(size)}']`],
];

const JSONS: readonly Row[] = [
  [
    'spans that cross',
    800,
    (size) =>
      JSON.stringify({
        schema: 1,
        blocks: [
          {
            type: 'paragraph',
            text: 'a'.repeat(2 * size),
            spans: Array.from({ length: size }, (_, at) => ({
              start: at,
              end: at + size,
              style: at % 2 ? 'bold' : 'italic',
            })),
          },
        ],
      }),
  ],
  [
    'superscripts',
    800,
    (size) =>
      JSON.stringify({
        schema: 1,
        blocks: [
          {
            type: 'paragraph',
            text: '2 '.repeat(size),
            spans: Array.from({ length: size }, (_, at) => ({ start: 2 * at, end: 2 * at + 1, style: 'sup' })),
          },
        ],
      }),
  ],
  [
    'colors',
    800,
    (size) =>
      JSON.stringify({
        schema: 1,
        blocks: [
          {
            type: 'code',
            language: 'terminal',
            text: 'a\n'.repeat(size),
            spans: Array.from({ length: size }, (_, at) => ({
              start: 2 * at,
              end: 2 * at + 1,
              style: 'color',
              color: at % 256,
            })),
          },
        ],
      }),
  ],
  [
    'quotes in one block',
    500,
    (size) =>
      JSON.stringify({
        schema: 1,
        blocks: [{ type: 'paragraph', text: '“a” '.repeat(size), spans: [] }],
        people: [],
        quotes: Array.from({ length: size }, (_, at) => ({
          id: `q${at}`,
          kind: 'direct',
          text: 'a',
          parts: [{ block: 0, start: 4 * at + 1, end: 4 * at + 2, text: 'a' }],
          speaker: null,
          cue: null,
        })),
      }),
  ],
];

/** Sources that are no pages. */
export const OTHERS: readonly Generator[] = [
  ...MARKDOWN.map(inFormat('markdown')),
  ...PLAIN.map(inFormat('text')),
  ...LISTS.map(inFormat('list')),
  ...JSONS.map(inFormat('json')),
];
