import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { readChoices } from '../../source/store/choices.ts';
import { isSound, loadSqlite, transaction } from '../../source/store/sqlite.ts';

const { DatabaseSync } = loadSqlite();

describe('a SQLite file', () => {
  let folder = '';
  let path = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-sqlite-'));
    path = join(folder, 'file.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const filled = (): InstanceType<typeof DatabaseSync> => {
    const database = new DatabaseSync(path);
    database.exec('CREATE TABLE boats (name TEXT)');
    return database;
  };
  const names = (database: InstanceType<typeof DatabaseSync>): unknown[] =>
    database
      .prepare('SELECT name FROM boats ORDER BY rowid')
      .all()
      .map(({ name }) => name);

  it('should undo a part that fails, and keep the rest of its transaction', () => {
    const database = filled();
    try {
      transaction(database, () => {
        database.exec("INSERT INTO boats VALUES ('Ebb')");
        const sinks = (): void =>
          transaction(database, () => {
            database.exec("INSERT INTO boats VALUES ('Wreck')");
            throw new Error('sunk');
          });
        assert.throws(sinks, /sunk/);
        transaction(database, () => database.exec("INSERT INTO boats VALUES ('Tide')"));
      });
      assert.deepEqual(names(database), ['Ebb', 'Tide']);
    } finally {
      database.close();
    }
  });

  it('should undo parts that succeeded if the whole fails', () => {
    const database = filled();
    try {
      const sinks = (): void =>
        transaction(database, () => {
          transaction(database, () => database.exec("INSERT INTO boats VALUES ('Ebb')"));
          throw new Error('sunk');
        });
      assert.throws(sinks, /sunk/);
      assert.deepEqual(names(database), []);
      transaction(database, () => database.exec("INSERT INTO boats VALUES ('Flood')"));
      assert.deepEqual(names(database), ['Flood']);
    } finally {
      database.close();
    }
  });

  it('should be sound unless a page of it is damaged', () => {
    const database = filled();
    for (let at = 0; at < 200; at += 1) database.prepare('INSERT INTO boats VALUES (?)').run(`${at} `.repeat(40));
    database.exec('CREATE INDEX by_name ON boats (name)');
    database.close();
    assert.equal(isSound(path), true);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xff, bytes.length - 4096 + 8, bytes.length - 4000));
    assert.equal(isSound(path), false);
  });
});

describe('the choices of the state file', () => {
  it('should be null without a file, and not create one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-choices-'));
    const path = join(folder, 'state.sqlite');
    try {
      assert.deepEqual(readChoices(null), {});
      assert.deepEqual(readChoices(path), {});
      assert.throws(() => readFileSync(path), { code: 'ENOENT' });
      const database = new DatabaseSync(path);
      database.exec("CREATE TABLE choices (name TEXT, value TEXT); INSERT INTO choices VALUES ('theme', 'sepia')");
      database.close();
      assert.deepEqual(readChoices(path), { theme: 'sepia' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
