import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { load, nameOf, withoutCredentials } from '../../source/load/index.ts';
import type { Loaded } from '../../source/load/types.ts';

const TEXT = 'The ferry left the harbor at noon.';

describe('loading a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-load-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const written = (name: string, content: string | Uint8Array = TEXT): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  async function* piped(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const loaded = (source: string, maxSize = 1000, input = piped()): Promise<Loaded> =>
    load(source, input, { maxSize, timeout: 1000, userAgent: '', headers: [], environment: {} });
  const textOf = async (source: string): Promise<string> => Buffer.from((await loaded(source)).bytes).toString();

  it('should read a path and a file URL', async () => {
    const path = written('ferry.txt');
    assert.equal(await textOf(path), TEXT);
    assert.equal(await textOf(pathToFileURL(path).href), TEXT);
    assert.deepEqual((await loaded(path)).hints, { fileName: 'ferry.txt' });
  });

  it('should read standard input', async () => {
    const { bytes, hints } = await loaded('-', 1000, piped('The ferry ', 'left.'));
    assert.equal(Buffer.from(bytes).toString(), 'The ferry left.');
    assert.deepEqual(hints, {});
  });

  it('should unpack gzip by its signature and brotli by its name', async () => {
    assert.equal(await textOf(written('a', gzipSync(TEXT))), TEXT);
    assert.equal(await textOf(written('b.html.br', brotliCompressSync(TEXT))), TEXT);
    assert.deepEqual((await loaded(join(folder, 'b.html.br'))).hints, { fileName: 'b.html' });
    await assert.rejects(loaded(written('c.gz', gzipSync(TEXT).subarray(0, 20))), /the compressed data is cut short/);
    await assert.rejects(loaded(written('d.br', TEXT)), /the compressed data is damaged/);
  });

  it('should accept a file of exactly the limit and nothing larger', async () => {
    const size = Buffer.byteLength(TEXT);
    for (const [name, content] of [
      ['plain', TEXT],
      ['packed.gz', gzipSync(TEXT, { level: 9 })],
    ] as const) {
      const path = written(name, content);
      const limit = Math.max(size, content.length);
      assert.equal((await loaded(path, limit)).bytes.length, size);
    }
    await assert.rejects(loaded(join(folder, 'plain'), size - 1), /larger than 33 bytes \(--max-size\)/);
    await assert.rejects(loaded(written('bomb.gz', gzipSync(Buffer.alloc(5000, 'a')))), /larger than 1 KB/);
    assert.equal((await loaded('-', 5, piped('123', '45'))).bytes.length, 5);
    await assert.rejects(loaded('-', 4, piped('123', '45')), /standard input: larger than 4 bytes/);
  });

  it('should read a file that claims to be empty but is not', { skip: process.platform !== 'linux' }, async () => {
    assert.equal(await textOf('/proc/version'), readFileSync('/proc/version', 'utf8'));
  });

  it('should say in one line why it cannot be read', async () => {
    mkdirSync(join(folder, 'folder'));
    await assert.rejects(loaded(join(folder, 'folder')), { name: 'Failure', message: /: is a directory$/ });
    await assert.rejects(loaded(join(folder, 'missing')), { message: /missing: no such file$/ });
    await assert.rejects(loaded(join(written('file'), 'below')), { message: /: no such file$/ });
    await assert.rejects(loaded('a\0b'), { message: /: the name contains a NUL character$/ });
    await assert.rejects(loaded(written('empty', '')), { message: /: it is empty$/ });
    await assert.rejects(loaded(written('pdf', '%PDF-1.7')), { message: /: this is a PDF;/ });
  });

  it('should suggest a URL for a missing file whose name looks like one', async () => {
    for (const name of ['www.harbor.example', 'harbor.example/ferry']) {
      await assert.rejects(loaded(name), {
        message: `cannot read ${name}: no such file; for the web page, use https://${name}`,
      });
    }
    await assert.rejects(loaded('harbor.example'), { message: 'cannot read harbor.example: no such file' });
  });
});

describe('the name of a source', () => {
  it('should contain no credentials', () => {
    assert.equal(withoutCredentials('https://ines:secret@a.example/b?c'), 'https://a.example/b?c');
    assert.equal(withoutCredentials('https://ines@a.example/'), 'https://a.example/');
    assert.equal(withoutCredentials('https://a.example/@ines'), 'https://a.example/@ines');
    assert.equal(withoutCredentials('notes@home.txt'), 'notes@home.txt');
    assert.equal(nameOf('-'), 'standard input');
  });
});
