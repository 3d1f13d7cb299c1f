import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { STEPS } from '../../../source/store/schema.ts';
import { run, start } from '../../support/command.ts';
import { runHere } from '../../support/command-here.ts';
import { assertSound, type LibraryFolder, libraryFolder, pageOf } from '../../support/library.ts';
import { NOBODY, noNobody } from '../../support/nobody.ts';

/** `npm run test:long` kills more often. */
const KILLS = process.env.PULLQUOTE_LONG_TESTS ? 300 : 6;

describe('pullquote save in trouble', () => {
  let library: LibraryFolder;
  const pages = (count: number): string => {
    const paths = Array.from({ length: count }, (_, index) => {
      const path = join(library.folder, `page-${index}.html`);
      writeFileSync(path, pageOf(`Page ${index}`, `It is number ${index}.`));
      return path;
    });
    const list = join(library.folder, 'list.txt');
    writeFileSync(list, paths.join('\n'));
    return list;
  };
  const titles = () => library.query('SELECT title FROM articles ORDER BY id').map(({ title }) => title);

  beforeEach(() => {
    library = libraryFolder();
  });
  afterEach(() => library.end());

  it('should be sound and lose nothing after kills at any moment', async () => {
    const list = pages(60);
    for (let round = 0; round < KILLS; round += 1) {
      const child = start({ args: ['save', '--file', list], env: library.env });
      child.stdin.end();
      setTimeout(() => child.kill('SIGKILL'), 80 + ((round * 37) % 400));
      await once(child, 'close');
      if (!existsSync(library.path)) continue;
      const database = new DatabaseSync(library.path);
      const hasTables = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'queue'").get() !== undefined;
      if (hasTables) {
        assertSound(database);
        const saved = Number(database.prepare('SELECT count(*) AS n FROM articles').get()?.n);
        const texts = Number(database.prepare('SELECT count(*) AS n FROM texts').get()?.n);
        assert.equal(saved, texts);
      }
      database.close();
    }
    const last = await library.pullquote(['save', '--file', list]);
    assert.equal(last.status, 0);
    assert.equal(titles().length, 60);
    assert.deepEqual(library.query('SELECT * FROM queue'), []);
  });

  it('should keep an older file whole if it is killed while it migrates it', async () => {
    mkdirSync(dirname(library.path));
    for (let round = 0; round < KILLS; round += 1) {
      const path = join(library.folder, `round-${round}`, 'pullquote', 'state.sqlite');
      mkdirSync(dirname(path), { recursive: true });
      const old = new DatabaseSync(path);
      old.exec(`PRAGMA journal_mode = WAL; ${STEPS[0]} PRAGMA user_version = 1`);
      old.prepare("INSERT INTO articles VALUES ('k', NULL, 'The tide', 40, NULL, '{}', 1)").run();
      old.close();
      const env = { XDG_STATE_HOME: dirname(dirname(path)) };
      const child = start({ args: ['save', '-'], env });
      child.stdin.on('error', () => {});
      child.stdin.end('Some text.');
      setTimeout(() => child.kill('SIGKILL'), 60 + ((round * 17) % 150));
      await once(child, 'close');
      const again = await runHere({ args: ['save', '-'], input: 'Some text.', env });
      assert.deepEqual([again.status, again.stderr], [0, '']);
      const database = new DatabaseSync(path);
      assertSound(database);
      assert.equal(database.prepare('SELECT title FROM readings').get()?.title, 'The tide');
      database.close();
    }
    await library.pullquote(['save', '-'], 'Some text.');
  });

  it('should lose nothing if two processes save at once', async () => {
    const list = pages(20);
    const both = await Promise.all([1, 2].map(() => library.pullquoteApart(['save', '--file', list])));
    for (const { status, stderr } of both) assert.deepEqual([status, stderr], [0, '']);
    assert.equal(titles().length, 20);
  });

  it('should leave a newer file alone', async () => {
    await library.pullquote(['save', '-'], 'Some text.');
    const database = new DatabaseSync(library.path);
    database.exec('PRAGMA user_version = 99');
    const refused = await library.pullquote(['save', '-'], 'Other text.');
    database.exec('PRAGMA user_version = 2');
    database.close();
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /^pullquote: cannot use the library: the state file is from a newer Pullquote\n$/);
    assert.deepEqual(titles(), ['Some text.']);
  });

  it('should put a damaged file aside, and say so', async () => {
    mkdirSync(dirname(library.path));
    writeFileSync(library.path, 'this is no database, it only has the name of one'.repeat(100));
    const saved = await library.pullquote(['save', '-'], 'Some text.');
    assert.equal(saved.status, 0);
    const [, aside] = /^pullquote: the library was damaged and is now (\S+)\n$/.exec(saved.stderr) ?? [];
    assert.match(readFileSync(aside!, 'utf8'), /^this is no database/);
  });

  it('should say in one line that the folder cannot be written', { skip: noNobody }, async () => {
    await library.pullquote(['save', '-'], 'Some text.');
    chmodSync(dirname(library.path), 0o555);
    chmodSync(library.path, 0o444);
    chmodSync(library.folder, 0o755);
    const refused = await run({
      args: ['save', '-'],
      input: 'Other text.',
      env: library.env,
      ...(NOBODY ? { uid: NOBODY } : {}),
    });
    chmodSync(dirname(library.path), 0o755);
    chmodSync(library.path, 0o644);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /^pullquote: cannot use the library: [^\n]+\n$/);
  });

  it('should keep hostile text, and print none of it', async () => {
    const hostile = '\u001b]0;owned\u0007\u009b31m\u202eevil\u0000';
    const page = pageOf(`The ${hostile} quay`).replace('Ann Bell', `Ann ${hostile} Bell`);
    const saved = await library.pullquote(['save', '-', '--tag', hostile.replace('\0', '')], page);
    assert.equal(saved.status, 0);
    for (const character of ['\u001b', '\u0007', '\u009b', '\u202e', '\0']) {
      assert.ok(!saved.stdout.includes(character) && !saved.stderr.includes(character));
    }
  });
});
