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

  /** Lines that nobody writes in prose, one for each word by which code is recognized. */
  const SIGNED = `if (tide) {|moor(boat) + 1;|},|/* moor|// moor|#include tide|#!/bin/moor|*/
def moor(boat)|class Boat:|func moor(|fn moor(|function moor(|const boats = 3|let boats = 3|var boats = 3
export boats = 3|public boats = 3|private boats = 3|static boats = 3|import boats|import boats;|import boats as b|from boats import moor
boats += 1|boats -= 1|moor(boat)|moor(boat),|return boats[0]|raise Lost(boat)|yield boats[0]|print boats[0]|$ moor boat|>>> moor boat|<boat name="tide">|</boat>`;
  for (const line of SIGNED.split(/[|\n]/))
    it(`should be recognized by a line such as ${line}`, () => {
      const lines = [line, line, 'The tide went out.'];
      const found = [...statements(lines, shapeOf(lines, [lines]))].map(({ start, end }) => [start, end]);
      assert.deepEqual(found, [[0, 2]]);
    });

  it('should continue over up to two lines without a sign of code', () => {
    assert.deepEqual(ranges('cccxxccc'), ['0-8']);
    assert.deepEqual(ranges('cccxxxccc'), ['0-3', '6-9']);
  });

  it('should have two lines with such a sign, and half of all lines', () => {
    assert.deepEqual(ranges('xcx'), []);
    assert.deepEqual(ranges('xccx'), ['1-3']);
    assert.deepEqual(ranges('cxxc'), ['0-4']);
    assert.deepEqual(ranges('cxxcxc'), ['0-6']);
    assert.deepEqual(ranges('cxxcxxc'), []);
  });
});
