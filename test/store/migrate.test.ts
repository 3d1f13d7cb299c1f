import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openStore } from '../../source/store/index.ts';
import { copyName } from '../../source/store/migrate.ts';
import { STEPS, VERSION } from '../../source/store/schema.ts';

const PLACE = '{"block":3,"offset":5,"before":"the tide ","after":"came in","paged":true}';

/** A file as the first released version wrote it. */
function writeFirstVersion(path: string): void {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA journal_mode = WAL; ${STEPS[0]} PRAGMA user_version = 1`);
  const article = database.prepare('INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?)');
  article.run('https://harbor.example/tide', 'https://harbor.example/tide', 'The tide', 40, PLACE, '{}', 1_000);
  article.run('sha256:ab', '/home/ann/notes.md', 'Notes', 0, null, '{"textWidth":60}', 2_000);
  database.prepare('INSERT INTO marks VALUES (?, ?, ?)').run('https://harbor.example/tide', 'a', PLACE);
  database.prepare('INSERT INTO searches VALUES (?, ?)').run('tide', 1_500);
  database.close();
}

describe('a file of an earlier version', () => {
  let folder = '';
  let path = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-migrate-'));
    path = join(folder, 'state.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('should keep its positions, marks and searches', async () => {
    writeFirstVersion(path);
    const store = await openStore(path);
    const tide = store.recall('https://harbor.example/tide');
    assert.equal(tide?.percent, 40);
    assert.deepEqual(tide?.place, JSON.parse(PLACE));
    assert.deepEqual(tide?.marks, { a: JSON.parse(PLACE) });
    assert.deepEqual(store.searches(9), ['tide']);
    assert.deepEqual(
      store.recent(9).map(({ title }) => title),
      ['Notes', 'The tide'],
    );
    store.close();
    const database = new DatabaseSync(path);
    assert.equal(database.prepare('PRAGMA user_version').get()?.user_version, VERSION);
    assert.equal(database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok');
    assert.deepEqual(database.prepare('PRAGMA foreign_key_check').all(), []);
    database.close();
  });

  it('should be copied before', async () => {
    writeFirstVersion(path);
    (await openStore(path)).close();
    assert.deepEqual(readdirSync(folder).sort(), ['state.sqlite', 'state.sqlite.v1-backup']);
    const copy = new DatabaseSync(copyName(path, 1), { readOnly: true });
    assert.equal(copy.prepare('PRAGMA user_version').get()?.user_version, 1);
    assert.equal(copy.prepare('SELECT count(*) AS n FROM articles').get()?.n, 2);
    copy.close();
  });

  it('should not overwrite an earlier copy', async () => {
    writeFirstVersion(path);
    writeFileSync(copyName(path, 1), 'the first copy');
    (await openStore(path)).close();
    assert.throws(() => new DatabaseSync(copyName(path, 1)).prepare('SELECT 1 FROM articles'));
  });

  it('should not be copied if it is new', async () => {
    (await openStore(path)).close();
    assert.deepEqual(readdirSync(folder), ['state.sqlite']);
  });

  it('should be migrated once if several processes open it', async () => {
    writeFirstVersion(path);
    const stores = await Promise.all([1, 2, 3].map(() => openStore(path, { patience: 5_000 })));
    for (const store of stores) assert.equal(store.recall('https://harbor.example/tide')?.percent, 40);
    for (const store of stores) store.close();
  });
});
