import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fitsOn } from '../../../source/app/modes/read.ts';

describe('--quit-if-one-screen', () => {
  const text = (lines: number) => 'The lamp is lit.\n'.repeat(lines);

  it('should print what leaves a row of the terminal for the prompt', () => {
    assert.ok(fitsOn(24, text(23)));
  });

  it('should open the reader for one line more', () => {
    assert.ok(!fitsOn(24, text(24)));
  });
});
