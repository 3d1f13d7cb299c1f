import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { beginning, Lighter } from '../../../source/library/find/light.ts';
import { codePoint } from '../../support/code-points.ts';

/** The texts that are lit. */
const lit = (terms: readonly string[], text: string): readonly string[] =>
  new Lighter(terms).light(text).map(({ start, end }) => text.slice(start, end));

describe('the words highlighted in a text', () => {
  it('should be whole words, whatever their case, accents and marks', () => {
    assert.deepEqual(lit(['lodz'], 'Łódź and Łódźka'), ['Łódź']);
    assert.deepEqual(lit(['strasse'], 'Die Straße.'), ['Straße']);
    assert.deepEqual(lit(["don't"], 'They don’t, dont'), ['don’t']);
  });

  it('should be phrases, whatever is between their words', () => {
    assert.deepEqual(lit(['old wall'], 'The old\u00a0wall, an old — wall; old walls.'), [
      'old\u00a0wall',
      'old — wall',
    ]);
  });

  it('should be parts of a word in scripts without spaces', () => {
    assert.deepEqual(lit(['タワー'], '東京タワーの夜'), ['タワー']);
    assert.deepEqual(lit(['ไม้'], 'ฤดูใบไม้ผลิ'), ['ไม้']);
  });

  it('should not overlap', () => {
    assert.deepEqual(lit(['old', 'old wall', 'wall'], 'old wall'), ['old wall']);
  });

  it('should not be read as regular expressions', () => {
    assert.deepEqual(lit(['.*', '(', '-', '[a]', '\\'], 'a.*b ( - [a] \\'), ['a', '.*', '(', '-', 'a', '\\']);
  });

  it('should be the first thousand of each term', () => {
    const counted = (count: number): number => lit(['kelp'], 'kelp '.repeat(count)).length;
    assert.deepEqual([1000, 1001].map(counted), [1000, 1000]);
  });
});

describe('a snippet', () => {
  const filler = 'ropes and nets and boats drawn up on the shingle '.repeat(20);

  it('should be where most of the words are together', () => {
    const text = `The harbor. ${filler}\nThe wall of the harbor broke. ${filler}`;
    const found = new Lighter(['harbor', 'wall']).snippet(text, 100);
    assert.equal(found?.offset, text.indexOf('wall'));
    assert.ok(found.snippet.text.startsWith('The wall of the harbor broke.'));
  });

  it('should be cut between words, and stay within a line', () => {
    const text = `one line\n${filler}lantern ${filler}\nanother`;
    const { snippet } = new Lighter(['lantern']).snippet(text, 100)!;
    assert.match(snippet.text, /^…\w.* lantern .*\w…$/);
    assert.ok(snippet.text.length <= 102);
    assert.deepEqual(
      snippet.lit.map(({ start, end }) => snippet.text.slice(start, end)),
      ['lantern'],
    );
    for (const word of snippet.text.replaceAll('…', '').split(' ')) assert.ok(`${filler}lantern`.includes(word), word);
  });

  it('should not exist without a match', () => {
    assert.equal(new Lighter(['lantern']).snippet('nothing', 100), null);
    assert.equal(new Lighter([]).snippet('nothing', 100), null);
  });

  it('should be the beginning of the first line for other matches', () => {
    assert.equal(beginning('short\nnext', 100).text, 'short');
    assert.match(beginning(filler, 50).text, /^ropes .{20,50}…$/);
  });

  it('should be cut within a word of more than 23 letters', () => {
    const cutAt = (size: number): string => beginning(`tide ${'e'.repeat(90)}`, size).text;
    assert.deepEqual([28, 29].map(cutAt), ['tide…', `tide ${'e'.repeat(24)}…`]);
  });

  it('should highlight a part of the text, for any text, words and size', () => {
    const words = fc.constantFrom('a', 'harbor', 'Łódź', 'タワー', '💡', 'ß', ' ', '\n', 'o\u0301', '\u00ad', '"', '.');
    const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.oneof(words, fc.string({ unit: codePoint })), { maxLength: 4 }),
        fc.integer({ min: 8, max: 50 }),
        (text, terms, size) => {
          const lighter = new Lighter(terms);
          const found = lighter.snippet(text, size);
          assert.equal(found === null, lighter.light(text).length === 0);
          if (!found) return;
          const inside = found.snippet.text.replace(/^…|…$/g, '');
          assert.ok(text.includes(inside) || text.includes(found.snippet.text));
          assert.ok(!found.snippet.text.includes('\n') || terms.some((term) => /\s/.test(term)));
          let end = 0;
          for (const range of found.snippet.lit) {
            assert.ok(range.start >= end && range.end <= found.snippet.text.length);
            end = range.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
