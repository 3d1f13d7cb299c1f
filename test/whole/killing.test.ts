import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { Screen, SEED } from '../support/screen.ts';

const MOMENTS = process.env.PULLQUOTE_LONG_TESTS ? 200 : 6;
const SIGNALS = ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGKILL'] as const;
const KEYS = [
  ' ',
  ')',
  '/luka',
  '\r',
  'n',
  '"',
  'j',
  '\u001b',
  'ma',
  'G',
  'b',
  'S',
  't',
  'D',
  'L',
  'M',
  '}',
  ']',
  'vw',
  'h',
  '2h',
  'H',
  'u',
];

/** Pseudo-random numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('a killed reader', () => {
  it(`should leave the terminal restored and its saved state intact, at ${MOMENTS} moments`, async () => {
    const random = seeded(5);
    const state = mkdtempSync(join(tmpdir(), 'pullquote-kill-'));
    try {
      for (let moment = 0; moment < MOMENTS; moment += 1) {
        const signal = SIGNALS[moment % SIGNALS.length] ?? 'SIGTERM';
        const screen = new Screen([SEED], { columns: 100, rows: 24, env: { XDG_STATE_HOME: state } });
        await screen.until((now) => now.onAlternateScreen, 'begun');
        const end = Date.now() + random() * 700;
        while (Date.now() < end) {
          screen.send(KEYS[Math.floor(random() * KEYS.length)] ?? ' ');
          await new Promise((resolve) => setTimeout(resolve, random() * 60));
        }
        screen.kill(signal);
        await screen.exit;
        if (signal !== 'SIGKILL') {
          await screen.until((now) => !now.onAlternateScreen, `restored after ${signal}, moment ${moment}`);
          assert.equal(screen.cursorHidden, false, signal);
          assert.equal(screen.pasteBracketed, false, signal);
          assert.ok(screen.output.lastIndexOf('\u001b[?1002h') <= screen.output.lastIndexOf('\u001b[?1002l'), signal);
        }
        await screen.close();
      }
      const whole = new Screen([SEED], { columns: 100, rows: 24, env: { XDG_STATE_HOME: state } });
      try {
        await whole.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
        whole.send('q');
        await whole.exit;
      } finally {
        await whole.close();
      }
      const database = new DatabaseSync(join(state, 'pullquote', 'state.sqlite'), { readOnly: true });
      assert.deepEqual({ ...database.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
      database.close();
    } finally {
      rmSync(state, { recursive: true, force: true });
    }
  });
});
