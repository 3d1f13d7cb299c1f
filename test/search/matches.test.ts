import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block, Range } from '../../source/article.ts';
import { displayWidth } from '../../source/layout/index.ts';
import {
  contextOf,
  foldBlocks,
  matchBefore,
  matchFrom,
  narrowMatches,
  parseFilter,
  search,
} from '../../source/search/index.ts';

const blocks: Block[] = ['The river rose.', 'A river, said Nora, is patient.', 'No river here.'].map((text) => ({
  type: 'paragraph',
  text,
  spans: [],
}));
const index = foldBlocks(blocks);
const { matches } = search(index, 'river');

describe('matchFrom and matchBefore', () => {
  it('should step from the current position, and say when they wrap', () => {
    assert.deepEqual(matchFrom(matches, { block: 1, offset: 2 }), { index: 1, wrapped: false });
    assert.deepEqual(matchFrom(matches, { block: 1, offset: 3 }), { index: 2, wrapped: false });
    assert.deepEqual(matchFrom(matches, { block: 2, offset: 9 }), { index: 0, wrapped: true });
    assert.deepEqual(matchBefore(matches, { block: 1, offset: 2 }), { index: 0, wrapped: false });
    assert.deepEqual(matchBefore(matches, { block: 0, offset: 0 }), { index: 2, wrapped: true });
    assert.equal(matchFrom([], { block: 0, offset: 0 }), null);
    assert.equal(matchBefore([], { block: 0, offset: 0 }), null);
  });
});

describe('contextOf', () => {
  const text = 'The water rose through the night, and by morning the mill stood in it up to its windows.';
  const range = (word: string): Range => ({
    block: 0,
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  });

  it('should give whole words on either side of the match', () => {
    const { before, match, after } = contextOf(text, range('morning'), 40);
    assert.equal(before + match + after, '…and by morning the mill stood in it up…');
  });

  it('should give two fifths of the room to the text before the match', () => {
    const words = 'ab '.repeat(40);
    const { before, after } = contextOf(`${words}match ${words}`, { block: 0, start: 120, end: 125 }, 55);
    assert.equal(before, `…${'ab '.repeat(6)}`);
    assert.equal(after, ` ${'ab '.repeat(9)}ab…`);
  });

  it('should leave the room that one side does not need to the other', () => {
    const words = 'ab '.repeat(40);
    assert.equal(contextOf(`${words}match`, { block: 0, start: 120, end: 125 }, 55).before.length, 49);
    assert.equal(contextOf(`match ${words}`, { block: 0, start: 0, end: 5 }, 55).after.length, 49);
  });

  it('should show all of a text that fits', () => {
    const { before, match, after } = contextOf(text, range('The water'), 200);
    assert.deepEqual([before, match, before + match + after], ['', 'The water', text]);
  });

  it('should omit nothing of a start that fits once its spaces are drawn as one', () => {
    const line = `a${' '.repeat(38)}bx`;
    assert.equal(contextOf(line, { block: 0, start: 40, end: 41 }, 10).before, 'a b');
  });

  it('should give the only column before the match to the sign of an omission', () => {
    assert.deepEqual(contextOf('one m two three', { block: 0, start: 4, end: 5 }, 5), {
      before: '…',
      match: 'm',
      after: ' t…',
    });
  });

  it('should never be wider than its room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 4, max: 80 }),
        (line, at, length, columns) => {
          const start = line.length === 0 ? 0 : at % line.length;
          const end = Math.min(line.length, start + (length % 40));
          const { before, match, after } = contextOf(line, { block: 0, start, end }, columns, displayWidth);
          assert.ok(displayWidth(before) + displayWidth(match) + displayWidth(after) <= columns);
        },
      ),
      { seed: 1, numRuns: 1000 },
    );
  });
});

describe('narrowMatches', () => {
  const speakerOf = (match: Range) =>
    match.block === 1 ? { speaker: 'Nora Féld' } : match.block === 2 ? { speaker: null } : null;
  const narrow = (typed: string): number[] =>
    narrowMatches(index, matches, parseFilter(typed), speakerOf).map((match) => match.block);

  it('should keep the matches in the words of a speaker, in quotes, or next to other words', () => {
    assert.deepEqual(narrow('speaker:feld'), [1]);
    assert.deepEqual(narrow('speaker:"nora feld"'), [1]);
    assert.deepEqual(narrow('in:quotes'), [1, 2]);
    assert.deepEqual(narrow('in:q'), [1, 2]);
    assert.deepEqual(narrow('IN:Quotes'), [1, 2]);
    assert.deepEqual(narrow('in:quotesx'), []);
    assert.deepEqual(narrow('in: river'), [0, 1, 2]);
    assert.deepEqual(narrow('"nora, is'), [1]);
    assert.deepEqual(narrow('in:quotes -nora'), [2]);
    assert.deepEqual(narrow('-in:quotes'), [0]);
    assert.deepEqual(narrow('-speaker:nora'), [0, 2]);
    assert.deepEqual(narrow('-rose'), [1, 2]);
    assert.deepEqual(narrow('patient'), [1]);
    assert.deepEqual(narrow('speaker:'), [0, 1, 2]);
    assert.deepEqual(narrow('-speaker:'), [0, 1, 2]);
    assert.deepEqual(narrow('-'), [0, 1, 2]);
    assert.deepEqual(narrow(''), [0, 1, 2]);
  });
});
