import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { displayWidth } from '../../../source/layout/index.ts';
import { dateInWords, headerOf, readingTime } from '../../../source/reader/view/header.ts';
import { visibleRows } from '../../../source/reader/view/viewport.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const article = {
  ...articleOf([{ type: 'title', text: 'The last ferry' }, 'It left at nine.', 'It never came back.']),
  title: 'The last ferry',
  authors: ['Ida Moor', 'Tom Reed'],
  siteName: 'Harbour News',
  publishedTime: '2024-03-01T23:30:00-05:00',
  wordCount: 1200,
  readingMinutes: 5,
};
const lines = (width: number, of = article) =>
  headerOf(of, width)?.rows.flatMap(({ ornaments }) => ornaments.map(({ text }) => text));

describe('the header', () => {
  it('should give authors, site, date and reading time', () => {
    assert.deepEqual(lines(80), ['Ida Moor, Tom Reed · Harbour News · 1 March 2024 · 4–7 min read']);
  });

  it('should take more lines if there is less room', () => {
    assert.deepEqual(lines(34), ['Ida Moor, Tom Reed · Harbour News', '1 March 2024 · 4–7 min read']);
  });

  it('should never be wider than the text, whatever the authors and the site', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '文', ' ', '-', '’') }), { maxLength: 12 }),
        fc.string({ unit: fc.constantFrom('N', 'e', 'w', 's', ' '), maxLength: 150 }),
        fc.integer({ min: 10, max: 100 }),
        (authors, siteName, width) => {
          const notice = { code: 'no-article', message: 'this page may be no article but a list of links' } as const;
          const of = { ...article, authors, siteName, notice };
          const text = lines(width, of) ?? [];
          for (const line of text) assert.ok(displayWidth(line) <= width, `${width}: ${line}`);
          const letters = (all: string) => all.replace(/[\s·,]/g, '');
          assert.ok(letters(text.join('')).includes(letters(siteName)));
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('should keep the day that the page gives, in its own time zone', () => {
    assert.equal(dateInWords('2024-12-31T23:59:59+14:00'), '31 December 2024');
    assert.equal(dateInWords('2024-12'), 'December 2024');
    assert.equal(dateInWords('yesterday'), null);
  });

  it('should give the time as a range', () => {
    assert.equal(readingTime({ wordCount: 100, readingMinutes: 1 }), '1–2 min');
    assert.equal(readingTime({ wordCount: 2_380, readingMinutes: 0 }), '8–13 min');
    assert.equal(readingTime({ wordCount: 10, readingMinutes: 10 }), '8–13 min');
    assert.equal(readingTime({ wordCount: 10, readingMinutes: 10 }, true), '8-13 min');
    assert.equal(readingTime({ wordCount: 0, readingMinutes: 0 }), null);
  });

  it('should be left out if nothing is known', () => {
    assert.equal(headerOf(articleOf(['one', 'two']), 80), null);
  });

  it('should say that a page is not an article', () => {
    const index = {
      ...articleOf(['one', 'two']),
      notice: { code: 'index-page' as const, message: 'this is a list of articles' },
    };
    assert.match(headerOf(index, 80)?.rows[0]?.ornaments[0]?.text ?? '', /! this is a list of articles/);
  });

  it('should take the place of the text on a page without any', () => {
    const notice = { code: 'empty-page' as const, message: 'hardly any text' };
    for (const blocks of [[], [{ type: 'title' as const, text: 'The last ferry' }]]) {
      const state = open(documentOf({ ...articleOf(blocks), notice }), { columns: 80, rows: 6 });
      const { start, end } = visibleRows(state);
      const shown = state.layout.rows.slice(start, end).map(({ ornaments }) => ornaments[0]?.text);
      assert.ok(shown.includes('! hardly any text'), JSON.stringify(shown));
    }
  });

  it('should be below the headline without moving any position', () => {
    const state = open(documentOf(article), { columns: 80, rows: 6 });
    const texts = state.layout.rows.map(({ segments, ornaments }) =>
      segments[0] ? `block ${segments[0].block}` : (ornaments[0]?.text ?? ''),
    );
    assert.deepEqual(texts.slice(0, 5), [
      'block 0',
      '',
      'Ida Moor, Tom Reed · Harbour News · 1 March 2024 · 4–7 min read',
      '',
      'block 1',
    ]);
    assert.deepEqual(press(state, '}').target, { kind: 'block', block: 1 });
    assert.deepEqual(press(state, 'j', 'j').anchor, { block: 1, offset: 0 });
  });
});
