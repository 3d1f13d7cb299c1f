import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ResultItem } from '../../../source/reader/model/library/results.ts';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import { resultsLines } from '../../../source/ui/panes/results.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { foundResult, highlightResult, personResult, quoteResult, savedRow, shelfOf } from '../../support/shelf.ts';

/** The rows of a list of two results in a terminal of this width, with the text around the selected quote. */
function rows(
  columns: number,
  key: '/' | 'p' | 'H',
  items: readonly ResultItem[],
  { context, height = 12 }: { readonly context?: string; readonly height?: number } = {},
): readonly string[] {
  const shelf = shelfOf([savedRow(1)], { columns, rows: height });
  shelf.press(key, ...(key === '/' ? ['x'] : []));
  shelf.answer(items);
  if (context !== undefined) {
    shelf.press('tab');
    const effect = shelf.effects().at(-1);
    assert.ok(effect?.type === 'find-context');
    shelf.dispatch({ ...effect, type: 'context', text: context });
  }
  const shown = shownScreen(shelf.state()).results;
  assert.ok(shown);
  return resultsLines(shown.rect, shown.data, UNICODE).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

const found = [foundResult(1), foundResult(2)];

describe('results', () => {
  it('should take 120 columns at most', () => {
    assert.deepEqual(
      [121, 122, 300].map((columns) => rows(columns, '/', found)[2]?.length),
      [120, 121, 121],
    );
    assert.deepEqual(
      [119, 120, 300].map((columns) => rows(columns, '/', found)[1]?.length),
      [118, 119, 119],
    );
  });

  it('should have their details beside a heading of 24 columns or more', () => {
    const heading = (columns: number): string | undefined => rows(columns, '/', found)[2];
    assert.equal(heading(51), ' › Article 1                 The Post · 2024-05-17');
    assert.equal(heading(50), ' › Article 1');
  });

  it('should show that more follows a row that fills the width', () => {
    const text = 'The lamp was lit again and again it was. '.repeat(4);
    const below = (columns: number) => rows(columns, '/', [foundResult(1, text), foundResult(2, 'kelp')])[4];
    assert.equal(below(45), '   The lamp was lit again and again it was.…');
    assert.equal(below(44), '   The lamp was lit again and again it wa…');
  });

  it('should have two rows of text, and show that more follows', () => {
    const text = 'The lamp was lit again and again. '.repeat(4);
    assert.deepEqual(rows(40, '/', [foundResult(1, text), foundResult(2, 'kelp')]).slice(2, 8), [
      ' › Article 1',
      '   The lamp was lit again and again.',
      '   The lamp was lit again and again.…',
      '   Article 2',
      '   kelp',
      '',
    ]);
  });

  it('should have one row for how often somebody is quoted, or for the role beside it', () => {
    assert.deepEqual(rows(44, 'p', [personResult(1), personResult(2)]).slice(2, 6), [
      ' › Person 1',
      '   12 quotes in 7 articles · 2019-03-04 to…',
      '   Person 2',
      '   12 quotes in 7 articles · 2019-03-04 to…',
    ]);
    assert.deepEqual(rows(90, 'p', [personResult(1)]).slice(2, 4), [
      ' › Person 1                            12 quotes in 7 articles · 2019-03-04 to 2024-05-17',
      '   harbor master',
    ]);
  });

  it('should have two rows for what somebody said, and for a passage', () => {
    assert.deepEqual(rows(44, 'H', [highlightResult(1), highlightResult(2)]).slice(2, 8), [
      ' › Article 1',
      '   “The lamp was lit 1 times.” · note: Who',
      '   lit it?',
      '   Article 2',
      '   “The lamp was lit 2 times.” · note: Who',
      '   lit it?',
    ]);
  });

  it('should be shown as many at once as fit below the question', () => {
    const items = Array.from({ length: 9 }, (_, index) => highlightResult(index + 1));
    const shown = (height: number): number =>
      rows(44, 'H', items, { height }).filter((row) => row.includes('Article')).length;
    assert.deepEqual([8, 9, 11, 12].map(shown), [1, 2, 2, 3]);
    const people = Array.from({ length: 9 }, (_, index) => personResult(index + 1));
    const named = (height: number): number =>
      rows(44, 'p', people, { height }).filter((row) => row.includes('Person')).length;
    assert.deepEqual([6, 7, 8, 9].map(named), [1, 2, 2, 3]);
    const said = (height: number): number => {
      const shelf = shelfOf([savedRow(1)], { columns: 80, rows: height });
      shelf.press('p');
      shelf.answer(people);
      shelf.press('enter');
      shelf.answer(Array.from({ length: 9 }, (_, index) => quoteResult(index + 1)));
      return shownScreen(shelf.state()).results?.data.items.length ?? 0;
    };
    assert.deepEqual([8, 9, 11, 12].map(said), [1, 2, 2, 3]);
  });

  it('should have eight rows of the text around a quote at most', () => {
    const items = [quoteResult(1), quoteResult(2)];
    const around = (words: number): readonly string[] =>
      rows(40, 'p', items, { context: 'kelp '.repeat(words).trim(), height: 20 }).filter((row) => row.includes('kelp'));
    assert.equal(around(56).length, 8);
    assert.ok(!around(56)[7]?.endsWith('…'));
    assert.equal(around(57).length, 8);
    assert.ok(around(57)[7]?.endsWith('…'));
  });
});
