import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../source/article.ts';
import { layoutBlocks, loadBidiLevels, paginate, rowOf } from '../../source/layout/index.ts';
import { growsNoFasterThan } from '../support/growth.ts';
import { sampled } from '../support/sampled.ts';

const SIZE = 8_000;
const TYPES: readonly Block['type'][] = ['paragraph', 'heading', 'code', 'cell', 'item'];
type Times = (text: string) => string;
const filling =
  (size: number): Times =>
  (text) =>
    text.repeat(Math.ceil(size / text.length));

/** Texts that make a careless line breaker look at everything again for each line. */
const HARD: readonly (readonly [name: string, text: (times: Times) => string])[] = [
  ['one word', (times) => times('a')],
  ['one address', (times) => times('/a?b=')],
  ['hyphens', (times) => times('-')],
  ['dashes with spaces', (times) => times('– ')],
  ['spaces', (times) => `a${times(' ')}– b`],
  ['soft hyphens', (times) => `${'a'.repeat(72)}${times('\u00ad')}b`],
  ['zero-width spaces', (times) => `${'a'.repeat(72)}${times('\u200b')}b`],
  ['combining marks', (times) => `a${times('\u0301')}${times('b')}`],
  ['spacing marks', (times) => `क${times('\u093e')}`],
  ['joiners', (times) => times('👩\u200d')],
  ['flags', (times) => times('🇩🇪')],
  ['modifiers', (times) => times('👍🏽')],
  ['ideographs', (times) => times('文')],
  ['closing marks', (times) => times('。')],
  ['opening marks', (times) => times('「')],
  ['Thai', (times) => times('แม่น้ำสูงขึ้น')],
  ['line feeds', (times) => times('\n')],
  ['lines without a space', (times) => times(`${'文'.repeat(40)}\n`)],
  ['tabs', (times) => times('\t')],
  ['surrogates', (times) => times('\ud800')],
  ['Hebrew', (times) => times('שלום (טוב) 12 abc ')],
];

describe('layoutBlocks', () => {
  for (const [name, text] of sampled(HARD, 1 / 3, 3)) {
    it(`should take linear time for a long text of ${name}`, async () => {
      const hyphenate = (word: string): number[] => Array.from({ length: word.length - 2 }, (_, index) => index + 1);
      const options = { width: 72, justify: true, hyphenate, bidiLevels: await loadBidiLevels() };
      const blocksOf = (size: number): Block[] =>
        TYPES.map((type): Block => ({ type, text: text(filling(size)), spans: [] }));
      const layOut = (blocks: Block[]): void => {
        const layout = layoutBlocks(blocks, options);
        paginate(layout, 40);
        for (const [at, block] of blocks.entries()) rowOf(layout, { block: at, offset: block.text.length });
      };
      growsNoFasterThan(blocksOf, layOut, { size: SIZE, times: 4, most: 8 });
    });
  }

  it('should have a row for the end of every such text', async () => {
    const bidiLevels = await loadBidiLevels();
    for (const [name, text] of HARD) {
      const blocks = TYPES.map((type): Block => ({ type, text: text(filling(2000)), spans: [] }));
      const layout = layoutBlocks(blocks, { width: 72, bidiLevels });
      for (const [block, { type, text: whole }] of blocks.entries())
        assert.ok(rowOf(layout, { block, offset: whole.length }) < layout.rows.length, `${name}, ${type}`);
    }
  });
});
