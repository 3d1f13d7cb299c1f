import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Screen, SEED } from '../support/screen.ts';

describe('the reader for a screen reader', () => {
  it('should print line after line, quotes with their speakers, and never redraw', async () => {
    const screen = new Screen([SEED, '--screen-reader'], { columns: 100, rows: 200 });
    try {
      await screen.shows('14 quotes. Press ? for help.');
      await screen.shows(/Page 1 of \d+/);
      assert.equal(screen.onAlternateScreen, false);
      screen.send(')');
      await screen.shows('Quote 1 of 14, Ukrainian military: Your leadership is planning');
      screen.send('/lukashenko\r');
      await screen.shows(/Match 1 of 9: That would be politically risky/);
      assert.doesNotMatch(screen.output, /\u001b\[\d*[AJH]/);
      screen.send('q');
      assert.equal((await screen.exit).exitCode, 0);
    } finally {
      await screen.close();
    }
  });
});
