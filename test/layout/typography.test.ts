import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layoutBlocks, loadBidiLevels, loadHyphenate, rowOf } from '../../source/layout/index.ts';
import { block, draw } from './draw.ts';

const TEXT =
  'The council remembered extraordinary circumstances of international significance, notwithstanding the unfortunate ' +
  'disappearance of the documentation.';

describe('justified text', () => {
  it('should end lines at the same column, except the last and those with too few words', () => {
    assert.deepEqual(draw([block('paragraph', TEXT)], { width: 40, justify: true }), [
      'The  council  remembered   extraordinary',
      'circumstances of international',
      'significance, notwithstanding the',
      'unfortunate    disappearance    of   the',
      'documentation.',
    ]);
  });

  it('should not widen a space by more than three columns', () => {
    const text = 'on it abcdefghij abcdefghij';
    assert.equal(draw([block('paragraph', text)], { width: 8, justify: true })[0], 'on    it');
    assert.equal(draw([block('paragraph', text)], { width: 9, justify: true })[0], 'on it');
  });

  it('should not include lines before a hard break, headings and cells', () => {
    const options = { width: 12, justify: true };
    assert.deepEqual(draw([block('paragraph', 'on the lock\nso')], options), ['on the lock', 'so']);
    assert.deepEqual(draw([block('heading', 'on the lock of it')], options), ['on the', 'lock of it']);
  });
});

describe('the last line of a paragraph', () => {
  it('should not be a single short word', () => {
    const text = 'The council remembered the flood, and so did we.';
    assert.deepEqual(draw([block('paragraph', text)], { width: 45 }), [
      'The council remembered the flood, and so',
      'did we.',
    ]);
    assert.deepEqual(draw([block('cell', text)], { width: 45 }).length, 2);
  });
});

describe('headings', () => {
  it('should have lines of about the same length', () => {
    const text = 'Council remembers extraordinary circumstances of the flood';
    assert.deepEqual(draw([block('title', text)], { width: 50 }), [
      'Council remembers extraordinary',
      'circumstances of the flood',
    ]);
  });
});

describe('hyphenation', () => {
  it('should break long words if a line would be short, but not the last word of a paragraph', async () => {
    const hyphenate = (await loadHyphenate('en')) ?? undefined;
    assert.deepEqual(draw([block('paragraph', TEXT)], { width: 28, ...(hyphenate ? { hyphenate } : {}) }), [
      'The council remembered ex-',
      'traordinary circumstances of',
      'international significance,',
      'notwithstanding the unfortu-',
      'nate disappearance of the',
      'documentation.',
    ]);
  });

  it('should break a word that is longer than a line between syllables', () => {
    const hyphenate = (word: string): number[] => (word === 'Dampfschifffahrtsamt' ? [5, 11, 17] : []);
    assert.deepEqual(draw([block('paragraph', 'Dampfschifffahrtsamt auf')], { width: 10, hyphenate }), [
      'Dampf-',
      'schiff-',
      'fahrtsamt',
      'auf',
    ]);
  });

  it('should use the patterns of the language', async () => {
    const german = await loadHyphenate('de-AT');
    assert.deepEqual(german?.('Donaudampfschifffahrt'), [2, 5, 10, 16]);
    assert.equal(await loadHyphenate('xx'), null);
  });
});

describe('text from right to left', async () => {
  const bidiLevels = await loadBidiLevels();
  const options = { width: 20, direction: 'rtl', bidiLevels } as const;

  it('should be aligned on the right, with its letters in reverse and brackets mirrored', () => {
    assert.deepEqual(draw([block('paragraph', 'שלום עולם (טוב)')], options), ['     (בוט) םלוע םולש']);
  });

  it('should keep numbers and foreign words from left to right', () => {
    assert.deepEqual(draw([block('paragraph', 'עלה 38 cm היום')], options), ['      םויה cm 38 הלע']);
    assert.deepEqual(draw([block('paragraph', 'He said שלום עולם.')], { width: 20, bidiLevels }), [
      'He said םלוע םולש.',
    ]);
  });

  it('should keep marks on their letters', () => {
    assert.deepEqual(draw([block('paragraph', 'שָׁלוֹם')], options), ['                םוֹלשָׁ']);
  });

  it('should have its markers and bars on the right', () => {
    const blocks = [block('item', 'שלום', { marker: '1.', group: 1 }), block('quote', 'עולם', { group: 2, depth: 1 })];
    assert.deepEqual(draw(blocks, options), ['             םולש .1', '', '              םלוע │']);
  });

  it('should be aligned on the right if the terminal reorders the text itself', () => {
    assert.deepEqual(draw([block('paragraph', 'שלום', { dir: 'rtl' })], { width: 20 }), ['                שלום']);
  });

  it('should be found by its positions', () => {
    const text = 'עלה 38 cm היום על המים';
    const layout = layoutBlocks([block('paragraph', text)], { ...options, width: 10 });
    const rows = [...text].map((_, offset) => rowOf(layout, { block: 0, offset }));
    assert.deepEqual(
      rows,
      rows.toSorted((one, other) => one - other),
    );
    assert.equal(layout.rows.length, rows.at(-1) === undefined ? 0 : (rows.at(-1) ?? 0) + 1);
  });
});
