import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import { quoteAtRow, sidebarLines } from '../../../source/ui/panes/sidebar.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { articleOf, attributionOf, documentOf, open, press } from '../../support/reading.ts';

const article = articleOf(Array.from({ length: 9 }, (_, index) => `“It is day ${index},” said Odd Berg.`));
const attribution = attributionOf(
  article,
  Array.from({ length: 9 }, (_, index) => [index, `It is day ${index},`, 'Odd Berg'] as const),
);

/** The rows of the sidebar, beside the article or below it, and the quote at each. */
function sidebar(columns: number, ...keys: readonly string[]) {
  const { sidebar: shown } = shownScreen(press(open(documentOf(article, attribution), { columns, rows: 12 }), ...keys));
  assert.ok(shown);
  const { rect, data } = shown;
  const rows = sidebarLines(rect, data, UNICODE).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
  return { rows, quotes: rows.map((_, row) => quoteAtRow(row, rect, data, UNICODE)?.id ?? null) };
}

describe('the sidebar', () => {
  it('should have its title and a blank row above the quotes beside the article', () => {
    const { rows, quotes } = sidebar(100);
    assert.deepEqual(rows, [
      '│ QUOTES 9',
      '│',
      '│ › ● Odd Berg',
      '│ › “It is day 0”',
      ...[1, 2, 3].flatMap((day) => ['│   ● Odd Berg', `│   “It is day ${day}”`]),
      '│   ● Odd Berg',
    ]);
    assert.deepEqual(quotes, [null, null, 'q1', 'q1', 'q2', 'q2', 'q3', 'q3', 'q4', 'q4', 'q5']);
  });

  it('should have a rule with its title above the quotes below the article', () => {
    const { rows, quotes } = sidebar(60, '"');
    assert.match(rows[0] ?? '', /^── QUOTES 9 ─+$/);
    assert.equal(rows[0]?.length, 60);
    assert.deepEqual(quotes.slice(0, 5), [null, 'q1', 'q1', 'q2', 'q2']);
    assert.equal(rows.length, 5);
    assert.ok(rows.every((row) => row.trim() !== ''));
  });
});
