import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerOf } from '../../../source/reader/model/layers.ts';
import type { Effect, ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { foldSlices } from '../../../source/search/index.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const LINE = 'Nobody on the pier had seen the boat come in, and nobody had asked after it either. ';
const long = articleOf(Array.from({ length: 700 }, (_, index) => `${LINE.repeat(10)}The lantern number ${index}.`));

/** Types letters and indexes one more slice after each. */
function typeSlowly(start: ReaderState, text: string): { state: ReaderState; builds: number } {
  let state = start;
  let builds = 0;
  const slices = foldSlices(long.blocks, 100_000);
  const take = (effects: readonly Effect[]) => {
    if (effects.some(({ type }) => type === 'build-index')) builds += 1;
  };
  for (const key of text) {
    const outcome = update(state, { type: 'key', key: key === ' ' ? 'space' : key });
    state = outcome.state;
    take(outcome.effects);
    const index = builds > 0 ? slices.next().value : null;
    if (index) {
      const complete = index.folded.length === long.blocks.length;
      state = update(state, { type: 'indexed', partialIndex: { index, complete } }).state;
    }
  }
  return { state, builds };
}

describe('searching a long article', () => {
  it('should index its text once, when the prompt opens, and find everything in the end', () => {
    const { state, builds } = typeSlowly(open(documentOf(long)), '/lantern number');
    assert.equal(builds, 1);
    assert.equal(state.partialIndex?.complete, true);
    assert.equal(layerOf(state, 'search')?.result.matches.length, 700);
  });

  it('should show the nearest match before the index is complete', () => {
    const { state } = typeSlowly(open(documentOf(long)), '/lant');
    assert.equal(state.partialIndex?.complete, false);
    assert.equal(layerOf(state, 'search')?.current, 0);
    assert.equal(state.target?.kind, 'match');
  });

  it('should count again a search that was accepted before the index was complete', () => {
    const { state } = typeSlowly(open(documentOf(long)), '/lant');
    const kept = press(state, 'enter');
    assert.ok((layerOf(kept, 'search')?.result.matches.length ?? 0) < 700);
    const [index] = [...foldSlices(long.blocks, 1e9)].slice(-1);
    assert.ok(index);
    const whole = update(kept, { type: 'indexed', partialIndex: { index, complete: true } }).state;
    assert.equal(layerOf(whole, 'search')?.result.matches.length, 700);
    assert.equal(layerOf(whole, 'search')?.current, 0);
  });

  it('should need no slices for an article of ordinary length', () => {
    const short = articleOf(['one lantern', 'two lanterns']);
    const { effects, state } = update(open(documentOf(short)), { type: 'key', key: '/' });
    assert.deepEqual(effects, []);
    assert.equal(layerOf(press(state, 'l'), 'search')?.result.matches.length, 2);
  });
});

describe('the index of an article', () => {
  it('should be built in slices if the text is longer than 400,000 code units', () => {
    const sliced = (length: number) =>
      update(open(documentOf(articleOf(['a'.repeat(length - 1), 'b']))), { type: 'key', key: '/' }).effects.some(
        ({ type }) => type === 'build-index',
      );
    assert.equal(sliced(400_000), false);
    assert.equal(sliced(400_001), true);
  });
});
