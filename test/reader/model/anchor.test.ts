import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block, Position } from '../../../source/article.ts';
import { anchorOf, findAnchor } from '../../../source/reader/model/anchor.ts';
import { codePoint } from '../../support/code-points.ts';
import { articleOf } from '../../support/reading.ts';

const WORDS = 'harbour boat storm keeper lamp north wind tide rope mast gull night stone wave sail anchor'.split(' ');

const word = fc.tuple(fc.constantFrom(...WORDS), fc.nat(400)).map(([name, number]) => `${name}${number}`);
const paragraph = fc.array(word, { minLength: 12, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(paragraph, { minLength: 3, maxLength: 12 });
const blocksOf = (texts: readonly string[]): readonly Block[] => articleOf(texts).blocks;

/** The text from a position on, to compare positions in two articles. */
const from = (blocks: readonly Block[], position: Position | null) =>
  position && blocks[position.block]?.text.slice(position.offset);

describe('an anchor', () => {
  it('should be the same position in the same article, anywhere', () => {
    const texts = fc.array(fc.string({ maxLength: 30, unit: codePoint }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (given, one, other) => {
        const blocks = blocksOf(given);
        const block = one % given.length;
        const offset = other % ((given[block]?.length ?? 0) + 1);
        assert.deepEqual(findAnchor(blocks, anchorOf(blocks, { block, offset })), { block, offset });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('should find its words again after paragraphs were added or removed around them', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, fc.tuple(fc.nat(), fc.nat(), fc.nat()), (texts, added, [one, where, cut]) => {
        const block = one % texts.length;
        const text = texts[block] ?? '';
        const offset = text.indexOf(' ', Math.floor(text.length / 3)) + 1;
        const before = texts.slice(0, block).filter((_, index) => index !== cut % texts.length);
        const after = texts.slice(block + 1).filter((_, index) => index !== cut % 3);
        const at = where % (before.length + 1);
        const changed = blocksOf([...before.slice(0, at), ...added, ...before.slice(at), text, ...after]);
        const blocks = blocksOf(texts);
        const found = findAnchor(changed, anchorOf(blocks, { block, offset }));
        assert.equal(from(changed, found), text.slice(offset));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('should find a paragraph in which words were changed', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), fc.nat(), (texts, one, other) => {
        const block = one % texts.length;
        const words = (texts[block] ?? '').split(' ');
        const edited = words.map((each, index) => (index > 0 && index % 6 === other % 6 ? 'amended' : each)).join(' ');
        const changed = blocksOf(['A new paragraph came in here.', ...texts.with(block, edited)]);
        const found = findAnchor(changed, anchorOf(blocksOf(texts), { block, offset: 0 }));
        assert.deepEqual(found, { block: block + 1, offset: 0 });
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('should be null if its words are gone', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (texts, one) => {
        const block = one % texts.length;
        const other = blocksOf(texts.map((_, index) => `Nothing of what was here is left in paragraph ${index}.`));
        assert.equal(findAnchor(other, anchorOf(blocksOf(texts), { block, offset: 0 })), null);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('should take the nearest of several occurrences', () => {
    const chorus = 'And so we sail with the tide and we sing until the morning comes.';
    const blocks = blocksOf(['One.', chorus, 'Two.', chorus, 'Three.', chorus, 'Four.']);
    const anchor = { ...anchorOf(blocks, { block: 3, offset: 0 }), before: '', after: chorus };
    assert.deepEqual(findAnchor(blocks, anchor), { block: 3, offset: 0 });
  });

  it('should keep the marks before its word', () => {
    const quoted = '“The boats came home before the storm,” said the keeper of the lamp.';
    const anchor = anchorOf(blocksOf(['One.', quoted]), { block: 1, offset: 0 });
    assert.deepEqual(findAnchor(blocksOf(['One and a half.', 'Two.', quoted]), anchor), { block: 2, offset: 0 });
  });

  it('should find text that has no spaces between its words', () => {
    const text = '港の灯台守は嵐の前に船が戻ったと話した。翌朝には風がやんだ。';
    const anchor = anchorOf(blocksOf(['前書き', text]), { block: 1, offset: 5 });
    assert.deepEqual(findAnchor(blocksOf(['前書きは変わった', '新しい段落', text]), anchor), { block: 2, offset: 5 });
  });
});

describe('the bounds of an anchor', () => {
  const two = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${String.fromCharCode(97 + index)}`);
  const anchor = (after: string) => ({ block: 0, offset: 0, before: 'gone with every word of it\n', after });

  it('should keep 120 UTF-16 code units before a position and 180 after it, over block borders', () => {
    const blocks = blocksOf(Array.from({ length: 20 }, (_, index) => `Paragraph ${index} holds some text.`));
    const { before, after } = anchorOf(blocks, { block: 10, offset: 4 });
    assert.deepEqual([before.length, after.length], [120, 180]);
    assert.match(before, /text\.\nPara$/);
  });

  it('should search literally for 24 to 48 code units', () => {
    const word = (length: number) => 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz'.slice(0, length);
    const find = (after: string, text: string) => findAnchor(blocksOf(['Something else.', text]), anchor(after));
    assert.deepEqual(find(word(24), `${word(24)}.`), { block: 1, offset: 0 });
    assert.equal(find(word(23), `${word(23)}.`), null);
    assert.deepEqual(find(`${word(48)}old`, `${word(48)}new`), { block: 1, offset: 0 });
    assert.equal(find(`${word(47)}-old`, `${word(47)}+new`), null);
  });

  it('should give up literally on text that occurs more than 100 times', () => {
    const chorus = 'hallelujahhallelujahhallelujah';
    const times = (count: number) => blocksOf(Array.from({ length: count }, () => `${chorus}.`));
    assert.deepEqual(findAnchor(times(100), { ...anchor(chorus), block: 3 }), { block: 3, offset: 0 });
    assert.equal(findAnchor(times(101), { ...anchor(chorus), block: 3 }), null);
  });

  it('should need three trigrams of words that agree', () => {
    const after = two('w', 7).join(' ');
    const find = (count: number) =>
      findAnchor(blocksOf(['Else.', two('w', count).join(' ')]), { ...anchor(after), before: '' });
    assert.deepEqual(find(5), { block: 1, offset: 0 });
    assert.equal(find(4), null);
  });

  it('should need a quarter of the weight of all trigrams, which halves twelve words away', () => {
    const words = [...two('w', 20), ...two('x', 20)];
    const find = (count: number) =>
      findAnchor(blocksOf(['Else.', words.slice(0, count).join(' ')]), { ...anchor(words.join(' ')), before: '' });
    assert.deepEqual(find(8), { block: 1, offset: 0 });
    assert.equal(find(7), null);
  });
});
