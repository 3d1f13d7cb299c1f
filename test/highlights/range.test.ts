import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorText } from '../../source/highlights/anchor.ts';
import {
  blockOffsets,
  isEmptyRange,
  isSameRange,
  overlap,
  partsOf,
  rangeInBody,
  type TextRange,
} from '../../source/highlights/range.ts';
import { spacedText } from '../../source/highlights/spaced-text.ts';
import { articleOf } from '../support/reading.ts';

/** A range written as `block:offset-block:offset`. */
function range(text: string): TextRange {
  const [start, end] = text.split('-').map((each) => {
    const [block = 0, offset = 0] = each.split(':').map(Number);
    return { block, offset };
  });
  assert.ok(start && end);
  return { start, end };
}
const written = ({ start, end }: TextRange): string => `${start.block}:${start.offset}-${end.block}:${end.offset}`;

describe('two ranges', () => {
  it('should overlap if they have text in common, not if they only touch', () => {
    const one = range('1:5-1:9');
    const with1 = ['1:8-1:12', '1:0-1:6', '0:0-2:0', '1:6-1:7', '1:9-1:12', '1:0-1:5', '0:0-0:9', '2:0-2:1'];
    assert.deepEqual(
      with1.map((other) => overlap(one, range(other))),
      [true, true, true, true, false, false, false, false],
    );
  });

  it('should be the same if they begin and end together', () => {
    const is = (other: string) => isSameRange(range('1:5-1:9'), range(other));
    assert.deepEqual(['1:5-1:9', '1:5-1:8', '1:4-1:9', '0:5-0:9'].map(is), [true, false, false, false]);
  });
});

describe('the range of an article', () => {
  const { blocks } = articleOf(['one', '', 'three', 'four']);
  const offsets = blockOffsets(blocks);

  it('should be empty if its end is not after its start', () => {
    assert.deepEqual(
      ['1:5-1:5', '1:5-1:6', '1:5-1:4', '0:9-1:0'].map((each) => isEmptyRange(range(each))),
      [true, false, true, false],
    );
  });

  it('should have no parts that are empty', () => {
    assert.deepEqual(partsOf(blocks, range('0:3-3:0')), [{ block: 2, start: 0, end: 5 }]);
    assert.deepEqual(partsOf(blocks, range('2:1-3:2')), [
      { block: 2, start: 1, end: 5 },
      { block: 3, start: 0, end: 2 },
    ]);
  });

  it('should begin and end with text', () => {
    const found = (start: number, end: number) => written(rangeInBody(blocks, offsets, start, end));
    assert.equal(found(0, 3), '0:0-0:3');
    assert.equal(found(3, 10), '2:0-2:5');
    assert.equal(found(5, 11), '2:0-2:5');
    assert.equal(found(3, 4), '1:0-1:0');
  });
});

describe('the anchor of white space', () => {
  it('should be empty, with what is around it', () => {
    const { blocks } = articleOf(['one   two']);
    const { exact, before, after } = anchorText(blocks, range('0:3-0:6'));
    assert.deepEqual([exact, `${before}|${after}`.replace(/ /g, '')], ['', 'one|two']);
  });

  it('should have no half of a character at either side', () => {
    const { blocks } = articleOf([`${'🌊'.repeat(33)}x kelp x${'🌊'.repeat(33)}`]);
    const at = blocks[0]?.text.indexOf('kelp') ?? 0;
    const { before, after } = anchorText(blocks, {
      start: { block: 0, offset: at },
      end: { block: 0, offset: at + 4 },
    });
    assert.ok(before.isWellFormed() && after.isWellFormed());
    const { before: odd, after: other } = anchorText(blocks, {
      start: { block: 0, offset: at + 1 },
      end: { block: 0, offset: at + 3 },
    });
    assert.ok(odd.isWellFormed() && other.isWellFormed());
  });
});

describe('a text with single spaces', () => {
  it('should lead back to every offset of the original', () => {
    const source = 'a b\n\nc \t d\ne';
    const { text, original } = spacedText(source);
    assert.equal(text, 'a b c d e');
    assert.deepEqual(
      [...text].map((letter, offset) => (letter === ' ' ? '' : (source[original(offset)] ?? ''))),
      [...text].map((letter) => letter.trim()),
    );
  });
});
