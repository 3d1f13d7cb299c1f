import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { COMMAND, Screen, SEED } from '../support/screen.ts';

/** `PULLQUOTE_WINDOWS_TESTS=1` runs them on other systems, to see that they are right themselves. */
const RUNS = process.platform === 'win32' || process.env.PULLQUOTE_WINDOWS_TESTS !== undefined;

describe('Windows, through ConPTY', { skip: !RUNS, timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote windows '));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const home = { LOCALAPPDATA: folder, APPDATA: folder };

  it('should read, turn pages, jump to a quote, search, and give the terminal back', async () => {
    const screen = new Screen([SEED], { columns: 120, rows: 30, env: home });
    await screen.shows('The warning from Ukraine');
    screen.send(' ');
    await screen.shows(/page 2\//);
    screen.send('g');
    await screen.shows(/page 1\//);
    screen.send(')');
    await screen.shows(/quote 1\/14/);
    screen.send('/lukashenko');
    await screen.shows(/1 of 9/);
    screen.send('\r');
    screen.send('q');
    assert.equal((await screen.exit).exitCode, 0);
  });

  it('should be laid out again in a window of another size', async () => {
    const screen = new Screen([SEED], { columns: 120, rows: 30, env: home });
    await screen.shows(/QUOTES 14/);
    screen.resize(72, 20);
    await screen.until((shown) => !shown.text().includes('QUOTES 14'), 'without its sidebar');
    screen.send('q');
    assert.equal((await screen.exit).exitCode, 0);
  });

  it('should read a file with Windows line ends, below a path with spaces and backslashes', () => {
    const path = join(folder, 'a page.txt');
    writeFileSync(path, readFileSync(SEED, 'utf8').replace(/\r?\n/g, '\r\n'));
    const quotes = (file: string): unknown[] =>
      JSON.parse(
        execFileSync(process.execPath, [COMMAND, '--quotes', '--format', 'json', file], {
          encoding: 'utf8',
          env: { ...process.env, ...home },
        }),
      ).quotes;
    assert.deepEqual(quotes(path), quotes(SEED));
  });

  it('should keep and find an article', () => {
    const env = { ...process.env, ...home, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder };
    const run = (...args: readonly string[]): string =>
      execFileSync(process.execPath, [COMMAND, ...args], { encoding: 'utf8', env });
    run('save', SEED);
    assert.match(run('said', 'Sakhashchyk'), /Lukashenko/);
  });
});
