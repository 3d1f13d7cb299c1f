import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../../source/article.ts';
import { comparePositions, textOf } from '../../../source/highlights/range.ts';
import { printableLines } from '../../../source/printable.ts';
import { rangeOf, wordsIn } from '../../../source/reader/model/highlights/selection.ts';
import { layerOf } from '../../../source/reader/model/layers.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { isVisible } from '../../../source/reader/view/viewport.ts';
import { blocks as anyBlocks } from '../../layout/arbitrary.ts';
import { articleOf, attributionOf, documentOf, open, press, type } from '../../support/reading.ts';

const runs = process.env.PULLQUOTE_LONG_TESTS ? 2000 : 60;

const article = articleOf([
  { type: 'title', text: 'Ice in the harbor' },
  'The harbor froze at noon. Dr. Lind saw it first. Nobody else was there.',
  { type: 'rule' },
  '“We have waited for this,” the ferryman said. He lit his pipe.',
  'שלום לכולם. הנמל קפא בצהריים.',
  '島の港は凍った。渡し守は待っていた。',
  'A family 👩‍👩‍👧 of three, and cafe\u0301 guests.',
]);
const attribution = attributionOf(article, [[3, 'We have waited for this,', 'Odd Berg']]);
const reader = (): ReaderState => open(documentOf(article, attribution), { columns: 120, rows: 24 });

function selected(state: ReaderState): string | null {
  const selection = layerOf(state, 'selection');
  return selection && textOf(state.document.article.blocks, rangeOf(selection));
}

const copied = (state: ReaderState): string | undefined => {
  const { effects } = update(state, { type: 'key', key: 'y' });
  return effects.find((effect) => effect.type === 'copy')?.text;
};

describe('selecting', () => {
  it('should begin with the current sentence: the first on the screen, or that of the last jump', () => {
    assert.equal(selected(press(reader(), 'v')), 'Ice in the harbor');
    assert.equal(selected(press(reader(), '}', 'v')), 'The harbor froze at noon.');
    assert.equal(selected(press(reader(), ')', 'v')), '“We have waited for this,” the ferryman said.');
    assert.equal(selected(press(reader(), '}', 'v', 'v')), null);
    assert.equal(selected(press(reader(), '}', 'v', 'escape')), null);
  });

  it('should be extended and shortened by words, sentences and paragraphs, over blocks', () => {
    const begun = press(reader(), '}', 'v');
    assert.equal(selected(press(begun, 'w')), 'The harbor froze at noon. Dr');
    assert.equal(selected(press(begun, 'down')), 'The harbor froze at noon. Dr. Lind saw it first.');
    assert.equal(selected(press(begun, 'down', 'left')), 'The harbor froze at noon.');
    assert.equal(selected(press(begun, 'b')), 'The harbor froze at noon');
    assert.equal(selected(press(begun, '3', 'b')), 'The harbor froze');
    assert.equal(selected(press(begun, '}', '}')), [1, 2, 3].map((index) => article.blocks[index]!.text).join('\n'));
    assert.equal(selected(press(begun, '{')), 'Ice in the harbor');
  });

  it('should switch to the other end after o, and extend beyond where it began', () => {
    const begun = press(reader(), '}', 'v', 'down');
    assert.equal(selected(press(begun, 'o', 'w')), 'harbor froze at noon. Dr. Lind saw it first.');
    assert.equal(selected(press(begun, 'o', 'right')), 'Dr. Lind saw it first.');
    assert.equal(selected(press(begun, 'o', 'right', 'right')), 'Nobody else was there.');
    assert.equal(selected(press(begun, 'o', 'right', 'right', 'o', 'o')), 'Nobody else was there.');
  });

  it('should extend to a match of a search, and to other matches', () => {
    const searched = press(type(press(reader(), '}', 'v', '/'), 'pipe'), 'enter');
    assert.match(selected(searched) ?? '', /^The harbor froze.*lit his pipe$/s);
    const several = press(type(press(reader(), '}', 'v', '/'), 'the'), 'enter', 'n');
    assert.match(selected(several) ?? '', /the$/i);
    assert.deepEqual(
      press(searched, 'escape').layers.map(({ kind }) => kind),
      ['article', 'selection'],
    );
  });

  it('should keep words of any script and whole graphemes together', () => {
    const words = press(reader(), '7', '}', 'v');
    assert.equal(selected(words), 'A family 👩‍👩‍👧 of three, and cafe\u0301 guests.');
    assert.equal(selected(press(words, 'b', 'b')), 'A family 👩‍👩‍👧 of three, and cafe\u0301');
    const hebrew = press(reader(), '3', '}', 'v');
    assert.equal(selected(hebrew), 'שלום לכולם.');
    assert.equal(selected(press(hebrew, 'w')), 'שלום לכולם. הנמל');
  });

  it('should be copied with y, with its source by 2y, and end', () => {
    const begun = press(reader(), '}', 'v');
    assert.equal(copied(begun), 'The harbor froze at noon.');
    const { state, effects } = update(press(begun, '2'), { type: 'key', key: 'y' });
    assert.equal(layerOf(state, 'selection'), null);
    assert.deepEqual(effects, [{ type: 'copy', text: '“The harbor froze at noon.”' }]);
    const quote = update(press(reader(), ')', 'v', '2'), { type: 'key', key: 'y' });
    assert.deepEqual(quote.effects, [
      { type: 'copy', text: '““We have waited for this,” the ferryman said.”\n— Odd Berg' },
    ]);
  });

  it('should leave the other keys of the article as they are', () => {
    const moved = press(reader(), 'v', 'z');
    assert.equal(moved.focused, true);
    assert.ok(layerOf(moved, 'selection'));
  });

  it('should be a range of the article whose text is what is copied, after any walk of keys', () => {
    const key = fc.constantFrom('w', 'b', 'up', 'down', 'left', 'right', '}', '{', 'o', '2', '7', 'n', 'N', 'd', 'u');
    fc.assert(
      fc.property(anyBlocks, fc.array(key, { maxLength: 40 }), (blocks: readonly Block[], keys) => {
        const begun = press(
          type(press(open(documentOf({ ...article, blocks }), { columns: 100, rows: 20 }), '/'), 'e'),
          'enter',
          'v',
        );
        for (let state = begun, count = 0; count <= keys.length; count += 1) {
          const selection = layerOf(state, 'selection');
          if (selection === null) return;
          const range = rangeOf(selection);
          assert.ok(comparePositions(range.start, range.end) < 0);
          for (const { block, offset } of [range.start, range.end]) {
            const text = blocks[block]?.text ?? '';
            assert.ok(offset >= 0 && offset <= text.length);
            const graphemes = Array.from(new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text));
            assert.ok(
              offset === text.length || graphemes.some(({ index }) => index === offset),
              `${offset} in ${text}`,
            );
          }
          assert.ok(wordsIn(blocks, range) >= 0);
          if (count < keys.length) state = press(state, keys[count]!);
          else assert.equal(copied(press(state, 'z')), printableLines(textOf(blocks, range)));
        }
      }),
      { numRuns: runs },
    );
  });

  it('should keep the end that moves on the screen', () => {
    const long = articleOf(Array.from({ length: 60 }, (_, index) => `Sentence ${index} of the story. And one more.`));
    const state = press(open(documentOf(long), { columns: 80, rows: 12 }), 'v', '3', '0', '}');
    const { head } = layerOf(state, 'selection')!;
    assert.equal(head.block, 29);
    assert.ok(isVisible(state, { block: head.block, start: head.offset - 1, end: head.offset }));
  });
});
