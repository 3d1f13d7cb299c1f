import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  extendTo,
  moveHead,
  rangeOf,
  type Selection,
  unitAt,
  wordsIn,
} from '../../../../source/reader/model/highlights/selection.ts';
import { nextEdge, previousEdge } from '../../../../source/reader/model/highlights/units.ts';
import { articleOf } from '../../../support/reading.ts';

const at = (block: number, offset: number) => ({ block, offset });
const { blocks } = articleOf([
  ' The tide rose. The boats lay still. ',
  { type: 'image', text: 'Boats at dawn' },
  { type: 'rule', text: '' },
  'Nobody came.',
]);

describe('the edges of what a selection is extended by', () => {
  const starts = (unit: 'word' | 'sentence' | 'paragraph', edge: 'start' | 'end') => {
    const found: string[] = [];
    for (let from = nextEdge(blocks, at(0, -1), unit, edge); from; from = nextEdge(blocks, from, unit, edge))
      found.push(`${from.block}:${from.offset}`);
    return found.join(' ');
  };

  it('should leave out white space at the ends of a text, and pictures and rules', () => {
    assert.equal(starts('sentence', 'start'), '0:1 0:16 3:0');
    assert.equal(starts('sentence', 'end'), '0:15 0:36 3:12');
    assert.equal(starts('paragraph', 'start'), '0:1 3:0');
    assert.equal(starts('paragraph', 'end'), '0:36 3:12');
  });

  it('should be found backward, from beyond the last block, too', () => {
    assert.deepEqual(previousEdge(blocks, at(9, 0), 'sentence', 'start'), at(3, 0));
    assert.deepEqual(previousEdge(blocks, at(3, 0), 'sentence', 'start'), at(0, 16));
    assert.equal(previousEdge(blocks, at(0, 1), 'sentence', 'start'), null);
    assert.equal(nextEdge(blocks, at(3, 12), 'word', 'end'), null);
  });
});

describe('the unit at a position', () => {
  it('should be the one around it, else the next, else the last', () => {
    assert.deepEqual(unitAt(blocks, at(0, 6), 'word'), { anchor: at(0, 5), head: at(0, 9) });
    assert.deepEqual(unitAt(blocks, at(1, 3), 'sentence'), { anchor: at(3, 0), head: at(3, 12) });
    assert.deepEqual(unitAt(blocks, at(3, 12), 'word'), { anchor: at(3, 7), head: at(3, 11) });
    assert.equal(unitAt(articleOf([{ type: 'image', text: 'Boats' }]).blocks, at(0, 0), 'word'), null);
  });
});

describe('a selection', () => {
  const words = (selection: Selection) => wordsIn(blocks, rangeOf(selection));

  it('should count the words that end in it', () => {
    assert.equal(words({ anchor: at(0, 4), head: at(0, 14) }), 2);
    assert.equal(words({ anchor: at(0, 14), head: at(0, 4) }), 2);
    assert.equal(words({ anchor: at(0, 5), head: at(0, 13) }), 1);
    assert.equal(words({ anchor: at(0, 16), head: at(3, 6) }), 5);
  });

  it('should grow and shrink at its head, and turn at its anchor without the space between', () => {
    const one = { anchor: at(0, 5), head: at(0, 9) };
    const two = moveHead(blocks, one, 'word', true);
    assert.deepEqual(two, { anchor: at(0, 5), head: at(0, 14) });
    assert.deepEqual(moveHead(blocks, two, 'word', false), one);
    assert.deepEqual(moveHead(blocks, one, 'word', false), { anchor: at(0, 4), head: at(0, 1) });
    assert.deepEqual(moveHead(blocks, { anchor: at(0, 4), head: at(0, 1) }, 'word', true), {
      anchor: at(0, 5),
      head: at(0, 9),
    });
  });

  it('should stay as it is at either end of the article', () => {
    const last = { anchor: at(3, 7), head: at(3, 11) };
    assert.equal(moveHead(blocks, last, 'word', true), last);
    const first = { anchor: at(0, 1), head: at(0, 4) };
    assert.equal(moveHead(blocks, first, 'word', false), first);
  });

  it('should reach the far end of a range', () => {
    const selection = { anchor: at(0, 16), head: at(0, 19) };
    const headAt = (start: number, end: number) => extendTo(selection, { block: 0, start, end }).head.offset;
    assert.deepEqual([headAt(20, 25), headAt(5, 9), headAt(16, 16), headAt(10, 17)], [25, 5, 19, 17]);
  });
});
