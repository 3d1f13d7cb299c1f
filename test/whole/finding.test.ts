import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';
import { Screen } from '../support/screen.ts';

const FILLER = Array.from(
  { length: 30 },
  (_, index) => `<p>On day ${index} the boats lay on the shingle, and people waited for the weather to change.</p>`,
).join('');

describe('finding on a terminal', () => {
  let library: LibraryFolder;
  before(async () => {
    library = libraryFolder();
    const path = join(library.folder, 'quay.html');
    writeFileSync(
      path,
      pageOf('The quay', `</p>${FILLER}<p>“A lantern burned on the mole,” said Ann Bell.</p><p>The end.`),
    );
    await library.pullquote(['save', path]);
    // It is read from the library, not from the file.
    writeFileSync(path, pageOf('Another page'));
  });
  after(() => library.end());

  const finding = async (
    args: readonly string[],
    work: (screen: Screen) => Promise<void>,
    env: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const screen = new Screen(['find', ...args], { columns: 80, rows: 24, env: { ...library.env, ...env } });
    try {
      await work(screen);
    } finally {
      await screen.close();
    }
  };

  it('should ask for the number of a result, and open it at the match', () =>
    finding(['lantern'], async (screen) => {
      await screen.shows('Open (1-1, Enter for none):');
      screen.send('7\r');
      await screen.shows(/Enter for none\): 7\s+Open \(1-1/);
      screen.send('1\r');
      await screen.says('/lantern 1 of 1');
      assert.match(screen.text(), /A lantern burned on the mole/);
      screen.send('g');
      await screen.says('page 1/');
      assert.match(screen.text(), /The council met in the hall/);
    }));

  for (const [key, name] of [
    ['\r', 'Enter'],
    ['\u0004', 'Ctrl-D'],
    ['\u0003', 'Ctrl-C'],
  ] as const) {
    it(`should open nothing after ${name}`, () =>
      finding(['lantern'], async (screen) => {
        await screen.shows('Enter for none');
        screen.send(key);
        assert.equal((await screen.exit).exitCode, 0);
      }));
  }

  it('should open the result of a number at once', () =>
    finding(['in:quotes', 'lantern', '--open', '1'], async (screen) => {
      await screen.shows('A lantern burned on the mole');
      await screen.says('/lantern 1 of 1');
    }));

  it('should neither ask nor open anything on a terminal that cannot move its cursor', async () => {
    const env = { TERM: 'dumb' };
    await finding(['lantern'], async (screen) => assert.equal((await screen.exit).exitCode, 0), env);
    const opening = async (screen: Screen) => {
      await screen.shows(/^pullquote: .*--open/m);
      assert.equal((await screen.exit).exitCode, 2);
    };
    await finding(['lantern', '--open', '1'], opening, env);
  });

  it('should say that there is no result of that number', () =>
    finding(['lantern', '--open', '2'], async (screen) => {
      await screen.shows('pullquote: there is no result 2: 1 was found');
      assert.equal((await screen.exit).exitCode, 1);
    }));
});
