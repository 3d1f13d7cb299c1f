import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { beginning, openBundle } from '../../source/load/bundle/bundle.ts';
import { linesOf } from '../../source/load/bundle/lines.ts';
import { collect } from '../../source/load/limit.ts';
import { zipOf } from '../support/zip.ts';

describe('a file that another program has exported', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-bundle-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, content: Uint8Array | string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  /** The names and texts of all files. */
  async function contents(path: string, most = 1e6): Promise<readonly (readonly [string, string])[]> {
    const bundle = await openBundle(path);
    try {
      const texts: [string, string][] = [];
      for (const { name, chunks } of bundle.entries) {
        texts.push([name, Buffer.from(await collect(chunks(), name, most)).toString()]);
      }
      return texts;
    } finally {
      bundle.close();
    }
  }

  it('should be one file, packed or not, whatever its name', async () => {
    assert.deepEqual(await contents(file('a.csv', 'url\n')), [['a.csv', 'url\n']]);
    assert.deepEqual(await contents(file('b.jsonl.gz', gzipSync('{}'))), [['b.jsonl', '{}']]);
    assert.deepEqual(await contents(file('c.gz', '')), [['c.gz', '']]);
  });

  it('should have 200,000 files at most', async () => {
    /** The end of a zip64 archive that claims to have this many files. */
    const claiming = (count: number): Uint8Array => {
      const [end64, locator, end] = [Buffer.alloc(56), Buffer.alloc(20), Buffer.alloc(22)];
      end64.write('PK\x06\x06', 'latin1');
      end64.writeBigUInt64LE(44n, 4);
      end64.writeBigUInt64LE(BigInt(count), 24);
      end64.writeBigUInt64LE(BigInt(count), 32);
      locator.write('PK\x06\x07', 'latin1');
      end.write('PK\x05\x06', 'latin1');
      for (const at of [8, 10]) end.writeUInt16LE(0xffff, at);
      end.writeUInt32LE(0xffffffff, 16);
      return Buffer.concat([Buffer.from('PK\x03\x04'), end64, locator.fill(4, 8, 9), end]);
    };
    await assert.rejects(contents(file('many.zip', claiming(200_001))), /more than 200000 files/);
    await assert.rejects(
      contents(file('fewer.zip', claiming(200_000))),
      (error: Error) => !/more than/.test(error.message),
    );
  });

  it('should be the files of an archive, even those with odd names, without its folders', async () => {
    const packed = zipOf({
      'a.csv': 'A',
      '__MACOSX/._a.csv': 'x',
      'folder/.DS_Store': 'x',
      'folder/': '',
      'folder/b.csv': 'B',
      '../../c': 'C',
      '/d': 'D',
      'e\\f': 'E',
    });
    assert.deepEqual(await contents(file('export.csv', packed)), [
      ['a.csv', 'A'],
      ['folder/b.csv', 'B'],
      ['../../c', 'C'],
      ['/d', 'D'],
      ['e/f', 'E'],
    ]);
    assert.deepEqual(await contents(file('empty.zip', zipOf({}))), []);
  });

  it('should never be unpacked beyond the limit', async () => {
    const bomb = zipOf({ 'a.csv': '0'.repeat(2e6) });
    assert.ok(bomb.length < 5_000);
    await assert.rejects(contents(file('bomb.zip', bomb)), /cannot read a\.csv: larger than 1 MB/);
    // An archive that claims less than it has.
    const liar = Buffer.from(bomb);
    for (let at = liar.indexOf('PK\x01\x02'); at >= 0; at = liar.indexOf('PK\x01\x02', at + 1))
      liar.writeUInt32LE(10, at + 24);
    await assert.rejects(
      contents(file('liar.zip', liar)),
      /cannot read a\.csv in \S+liar\.zip: the archive is damaged/,
    );
    await assert.rejects(contents(file('bomb.gz', gzipSync('0'.repeat(2e6)))), /larger than 1 MB/);
  });

  it('should be refused in one line if it is damaged or missing', async () => {
    const packed = zipOf({ 'a.csv': 'A'.repeat(500) });
    await assert.rejects(contents(file('cut.zip', packed.subarray(0, packed.length - 30))), {
      name: 'Failure',
      message: /cannot read \S+cut\.zip: the archive is damaged/,
    });
    await assert.rejects(
      contents(file('cut.gz', gzipSync('text text').subarray(0, 15))),
      /compressed data is cut short|unexpected end/i,
    );
    await assert.rejects(contents(join(folder, 'missing')), /missing: no such file/);
    await assert.rejects(contents(folder), /is a directory/);
  });

  it('should have a beginning that is read only once', async () => {
    async function* chunks() {
      yield Buffer.from('ab');
      yield Buffer.from('cd');
      yield Buffer.from('ef');
    }
    const begun = await beginning(chunks(), 3);
    assert.equal(Buffer.from(begun.head).toString(), 'abcd');
    assert.equal(Buffer.from(await collect(begun.chunks, 'x', 10)).toString(), 'abcdef');
  });

  it('should be read line by line, however it is cut into chunks', async () => {
    const bytes = Buffer.from('\ufeffone\r\ntwö\n\nlast');
    for (const size of [1, 2, 3, 100]) {
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const lines: string[] = [];
      for await (const line of linesOf(chunks(), 'x')) lines.push(line);
      assert.deepEqual(lines, ['one', 'twö', '', 'last']);
    }
    async function* long() {
      yield Buffer.from('12345');
    }
    const read = async (most: number) => {
      for await (const _ of linesOf(long(), 'x', most));
    };
    await read(5);
    await assert.rejects(read(4), /cannot read x: it has a line of more than 4 bytes/);
  });
});
