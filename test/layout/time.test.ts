import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../source/article.ts';
import { layoutBlocks, loadBidiLevels, paginate, rowOf } from '../../source/layout/index.ts';

const SIZE = 100_000;
const times = (text: string): string => text.repeat(Math.ceil(SIZE / text.length));

/** Texts that make a careless breaker of lines look at everything again for each line. */
const HARD: readonly (readonly [name: string, text: string])[] = [
  ['one word', times('a')],
  ['one address', times('/a?b=')],
  ['hyphens', times('-')],
  ['dashes with spaces', times('– ')],
  ['spaces', `a${times(' ')}– b`],
  ['soft hyphens', `${'a'.repeat(72)}${times('\u00ad')}b`],
  ['zero-width spaces', `${'a'.repeat(72)}${times('\u200b')}b`],
  ['combining marks', `a${times('\u0301')}${times('b')}`],
  ['spacing marks', `क${times('\u093e')}`],
  ['joiners', times('👩\u200d')],
  ['flags', times('🇩🇪')],
  ['modifiers', times('👍🏽')],
  ['ideographs', times('文')],
  ['closing marks', times('。')],
  ['opening marks', times('「')],
  ['Thai', times('แม่น้ำสูงขึ้น')],
  ['line feeds', times('\n')],
  ['lines without a space', times(`${'文'.repeat(40)}\n`)],
  ['tabs', times('\t')],
  ['surrogates', times('\ud800')],
  ['Hebrew', times('שלום (טוב) 12 abc ')],
];

describe('layoutBlocks', () => {
  for (const [name, text] of HARD) {
    it(`should take no more than a moment for a long text of ${name}`, async () => {
      const hyphenate = (word: string): number[] => Array.from({ length: word.length - 2 }, (_, index) => index + 1);
      const types: Block['type'][] = ['paragraph', 'heading', 'code', 'cell', 'item'];
      const blocks = types.map((type): Block => ({ type, text, spans: [] }));
      const options = { width: 72, justify: true, hyphenate, bidiLevels: await loadBidiLevels() };
      const start = process.cpuUsage();
      const layout = layoutBlocks(blocks, options);
      paginate(layout, 40);
      for (const block of blocks.keys()) assert.ok(rowOf(layout, { block, offset: text.length }) < layout.rows.length);
      // Time on the processor, not on the clock: other programs may be running.
      const { user } = process.cpuUsage(start);
      assert.ok(user < 3_000_000, `${user / 1000} ms`);
    });
  }
});
