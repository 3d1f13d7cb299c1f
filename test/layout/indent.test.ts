import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { block, draw } from './draw.ts';

/** The column at which the text of each row begins. */
const columns = (rows: readonly string[]): number[] => rows.map((row) => row.search(/[a-z]/));

describe('the indent of a block', () => {
  const item = (depth: number) => block('item', 'lock', { marker: '•', depth, group: 1 });

  it('should be two columns for a list from 40 columns on', () => {
    assert.deepEqual(draw([item(1)], { width: 40 }), ['  • lock']);
    assert.deepEqual(draw([item(1)], { width: 39 }), ['• lock']);
  });

  it('should increase with each of twenty levels of a list', () => {
    const blocks = Array.from({ length: 21 }, (_, depth) => item(depth + 1));
    assert.deepEqual(columns(draw(blocks, { width: 200 })).slice(17), [38, 40, 42, 42]);
  });

  it('should be four columns for a definition from 40 columns on, else two', () => {
    const blocks = [block('term', 'lock', { group: 1 }), block('definition', 'chamber', { group: 1 })];
    assert.deepEqual(columns(draw(blocks, { width: 40 })), [0, 4]);
    assert.deepEqual(columns(draw(blocks, { width: 39 })), [0, 2]);
  });

  it('should be two columns for code', () => {
    assert.deepEqual(columns(draw([block('code', 'open()')], { width: 40 })), [2]);
  });

  it('should leave the text half of the columns', () => {
    const deep = block('quote', 'lock gate', { depth: 9, group: 1 });
    assert.deepEqual(draw([deep], { width: 13 }), ['│ │ │ lock', '│ │ │ gate']);
  });
});

describe('the space between blocks', () => {
  const group = (type: 'term' | 'definition', text: string) => block(type, text, { group: 1 });

  it('should be none inside an entry of a definition list, and one row between entries', () => {
    const entry = [
      group('term', 'lock'),
      group('term', 'gate'),
      group('definition', 'one'),
      group('definition', 'two'),
    ];
    assert.deepEqual(draw([...entry, group('term', 'weir'), group('definition', 'three')], { width: 39 }), [
      'lock',
      'gate',
      '  one',
      '  two',
      '',
      'weir',
      '  three',
    ]);
  });
});
