import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeated, speakersOf } from '../blocks.ts';

describe('somebody who is quoted as saying something', () => {
  it('should be at most eleven words before "as saying"; if they are more, the one who quotes is the speaker', () => {
    const speakers = (wet: number): (string | null)[] =>
      speakersOf([
        `The paper quoted the ${repeated(wet, 'wet')} mayor as saying the gate was “shut for good” on Friday.`,
      ]);
    assert.deepEqual(speakers(9), [`the ${repeated(9, 'wet')} mayor`]);
    assert.deepEqual(speakers(10), ['the paper']);
  });
});
