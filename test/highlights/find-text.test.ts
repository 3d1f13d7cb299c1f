import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../source/article.ts';
import { anchorText } from '../../source/highlights/anchor.ts';
import { type FoundText, findText } from '../../source/highlights/find-text.ts';
import { partsOf, type TextRange, textOf } from '../../source/highlights/range.ts';

const blocksOf = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', text, spans: [] }));

/** The range of a text in an article; in its `nth` block with that text, from 0. */
function rangeOf(blocks: readonly Block[], text: string, nth = 0): TextRange {
  const found = blocks.flatMap((block, index) => {
    const at = block.text.indexOf(text);
    return at < 0 ? [] : [{ block: index, offset: at }];
  })[nth];
  assert.ok(found, text);
  return { start: found, end: { ...found, offset: found.offset + text.length } };
}

function findAgain(before: readonly Block[], range: TextRange, after: readonly Block[]): FoundText & { text: string } {
  const found = findText(after, anchorText(before, range));
  return { ...found, text: textOf(after, found.range) };
}

const HARBOR = blocksOf(
  'The harbor froze over before noon, and nobody on the pier was surprised by that at all.',
  '“We have waited for this since the first week of autumn,” the ferryman said, and lit his pipe.',
  'By evening the ice was gray, and carried two cows, a cart and the mayor of the island.',
  'The mayor said nothing. The ferryman said little more, and went home across the ice.',
);

describe('the anchor of a range', () => {
  it('should have the text, and the text on either side as far as the context goes', () => {
    const { exact, before, after, range } = anchorText(HARBOR, rangeOf(HARBOR, 'the ice was gray'));
    assert.equal(exact, 'the ice was gray');
    assert.equal(before.length, 64);
    assert.ok(before.endsWith('pipe.\nBy evening '), before);
    assert.ok(after.startsWith(', and carried two cows'), after);
    assert.deepEqual(range, rangeOf(HARBOR, 'the ice was gray'));
  });

  it('should leave out the white space at its ends, and empty blocks', () => {
    const blocks = blocksOf('', 'one two', '', 'three');
    const { exact, range } = anchorText(blocks, { start: { block: 0, offset: 0 }, end: { block: 2, offset: 0 } });
    assert.equal(exact, 'one two');
    assert.deepEqual(range, { start: { block: 1, offset: 0 }, end: { block: 1, offset: 7 } });
  });

  it('should not keep half of a character in its context', () => {
    const blocks = blocksOf(`${'😀'.repeat(40)}x${'😀'.repeat(40)}`);
    const { before, after } = anchorText(blocks, rangeOf(blocks, 'x'));
    for (const text of [before, after]) assert.ok(text.isWellFormed(), text);
    const odd = blocksOf(`${'😀'.repeat(40)}.x.${'😀'.repeat(40)}`);
    for (const text of [anchorText(odd, rangeOf(odd, 'x')).before, anchorText(odd, rangeOf(odd, 'x')).after]) {
      assert.ok(text.isWellFormed(), text);
      assert.equal(text.length, 63);
    }
  });
});

describe('finding the text of an anchor again', () => {
  it('should find it where it was if nothing has changed', () => {
    const range = { start: { block: 1, offset: 4 }, end: { block: 2, offset: 20 } };
    assert.deepEqual(findText(HARBOR, anchorText(HARBOR, range)), { range, found: 'exact' });
  });

  it('should find it after a paragraph was put in above', () => {
    const after = [...blocksOf('Updated on Tuesday with what the mayor said.'), ...HARBOR];
    const { range, found } = findAgain(HARBOR, rangeOf(HARBOR, 'carried two cows'), after);
    assert.deepEqual({ range, found }, { range: rangeOf(after, 'carried two cows'), found: 'exact' });
  });

  it('should choose among equal words by those around them', () => {
    const range = rangeOf(HARBOR, 'ferryman said', 1);
    const after = [...blocksOf('The ferryman said yes.'), ...HARBOR];
    const { range: now, found } = findAgain(HARBOR, range, after);
    assert.deepEqual(now, {
      start: { block: 4, offset: range.start.offset },
      end: { block: 4, offset: range.end.offset },
    });
    assert.equal(found, 'context');
  });

  it('should not be certain of equal words if none of the words around them are left', () => {
    const after = blocksOf('Nothing else is left of it here.', 'A ferryman said otherwise.', 'Some ferryman said so.');
    const { found } = findAgain(HARBOR, rangeOf(HARBOR, 'ferryman said'), after);
    assert.equal(found, 'approximate');
  });

  it('should find it across paragraphs that were joined or split', () => {
    const range = { start: { block: 2, offset: 53 }, end: { block: 3, offset: 22 } };
    const joined = blocksOf(HARBOR.map(({ text }) => text).join(' '));
    const one = findAgain(HARBOR, range, joined);
    assert.equal(one.found, 'exact');
    assert.equal(one.text, textOf(HARBOR, range).replace('\n', ' '));
    const split = findAgain(joined, one.range, HARBOR);
    assert.deepEqual({ range: split.range, found: split.found }, { range, found: 'exact' });
  });

  it('should find changed words approximately', () => {
    const after = HARBOR.with(2, blocksOf('By evening the ice was grey, and bore two cows, a cart and the mayor.')[0]!);
    const { text, found } = findAgain(HARBOR, rangeOf(HARBOR, 'the ice was gray, and carried two cows, a cart'), after);
    assert.equal(found, 'approximate');
    assert.equal(text, 'the ice was grey, and bore two cows, a cart');
  });

  it('should find a long text into which a paragraph was put', () => {
    const range = { start: { block: 0, offset: 0 }, end: { block: 3, offset: HARBOR[3]!.text.length } };
    const after = HARBOR.toSpliced(2, 0, ...blocksOf('A correction was made to this article. '.repeat(8).trim()));
    const found = findAgain(HARBOR, range, after);
    assert.deepEqual(found.range, {
      start: { block: 0, offset: 0 },
      end: { block: 4, offset: HARBOR[3]!.text.length },
    });
    assert.equal(found.found, 'approximate');
  });

  it('should be an orphan if its words are gone', () => {
    const range = rangeOf(HARBOR, 'By evening the ice was gray, and carried two cows');
    const after = HARBOR.toSpliced(
      2,
      1,
      ...blocksOf('The museum opens again in spring with an exhibition of early maps.'),
    );
    assert.deepEqual(findText(after, anchorText(HARBOR, range)), { range, found: 'orphan' });
    assert.equal(findAgain(HARBOR, range, []).found, 'orphan');
  });

  it('should not mistake a part of a word for a word', () => {
    const blocks = blocksOf('The art of the deal is old.', 'A party departed at noon.');
    const after = blocksOf('A party departed at noon, and the art was lost.');
    assert.equal(
      findAgain(blocks, rangeOf(blocks, 'art'), after).range.start.offset,
      after[0]!.text.indexOf('art was'),
    );
  });

  it('should find text in scripts without spaces and from right to left', () => {
    const japanese = blocksOf(
      '島の港は正午前に凍った。',
      '「秋の初めから待っていた」と渡し守は言った。',
      '夕方には氷は灰色だった。',
    );
    const found = findAgain(japanese, rangeOf(japanese, '待っていた'), [...blocksOf('火曜日に更新。'), ...japanese]);
    assert.deepEqual([found.text, found.found, found.range.start.block], ['待っていた', 'exact', 2]);
    const hebrew = blocksOf('הנמל קפא לפני הצהריים.', '״חיכינו לזה מתחילת הסתיו״, אמר איש המעבורת.');
    const other = findAgain(hebrew, rangeOf(hebrew, 'מתחילת הסתיו'), hebrew.toReversed());
    assert.deepEqual([other.text, other.found], ['מתחילת הסתיו', 'exact']);
  });

  it('should take no longer than a second for a very long text that has changed everywhere', () => {
    const long = blocksOf(...Array.from({ length: 4000 }, (_, index) => `${HARBOR[index % 4]!.text} ${index * 7919}`));
    const range = { start: { block: 2000, offset: 0 }, end: { block: 2003, offset: 30 } };
    const after = blocksOf(...long.map(({ text }) => text.replaceAll(' the ', ' that ').replaceAll('ice', 'snow')));
    const start = performance.now();
    const { range: now } = findAgain(long, range, after);
    assert.equal(now.start.block, 2000);
    assert.ok(performance.now() - start < 1000);
    const letters = blocksOf(`x${'a'.repeat(300_000)}`);
    const some = anchorText(letters, { start: { block: 0, offset: 1 }, end: { block: 0, offset: 400 } });
    const again = performance.now();
    assert.equal(findText(blocksOf('a'.repeat(300_000)), some).found, 'approximate');
    assert.ok(performance.now() - again < 1000);
  });
});

describe('a range', () => {
  it('should be divided into its parts in each block', () => {
    const blocks = blocksOf('one two', '', 'three');
    const range = { start: { block: 0, offset: 4 }, end: { block: 2, offset: 2 } };
    assert.deepEqual(partsOf(blocks, range), [
      { block: 0, start: 4, end: 7 },
      { block: 2, start: 0, end: 2 },
    ]);
    assert.equal(textOf(blocks, range), 'two\n\nth');
  });
});
