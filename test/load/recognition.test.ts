import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Failure } from '../../source/failure.ts';
import { binaryKind } from '../../source/load/binary.ts';
import { beginning, openBundle } from '../../source/load/bundle/bundle.ts';
import { decompress } from '../../source/load/decompress.ts';
import { readFailure } from '../../source/load/file.ts';
import { load, withoutCredentials } from '../../source/load/index.ts';
import { refusedProxy } from '../../source/load/proxy.ts';

describe('packed data', () => {
  it('should be recognized by all of its first bytes', async () => {
    const packed = { name: 'a', fileName: 'a', maxSize: 100 };
    for (const bytes of [
      [0x1f, 0x8a, 1],
      [0x1e, 0x8b, 1],
      [0x28, 0xb5, 0x2f, 0xfc],
      [0x28, 0xb5, 0x2e, 0xfd],
      [0x28, 0xb4, 0x2f, 0xfd],
      [0x27, 0xb5, 0x2f, 0xfd],
      [0x28, 0x20, 0x20],
    ]) {
      const text = Uint8Array.from(bytes);
      assert.equal(await decompress(text, packed), text, bytes.join());
    }
  });
});

describe('bytes that are no text', () => {
  it('should be UTF-16 only if more than a quarter of them are NULs on one side', () => {
    assert.notEqual(binaryKind(Buffer.from('a\0b\0cdef', 'latin1')), null);
    assert.equal(binaryKind(Buffer.from('a\0b\0c\0ef', 'latin1')), null);
    assert.notEqual(binaryKind(Buffer.from('a\0b\0\0cef', 'latin1')), null);
  });

  it('should be escape characters that begin no sequence', () => {
    assert.notEqual(binaryKind(Buffer.from('ebb\x1bz'.repeat(20))), null);
    assert.equal(binaryKind(Buffer.from('ebb\x1b[z'.repeat(20))), null);
  });

  it('should be no containers, which are unpacked first', () => {
    for (const signature of ['PK\x03\x04', 'bplist00']) {
      assert.equal(binaryKind(Buffer.from(`${signature}${'\x01\xff'.repeat(50)}`, 'latin1')), null);
    }
  });
});

describe('why a file cannot be read', () => {
  it('should be kept if it is known', () => {
    const failure = new Failure('a: too large');
    assert.equal(readFailure('a', failure), failure);
    assert.match(readFailure('a', Object.assign(new Error('EIO'), { code: 'EIO' })).message, /^.*a: /);
  });

  it('should be its size even if it claims to be empty', { skip: process.platform !== 'linux' }, async () => {
    async function* nothing(): AsyncGenerator<Uint8Array> {}
    const options = { maxSize: 10, timeout: 1000, userAgent: '', headers: [], environment: {} };
    await assert.rejects(load('/proc/self/status', nothing(), options), /larger than 10 bytes/);
  });
});

describe('the credentials of a URL', () => {
  it('should be left in what is no URL', () => {
    assert.equal(withoutCredentials('https://ann:secret@harbour.example/a'), 'https://harbour.example/a');
    for (const source of ['https://ann@[harbour', 'https://harbour.example/@ann', 'ann@harbour.example']) {
      assert.equal(withoutCredentials(source), source);
    }
  });
});

describe('NO_PROXY', () => {
  it('should list no host by a comma alone', () => {
    const url = new URL('http://ferry.example./');
    const environment = { http_proxy: 'ftp://a.example', no_proxy: ', ,*.' };
    assert.notEqual(refusedProxy(url, environment, '24.21.0'), null);
    assert.equal(refusedProxy(url, { ...environment, no_proxy: ',*' }, '24.21.0'), null);
  });
});

describe('the beginning of a stream', () => {
  async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const text of texts) yield Buffer.from(text);
  }

  it('should be as few chunks as have enough bytes, and all of a short stream', async () => {
    const of = async (least: number): Promise<string> =>
      Buffer.from((await beginning(chunks('ebb', 'flood', 'tide'), least)).head).toString();
    assert.deepEqual(await Promise.all([2, 3, 4, 8, 9, 99].map(of)), [
      'ebb',
      'ebb',
      'ebbflood',
      'ebbflood',
      'ebbfloodtide',
      'ebbfloodtide',
    ]);
  });
});

describe('a file to be imported', () => {
  it('should be no socket', { skip: process.platform === 'win32' }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pullquote-socket-'));
    const path = join(folder, 'socket');
    const server = createServer().listen(path);
    await new Promise((resolve) => server.once('listening', resolve));
    try {
      await assert.rejects(openBundle(path), Failure);
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });

  it(
    'should be read from a device without looking at its beginning',
    { skip: process.platform === 'win32' },
    async () => {
      const { entries, isArchive } = await openBundle('/dev/null');
      assert.equal(isArchive, false);
      const read: Uint8Array[] = [];
      for await (const chunk of entries[0]?.chunks() ?? []) read.push(chunk);
      assert.deepEqual(read, []);
    },
  );
});
