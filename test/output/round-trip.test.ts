import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Article, Block } from '../../source/article.ts';
import { toJson } from '../../source/output/json.ts';
import { toMarkdown } from '../../source/output/markdown/markdown.ts';
import { OFFSET_UNITS } from '../../source/output/offsets.ts';
import { parseArticle, readArticleJson } from '../../source/parser/index.ts';
import { articleOf, everything } from '../support/articles.ts';
import { attributed, fixtures } from '../support/fixtures.ts';

const cases = [
  ...fixtures.map((fixture) => ({ name: fixture.name, article: attributed(fixture) })),
  { name: 'everything', article: everything },
];

/** The text of all blocks that have any, in order. */
const textOf = ({ blocks }: Article) => blocks.map(({ text }) => text.trim()).filter((text) => text !== '');

function readBack(json: string) {
  const { people, quotes, ...article } = readArticleJson(json);
  assert.ok(people && quotes);
  return { ...article, people, quotes };
}

describe('JSON', () => {
  for (const offsets of OFFSET_UNITS) {
    for (const { name, article } of cases) {
      it(`should be the same when ${name} is read back and written again, offsets in ${offsets}`, () => {
        const json = toJson(article, { offsets });
        assert.equal(toJson(readBack(json), { offsets }), json);
      });
    }
  }

  it('should turn one unit of offsets into the other and back', () => {
    const json = toJson(everything);
    const counted = toJson(readBack(json), { offsets: 'codepoints' });
    assert.notEqual(counted, json);
    assert.equal(toJson(readBack(counted)), json);
  });
});

describe('Markdown', () => {
  for (const { name, article } of cases.slice(0, -1)) {
    it(`should give the text of ${name} back`, () => {
      // Formulas are written in TeX, which is not their text.
      const blocks = article.blocks.map((block) => ({ ...block, spans: block.spans.filter(({ tex }) => !tex) }));
      const back = parseArticle(toMarkdown({ ...article, blocks }), { format: 'markdown', full: true });
      assert.deepEqual(textOf(back), textOf(article));
    });
  }

  /** Text full of what is markup to Markdown. */
  const words = fc.array(
    fc.constantFrom(
      'a',
      'Wort',
      '3',
      '\\',
      '`',
      '``',
      '*',
      '**',
      '_',
      '__',
      '[',
      ']',
      '](x)',
      '(',
      '<',
      '>',
      '<b>',
      '&amp;',
      '&',
      '~',
      '~~',
      '|',
      '#',
      '##',
      '-',
      '---',
      '+',
      '=',
      '===',
      '1.',
      '2)',
      ':',
      '!',
      '![',
      '[^1]',
      '^',
      'https://a.example/x_y',
      'www.a.example',
      'a@b.example',
      '“',
      '"',
      '.',
      ',',
      '漢',
      '🚀',
      '\u00a0',
    ),
    { minLength: 1, maxLength: 12 },
  );
  const text = fc
    .tuple(words, fc.array(fc.constantFrom('', ' ', ' ', '\n'), { minLength: 12, maxLength: 12 }))
    .map(([list, gaps]) =>
      list
        .map((word, at) => word + (gaps[at] ?? ''))
        .join('')
        .replace(/[ \n]*\n[ \n]*/g, '\n')
        .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, ''),
    )
    .filter((made) => made !== '');
  /** An offset that cuts no pair of surrogates. */
  const whole = (made: string, offset: number) => (/[\udc00-\udfff]/.test(made.charAt(offset)) ? offset + 1 : offset);
  const styles = ['bold', 'italic', 'code', 'strike', 'sub', 'sup', 'mark', 'link'] as const;
  const block = text.chain((made) =>
    fc
      .array(fc.tuple(fc.nat(made.length), fc.nat(made.length), fc.constantFrom(...styles)), { maxLength: 4 })
      .map((spans): Partial<Block> & { text: string } => ({
        text: made,
        spans: spans.map(([a, b, style]) => ({
          start: whole(made, Math.min(a, b)),
          end: whole(made, Math.max(a, b)),
          style,
          ...(style === 'link' ? { href: 'https://a.example/(x)' } : {}),
        })),
      })),
  );
  const kinds = [
    { type: 'paragraph' },
    { type: 'heading', level: 3 },
    { type: 'item', depth: 1, marker: '•', group: 1 },
    { type: 'item', depth: 1, marker: '7.', group: 1 },
    { type: 'quote', depth: 1, group: 2 },
  ] as const;

  it('should give back any text in any kind of block with any spans', () => {
    fc.assert(
      fc.property(block, fc.constantFrom(...kinds), (made, kind) => {
        const article = articleOf([{ text: 'Before.' }, { ...made, ...kind }, { text: 'After.' }]);
        const markdown = toMarkdown(article);
        const back = parseArticle(markdown, { format: 'markdown', full: true });
        const folded = (one: Article) =>
          textOf(one)
            .map((line) => line.replace(/[\s\u00a0]+/g, ' '))
            .join('\n');
        assert.equal(folded(back), folded(article), markdown);
      }),
      { seed: 1, numRuns: process.env.PULLQUOTE_LONG_TESTS ? 30_000 : 500 },
    );
  });

  /** Lists, quotations, tables and the rest in any order, nested as a page may nest them. */
  const word = fc.constantFrom('Hafen', 'drone', '1. Mai', '- dash', '# hash', 'a | b', 'line\nline');
  const part = fc.oneof(
    fc.record({ type: fc.constantFrom('paragraph', 'term', 'definition', 'caption', 'embed', 'footnote'), text: word }),
    fc.record({ type: fc.constant('heading'), level: fc.integer({ min: 2, max: 6 }), text: word }),
    fc.record({
      type: fc.constant('item'),
      text: word,
      depth: fc.integer({ min: 1, max: 3 }),
      marker: fc.constantFrom('•', '1.', '12.', ''),
      group: fc.constantFrom(1, 2),
    }),
    fc.record({
      type: fc.constant('quote'),
      text: word,
      depth: fc.integer({ min: 1, max: 3 }),
      group: fc.constantFrom(3, 4),
    }),
    fc.record({ type: fc.constant('code'), text: fc.constantFrom('a\n\n    b', '```\nx', '~~~', '# no') }),
    fc.constant({ type: 'rule', text: '' }),
  ) as fc.Arbitrary<Block>;
  const tableOf = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.boolean(), word)
    .map(([rows, columns, hasHeader, text]) =>
      Array.from({ length: rows * columns }, (_, at): Block => {
        const row = Math.floor(at / columns);
        return {
          type: 'cell',
          text: `${text} ${at}`,
          spans: [],
          row,
          column: at % columns,
          header: hasHeader && row === 0,
          group: 9,
        };
      }),
    );
  const page = fc.array(
    fc.oneof(
      part.map((one) => [one]),
      part.map((one) => [one]),
      tableOf,
    ),
    { maxLength: 8 },
  );

  it('should give back the text of any sequence of blocks', () => {
    fc.assert(
      fc.property(page, (parts) => {
        const article = articleOf(
          parts.flatMap((some, at) => some.map((one) => (one.type === 'cell' ? { ...one, group: 100 + at } : one))),
        );
        const markdown = toMarkdown(article);
        const back = parseArticle(markdown, { format: 'markdown', full: true });
        const words = (one: Article) => textOf(one).join('\n').replace(/\s+/g, ' ');
        assert.equal(words(back), words(article), markdown);
      }),
      { seed: 1, numRuns: process.env.PULLQUOTE_LONG_TESTS ? 30_000 : 300 },
    );
  });
});
