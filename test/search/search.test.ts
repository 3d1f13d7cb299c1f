import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../source/article.ts';
import { layoutBlocks, rowOf } from '../../source/layout/index.ts';
import { foldBlocks, foldSlices, type SearchOptions, search, timeLimit } from '../../source/search/index.ts';

const article = (...texts: string[]): Block[] => texts.map((text) => ({ type: 'paragraph', text, spans: [] }));

/** The words that a query finds, as they are in the text. */
function found(text: string | Block[], query: string, options?: SearchOptions): string[] {
  const blocks = typeof text === 'string' ? article(text) : text;
  return search(foldBlocks(blocks), query, options).matches.map(
    ({ block, start, end }) => blocks[block]?.text.slice(start, end) ?? '',
  );
}

describe('search', () => {
  it('should find what people mean by what their keyboards have', () => {
    const pairs: [query: string, text: string, match: string][] = [
      ['weiss', 'Otto Weiß kam', 'Weiß'],
      ['jurgen', 'mit Jürgen Moll', 'Jürgen'],
      ['jurgen', 'mit Ju\u0308rgen Moll', 'Ju\u0308rgen'],
      ['"we have', 'She said: “We have time.”', '“We have'],
      ["don't", 'They don’t.', 'don’t'],
      ['38 cm', 'ein 38\u00a0cm langes', '38\u00a0cm'],
      ['38 cm', 'ein 38\u202fcm langes', '38\u202fcm'],
      ['naive', 'a naïve idea', 'naïve'],
      ['cooperate', 'they co\u00adop\u00ader\u00adate.', 'co\u00adop\u00ader\u00adate'],
      ['１２', 'page 12.', '12'],
      ['12', 'page １２.', '１２'],
      ['ﬁnd', 'you find it', 'find'],
      ['find', 'you ﬁnd it', 'ﬁnd'],
      ['wait...', 'Wait… what', 'Wait…'],
      ['well-known', 'a well‑known name', 'well‑known'],
      ['1914-18', 'from 1914–18', '1914–18'],
      ['ceuvre', 'none', ''],
      ['oeuvre', 'an œuvre', 'œuvre'],
      ['lodz', 'in Łódź today', 'Łódź'],
      ['два', 'и ДВА раза', 'ДВА'],
      ['zerowidth', 'zero\u200bwidth', 'zero\u200bwidth'],
      ['two lines', 'two\nlines', 'two\nlines'],
      ['two lines', 'two  lines', 'two  lines'],
      ['the lock\n', 'on the lock', 'the lock'],
      ['the\n   lock', 'on the lock', 'the lock'],
      ['ガス', 'ｶﾞｽ', 'ｶﾞｽ'],
      ['ガス', 'カ\u3099ス', 'カ\u3099ス'],
      ['한', '\u1112\u1161\u11ab국', '\u1112\u1161\u11ab'],
      ['σοφος', 'ο ΣΟΦΌΣ', 'ΣΟΦΌΣ'],
    ];
    for (const [query, text, match] of pairs) assert.deepEqual(found(text, query), match === '' ? [] : [match], query);
  });

  it('should match a capital, an accent or a curly mark in the query exactly', () => {
    assert.deepEqual(found('Jurgen and Jürgen', 'Jürgen'), ['Jürgen']);
    assert.deepEqual(found('Ju\u0308rgen', 'Jürgen'), ['Ju\u0308rgen']);
    assert.deepEqual(found('tell us, US envoy', 'US'), ['US']);
    assert.deepEqual(found('tell us, US envoy', 'us'), ['us', 'US']);
    assert.deepEqual(found('"so" and “so”', '“so'), ['“so']);
    assert.deepEqual(found('ein Haus, Łódź, Lodz', 'łódź'), ['Łódź']);
    assert.deepEqual(found('tell us, US envoy', 'US', { case: 'ignore' }), ['us', 'US']);
    assert.deepEqual(found('tell us, US envoy', 'us', { case: 'match' }), ['us']);
  });

  it('should look for a curly mark in any form if it is not found, and say so', () => {
    const index = foldBlocks(article('She said "so" twice.'));
    const result = search(index, '“so”');
    assert.deepEqual([result.matches.length, result.retried], [1, true]);
    assert.equal(search(index, '"so"').retried, undefined);
    assert.equal(search(index, '“no”').retried, undefined);
  });

  it('should treat two letters of one ligature as one match', () => {
    assert.deepEqual(found('oﬃce', 'f'), ['ﬃ']);
    assert.deepEqual(found('oﬃce', 'fi'), ['ﬃ']);
  });

  it('should not find half a syllable or another vowel', () => {
    assert.deepEqual(found('한국', '하'), []);
    assert.deepEqual(found('कि', 'कु'), []);
  });

  it('should find whole words only when asked', () => {
    assert.deepEqual(found('The other the. Then the_x', 'the', { wholeWord: true }), ['The', 'the']);
    assert.deepEqual(found('co\u00adoperate', 'operate', { wholeWord: true }), []);
    assert.deepEqual(found('他是作家。', '作家', { wholeWord: true }), ['作家']);
  });

  it('should search the title too, and never beyond a block', () => {
    const blocks: Block[] = [{ type: 'title', text: 'The river', spans: [] }, ...article('rises again.')];
    assert.deepEqual(found(blocks, 'river'), ['river']);
    assert.deepEqual(found(blocks, 'river rises'), []);
    assert.deepEqual(found(blocks, 'river\\s+rises', { regularExpression: true }), []);
  });

  it('should find paragraphs that contain all words, and highlight each word', () => {
    const blocks = article(
      'Rain fell on the river.',
      'The river rose.',
      'No rain here, said the River board: rain later.',
    );
    const { matches, lit } = search(foldBlocks(blocks), 'river rain', { allWords: true });
    assert.deepEqual(
      matches.map(({ block, start, end }) => [block, start, end]),
      [
        [0, 0, 23],
        [2, 0, 47],
      ],
    );
    assert.deepEqual(
      lit.map(({ block, start, end }) => blocks[block]?.text.slice(start, end)),
      ['Rain', 'river', 'rain', 'River', 'rain'],
    );
  });

  it('should survive a paragraph with more matches than fit on the stack', () => {
    const index = foldBlocks(article('a '.repeat(200_000)));
    for (const options of [{}, { allWords: true }, { wholeWord: true }, { regularExpression: true }]) {
      assert.equal(search(index, 'a', options).lit.length, 200_000);
    }
  });

  it('should match regular expressions, folded unless they mean more', () => {
    const options = { regularExpression: true };
    assert.deepEqual(found('“We have” and we had', '"?we ha\\w+', options), ['“We have', 'we had']);
    assert.deepEqual(found('Ada, ada', 'A.a', options), ['Ada']);
    assert.deepEqual(found('naïve Weiß', 'na.ve|weiss', options), ['naïve', 'Weiß']);
    assert.deepEqual(found('x 12 y', '\\S*\\D', options), ['x ', '12 ', 'y']);
    assert.deepEqual(found('Über Ida', '\\p{Lu}\\w*', options), ['Über', 'Ida']);
    assert.deepEqual(found('a "b" c', '\\"b\\"', options), ['"b"']);
    assert.deepEqual(found('aaa', 'x*', options), []);
    assert.deepEqual(found('oﬃce', 'f', options), ['ﬃ']);
  });

  it('should say what is wrong with a regular expression', () => {
    const { matches, error } = search(foldBlocks(article('a(b')), 'a(b', { regularExpression: true });
    assert.deepEqual([matches, error], [[], 'Unterminated group.']);
  });

  it('should stop a regular expression that would never end', () => {
    const index = foldBlocks(article(`${'a'.repeat(5000)}!`));
    const { error } = search(index, '(a+)+$', { regularExpression: true, within: timeLimit(50) });
    assert.match(error ?? '', /took longer than 50 ms/);
    const fine = search(index, 'a!', { regularExpression: true, within: timeLimit(60_000) });
    assert.equal(fine.matches.length, 1);
  });

  it('should find the same in an index made in slices', () => {
    const blocks = article('one river', 'two rivers', 'three');
    const counts: number[] = [];
    for (const index of foldSlices(blocks, 65)) counts.push(search(index, 'river').matches.length);
    assert.deepEqual(counts, [1, 2, 2]);
  });

  it('should find every phrase of the seed once at each place, highlighted on whole rows at every width', () => {
    const blocks = article(
      ...readFileSync(new URL('../../fixtures/seed/input.txt', import.meta.url), 'utf8')
        .replace(/<[^>]+>/g, '')
        .split(/['"], ['"]/),
    );
    const index = foldBlocks(blocks);
    const place = fc.tuple(
      fc.nat({ max: blocks.length - 1 }),
      fc.nat(),
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 20, max: 200 }),
    );
    fc.assert(
      fc.property(place, ([block, from, count, width]) => {
        const { text = '' } = blocks[block] ?? {};
        const words = [...text.matchAll(/\S+/g)];
        const first = words[from % Math.max(1, words.length - 1)];
        const last = words[Math.min(words.length - 1, words.indexOf(first ?? words[0] ?? ([] as never)) + count - 1)];
        if (!first || !last) return;
        const end = last.index + last[0].length;
        const { matches } = search(index, text.slice(first.index, end));
        assert.equal(
          matches.filter((match) => match.block === block && match.start === first.index && match.end === end).length,
          1,
        );

        const layout = layoutBlocks(blocks, { width });
        let lit = '';
        for (
          let row = rowOf(layout, { block, offset: first.index });
          row <= rowOf(layout, { block, offset: end - 1 });
          row += 1
        ) {
          const segment = layout.rows[row]?.segments[0];
          if (segment) lit += text.slice(Math.max(first.index, segment.start), Math.min(end, segment.next));
        }
        assert.equal(lit, text.slice(first.index, end));
      }),
      { seed: 1, numRuns: process.env.PULLQUOTE_LONG_TESTS ? 20_000 : 300 },
    );
  });
});
