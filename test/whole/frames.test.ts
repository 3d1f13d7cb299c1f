import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Replay, splitFrames } from '../support/replay.ts';
import { type LaunchOptions, Screen, SEED } from '../support/screen.ts';

/** What may be written outside a frame: modes, the cursor's home position, the query for the background color. */
const MODES = /^(?:\u001b\[\?(?:7|25|1049|2004)[hl]|\u001b\[\?2026l|\u001b\[H|\u001b\]11;\?\u001b\\)*$/;

async function read(options: LaunchOptions, work: (screen: Screen) => Promise<void>): Promise<string> {
  const screen = new Screen(['--no-state', SEED], options);
  try {
    await screen.shows('The warning from Ukraine to Belarus is blunt.');
    await screen.says('14 quotes');
    await work(screen);
    await screen.until(
      ({ output }) => output.lastIndexOf('\u001b[?2026l') > output.lastIndexOf('\u001b[?2026h'),
      'whole',
    );
    return screen.output;
  } finally {
    await screen.close();
  }
}

/** Waits until Ink has drawn too. */
const isListening = async (screen: Screen) => {
  await screen.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
  screen.send('5');
  await screen.says(/ 5 *$/);
  screen.send('\u001b');
  await screen.says(/\? help *$/);
};

describe('the first screen', () => {
  for (const [columns, rows] of [
    [120, 30],
    [60, 12],
  ] as const) {
    it(`should not change when Ink takes over, at ${columns} × ${rows}`, async () => {
      const output = await read({ columns, rows }, isListening);
      const { frames } = splitFrames(output);
      const [first = '', withQuotes = '', ofInk = ''] = frames;
      const replay = new Replay(columns, rows);
      await replay.write(first);
      await replay.write(withQuotes);
      const before = replay.rows();
      await replay.write(`\u001b[H${ofInk}`);
      const after = replay.rows();
      for (const [row, cells] of before.entries()) assert.equal(after[row], cells, `row ${row}`);
      assert.notEqual(ofInk, withQuotes);
      replay.dispose();
    });
  }

  it('should obey the keys typed before it appeared', async () => {
    const screen = new Screen(['--no-state', SEED], { columns: 120, rows: 30 });
    try {
      screen.send('))');
      await screen.says('quote 2/14');
    } finally {
      await screen.close();
    }
  });

  it('should obey them in order', async () => {
    const screen = new Screen(['--no-state', SEED], { columns: 120, rows: 30 });
    try {
      screen.send(' \u001b[6~/lukash\u001b[200~enko\u001b[201~\r');
      await screen.says(/\/lukashenko \d of 9/);
      screen.send('?');
      await screen.shows('half page down');
    } finally {
      await screen.close();
    }
  });

  it('should obey them before Ink is loaded', async () => {
    const screen = new Screen(['--no-state', SEED], { columns: 120, rows: 30 });
    try {
      screen.send('?');
      await screen.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
      // Frames drawn without Ink begin with the cursor's home position; Ink only moves the cursor up.
      const [before = ''] = screen.output.split('\u001b]11;?');
      const own = before.split('\u001b[?2026h\u001b[H').slice(1);
      assert.ok(own.some((frame) => frame.split('\u001b[?2026l')[0]?.includes('half page down')));
    } finally {
      await screen.close();
    }
  });

  it('should quit at once if q was typed', async () => {
    const screen = new Screen(['--no-state', SEED], { columns: 120, rows: 30 });
    try {
      screen.send('q');
      assert.equal((await screen.exit).exitCode, 0);
      await screen.until((now) => !now.onAlternateScreen, 'left');
    } finally {
      await screen.close();
    }
  });
});

describe('what is written to the terminal', () => {
  it('should be whole frames in synchronized output, and never erase the screen', async () => {
    const output = await read({ columns: 120, rows: 30 }, async (screen) => {
      await isListening(screen);
      for (const [keys, state] of [
        ['jjj', 'page 1/'],
        ['  ', 'page 3/'],
        [')', 'quote '],
        ['/Minsk\r', '1 of '],
        ['?', ''],
        ['q', 'Minsk'],
        ['G', '100%'],
      ] as const) {
        screen.send(keys);
        await screen.says(state);
      }
      for (const [columns, rows] of [
        [70, 20],
        [50, 20],
        [140, 40],
      ] as const) {
        screen.resize(columns, rows);
        await screen.until((now) => now.rows().length === rows && /100%/.test(now.status()));
      }
    });
    const { frames, between } = splitFrames(output);
    assert.ok(frames.length >= 8);
    for (const bytes of between) assert.match(bytes, MODES);
    assert.doesNotMatch(output, /\u001b\[[23]J/);
  });

  it('should be only the rows that changed, after scrolling by one line', async () => {
    const size = { columns: 100, rows: 24 };
    const output = await read(size, async (screen) => {
      await isListening(screen);
      screen.send('j');
      await screen.until(({ output: all }) => splitFrames(all).frames.length >= 6, 'scrolled');
    });
    const { frames } = splitFrames(output);
    const replay = new Replay(size.columns, size.rows);
    for (const frame of frames.slice(0, 2)) await replay.write(frame);
    for (const frame of frames.slice(2, -1)) await replay.write(frame === frames[2] ? `\u001b[H${frame}` : frame);
    const before = replay.rows();
    const last = frames.at(-1) ?? '';
    await replay.write(last);
    const changed = replay.rows().filter((row, index) => row !== before[index]).length;
    const written = last.split(/\n|\u001b\[E/).filter((row) => /\u001b\[\d*[GK]/.test(row)).length;
    assert.ok(changed > 3);
    assert.equal(written, changed);
    replay.dispose();
  });
});
