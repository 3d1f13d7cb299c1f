import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ListItem } from '../../../source/reader/model/list.ts';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import type { OpenList } from '../../../source/reader/view/lists.ts';
import { helpLines, listLines } from '../../../source/ui/panes/panel.ts';
import type { StyledLine } from '../../../source/ui/theme/styled-line.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const plain = (lines: readonly StyledLine[]): readonly string[] =>
  lines.map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );

const item = (text: string, detail: string): ListItem => ({ text, detail, depth: 0, title: false, choice: null });

/** The rows of a list of links in a panel of this width. */
function rows(width: number, items: readonly ListItem[], { selected = 0, height = 8 } = {}): readonly string[] {
  const data: OpenList = {
    kind: 'highlights',
    title: 'Highlights',
    edit: { text: '', cursor: 0 },
    selected,
    items: { length: items.length, at: (index) => items[index] },
  };
  return plain(listLines({ column: 0, row: 0, width, height }, data, UNICODE));
}

describe('a list', () => {
  const [title, blank] = [' Highlights /', ''];

  it('should leave eighteen columns for the detail of a long text', () => {
    const long = 'The lamps of the northern quay';
    assert.deepEqual(rows(32, [item(long, 'of a harbor at eve')]).slice(1, 3), [
      blank,
      ' › The lamp… of a harbor at eve',
    ]);
    assert.equal(rows(32, [item(long, 'of a harbor at even')])[2], ' › The lamp… of a harbor at ev…');
    assert.equal(rows(53, [item(long, 'of a harbor at evening')])[2], ` › ${long} of a harbor at ev…`);
    assert.equal(rows(57, [item(long, 'of a harbor at evening')])[2], ` › ${long} of a harbor at evening`);
  });

  it('should name its other keys beside a filter of sixteen columns', () => {
    const [first = ''] = rows(200, []);
    const extras = first.slice(title.length).trim();
    assert.ok(extras.length > 10, first);
    const least = ' Highlights '.length + 16 + `  ${extras} `.length;
    const named = (width: number): boolean => (rows(width, [])[0] ?? '').includes(extras);
    assert.deepEqual([least + 1, least + 2].map(named), [false, true]);
  });

  it('should have the selected item in the middle, and fill its panel', () => {
    const items = Array.from({ length: 20 }, (_, index) => item(`${index}`, ''));
    const texts = (selected: number): readonly string[] => rows(40, items, { selected });
    assert.deepEqual(texts(3).slice(2), ['   0', '   1', '   2', ' › 3', '   4', '   5']);
    assert.deepEqual(texts(4).slice(2), ['   1', '   2', '   3', ' › 4', '   5', '   6']);
    assert.deepEqual(texts(19).slice(2), ['   14', '   15', '   16', '   17', '   18', ' › 19']);
    assert.deepEqual(rows(40, [])[2], '  no matches');
  });
});

describe('the help', () => {
  const help = (columns: number): readonly string[] => {
    const state = press(open(documentOf(articleOf(['The tide.'])), { columns, rows: 20 }), '?');
    const { panel } = shownScreen(state);
    assert.ok(panel);
    return plain(helpLines(panel.rect, panel.data));
  };

  it('should have eighteen columns for the keys, or half of a narrow panel', () => {
    assert.equal(help(80)[3], '   Space PgDn →     next page');
    assert.equal(help(38)[3], '   Space PgDn →     next page');
    assert.equal(help(37)[3], '   Space PgDn →    next page');
  });

  it('should have two columns from 102 columns on, three columns apart', () => {
    assert.equal(help(101)[2], ' The essentials');
    assert.equal(help(102)[2], ` ${'The essentials'.padEnd(48 + 3)}In the sidebar`);
    assert.equal(help(103)[2], ` ${'The essentials'.padEnd(49 + 3)}In the sidebar`);
  });

  it('should wrap what is wider than a column', () => {
    const row = help(102).findIndex((line) => line.includes('open or close the quotes'));
    assert.match(help(102)[row] ?? '', /^ {3}" {16}open or close the quotes {10}k? ?/);
    assert.match(help(102)[row + 1] ?? '', /^ {20}sidebar /);
  });

  it('should take 160 columns at most', () => {
    const second = (columns: number): number | undefined => help(columns)[2]?.indexOf('In the sidebar');
    assert.deepEqual([160, 162, 164, 300].map(second), [81, 82, 82, 82]);
  });
});
