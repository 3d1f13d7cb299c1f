import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openDatabase, setAside, storeError } from '../../source/store/database.ts';

describe('the database file', () => {
  let folder = '';
  let path = '';
  const open: DatabaseSync[] = [];
  const opened = async (patience = 50): Promise<DatabaseSync> => {
    const { database } = await openDatabase(path, patience);
    open.push(database);
    return database;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-database-'));
    path = join(folder, 'state.sqlite');
  });
  afterEach(() => {
    for (const database of open.splice(0)) database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('should have the version of its tables', async () => {
    assert.equal((await opened()).prepare('PRAGMA user_version').get()?.user_version, 2);
  });

  it('should be rejected if its version is newer', async () => {
    (await opened()).exec('PRAGMA user_version = 3');
    await assert.rejects(openDatabase(path, 50), /^StoreError: the state file is from a newer Pullquote$/);
  });

  it('should open for reading while another reader writes', async () => {
    const writer = await opened();
    writer.exec('BEGIN IMMEDIATE');
    const reader = await opened(0);
    assert.deepEqual(reader.prepare('SELECT * FROM readings').all(), []);
    writer.exec('ROLLBACK');
  });

  it('should be renamed after the current time if it is damaged', () => {
    writeFileSync(path, 'damaged');
    writeFileSync(`${path}-wal`, 'log');
    const name = setAside(path, statSync(path).ino, new Date('2026-01-02T03:04:05Z'));
    assert.equal(name, `${path}.damaged-20260102030405`);
    assert.equal(readFileSync(`${name}-wal`, 'utf8'), 'log');
    assert.ok(!existsSync(path) && !existsSync(`${path}-wal`));
  });

  it('should stay if another reader has replaced it since', () => {
    writeFileSync(path, 'sound');
    assert.equal(setAside(path, statSync(path).ino + 1), null);
    assert.equal(readFileSync(path, 'utf8'), 'sound');
  });

  it('should not replace an earlier renamed file, or be renamed if it is missing', () => {
    const now = new Date('2026-01-02T03:04:05Z');
    assert.equal(setAside(path, null, now), null);
    writeFileSync(path, 'second');
    writeFileSync(`${path}.damaged-20260102030405`, 'first');
    assert.equal(setAside(path, null, now), null);
    assert.equal(readFileSync(path, 'utf8'), 'second');
  });

  it('should have errors in words instead of codes', () => {
    const failing = (code: string) => storeError(Object.assign(new Error('raw'), { code }), '/s').message;
    assert.equal(failing('EACCES'), 'permission denied: /s');
    assert.equal(failing('ENOSPC'), 'no space left on the device: /s');
    assert.equal(failing('EIO'), 'raw: /s');
  });
});
