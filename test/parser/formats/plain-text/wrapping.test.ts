import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endsSentence, indentOf, shapeOf, unwrapped } from '../../../../source/parser/formats/plain-text/wrapping.ts';

/** A line of so many columns, made of short words. */
const line = (columns: number): string =>
  'flood '
    .repeat(Math.ceil(columns / 6))
    .slice(0, columns - 1)
    .concat('s');
const shape = (lines: readonly string[]) => shapeOf(lines, [lines]);

describe('the width of a text', () => {
  it('should ignore up to three in a hundred lines that are wider', () => {
    const width = (wide: number): number => {
      const lines = [
        ...Array.from({ length: 100 - wide }, () => line(60)),
        ...Array.from({ length: wide }, () => line(90)),
      ];
      return shape([...lines, 'end.']).width;
    };
    assert.equal(width(3), 60);
    assert.equal(width(4), 90);
  });
});

describe('the lines of a text', () => {
  it('should each be a paragraph if a quarter of them is longer than 200 columns', () => {
    const isByLine = (longest: number): boolean => {
      const run = [line(longest), line(60), line(60)];
      return shapeOf([...run, ''], [run]).isByLine;
    };
    assert.equal(isByLine(201), true);
    assert.equal(isByLine(200), false);
  });

  it('should be indented if fewer than a quarter begin at the margin', () => {
    const isSetIn = (count: number): boolean =>
      shape([line(60), ...Array.from({ length: count - 1 }, () => `  ${line(60)}`)]).isSetIn;
    assert.equal(isSetIn(5), true);
    assert.equal(isSetIn(4), false);
  });

  it('should be indented by four columns for each tab', () => {
    assert.equal(indentOf('\t flood'), 5);
  });

  it('should end a sentence with a stop that up to seven brackets and marks follow', () => {
    assert.equal(endsSentence(`It rose.${')'.repeat(7)}`), true);
    assert.equal(endsSentence(`It rose.${')'.repeat(8)}`), false);
  });
});

describe('wrapped prose', () => {
  const wrapped = (lines: readonly string[]): number | null => unwrapped(lines, shape(lines))?.length ?? null;

  it('should be from 36 to 130 columns wide', () => {
    const prose = (columns: number): string[] => Array.from({ length: 6 }, () => line(columns));
    assert.equal(wrapped(prose(35)), null);
    assert.equal(wrapped(prose(36)), 1);
    assert.equal(wrapped(prose(130)), 1);
    assert.equal(wrapped(prose(131)), null);
  });

  it('should be at least six tenths as wide as the text', () => {
    const narrow = Array.from({ length: 6 }, () => line(60));
    assert.equal(unwrapped(narrow, { ...shape(narrow), width: 100 })?.length, 1);
    assert.equal(unwrapped(narrow, { ...shape(narrow), width: 101 }), null);
  });

  it('should continue after a line that is too short for the next word, of which at most 30 letters count', () => {
    const long = 'x'.repeat(60);
    // Half of 80 columns are filled with a word of 30 letters, not with one of 29.
    const lines = (columns: number): string[] => [
      line(80),
      line(80),
      line(80),
      line(columns),
      `${long} it rose`,
      line(80),
      line(80),
      line(80),
    ];
    assert.equal(wrapped(lines(9)), 1);
    assert.equal(wrapped(lines(8)), 2);
  });
});
