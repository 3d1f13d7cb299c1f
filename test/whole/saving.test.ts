import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';
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

  it('should lose nothing while another reader reads and a third program saves', async () => {
    const paths = Array.from({ length: 40 }, (_, index) => join(library.folder, `${index}.html`));
    for (const [index, path] of paths.entries()) writeFileSync(path, pageOf(`Page ${index}`, `It is ${path}.`));
    const saving = library.pullquote(['save', ...paths]);
    await reading();
    const other = new Screen([paths[0]!], { columns: 120, rows: 12, env: library.env });
    await other.shows('Page 0');
    for (const [one, name] of [
      [screen, 'a'],
      [other, 'b'],
    ] as const) {
      one.send(` m${name}/the\ra`);
      // If the third program was first, the article is saved again, and its tags are asked for.
      await one.says(/saved to the library| tags: /);
      one.send('\rq');
      await one.exit;
    }
    await other.close();
    const saved = await saving;
    assert.deepEqual([saved.status, saved.stderr], [0, '']);
    assert.equal(library.query('SELECT count(*) AS n FROM articles')[0]?.n, 41);
    assert.equal(library.query('SELECT count(*) AS n FROM readings')[0]?.n, 2);
    assert.deepEqual(
      library.query("SELECT name FROM marks WHERE name IN ('a', 'b') ORDER BY name").map(({ name }) => name),
      ['a', 'b'],
    );
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
