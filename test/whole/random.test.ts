import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomNumbers } from '../../scripts/random.ts';
import { randomInputs } from '../support/random-input.ts';
import { FRAME_END, Replay } from '../support/replay.ts';
import { COMMAND, Screen } from '../support/screen.ts';

const LONG = process.env.PULLQUOTE_LONG_TESTS !== undefined;
const COUNT = Number(process.env.PULLQUOTE_INPUTS ?? (LONG ? 200_000 : 2_000));
const SEED = Number(process.env.PULLQUOTE_SEED ?? 7);

/** How many inputs are sent to it in tmux, each by a separate command. */
const TMUX_COUNT = 2_000;

/** The sequence with which a full redraw begins. */
const ERASE = '\u001b[H\u001b[J';

/** The sequence that takes the terminal again. Some terminals clear the alternate screen at this. */
const TAKEN = '\u001b[?1049h';

/** How long nothing may be written, twice in a row, before the frame counts as complete, in milliseconds. */
const QUIET = 30;

/** The same for tmux, which draws on the screen that is compared some time later. */
const TMUX_QUIET = 240;

/** Longer than Esc waits for the rest of a key, in milliseconds. */
const ESCAPE = 400;

const PAGE = `<!doctype html><html lang="en"><title>The harbor at night</title><article><h1>The harbor at night</h1>
<p>“The lamps were never lit,” said <a href="http://127.0.0.1:1/moor">Ida Moor</a>, who keeps the harbor. “Nobody asked.”</p>
${Array.from({ length: 40 }, (_, day) => `${day % 7 === 0 ? `<h2>Week ${day / 7 + 1}</h2>` : ''}<p>On day ${day} the keeper wrote the hour into his book, and the harbor was as gray as the 漢字 on the wall 👩‍👩‍👧 of <a href="#week">the house</a>. “We waited ${day} hours for the ferry,” Tom Reed said to <em>everybody</em> who asked.</p>`).join('\n')}
<pre><code>const lamp = light(${'"a wick", '.repeat(12)});</code></pre>
<table><tr><th>Day</th><th>Lamps</th></tr><tr><td>1</td><td>12</td></tr></table></article>`;

/** How long the threads of a process have run, in clock ticks; never the same twice while one runs or waits for the disk. */
function ticks(pid: number): string {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .map((thread) => {
        const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').replace(/^.*\) /s, '');
        const [state, ...times] = stat.split(' ');
        return state === 'S' ? times.slice(10, 12).join(' ') : `${Math.random()}`;
      })
      .join();
  } catch {
    // A thread has just ended, or the system has no /proc.
    return '';
  }
}

const hexOf = (bytes: string): readonly string[] =>
  [...Buffer.from(bytes)].map((byte) => byte.toString(16).padStart(2, '0'));

const hasTmux = (): boolean => spawnSync('tmux', ['-V']).status === 0;

/** Programs that the reader may start exit at once, and none of the user's files are read. */
const environment = (home: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  BROWSER: 'true',
  EDITOR: 'true',
  VISUAL: undefined,
  HOME: home,
  DISPLAY: undefined,
  WAYLAND_DISPLAY: undefined,
  TMUX: undefined,
});

describe('the reader under random keys, pastes, resizes, answers and stops', () => {
  let folder: string;
  let page: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-random-'));
    page = join(folder, 'page.html');
    writeFileSync(page, PAGE);
  });
  let screen: Screen;
  after(async () => {
    await screen.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const quiet = async () => {
    for (let calm = 0; calm < 2; ) {
      const [length, time] = [screen.output.length, ticks(screen.pid)];
      await sleep(QUIET);
      // If this process was kept waiting, the timer comes before what can be read.
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      calm = screen.output.length === length && ticks(screen.pid) === time ? calm + 1 : 0;
    }
    await screen.until(() => true);
  };

  /** Waits for a full redraw in the output from an offset on. */
  const redrawn = (from: number) =>
    screen.until(({ output }) => {
      const at = output.indexOf(ERASE, from);
      return at >= 0 && output.indexOf(FRAME_END, at) >= 0;
    }, 'redrawn');

  /** The rows of a terminal, with what was written to it since it was asked before. */
  const rowsOf = async (terminal: Replay, bytes: string) => {
    await terminal.write(bytes);
    return terminal.texts().map((row) => row.trimEnd());
  };

  it('should never end, draw what a fresh terminal would show, and leave no mode on', async () => {
    screen = new Screen(['--no-state', page], {
      cwd: folder,
      env: environment(folder),
    });
    let size = { columns: 100, rows: 30 };
    let terminal = new Replay(size.columns, size.rows);
    /** Hands the terminal what has been written so far. */
    const follow = async () => {
      const written = screen.output;
      screen.output = '';
      await terminal.write(written);
    };
    await screen.says(/page 1\//);
    await screen.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
    const random = randomNumbers(SEED);
    const inputs = randomInputs(SEED);
    const recent: string[] = [];
    let left = 1 + Math.floor(random() * 150);
    for (let sent = 0; sent < COUNT; sent += 1) {
      const input = inputs.next().value;
      recent.push(JSON.stringify(input));
      if (input.type === 'bytes') screen.send(input.bytes);
      else if (input.type === 'resize') {
        size = input;
        await follow();
        terminal.resize(size.columns, size.rows);
        screen.resize(size.columns, size.rows);
      } else if (input.type === 'stop') {
        const before = screen.output.length;
        screen.kill('SIGSTOP');
        screen.kill('SIGCONT');
        await redrawn(before);
      } else {
        const before = screen.output.length;
        // A paste that never ends would take Ctrl-Z for text. A prompt has no such key: there is nothing to wait for.
        screen.send('\u001b[201~\u001a');
        await quiet();
        screen.kill('SIGCONT');
        await redrawn(before);
      }
      left -= 1;
      if (left > 0) continue;
      left = 1 + Math.floor(random() * 150);
      screen.send('\u001b[201~');
      await quiet();
      const told = () =>
        `after ${sent + 1} inputs of seed ${SEED}, the last being\n${recent.splice(0).slice(-40).join('\n')}`;
      await follow();
      // No key: redrawing changes nothing in the state.
      screen.kill('SIGCONT');
      await redrawn(0);
      // The redraw itself says when to compare: what was drawn before it, and what a terminal shows that has seen nothing else.
      const erased = screen.output.indexOf(ERASE);
      const end = screen.output.indexOf(FRAME_END, erased) + FRAME_END.length;
      const taken = screen.output.indexOf(TAKEN);
      const drawn = await rowsOf(terminal, screen.output.slice(0, taken < 0 ? erased : Math.min(taken, erased)));
      const fresh = new Replay(size.columns, size.rows);
      assert.deepEqual(drawn, await rowsOf(fresh, screen.output.slice(erased, end)), told());
      // It continues from there, so that the next frames are not drawn over anything left from before.
      terminal.dispose();
      terminal = fresh;
      screen.output = screen.output.slice(end);
      recent.length = 0;
    }
    screen.send('\u001b[201~');
    screen.resize(100, 30);
    await quiet();
    for (let layer = 0; layer < 12; layer += 1) screen.send('\u001b\u001b\u001b');
    // The last Esc is Alt if a key follows it soon.
    await sleep(ESCAPE);
    screen.send('q');
    await screen.until(({ onAlternateScreen }) => !onAlternateScreen, 'left');
    assert.equal((await screen.exit).exitCode, 0);
    assert.deepEqual(screen.modesLeftOn(), []);
  });

  it('should draw the same in tmux as after a full redraw', { skip: !LONG || !hasTmux() }, async () => {
    const server = `pullquote-${process.pid}`;
    const tmux = (...args: readonly string[]) =>
      execFileSync('tmux', ['-L', server, '-f', '/dev/null', ...args], { encoding: 'utf8', env: environment(folder) });
    const command = [process.execPath, COMMAND, '--no-state', page].map((word) => `'${word}'`).join(' ');
    tmux('new-session', '-d', '-s', 'x', '-x', '100', '-y', '30', `exec ${command}`);
    try {
      const pid = Number(tmux('list-panes', '-t', 'x', '-F', '#{pane_pid}'));
      const shown = () => tmux('capture-pane', '-p', '-t', 'x').split('\n');
      const still = async () => {
        for (let before = ['']; ; ) {
          const time = ticks(pid);
          await sleep(TMUX_QUIET);
          const now = shown();
          if (ticks(pid) === time && now.join() === before.join()) return now;
          before = now;
        }
      };
      await still();
      const random = randomNumbers(SEED);
      const inputs = randomInputs(SEED);
      for (let sent = 0; sent < TMUX_COUNT; ) {
        const recent: string[] = [];
        for (let left = 1 + Math.floor(random() * 150); left > 0; left -= 1, sent += 1) {
          const input = inputs.next().value;
          recent.push(JSON.stringify(input));
          if (input.type === 'bytes') tmux('send-keys', '-t', 'x', '-H', ...hexOf(input.bytes));
          else if (input.type === 'resize')
            tmux('resize-window', '-t', 'x', '-x', String(input.columns), '-y', String(input.rows));
        }
        tmux('send-keys', '-t', 'x', '-H', ...hexOf('\u001b[201~'));
        const drawn = await still();
        process.kill(pid, 'SIGCONT');
        assert.deepEqual(
          drawn,
          await still(),
          `after ${sent} inputs of seed ${SEED}:\n${recent.slice(-40).join('\n')}`,
        );
      }
    } finally {
      tmux('kill-server');
    }
  });
});
