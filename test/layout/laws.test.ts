import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../source/article.ts';
import {
  displayWidth,
  isSpace,
  type Layout,
  type LayoutOptions,
  layoutBlocks,
  layoutSlices,
  layoutWindow,
  paginate,
  positionOf,
  rowOf,
} from '../../source/layout/index.ts';
import { blocks, options, width } from './arbitrary.ts';

const runs = process.env.PULLQUOTE_LONG_TESTS ? 5000 : 120;
const law = (property: fc.IProperty<[Block[], LayoutOptions]>): void => fc.assert(property, { seed: 1, numRuns: runs });
const height = fc.integer({ min: 3, max: 60 });

/** The content of each row of a block's text, in order. */
function segmentsOf(layout: Layout, block: number) {
  return layout.rows.flatMap((row) => row.segments).filter((segment) => segment.block === block);
}

describe('layoutBlocks', () => {
  it('should neither lose nor repeat a character at any width', () => {
    law(
      fc.property(blocks, options, (article, settings) => {
        const layout = layoutBlocks(article, settings);
        const tiles = article.map(() => 0);
        for (const { block, start, end, next } of layout.rows.flatMap((row) => row.segments)) {
          assert.equal(start, tiles[block]);
          assert.ok(start <= end && end <= next);
          const swallowed = article[block]?.text.slice(end, next) ?? '';
          assert.match(swallowed, /^[\s\u200b\u00ad]*$/);
          tiles[block] = next;
        }
        assert.deepEqual(
          tiles,
          article.map((block) => block.text.length),
        );
      }),
    );
  });

  it('should not draw a row wider than the column, or anything over anything else', () => {
    law(
      fc.property(blocks, options, (article, settings) => {
        for (const row of layoutBlocks(article, settings).rows) {
          const drawn = [
            ...row.segments.map(({ block, start, end, column, hyphen }) => ({
              column,
              text: (article[block]?.text.slice(start, end) ?? '') + (hyphen ? '-' : ''),
            })),
            ...row.ornaments,
          ]
            .filter(({ text }) => text !== '')
            .sort((one, other) => one.column - other.column);
          let edge = 0;
          for (const { column, text } of drawn) {
            assert.ok(column >= edge, `column ${column} is taken up to ${edge}`);
            edge = column + displayWidth(text);
          }
          assert.ok(edge <= settings.width, `${edge} of ${settings.width}: ${JSON.stringify(drawn)}`);
        }
      }),
    );
  });

  it('should never split a grapheme', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
    law(
      fc.property(blocks, options, (article, settings) => {
        const layout = layoutBlocks(article, settings);
        for (const [index, block] of article.entries()) {
          const starts = new Set([...graphemes.segment(block.text)].map((each) => each.index));
          for (const { start } of segmentsOf(layout, index))
            assert.ok(start === block.text.length || starts.has(start), block.text.slice(start - 4, start + 4));
        }
      }),
    );
  });

  it('should give the same layout in slices', () => {
    law(
      fc.property(blocks, options, (article, settings) => {
        const whole = layoutBlocks(article, settings);
        let rows = 0;
        for (const { layout, complete } of layoutSlices(article, settings, 50)) {
          assert.ok(layout.rows.length > rows || complete);
          assert.deepEqual(layout.rows.slice(rows), whole.rows.slice(rows, layout.rows.length));
          rows = layout.rows.length;
        }
        assert.equal(rows, whole.rows.length);
      }),
    );
  });
});

describe('layoutWindow', () => {
  it('should be a part of the whole layout', () => {
    fc.assert(
      fc.property(blocks, width, fc.nat(), fc.integer({ min: 1, max: 30 }), (article, columns, at, count) => {
        const whole = layoutBlocks(article, { width: columns });
        const from = at % Math.max(1, article.length);
        const part = layoutWindow(article, { width: columns }, from, count);
        const position = { block: from, offset: 0 };
        const shift = rowOf(whole, position) - rowOf(part, position);
        assert.deepEqual(part.rows, whole.rows.slice(shift, shift + part.rows.length));
        assert.ok(part.rows.length >= count || shift + part.rows.length === whole.rows.length);
      }),
      { seed: 1, numRuns: runs },
    );
  });
});

describe('rowOf and positionOf', () => {
  it('should find every position on exactly one row', () => {
    law(
      fc.property(blocks, options, (article, settings) => {
        const layout = layoutBlocks(article, settings);
        for (const [block, { text }] of article.entries()) {
          for (let offset = 0; offset <= text.length; offset += 1) {
            const row = layout.rows[rowOf(layout, { block, offset })];
            const here = row?.segments.some(
              (each) => each.block === block && each.start <= offset && (offset < each.next || offset === text.length),
            );
            assert.ok(here || text === '', `${block}:${offset}`);
          }
        }
      }),
    );
  });

  it('should give every row of text a position on that row', () => {
    law(
      fc.property(blocks, options, (article, settings) => {
        const layout = layoutBlocks(article, settings);
        for (const [index, row] of layout.rows.entries()) {
          const found = rowOf(layout, positionOf(layout, index));
          if (row.segments.some((segment) => segment.next > segment.start)) assert.equal(found, index);
          assert.equal(rowOf(layout, positionOf(layout, found)), found);
        }
      }),
    );
  });
});

describe('paginate', () => {
  it('should neither skip nor repeat a row, and fit every page', () => {
    fc.assert(
      fc.property(blocks, width, height, (article, columns, room) => {
        const layout = layoutBlocks(article, { width: columns });
        const pages = paginate(layout, room);
        assert.equal(pages[0], 0);
        for (const [number, start] of pages.entries()) {
          const end = pages[number + 1] ?? layout.rows.length;
          assert.ok(start < end || layout.rows.length === 0);
          assert.ok(number === 0 || !isSpace(layout.rows[start]));
          let last = end;
          while (last > start && isSpace(layout.rows[last - 1])) last -= 1;
          assert.ok(last - start <= room, `${last - start} rows on a page of ${room}`);
        }
      }),
      { seed: 1, numRuns: runs },
    );
  });

  it('should break inside a block only if a third of the page would be empty, with two rows on either side', () => {
    fc.assert(
      fc.property(blocks, width, fc.integer({ min: 12, max: 60 }), (article, columns, room) => {
        const layout = layoutBlocks(article, { width: columns });
        const pages = paginate(layout, room);
        for (const [number, start] of pages.entries()) {
          const above = layout.rows[start - 1];
          const below = layout.rows[start];
          if (number === 0 || isSpace(above) || above?.block !== below?.block) continue;
          let first = start;
          while (first > 0 && layout.rows[first - 1]?.block === below?.block && !isSpace(layout.rows[first - 1]))
            first -= 1;
          const top = pages[number - 1] ?? 0;
          assert.ok(start - Math.max(first, top) >= 2);
          assert.ok(layout.rows[start + 1]?.block === below?.block);
          let filled = first;
          while (filled > top && (isSpace(layout.rows[filled - 1]) || layout.rows[filled - 1]?.keep)) filled -= 1;
          assert.ok(filled - top < (room * 2) / 3);
        }
      }),
      { seed: 1, numRuns: runs },
    );
  });

  it('should not leave a heading last on a page', () => {
    fc.assert(
      fc.property(blocks, width, fc.integer({ min: 20, max: 60 }), (article, columns, room) => {
        const layout = layoutBlocks(
          article.filter((block, index) => block.type !== 'heading' || article[index - 1]?.type !== 'heading'),
          { width: columns },
        );
        for (const start of paginate(layout, room)) {
          let last = start - 1;
          while (last >= 0 && isSpace(layout.rows[last])) last -= 1;
          const tall =
            layout.rows.filter((row) => row.keep && row.block === layout.rows[last]?.block).length > room / 3;
          assert.ok(!layout.rows[last]?.keep || tall);
        }
      }),
      { seed: 1, numRuns: runs },
    );
  });
});
