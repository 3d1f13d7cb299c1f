import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decompress } from '../../source/load/decompress.ts';

/** A frame of raw blocks (RFC 8878), which needs no compressor: magic number, descriptor, window, one block. */
function zstdOf(text: string): Uint8Array {
  const content = Buffer.from(text);
  const header = Buffer.alloc(3);
  // The last block, raw.
  header.writeUIntLE((content.length << 3) | 1, 0, 3);
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]), header, content]);
}

const packed = { name: 'a.html.zst', fileName: 'a.html.zst', maxSize: 100 };

describe('decompress of Zstandard', () => {
  it('should return the content', async () => {
    assert.equal(Buffer.from(await decompress(zstdOf('<p>Hello'), packed)).toString(), '<p>Hello');
    assert.equal(Buffer.from(await decompress(zstdOf('x'.repeat(100)), packed)).toString(), 'x'.repeat(100));
  });

  it('should reject data that is too large, damaged or cut short', async () => {
    await assert.rejects(decompress(zstdOf('x'.repeat(101)), packed), /larger than 100 bytes/);
    await assert.rejects(decompress(zstdOf('x'.repeat(90)).subarray(0, 50), packed), /a\.html\.zst/);
    await assert.rejects(decompress(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xff, 0xff, 0xff]), packed), /damaged/);
  });
});
