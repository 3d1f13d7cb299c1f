import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { trimRange } from '../../../source/quotes/text/text-range.ts';

describe('a range trimmed of white space', () => {
  const trimmed = (text: string, start: number, end: number, blank?: RegExp): string | null => {
    const range = trimRange(text, { start, end }, blank);
    return range && text.slice(range.start, range.end);
  };

  it('should begin and end at a word', () => {
    assert.equal(trimmed('  a gate ', 0, 9), 'a gate');
    assert.equal(trimmed('a gate', 1, 6), 'gate');
    assert.equal(trimmed('a', 0, 1), 'a');
    assert.equal(trimmed('“a gate”', 0, 8, /[“”]/), 'a gate');
  });

  it('should be null if nothing is left', () => {
    assert.equal(trimmed(' \n a', 0, 3), null);
    assert.equal(trimmed('a gate', 2, 2), null);
    assert.equal(trimmed('', 0, 0), null);
  });

  it('should stay within the text', () => {
    assert.equal(trimmed('a gate', -2, 9), 'a gate');
  });
});
