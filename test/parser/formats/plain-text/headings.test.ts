import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { headingOf, isTitle, marginLevel, underlined } from '../../../../source/parser/formats/plain-text/headings.ts';
import { shapeOf } from '../../../../source/parser/formats/plain-text/wrapping.ts';

const PROSE = Array.from({ length: 8 }, () => 'the water came over the wall of the quay and then into the town');
const shape = shapeOf(PROSE, [PROSE]);

describe('an underlined heading', () => {
  const end = (...lines: readonly string[]): number | undefined => underlined(lines, shape)[0]?.end;

  it('should have a line of signs below it, and may have one above it', () => {
    assert.equal(end('Thaw', '===='), 2);
    assert.equal(end('====', 'Thaw', '===='), 3);
    assert.equal(end('Thaw', '--'), undefined);
    assert.equal(end('Thaw', 'Ice'), undefined);
    assert.deepEqual(headingOf(['====', 'Thaw', '====']), { text: 'Thaw', level: 1 });
    assert.deepEqual(headingOf(['Thaw', '----']), { text: 'Thaw', level: 2 });
  });

  it('should be at most twice as long as the line, which may be longer by six characters', () => {
    assert.equal(end('x'.repeat(20), '-'.repeat(10)), 2);
    assert.equal(end('x'.repeat(21), '-'.repeat(10)), undefined);
    assert.equal(end('x'.repeat(20), '-'.repeat(26)), 2);
    assert.equal(end('x'.repeat(20), '-'.repeat(27)), undefined);
  });

  it('should have at most 120 code units, a letter or a digit, and no columns', () => {
    assert.equal(end('x'.repeat(120), '-'.repeat(120)), 2);
    assert.equal(end('x'.repeat(121), '-'.repeat(121)), undefined);
    assert.equal(end('* * *', '-----'), undefined);
    assert.equal(end('Lock  Gate', '----------'), undefined);
    assert.equal(end('Lock\tGate', '---------'), undefined);
    assert.equal(end('Lock | Gate', '-----------'), undefined);
  });
});

describe('a heading at the margin', () => {
  const level = (line: string, width = 72): number | null => marginLevel([line], { ...shape, isSetIn: true, width });

  it('should have the level of its number', () => {
    assert.equal(level('Introduction'), 2);
    assert.equal(level('2. The Wall'), 2);
    assert.equal(level('2.1 The Wall'), 3);
    assert.equal(level('1.2.3.4.5.6.7 The Wall'), 6);
  });

  it('should be as long as a line, and at most 120 code units', () => {
    assert.equal(level('X'.repeat(72)), 2);
    assert.equal(level('X'.repeat(73)), null);
    assert.equal(level('X'.repeat(120), 130), 2);
    assert.equal(level('X'.repeat(121), 130), null);
  });

  it('should begin like a heading, and not be a sentence, a list or a row of cells', () => {
    for (const line of ['the wall', '12', 'The wall fell.', 'The wall,', 'The wall;', 'Lock   Gate', 'Lock\tGate']) {
      assert.equal(level(line), null, line);
    }
    assert.equal(marginLevel(['One', 'Two'], { ...shape, isSetIn: true }), null);
    assert.equal(marginLevel(['One'], { ...shape, isSetIn: false }), null);
  });
});

describe('a title', () => {
  const title = (...first: readonly string[]): boolean => isTitle([first, PROSE], shape);

  it('should be one line above wrapped prose that is no longer than its lines', () => {
    assert.ok(title('The Late Thaw'));
    assert.ok(title('x'.repeat(shape.width)));
    assert.ok(!title('x'.repeat(shape.width + 1)));
    assert.ok(!title('The Late', 'Thaw'));
    assert.ok(!isTitle([['The Late Thaw'], ['One line.']], shape));
  });

  it('should be neither a sentence nor a quotation, and have a letter', () => {
    for (const line of ['It thawed.', 'Dear Ada,', '“The Late Thaw', 'The Late Thaw”', '1988'])
      assert.ok(!title(line), line);
  });
});
