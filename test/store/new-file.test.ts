import assert from 'node:assert/strict';
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileName, writeNewFile } from '../../source/store/new-file.ts';

describe('a new file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-file-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('should take the next name that is free and overwrite nothing', async () => {
    writeFileSync(join(folder, 'boats.md'), 'mine');
    assert.equal(await writeNewFile(folder, 'boats', 'md', 'two'), 'boats-2.md');
    assert.equal(await writeNewFile(folder, 'boats', 'md', 'three'), 'boats-3.md');
    assert.equal(readFileSync(join(folder, 'boats.md'), 'utf8'), 'mine');
    assert.equal(readFileSync(join(folder, 'boats-2.md'), 'utf8'), 'two');
    assert.deepEqual(readdirSync(folder).sort(), ['boats-2.md', 'boats-3.md', 'boats.md']);
  });

  it('should take a name each where several are written at once', async () => {
    const names = await Promise.all(['a', 'b', 'c', 'd'].map((text) => writeNewFile(folder, 'boats', 'csv', text)));
    assert.deepEqual(names.toSorted(), ['boats-2.csv', 'boats-3.csv', 'boats-4.csv', 'boats.csv']);
  });

  it('should leave nothing behind if it cannot be written', async () => {
    await assert.rejects(writeNewFile(join(folder, 'nowhere'), 'boats', 'md', 'text'), { code: 'ENOENT' });
    assert.deepEqual(readdirSync(folder), []);
  });

  it('should be called by the words of the title', () => {
    assert.equal(fileName('The boats: “home” at last?'), 'the-boats-home-at-last');
    assert.equal(fileName('../../etc/passwd'), 'etc-passwd');
    assert.equal(fileName('Lützow & Söhne – 灯台'), 'lützow-söhne-灯台');
    assert.equal(fileName('…'), 'article');
    assert.ok(Buffer.byteLength(fileName('灯台守 '.repeat(100))) <= 120);
  });

  it('should be called by as many words as go into 120 bytes', () => {
    const [first, fits] = ['a'.repeat(59), 'b'.repeat(60)];
    assert.equal(fileName(`${first} ${fits}`), `${first}-${fits}`);
    assert.equal(fileName(`${first} ${fits}b`), first);
  });

  it('should take the thousandth name at the most', async () => {
    for (let number = 1; number < 1000; number += 1) {
      writeFileSync(join(folder, number === 1 ? 'boats.md' : `boats-${number}.md`), '');
    }
    assert.equal(await writeNewFile(folder, 'boats', 'md', 'last'), 'boats-1000.md');
    await assert.rejects(writeNewFile(folder, 'boats', 'md', 'more'), /there are already 1000 files called boats/);
    assert.equal(readdirSync(folder).length, 1000);
  });

  describe('on a file system that', () => {
    const { link } = fs.promises;
    const failingWith = (code: string): void => {
      fs.promises.link = () => Promise.reject(Object.assign(new Error(code), { code }));
      syncBuiltinESMExports();
    };
    afterEach(() => {
      fs.promises.link = link;
      syncBuiltinESMExports();
    });

    it('has no links should be written in its place, and overwrite nothing', async () => {
      for (const code of ['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK']) {
        failingWith(code);
        writeFileSync(join(folder, `${code}.md`), 'mine');
        assert.equal(await writeNewFile(folder, code, 'md', 'text'), `${code}-2.md`);
        assert.equal(readFileSync(join(folder, `${code}-2.md`), 'utf8'), 'text');
        assert.equal(readFileSync(join(folder, `${code}.md`), 'utf8'), 'mine');
      }
    });

    it('is full should not be written', async () => {
      failingWith('ENOSPC');
      await assert.rejects(writeNewFile(folder, 'boats', 'md', 'text'), { code: 'ENOSPC' });
      assert.deepEqual(readdirSync(folder), []);
    });
  });
});
