import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Screen, SEED } from '../support/screen.ts';

describe('what comes from the terminal', () => {
  let screen: Screen;
  let folder: string;
  const start = async (args: readonly string[] = []) => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-input-'));
    screen = new Screen(['--no-state', ...args, SEED], { columns: 120, rows: 24, cwd: folder });
    await screen.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
    await screen.says(/page 1\//);
  };
  /** A busy machine may take longer to send bytes that come apart than the reader waits by default. */
  const startPatient = () => start(['--escape-timeout', '2000']);
  afterEach(async () => {
    await screen.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('should be obeyed in the order in which it came', async () => {
    await start();
    screen.send('/lu\u001bOQka');
    await screen.says(/\/luka/);
    screen.send('\r');
    screen.send('\u001b[200~one\u001b[201~j\u0003');
    assert.equal((await screen.exit).exitCode, 130);
  });

  it('should be a paste, whatever is in it: no key is obeyed and no mouse', async () => {
    await start();
    screen.send('\u001b[200~wall\u001b[<65;10;5M\u001bOQ q\u001b[201~');
    await screen.says(/\/wall/);
    await screen.shows('The warning from Ukraine to Belarus');
    assert.doesNotMatch(screen.status(), /\u001b/);
    screen.send('\u001b');
    await screen.says(/page 1\//);
  });

  it('should end a paste without an end at Ctrl-C, and at silence', async () => {
    await start();
    screen.send('\u001b[200~luka');
    await screen.says(/\/luka/);
    screen.send('\u001b');
    await screen.says(/page 1\//);
    screen.send('\u001b[200~wall');
    await sleep(50);
    screen.send('\u0003');
    assert.equal((await screen.exit).exitCode, 130);
  });

  it('should do nothing if it is an answer of the terminal, whole or in pieces', async () => {
    await start();
    const answers = [
      '\u001bP1$r4 q\u001b\\',
      '\u001bP>|emulator(0.9)\u001b\\',
      '\u001b]52;c;cXVlcXVlZQ==\u001b\\',
      '\u001b]4;7;rgb:eeee/eeee/ecec\u0007',
      '\u001b_Gi=1;OK\u001b\\',
      '\u001b^quiet\u001b\\',
      '\u001bXquiet\u001b\\',
      '\u001b[?65;1;9c\u001b[24;80R\u001b[I',
    ];
    for (const answer of answers) screen.send(answer);
    for (const byte of answers.join('')) {
      screen.send(byte);
      await sleep(3);
    }
    screen.send('j');
    await screen.until((now) => !now.rows()[0]?.includes('The warning from Ukraine'), 'a line down');
    screen.send('k');
    await screen.shows('The warning from Ukraine');
    await screen.says(/page 1\//);
    assert.match(screen.status(), /\? help/);
  });

  it('should tell the background in pieces, and write no file', async () => {
    await startPatient();
    const dark = screen.cells()[2]?.find(({ text }) => text === '●')?.foreground;
    for (const piece of ['\u001b', ']', '11;rgb:ecec/ec', 'ec/ecec', '\u0007']) {
      screen.send(piece);
      await sleep(50);
    }
    await screen.until(
      (now) => now.cells()[2]?.find(({ text }) => text === '●')?.foreground !== dark,
      'in the colors for a light background',
    );
    await screen.says(/page 1\//);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('should leave the mouse alone while it is off', async () => {
    await start();
    screen.send('\u001b[<65;10;5M\u001b[M!*%\u001b[<0;95;4M/x');
    await screen.says(/\/x/);
    await screen.shows('The warning from Ukraine');
  });

  it('should put an arrow together whose bytes come apart', async () => {
    await startPatient();
    screen.send('/luka\r');
    await screen.says(/1 of \d|1\/\d/);
    screen.send('/wall');
    await screen.says(/\/wall/);
    screen.send('\u001b');
    await sleep(60);
    screen.send('[A');
    await screen.says(/\/luka/);
    screen.send('\u001b[');
    await sleep(400);
    screen.send('B');
    await screen.says(/\/wall/);
    const before = Date.now();
    screen.send('\u001b');
    await screen.until((now) => !now.status().includes('/wall'), 'without the prompt');
    assert.ok(Date.now() - before >= 2000);
  });

  it('should wait for the rest of a key as long as it is set to', async () => {
    await start(['--escape-timeout', '600']);
    screen.send('/wall');
    await screen.says(/\/wall/);
    screen.send('\u001b');
    await sleep(350);
    screen.send('b');
    await sleep(300);
    // Alt-b: a word to the left.
    screen.send('x');
    await screen.says(/\/xwall/);
  });
});

describe('keys typed before the reader is ready', () => {
  it('should be obeyed in order', async () => {
    const screen = new Screen(['--no-state', SEED], { columns: 120, rows: 24 });
    try {
      screen.send('/luka\u001b[200~shenko\u001b[201~');
      await screen.says(/\/lukashenko/);
    } finally {
      await screen.close();
    }
  });
});
