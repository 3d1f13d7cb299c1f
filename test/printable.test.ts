import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printable, printableLines, withoutControls } from '../source/printable.ts';

describe('printable', () => {
  it('should remove what a terminal could obey', () => {
    assert.equal(printable('a\u001b[31mb\u0007c\u009b2Jd\u007fe'), 'a[31mbc2Jde');
  });

  it('should remove bidirectional controls and tag characters', () => {
    assert.equal(printable('a\u202eb\u2066c\u{e0041}d\u200e'), 'abcd');
  });

  it('should keep letters, marks, joiners and emoji', () => {
    const text = 'é ü 中文 👩‍👩‍👧 نیم‌فاصله';
    assert.equal(printable(text), text);
  });

  it('should make one line of several', () => {
    assert.equal(printable('a\tb\nc'), 'a b c');
    assert.equal(printableLines('a\tb\nc\r'), 'a\tb\nc');
    assert.equal(withoutControls('a\nb\u0000'), 'a\nb');
  });

  it('should remove lone surrogates', () => {
    assert.equal(printable('a\ud800b'), 'ab');
  });
});
