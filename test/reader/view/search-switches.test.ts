import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offerOf } from '../../../source/reader/view/search-switches.ts';

const offer = (...switches: readonly (readonly [key: string | null, name: string, wider: string | null])[]) =>
  offerOf(switches.map(([key, name, wider]) => ({ key, name, on: 'off', wider })));

describe('the switch that may find more', () => {
  it('should be the first that has a key and would', () => {
    const any = ['F5', 'all words', 'all words in any order'] as const;
    assert.deepEqual(offer(['F2', 'case', null], any, ['F3', 'whole word', 'parts of words']), {
      full: 'F5: all words in any order',
      short: 'F5 all words',
    });
    assert.equal(offer([null, 'all words', 'all words in any order'])?.full, undefined);
    assert.equal(offer(['F2', 'case', null]), null);
  });
});
