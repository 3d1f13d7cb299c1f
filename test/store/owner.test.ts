import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openDatabase, openForReading } from '../../source/store/database.ts';
import { disown, otherOwner, own, ownerFile } from '../../source/store/owner.ts';

describe('the computer that has the file open', () => {
  let folder = '';
  let path = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-owner-'));
    path = join(folder, 'state.sqlite');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('should be known to others until the last process has closed it', async () => {
    const [one, other] = [await openDatabase(path, 50), await openDatabase(path, 50)];
    assert.equal(readFileSync(ownerFile(path), 'utf8'), `${hostname()}\n`);
    assert.equal(otherOwner(path), null);
    assert.equal(otherOwner(path, 'desk')?.host, hostname());
    one.close();
    assert.ok(existsSync(ownerFile(path)));
    other.close();
    assert.ok(!existsSync(ownerFile(path)));
  });

  it('should be the first', () => {
    own(path, 'desk');
    own(path, 'lap');
    assert.equal(otherOwner(path, 'lap')?.host, 'desk');
    disown(path);
    assert.equal(otherOwner(path, 'lap'), null);
  });

  it('should keep others from writing, but not from reading', async () => {
    const { database, close } = await openDatabase(path, 50);
    database.exec("INSERT INTO choices VALUES ('theme', 'dark')");
    close();
    writeFileSync(ownerFile(path), 'desk\n');
    await assert.rejects(openDatabase(path, 50), {
      name: 'StoreError',
      message:
        /^another computer, desk, has had it open since \d{4}-\d\d-\d\d \d\d:\d\d \(if it no longer does, delete \S+-open\)$/,
    });
    const reading = openForReading(path);
    assert.equal(reading.database.prepare('SELECT value FROM choices').get()?.value, 'dark');
    assert.throws(() => reading.database.exec('DELETE FROM choices'), /readonly/);
    reading.close();
    assert.ok(!existsSync(`${path}-wal`) && !existsSync(`${path}-shm`));
    assert.equal(otherOwner(path)?.host, 'desk');
  });

  it('should not be known if its file is empty or missing', () => {
    assert.equal(otherOwner(path), null);
    writeFileSync(ownerFile(path), '\n');
    assert.equal(otherOwner(path), null);
    writeFileSync(ownerFile(path), 'x'.repeat(1000));
    assert.equal(otherOwner(path)?.host.length, 253);
  });
});

describe('a file opened for reading', () => {
  it('should have the tables of this version', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-reading-'));
    const path = join(folder, 'state.sqlite');
    assert.throws(() => openForReading(path), /^StoreError: it cannot be opened: /);
    for (const [version, message] of [
      [1, 'the state file is from an older Pullquote'],
      [99, 'the state file is from a newer Pullquote'],
    ] as const) {
      const { database, close } = await openDatabase(path, 50);
      database.exec(`PRAGMA user_version = ${version}`);
      close();
      assert.throws(() => openForReading(path), { name: 'StoreError', message });
      rmSync(path);
    }
    rmSync(folder, { recursive: true, force: true });
  });
});
