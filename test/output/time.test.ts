import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AttributedArticle, Block, Span } from '../../source/article.ts';
import { toHtml } from '../../source/output/html/html.ts';
import { toMarkdown } from '../../source/output/markdown/markdown.ts';
import { toText } from '../../source/output/text.ts';
import { articleOf } from '../support/articles.ts';
import { growsNoFasterThan } from '../support/growth.ts';
import { sampled } from '../support/sampled.ts';

const many = <T>(count: number, make: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const words = (
  count: number,
  spans: (at: number) => Omit<Span, 'start' | 'end'>,
): Partial<Block> & { text: string } => ({
  text: 'word '.repeat(count),
  spans: many(count, (at) => ({ start: 5 * at, end: 5 * at + 4, ...spans(at) })),
});

/** Blocks that took longer than linear time to write, of a size. */
const BLOCKS: Readonly<Record<string, (size: number) => readonly (Partial<Block> & { readonly text: string })[]>> = {
  'many links in a paragraph': (size) => [words(size, (at) => ({ style: 'link', href: `https://a.example/${at}` }))],
  'many bold words in a paragraph': (size) => [words(size, () => ({ style: 'bold' }))],
  'spans that overlap': (size) => [
    { text: 'w'.repeat(2 * size), spans: many(size, (at) => ({ start: at, end: at + size, style: 'bold' as const })) },
  ],
  'links that overlap': (size) => [
    {
      text: 'w'.repeat(2 * size),
      spans: many(size, (at) => ({
        start: at,
        end: at + size,
        style: 'link' as const,
        href: `https://a.example/${at}`,
      })),
    },
  ],
  'many marks of one footnote': (size) => [
    words(size, () => ({ style: 'link', href: '#n' })),
    {
      type: 'footnote',
      text: 'note',
      label: 'word',
      from: { block: 0, offset: 0 },
      alsoFrom: many(size - 1, (at) => ({ block: 0, offset: 5 * (at + 1) })),
    },
  ],
  'cells far from each other': (size) =>
    many(size, (at) => ({ type: 'cell' as const, text: 'cell', row: 100 * at, column: 100 * at })),
};

describe('the time to write', () => {
  const ways = [
    ['Markdown', toMarkdown],
    ['HTML', toHtml],
    ['text', (article: AttributedArticle) => toText(article, { width: 72, links: true, color: true })],
  ] as const;
  const all = Object.entries(BLOCKS).flatMap(([what, blocks]) =>
    ways.map(([format, write]) => ({ what, blocks, format, write })),
  );
  // The layout decides how wide the columns of a table are.
  const cases = all.filter(({ what, format }) => !(what.startsWith('cells') && format === 'text'));
  for (const { what, blocks, format, write } of sampled(cases, 1 / 3, 2)) {
    it(`should be linear in ${format} for ${what}`, () =>
      growsNoFasterThan((size) => articleOf(blocks(size)), write, { size: 2500, times: 4, most: 8, tries: 3 }));
  }
});

describe('a table in Markdown', () => {
  const table = (column: number): string => {
    const cells = [0, column].map((at) => ({
      type: 'cell' as const,
      text: `c${at}`,
      row: 0,
      column: at,
      header: true,
    }));
    const below = [0, column].map((at) => ({ type: 'cell' as const, text: `d${at}`, row: 1, column: at }));
    return toMarkdown(articleOf([...cells, ...below]));
  };

  it('should keep empty places up to twenty for each cell', () => {
    assert.equal(table(39).match(/\|/g)?.length, 3 * 41);
  });

  it('should be written without them beyond that', () => {
    assert.match(table(40), /\| c0 \| c40 \|\n\| --- \| --- \|\n\| d0 \| d40 \|/);
  });
});
