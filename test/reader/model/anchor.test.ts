import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block, Position } from '../../../source/article.ts';
import { anchorOf, findAnchor } from '../../../source/reader/model/anchor.ts';
import { articleOf } from '../../support/reading.ts';

const WORDS = 'harbour boat storm keeper lamp north wind tide rope mast gull night stone wave sail anchor'.split(' ');

const word = fc.tuple(fc.constantFrom(...WORDS), fc.nat(400)).map(([name, number]) => `${name}${number}`);
const paragraph = fc.array(word, { minLength: 12, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
const paragraphs = fc.array(paragraph, { minLength: 3, maxLength: 12 });
const blocksOf = (texts: readonly string[]): readonly Block[] => articleOf(texts).blocks;

/** The text from a position on, for comparing places in two articles. */
const from = (blocks: readonly Block[], position: Position | null) =>
  position && blocks[position.block]?.text.slice(position.offset);

describe('an anchor', () => {
  it('should be the same position in the same article, wherever that is', () => {
    const texts = fc.array(fc.string({ maxLength: 30, unit: 'binary' }), { minLength: 1, maxLength: 8 });
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

  it('should find its words again wherever paragraphs were added or taken away around them', () => {
    fc.assert(
      fc.property(paragraphs, paragraphs, fc.nat(), fc.nat(), fc.nat(), (texts, added, one, where, cut) => {
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

  it('should say that its words are gone', () => {
    fc.assert(
      fc.property(paragraphs, fc.nat(), (texts, one) => {
        const block = one % texts.length;
        const other = blocksOf(texts.map((_, index) => `Nothing of what was here is left in paragraph ${index}.`));
        assert.equal(findAnchor(other, anchorOf(blocksOf(texts), { block, offset: 0 })), null);
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it('should take the nearest of several places with the same words', () => {
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
