import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('should leave nothing behind where it cannot be written', async () => {
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
});
