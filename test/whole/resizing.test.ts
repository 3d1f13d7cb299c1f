import { describe, it } from 'node:test';
import { Screen, SEED } from '../support/screen.ts';
import { ScreenHere } from '../support/screen-here.ts';

/** Sizes in columns and rows: narrower and wider, lower and higher, both at once. */
const SIZES = [
  [80, 30],
  [120, 30],
  [40, 30],
  [200, 30],
  [70, 12],
  [60, 40],
  [120, 30],
  [20, 6],
  [90, 24],
] as const;

/** The screen of a reader that was started at a size, after the keys. */
async function fresh(columns: number, rows: number, keys: string): Promise<string> {
  const screen = new ScreenHere(['--no-state', SEED], { columns, rows });
  try {
    return await settled(screen, keys);
  } finally {
    await screen.close();
  }
}

/** Waits until Ink has drawn what the keys do. */
async function settled(screen: Screen, keys: string): Promise<string> {
  await screen.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
  screen.send('5');
  await screen.says(/5 *$/);
  screen.send('\u001b');
  await screen.until((now) => !/5 *$/.test(now.status()), 'without a count');
  const before = screen.text();
  screen.send(keys);
  if (keys !== '') await screen.until((now) => now.text() !== before, 'after the keys');
  return screen.text();
}

describe('a resized terminal', () => {
  for (const [what, keys] of [
    ['at the top', ''],
    ['with a list open', 't'],
  ] as const) {
    it(`should show what one opened at that size shows, ${what}`, async () => {
      const screen = new Screen(['--no-state', SEED], { columns: 120, rows: 30 });
      try {
        await settled(screen, keys);
        for (const [columns, rows] of SIZES) {
          const expected = await fresh(columns, rows, keys);
          screen.resize(columns, rows);
          await screen.until(
            (now) => now.text() === expected,
            `as if begun at ${columns} × ${rows}:\n${expected}\nbut`,
          );
        }
      } finally {
        await screen.close();
      }
    });
  }
});
