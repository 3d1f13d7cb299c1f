import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import { libraryLines } from '../../../source/ui/panes/library.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { savedRow, shelfOf } from '../../support/shelf.ts';

const ROWS = [
  savedRow(1, {
    title: 'The quay',
    site: 'The Harborpostman Mail',
    quotes: 12,
    highlights: 3,
    progress: 50,
    tags: ['sea', 'to read'],
  }),
  savedRow(2, { title: 'A long title '.repeat(20), tags: ['t'.repeat(60)] }),
];

/** The rows of the library in a terminal of this width, after some keys. */
function rows(columns: number, ...keys: readonly string[]): readonly string[] {
  const shelf = shelfOf(ROWS, { columns, rows: 9 });
  shelf.press(...keys);
  const shown = shownScreen(shelf.state()).library;
  assert.ok(shown);
  return libraryLines(shown.rect, shown.data, UNICODE).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

describe('the articles of the library', () => {
  it('should have their tags after the title, or in a column of fourteen or more', () => {
    assert.deepEqual(rows(127).slice(2, 4), [
      '   title  tags                                              site                added           left  quotes  marked      read',
      ' › The quay  #sea #to read                                  The Harborpostman…  yesterday      2 min      12       3       50%',
    ]);
    assert.deepEqual(rows(128).slice(2, 5), [
      '   title                                     site                added           left  quotes  marked      read  tags',
      ' › The quay                                  The Harborpostman…  yesterday      2 min      12       3       50%  #sea #to read',
      '   A long title A long title A long title…   The Post            2 days ago     4 min                            #tttttttttttt…',
    ]);
  });

  it('should take 160 columns at most', () => {
    assert.deepEqual(
      [161, 162, 300].map((columns) => rows(columns)[4]?.length),
      [160, 161, 161],
    );
    assert.deepEqual(
      [159, 160, 300].map((columns) => rows(columns, 'f', 'q')[1]?.length),
      [158, 159, 159],
    );
  });

  it('should be as many as fit below the head, in one row each or in two', () => {
    const shown = (columns: number, height: number): number => {
      const saved = Array.from({ length: 20 }, (_, index) => savedRow(index + 1));
      const { library } = shownScreen(shelfOf(saved, { columns, rows: height }).state());
      return library?.data.articles.length ?? 0;
    };
    assert.deepEqual(
      [8, 9].map((height) => shown(100, height)),
      [4, 5],
    );
    assert.deepEqual(
      [8, 9, 10, 11].map((height) => shown(99, height)),
      [2, 3, 3, 4],
    );
  });

  it('should have what fits of their facts below the title in a narrow window', () => {
    assert.equal(rows(60)[5], '   4 min · The Post · 2 days ago');
    assert.equal(rows(99)[5], `   4 min · The Post · 2 days ago · #${'t'.repeat(60)}`);
    assert.deepEqual(
      [99, 92, 89, 58, 57, 52, 47, 40, 24].map((columns) => rows(columns)[3]),
      [
        '   2 min · The Harborpostman Mail · yesterday · 12 quotes · 3 marked · 50% · #sea #to read',
        '   2 min · The Harborpostman Mail · yesterday · 12 quotes · 3 marked · 50% · #sea #to read',
        '   2 min · The Harborpostm… · yesterday · 12q · 3h · 50% · #sea #to read',
        '   2 min · The Harborpostm… · yesterday · 12q · 3h · 50%',
        '   2 min · The Harborpostm… · yesterday · 12q · 3h · 50%',
        '   2 min · The Harborpostm… · yesterday · 12q · 3h',
        '   2 min · The Harborpostm… · yesterday · 12q',
        '   2 min · The Harborpostm… · yesterday',
        '   2 min',
      ],
    );
  });
});

describe('the lines above the articles', () => {
  it('should leave the title out, and then other states, if there is little room', () => {
    assert.deepEqual(
      [54, 53, 44, 43].map((columns) => rows(columns)[0]),
      [
        ' Library  [unread 2]  reading 0   archived 0   all 2',
        '[unread 2]  reading 0   archived 0   all 2',
        '[unread 2]  reading 0   archived 0   all 2',
        ' Library  [unread 2]',
      ],
    );
  });

  it('should leave the order out where the words would not fit beside it', () => {
    assert.equal(rows(30, 'f', 'q')[1], ' /q   1 article, newest first');
    assert.equal(rows(29, 'f', 'q')[1], ' /q');
  });
});
