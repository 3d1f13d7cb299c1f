import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { LibraryRow } from '../../../source/reader/model/library/library.ts';
import { LibraryScreen } from '../../../source/ui/ink/library-screen.tsx';
import { cleanup } from '../../support/ink.ts';
import { mountPane } from '../../support/pane.tsx';
import { savedRow, shelfOf } from '../../support/shelf.ts';

const mount = (rows: readonly LibraryRow[], columns = 120, ...keys: readonly string[]) => {
  const shelf = shelfOf(rows, { columns, rows: 12 });
  shelf.press(...keys);
  return mountPane(LibraryScreen, ({ library }) => library, shelf.state());
};
const full = savedRow(1, { title: 'The quay', quotes: 12, highlights: 3, progress: 50, tags: ['sea', 'to read'] });

describe('the library screen', () => {
  after(cleanup);

  it('should have a row for each article from 100 columns on, with columns that are named', () => {
    const { rows } = mount([full, savedRow(2)], 100);
    assert.match(rows()[0] ?? '', /^ Library {2}\[unread 2\] {2}reading 0 {3}archived 0 {3}all 2/);
    assert.match(rows()[1] ?? '', /^ newest first/);
    assert.match(rows()[2] ?? '', /title .* site .* added .* left {2}quotes {2}marked .* read/);
    assert.match(rows()[3] ?? '', /^ › The quay .*The Post .*yesterday .*2 min .* 12 .* 3 .* 50%/);
    assert.match(rows()[4] ?? '', /^ {3}Article 2 /);
    assert.match(mount([full], 160).rows()[3] ?? '', /#sea #to read/);
  });

  it('should have two rows for each in fewer columns, in short forms if there is little room', () => {
    const { rows } = mount([full], 99);
    assert.match(rows()[2] ?? '', /^ › The quay *$/);
    assert.match(rows()[3] ?? '', /^ {3}2 min · The Post · yesterday · 12 quotes · 3 marked · 50% · #sea #to read/);
    assert.match(mount([full], 48).rows()[3] ?? '', /^ {3}2 min · The Post · yesterday · 12q · 3h *$/);
  });

  it('should cut a long title, and never a row of the terminal', () => {
    const long = savedRow(1, {
      title: 'A long title '.repeat(30),
      site: 'A long site '.repeat(9),
      tags: ['t'.repeat(300)],
    });
    for (const columns of [20, 99, 100, 300])
      for (const row of mount([long], columns).rows()) assert.ok(row.length <= columns, `${columns}: ${row}`);
  });

  it('should show the words that narrow it, and how many articles have them', () => {
    const { rows, styledRows } = mount([full, savedRow(2)], 80, 'f', 'q', 'u');
    assert.match(rows()[1] ?? '', /^ \/qu +1 article, newest first/);
    assert.match(styledRows()[1] ?? '', /\u001b\[7m \u001b\[/, 'the cursor');
  });

  it('should explain an empty library in three lines, even in a narrow window', () => {
    const said = (columns: number) =>
      mount([], columns)
        .rows()
        .slice(columns < 100 ? 2 : 3)
        .join(' ')
        .replace(/\s+/g, ' ');
    assert.match(said(120), /The library is empty\. Save articles with: pullquote save URL, or press a while/);
    assert.match(said(30), /Import them from another program with: pullquote import FILE/);
  });

  it('should show a row that has not arrived yet as loading', () => {
    const shelf = shelfOf(
      Array.from({ length: 1_000 }, (_, index) => savedRow(index + 1)),
      { columns: 80, rows: 12 },
    );
    shelf.hold('G');
    const { rows } = mountPane(LibraryScreen, ({ library }) => library, shelf.state());
    assert.match(rows()[8] ?? '', /…/);
  });

  it('should be rendered again only if something in it has changed', () => {
    const { press, painted } = mount([full, savedRow(2)]);
    painted();
    press('x');
    assert.equal(painted(), 0);
    press('j');
    assert.ok(painted() > 0);
  });
});
