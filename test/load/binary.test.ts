import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { binaryKind } from '../../source/load/binary.ts';

describe('binaryKind', () => {
  it('should take text of any encoding for text', () => {
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

  it('should look at the bytes that it is given and at no others of their buffer', () => {
    const buffer = Buffer.from('xx%PDF-1.7');
    assert.equal(binaryKind(buffer.subarray(2)), 'a PDF');
    assert.equal(binaryKind(buffer), null);
  });
});
