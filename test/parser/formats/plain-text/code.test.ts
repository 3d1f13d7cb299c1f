import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isSetOff, statements } from '../../../../source/parser/formats/plain-text/code.ts';
import { shapeOf } from '../../../../source/parser/formats/plain-text/wrapping.ts';

/** The ranges of statements in lines: `c` is code, any other letter a word. */
const ranges = (letters: string): string[] => {
  const lines = [...letters].map((letter) => (letter === 'c' ? 'moor(boat);' : 'boat'));
  return [...statements(lines, shapeOf(lines, [lines]))].map(({ start, end }) => `${start}-${end}`);
};

describe('code in a plain text', () => {
  it('should be indented by four columns more than the text', () => {
    assert.equal(isSetOff(['    moor(boat)', '      close()'], 0), true);
    assert.equal(isSetOff(['    moor(boat)', '   close()'], 0), false);
    assert.equal(isSetOff(['\tmoor(boat)'], 0), true);
    assert.equal(isSetOff(['     moor(boat)'], 2), false);
  });

  it('should go on over up to two lines without a sign of it', () => {
    assert.deepEqual(ranges('cccxxccc'), ['0-8']);
    assert.deepEqual(ranges('cccxxxccc'), ['0-3', '6-9']);
  });

  it('should be two lines with such a sign, and half of all lines', () => {
    assert.deepEqual(ranges('xcx'), []);
    assert.deepEqual(ranges('xccx'), ['1-3']);
    assert.deepEqual(ranges('cxxc'), ['0-4']);
    assert.deepEqual(ranges('cxxcxc'), ['0-6']);
    assert.deepEqual(ranges('cxxcxxc'), []);
  });
});
