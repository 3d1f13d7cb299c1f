import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode } from '../../../../source/quotes/attribution/dialogue/decoder.ts';

describe('decode', () => {
  const turn = (gap: number, likelihoods: readonly number[]) => ({ gap, likelihoods, salience: [1, 1] });
  const best = (marginals: readonly Float64Array[]): number[] =>
    marginals.map((marginal) => marginal.indexOf(Math.max(...marginal)));

  it('should use evidence from both ends', () => {
    const silent = turn(0, [0.2, 0.2]);
    const turns = [silent, silent, silent, turn(0, [1, 0.01])];
    assert.deepEqual(best(decode(turns, 2)), [1, 0, 1, 0]);
  });

  it('should let the speaker continue after narration', () => {
    const [next] = decode([turn(0, [1, 0.01]), turn(0, [0.2, 0.2])], 2).slice(1);
    const [far] = decode([turn(0, [1, 0.01]), turn(2, [0.2, 0.2])], 2).slice(1);
    assert.ok((far?.[0] ?? 0) > (next?.[0] ?? 1));
  });

  it('should return probabilities', () => {
    for (const marginal of decode([turn(0, [1, 0.5]), turn(-1, [0.3, 0.2]), turn(3, [0.1, 0.9])], 2))
      assert.ok(Math.abs(marginal.reduce((a, b) => a + b, 0) - 1) < 1e-9);
  });
});
