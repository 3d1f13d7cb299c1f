import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { SavedPosition } from '../../source/reading-history.ts';
import { setAside, storeError } from '../../source/store/database.ts';
import { openStore, type StateStore, type StoredArticle, troubleOf } from '../../source/store/index.ts';
import { loadSqlite } from '../../source/store/sqlite.ts';
import { ROOT } from '../support/screen.ts';

const place = (block: number): SavedPosition => ({
  block,
  offset: 3,
  before: 'The boats',
  after: ' came \ud83d home',
  paged: true,
});
const article = (more: Partial<StoredArticle> = {}): StoredArticle => ({
  address: 'https://harbour.example/boats',
  title: 'The boats',
  percent: 40,
  place: place(2),
  ...more,
});

describe('the state file', () => {
  let folder = '';
  let path = '';
  const open: StateStore[] = [];
  const opened = async () => {
    const store = await openStore(path);
    open.push(store);
    return store;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-store-'));
    path = join(folder, 'below', 'state.sqlite');
  });
  afterEach(() => {
    for (const store of open.splice(0)) store.close();
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  it('should forget an article with its marks, and list none that is left out', async () => {
    const store = await opened();
    store.keep('k', article(), { a: place(1) }, 1);
    store.keep('l', article({ address: '/var/tmp/mail.html' }), {}, 2);
    assert.deepEqual(
      store.recent(1, (address) => address.startsWith('/var')).map(({ address }) => address),
      ['https://harbour.example/boats'],
    );
    store.forget('https://harbour.example/boats');
    assert.equal(store.recall('k'), null);
    store.keep('k', article(), {}, 3);
    assert.deepEqual(store.recall('k')?.marks, {});
    assert.equal(store.recent(9).length, 2);
    assert.equal(store.recent(1).length, 1);
  });

  it('should read numbers that JavaScript cannot hold', async () => {
    const store = await opened();
    store.keep('k', article(), {}, 1);
    const database = new (loadSqlite().DatabaseSync)(path);
    for (const number of ['-9000000000000000', '-9223372036854775807', '9223372036854775807']) {
      database.exec(`UPDATE readings SET read_at = ${number}, percent = ${number}`);
      const [recent] = store.recent(9);
      assert.ok(!Number.isNaN(new Date(recent?.readAt ?? Number.NaN).getTime()), number);
      assert.equal(store.recall('k')?.percent, number.startsWith('-') ? 0 : 100);
    }
    assert.throws(
      () => database.prepare('SELECT read_at FROM readings').get(),
      (error) => storeError(error, path).message === `it is damaged: ${path}`,
    );
    database.close();
  });

  it('should bring an article back as it was kept', async () => {
    const first = await openStore(path);
    first.keep('k', article(), { a: place(1) });
    first.close();
    const kept = (await opened()).recall('k');
    assert.deepEqual(kept, { ...article(), marks: { a: place(1) } });
    assert.equal((await opened()).recall('other'), null);
  });

  it('should be for its owner alone', async () => {
    await opened();
    assert.equal(statSync(dirname(path)).mode & 0o777, 0o700);
  });

  it('should let two readers keep marks in one article without undoing each other', async () => {
    const [one, other] = [await opened(), await opened()];
    one.keep('k', article({ percent: 10 }), { a: place(1) });
    other.keep('k', article({ percent: 70 }), { b: place(2) });
    one.keep('k', article({ percent: 20 }), {});
    assert.deepEqual(other.recall('k')?.marks, { a: place(1), b: place(2) });
    assert.equal(other.recall('k')?.percent, 20);
  });

  it('should keep searches in the order of their last use', async () => {
    const store = await opened();
    store.addSearches(['harbour', 'boats'], 1);
    store.addSearches(['harbour', 'storm'], 2);
    assert.deepEqual(store.searches(10), ['boats', 'harbour', 'storm']);
    assert.deepEqual(store.searches(2), ['harbour', 'storm']);
  });

  it('should find the last article of an address, and keep it with its marks under another key', async () => {
    const store = await opened();
    store.keep('old', article({ title: 'Old', address: '/a.html' }), {}, 1);
    store.keep('new', article({ title: 'New', address: '/a.html' }), { a: place(1) }, 2);
    assert.equal(store.latestAt('/b.html'), null);
    assert.equal(store.latestAt('/a.html'), 'new');
    store.rename('new', 'newer');
    assert.equal(store.recall('new'), null);
    assert.deepEqual(store.recall('newer')?.marks, { a: place(1) });
    assert.equal(store.latestAt('/a.html'), 'newer');
  });

  it('should offer what was read last first, and nothing that cannot be opened again', async () => {
    const store = await opened();
    store.keep('old', article({ title: 'Old', address: '/old.html' }), {}, 1);
    store.keep('pipe', article({ title: 'Pipe', address: null }), {}, 2);
    store.keep('new', article({ title: 'New', address: '/new.html' }), {}, 3);
    assert.deepEqual(
      store.recent(10).map(({ title }) => title),
      ['New', 'Old'],
    );
  });

  it('should leave a file alone that another reader has put in the place of the damaged one', () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'sound');
    const { ino } = statSync(path);
    assert.equal(setAside(path, ino + 1), null);
    assert.equal(readFileSync(path, 'utf8'), 'sound');
    assert.equal(setAside(path, ino, new Date('2026-03-01T12:00:00Z')), `${path}.damaged-20260301120000`);
    assert.ok(!existsSync(path));
  });

  it('should put a damaged file aside and start again', async () => {
    mkdirSync(dirname(path));
    writeFileSync(path, 'this is no database, whatever its name says'.repeat(100));
    const store = await opened();
    assert.match(store.putAside ?? '', /state\.sqlite\.damaged-\d{14}$/);
    assert.match(readFileSync(store.putAside ?? '', 'utf8'), /^this is no database/);
    store.keep('k', article(), {});
    assert.equal(store.recall('k')?.percent, 40);
    assert.equal((await opened()).putAside, null);
  });

  it('should detect damage that appears only later, and put the file aside then', async () => {
    const first = await openStore(path);
    for (let index = 0; index < 200; index += 1) first.keep(`k${index}`, article({ title: 'x'.repeat(500) }), {});
    first.close();
    const bytes = readFileSync(path);
    // The rows are at the end, the tables themselves at the beginning.
    bytes.fill(0xff, bytes.length - 4096 * 20);
    writeFileSync(path, bytes);
    const store = await openStore(path);
    assert.throws(
      () => store.recall('k150'),
      (error) => troubleOf(error) === 'corrupt',
    );
    assert.ok(existsSync(store.discard() ?? ''));
    assert.equal((await opened()).recall('k150'), null);
  });

  it('should leave the file of a newer Pullquote alone', async () => {
    const store = await openStore(path);
    store.close();
    const { DatabaseSync } = await import('node:sqlite');
    const newer = new DatabaseSync(path);
    newer.exec('PRAGMA user_version = 99');
    newer.close();
    await assert.rejects(openStore(path), /from a newer Pullquote/);
    assert.deepEqual(readdirSync(dirname(path)), ['state.sqlite']);
  });

  it('should say in one line why it cannot be used', async () => {
    writeFileSync(join(folder, 'below'), 'a file where the folder should be');
    await assert.rejects(openStore(path), /^StoreError: [^\n]+: \S+state\.sqlite$/);
  });

  it('should read nothing but what it can read from rows that others wrote', async () => {
    const store = await opened();
    store.keep('k', article(), { a: place(1) });
    const { DatabaseSync } = await import('node:sqlite');
    const other = new DatabaseSync(path);
    other.exec(`UPDATE readings SET place = '{"block":-1}'; UPDATE marks SET place = 'null'`);
    other.close();
    assert.deepEqual(store.recall('k'), { ...article({ place: null }), marks: {} });
  });

  it('should keep choices until they are changed or taken back', async () => {
    const first = await openStore(path);
    assert.equal(first.choice('sidebar'), null);
    first.choose('sidebar', 'never');
    first.choose('sidebar', 'always');
    first.choose('width', '60');
    first.close();
    const store = await opened();
    assert.equal(store.choice('sidebar'), 'always');
    store.choose('sidebar', null);
    assert.equal(store.choice('sidebar'), null);
    assert.equal(store.choice('width'), '60');
  });

  it('should keep the last 500 searches and the last 5,000 articles', async () => {
    const store = await openStore(path);
    store.addSearches(Array.from({ length: 501 }, (_, index) => `search ${index}`));
    store.keep('first', article(), {}, 1);
    store.keep('second', article(), {}, 2);
    const { DatabaseSync } = await import('node:sqlite');
    const filling = new DatabaseSync(path);
    filling.exec(`WITH RECURSIVE n (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 5001)
      INSERT INTO readings SELECT 'k' || i, address, title, percent, place, i FROM n, readings WHERE key = 'first'`);
    filling.close();
    store.close();
    const kept = await opened();
    assert.equal(kept.searches(1000).length, 500);
    assert.equal(kept.searches(1000)[0], 'search 1');
    assert.equal(kept.recall('first'), null);
    assert.notEqual(kept.recall('second'), null);
  });

  it('should lose nothing that two processes write at once', async () => {
    const script = `
      import { openStore } from ${JSON.stringify(pathToFileURL(join(ROOT, 'source/store/index.ts')).href)};
      const store = await openStore(${JSON.stringify(path)}, { patience: 5000 });
      const place = ${JSON.stringify(place(1))};
      const article = ${JSON.stringify(article())};
      for (let index = 0; index < 200; index += 1) {
        store.keep('shared', article, { [process.argv[1] + index]: place });
        store.addSearches([process.argv[1] + index]);
      }
      store.close();`;
    const exits = ['a', 'b'].map(
      (name) =>
        new Promise<number | null>((resolve) => {
          const args = ['--import', 'tsx', '--input-type=module', '-e', script, name];
          spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] }).on('close', resolve);
        }),
    );
    assert.deepEqual(await Promise.all(exits), [0, 0]);
    const store = await opened();
    assert.equal(Object.keys(store.recall('shared')?.marks ?? {}).length, 400);
    assert.equal(store.searches(1000).length, 400);
  });
});
