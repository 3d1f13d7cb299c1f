import assert from 'node:assert/strict';
import { createCipheriv } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { binaryKind } from '../../source/load/binary.ts';

/** Bytes that are all equally likely, the same for the same seed: a cipher's key stream. */
function randomBytes(length: number, seed: number): Uint8Array {
  const key = Buffer.alloc(16);
  key.writeInt32BE(seed);
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
}

describe('binaryKind', () => {
  it('should recognize text in any encoding', () => {
    const text = 'Grüße aus dem Hafen, 港からこんにちは, привет из гавани.\t\r\n';
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(text, 'utf16le'),
      Buffer.from(text, 'utf16le').swap16(),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'latin1'),
      // ISO-2022-JP switches by escape sequences.
      Buffer.from('\u001b$B9A\u001b(B harbour'),
      Buffer.from([0x8d, 0x60, 0x82, 0xa9, 0x82, 0xe7]),
      Buffer.from('a single NUL \0 in a long text that is otherwise quite usual and harmless'),
      Buffer.from(''),
    ]) {
      assert.equal(binaryKind(bytes), null);
    }
  });

  it('should recognize random bytes of 100 or more as data', () => {
    for (const longest of [200, 6000]) {
      fc.assert(
        fc.property(fc.integer({ min: 100, max: longest }), fc.integer(), (length, seed) => {
          assert.notEqual(binaryKind(randomBytes(length, seed)), null);
        }),
        { seed: 1, numRuns: 2000 },
      );
    }
  });

  it('should recognize legacy text that has a few control bytes, or the end-of-file byte of DOS', () => {
    const text = 'Le château près de la rivière, où l’été était né. '.replaceAll('’', "'");
    assert.equal(binaryKind(Buffer.from(`${text}\x1a`, 'latin1')), null);
    assert.equal(binaryKind(Buffer.from(`${text}\x1a${'\0'.repeat(80)}`, 'latin1')), null);
    assert.equal(binaryKind(Buffer.from(`${text.repeat(3)}\x02${text.repeat(3)}\f`, 'latin1')), null);
    assert.equal(binaryKind(Buffer.from(`\x1b[1m${text}\x1b[0m`, 'latin1')), null);
  });

  it('should recognize mere padding as data, and an empty file as text', () => {
    assert.equal(binaryKind(Buffer.alloc(5000)), 'binary data');
    assert.equal(binaryKind(Buffer.alloc(0)), null);
    assert.equal(binaryKind(Buffer.concat([Buffer.from('The end.'), Buffer.alloc(500)])), null);
  });

  it('should recognize every fixture as text', () => {
    for (const file of globSync('fixtures/*/input.*')) assert.equal(binaryKind(readFileSync(file)), null, file);
  });

  it('should examine only the given bytes, and no others in their buffer', () => {
    const buffer = Buffer.from('xx%PDF-1.7');
    assert.match(binaryKind(buffer.subarray(2)) ?? '', /^a PDF/);
    assert.equal(binaryKind(buffer), null);
  });

  it('should recognize UTF-16 without a byte order mark by the positions of its NULs', () => {
    assert.equal(binaryKind(Buffer.from('The ferry left at noon.', 'utf16le')), null);
    assert.equal(binaryKind(Buffer.from('The ferry left at noon.', 'utf16le').swap16()), null);
    assert.equal(binaryKind(Buffer.from('T\0h\0e\0 \0\0f\0e\0r\0r\0y', 'latin1')), 'binary data');
  });

  it('should not mistake a byte order mark alone for UTF-16', () => {
    const half = '\0\xd8'.repeat(60);
    assert.equal(binaryKind(Buffer.from(`\xff\xfe${half}`, 'latin1')), 'binary data');
    assert.equal(binaryKind(Buffer.from(`\xfe\xff${'\xd8\0'.repeat(60)}`, 'latin1')), 'binary data');
    assert.equal(binaryKind(Buffer.from('\ufeff\u0001\u0002'.repeat(40), 'utf16le')), null);
  });

  it('should let UTF-8 have an odd byte in ten, and legacy text one in 150', () => {
    assert.equal(binaryKind(Buffer.from(`${'a'.repeat(18)}\x01\x02`)), null);
    assert.equal(binaryKind(Buffer.from(`${'a'.repeat(17)}\x01\x02\x03`)), 'binary data');
    const legacy = '\xe9'.repeat(299);
    assert.equal(binaryKind(Buffer.from(`${legacy}\x01`, 'latin1')), null);
    assert.equal(binaryKind(Buffer.from(`${legacy.slice(2)}\x01\x02\x03`, 'latin1')), 'binary data');
  });
});
