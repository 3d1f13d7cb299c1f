import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';
import type { Screen } from '../support/screen.ts';
import { ScreenHere } from '../support/screen-here.ts';

describe('the library on a terminal', () => {
  let library: LibraryFolder;
  const path = (name: string) => join(library.folder, `${name}.html`);
  before(async () => {
    library = libraryFolder();
    for (const name of ['quay', 'mole', 'pier']) {
      writeFileSync(path(name), pageOf(`The ${name}`));
      await library.pullquote(['save', '--tag', `${name}-tag`, path(name)]);
      // It is read from the library, not from the file.
      rmSync(path(name));
    }
  });
  after(() => library.end());

  const reading = async (args: readonly string[], work: (screen: Screen) => Promise<void>): Promise<void> => {
    const screen = new ScreenHere(args, { columns: 100, rows: 24, env: library.env });
    try {
      await work(screen);
    } finally {
      await screen.close();
    }
  };

  it('should open without arguments, narrow the list, open an article, and come back', () =>
    reading([], async (screen) => {
      await screen.shows('[unread 3]');
      screen.send('fmole-t');
      await screen.says('1 of 1');
      screen.send('\r');
      await screen.shows('The council met in the hall');
      assert.match(screen.text(), /The mole/);
      screen.send('l');
      // The list is as it was left, except that the article is no longer unread.
      await screen.shows('No unread article has these words');
      screen.send('\u001b');
      await screen.shows('[unread 2]');
      await screen.shows('The pier');
      screen.send('\u001b');
      await screen.shows('The council met in the hall');
      screen.send('U');
      await screen.says('2 unread');
      screen.send('q');
      assert.equal((await screen.exit).exitCode, 0);
    }));

  it('should find a word of the text, and open the article there; list people and what one of them has said', () =>
    reading(['library'], async (screen) => {
      await screen.shows('Library');
      screen.send('/first week');
      await screen.shows('A second meeting is to be held in the first week');
      screen.send('\r');
      await screen.says('/first|week 1 of 2');
      screen.send('l\u001b');
      await screen.shows('Library');
      screen.send('pfinch\r');
      await screen.shows(/^ Jo Finch/);
      await screen.shows('“Nobody has asked the fishermen');
      screen.send('\t');
      await screen.shows('Nobody has asked the fishermen what they think of it,” she said.');
      screen.send('\r');
      await screen.says('quote 3/3 Jo Finch');
      screen.send('q');
      await screen.exit;
    }));

  it('should change articles, and undo it', async () => {
    await reading(['library'], async (screen) => {
      await screen.shows('Library');
      // All at once, so that each waits for the list after the one before.
      screen.send('\t\t\tsssgdat, new\rjdu');
      await screen.says('is back');
      screen.send('q');
      assert.equal((await screen.exit).exitCode, 0);
    });
    const rows = library.query('SELECT state, tags FROM articles WHERE deleted_at IS NULL ORDER BY state');
    assert.equal(rows.length, 2);
    assert.equal(rows[0]?.state, 'archived');
    assert.match(String(rows[0]?.tags), /^new\n(?:quay|mole|pier)-tag$/);
  });
});
