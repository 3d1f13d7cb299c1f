import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeated, speakersOf } from '../blocks.ts';

describe('somebody who is quoted as saying something', () => {
  it('should be eleven words or fewer before "as saying", with a longer way to which the one who quotes speaks', () => {
    const speakers = (wet: number): (string | null)[] =>
      speakersOf([
        `The paper quoted the ${repeated(wet, 'wet')} mayor as saying the gate was “shut for good” on Friday.`,
      ]);
    assert.deepEqual(speakers(9), [`the ${repeated(9, 'wet')} mayor`]);
    assert.deepEqual(speakers(10), ['the paper']);
  });
});
