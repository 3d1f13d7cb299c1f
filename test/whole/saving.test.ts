import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type LibraryFolder, libraryFolder } from '../support/library.ts';
import { Screen, SEED } from '../support/screen.ts';

describe('saving in the reader', () => {
  let library: LibraryFolder;
  let screen: Screen;
  beforeEach(() => {
    library = libraryFolder();
  });
  afterEach(async () => {
    await screen.close();
    library.end();
  });
  const reading = (...options: string[]) => {
    screen = new Screen([...options, SEED], { columns: 120, rows: 40, env: library.env });
    return screen.shows('QUOTES 14');
  };

  it('should keep the article on the screen, with its quotes and the place', async () => {
    await reading();
    screen.send(' a');
    await screen.says('saved to the library');
    screen.send('a');
    await screen.says(/^ tags: /);
    screen.send('harbor, to read\r');
    await screen.says('tags changed');
    screen.send('q');
    await screen.exit;
    const [row, ...others] = library.query('SELECT quotes, state, progress > 0 AS begun, tags FROM articles');
    assert.deepEqual(others, []);
    assert.ok(Number(row?.quotes) >= 14);
    assert.deepEqual([row?.state, row?.begun, row?.tags], ['reading', 1, 'harbor\nto read']);
  });

  it('should refuse to with --no-state', async () => {
    await reading('--no-state');
    screen.send('a');
    await screen.says('not saved: --no-state keeps nothing');
    screen.send('q');
    await screen.exit;
    await library.pullquote(['save', '-'], 'Some text.');
  });
});
