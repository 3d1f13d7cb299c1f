import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { COMMAND, Screen, SEED } from '../support/screen.ts';

const START = 'The warning from Ukraine to Belarus is blunt.';

/** A module that makes the reader fail from inside when `now()` is called. */
function later(script: string): { env: Record<string, string>; now: () => void } {
  const sign = join(mkdtempSync(join(tmpdir(), 'pullquote-')), 'now');
  const wait = `import {existsSync} from "node:fs";const t=setInterval(()=>{if(existsSync(${JSON.stringify(sign)})){clearInterval(t);${script}}},50)`;
  return {
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(wait)}` },
    now: () => writeFileSync(sign, ''),
  };
}

/** Runs the reader under a shell that prints its exit status and the terminal's modes afterwards. */
async function under(env: Record<string, string>, work: (screen: Screen) => Promise<void> | void): Promise<Screen> {
  const script = `"${process.execPath}" "${COMMAND}" "${SEED}"; echo "status $?"; unset NODE_OPTIONS; stty -a | tr ' ;' '\\n\\n' | grep -x -e -*icanon -e -*echo | tr '\\n' ' '; echo "end of test"`;
  const screen = new Screen(['-c', script], { file: '/bin/sh', columns: 100, rows: 24, env });
  await screen.shows(START);
  assert.equal(screen.onAlternateScreen, true);
  // Earlier, the terminal would turn Ctrl-C into a signal, for the shell too.
  await screen.until((now) => now.pasteBracketed, 'listening');
  await work(screen);
  await screen.until(({ output }) => output.includes('end of test'));
  await screen.exit;
  return screen;
}

/** Starts the reader and makes something happen to it once it is on the screen. */
function happening(script: string): Promise<Screen> {
  const { env, now } = later(script);
  return under(env, now);
}

function restored(screen: Screen, status: number): void {
  const text = screen.text();
  assert.equal(screen.onAlternateScreen, false);
  assert.equal(screen.cursorHidden, false);
  assert.equal(screen.pasteBracketed, false);
  assert.match(text, new RegExp(`status ${status}\\b`));
  assert.match(text, /^(?=.*(?<!-)\bicanon\b)(?=.*(?<!-)\becho\b)/m);
  assert.doesNotMatch(text, new RegExp(START));
}

describe('leaving the reader', () => {
  it('should restore the terminal after q', async () => {
    restored(await under({}, (screen) => screen.send('q')), 0);
  });

  it('should restore the terminal after Ctrl-C', async () => {
    restored(await under({}, (screen) => screen.send('\u0003')), 130);
  });

  it('should restore the terminal after q in the middle of a search', async () => {
    restored(await under({}, (screen) => screen.send('/lukq\rq')), 0);
  });

  it('should restore the terminal after SIGTERM', async () => {
    restored(await happening('process.kill(process.pid,"SIGTERM")'), 143);
  });

  it('should restore the terminal after SIGHUP', async () => {
    restored(await happening('process.kill(process.pid,"SIGHUP")'), 129);
  });

  it('should restore the terminal after an exception, and report it in one line', async () => {
    const screen = await happening('throw new Error("boom")');
    restored(screen, 1);
    assert.match(screen.text(), /^pullquote: unexpected error: boom/m);
    assert.doesNotMatch(screen.text(), /^\s+at /m);
  });

  it('should restore the terminal after an unhandled rejection', async () => {
    restored(await happening('Promise.reject(new Error("boom"))'), 1);
  });
});

describe('Ctrl-Z', () => {
  it('should stop the reader and redraw it afterwards at the same place', async () => {
    const screen = new Screen(['--norc', '--noprofile', '-i'], {
      file: 'bash',
      columns: 100,
      rows: 24,
      env: { PS1: 'ready> ' },
    });
    try {
      await screen.shows('ready>');
      screen.send(`"${process.execPath}" "${COMMAND}" "${SEED}"\r`);
      await screen.shows(START);
      screen.send(' ');
      await screen.says('page 2/');
      screen.send('\u001a');
      await screen.until((now) => !now.onAlternateScreen && /Stopped/.test(now.text()), 'stopped');
      assert.equal(screen.cursorHidden, false);
      screen.send('echo between\r');
      await screen.shows(/^between/m);
      screen.send('fg\r');
      await screen.until((now) => now.onAlternateScreen && now.text().includes('page 2/'), 'on page 2 again');
      screen.send(' ');
      await screen.says('page 3/');
      screen.send('q');
      await screen.until((now) => !now.onAlternateScreen, 'left');
    } finally {
      await screen.close();
    }
  });
});
