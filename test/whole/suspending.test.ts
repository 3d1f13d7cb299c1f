import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMAND, Screen, SEED } from '../support/screen.ts';

const START = 'The warning from Ukraine to Belarus is blunt.';
const READY = 'ready> ';

/** The reader as a job of an interactive shell. */
class Shell extends Screen {
  constructor(env: Readonly<Record<string, string>> = {}) {
    super(['--norc', '--noprofile', '-i'], { file: 'bash', columns: 100, rows: 24, env: { PS1: READY, ...env } });
  }

  async read(options = ''): Promise<void> {
    await this.shows(READY.trim());
    this.send(`"${process.execPath}" "${COMMAND}" --no-state ${options} "${SEED}"\r`);
    await this.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
    await this.says(/page 1\//);
  }

  /** The process of the reader: the only child of the shell. */
  reader(): number {
    return Number(execFileSync('ps', ['-o', 'pid=', '--ppid', String(this.pid)], { encoding: 'utf8' }).trim());
  }

  async stopped(): Promise<void> {
    // The shell turns bracketed paste on some time after it has said so.
    const isStopped = (now: this) => !now.onAlternateScreen && /Stopped/.test(now.text()) && now.pasteBracketed;
    await this.until(isStopped, 'stopped');
    assert.equal(this.cursorHidden, false);
  }

  /** Quits the reader, and sees that the shell has its terminal back. */
  async quit(): Promise<void> {
    this.send('q');
    await this.until((now) => !now.onAlternateScreen, 'left');
    this.send('stty -a | grep -o -e "-*icanon" | tr i I; echo "status $?"\r');
    await this.shows(/^Icanon/m);
  }
}

describe('the reader as a job', () => {
  let screen: Shell;
  beforeEach(() => {
    screen = new Shell();
  });
  afterEach(() => screen.close());

  it('should draw again at Ctrl-L, however often and early it comes', async () => {
    await screen.shows(READY.trim());
    screen.send(`"${process.execPath}" "${COMMAND}" --no-state "${SEED}"\r\f\f`);
    await screen.says(/page 1\//);
    screen.send('\f'.repeat(40));
    screen.send('j');
    await screen.until((now) => !now.text().includes(START), 'a line down');
    screen.send('k');
    await screen.shows(START);
    await screen.quit();
  });

  it('should stop once for Ctrl-Z twice, or with Ctrl-L', async () => {
    await screen.read();
    for (const keys of ['\u001a\u001a', '\u001a\f', '\f\u001a']) {
      screen.send(keys);
      await screen.stopped();
      screen.send('clear; fg\r');
      await screen.until((now) => now.onAlternateScreen && now.text().includes(START), 'back');
      await screen.says(/page 1\//);
    }
    await screen.quit();
  });

  it('should be laid out for the size that the terminal has when it continues', async () => {
    await screen.read();
    screen.send('\u001a');
    await screen.stopped();
    screen.resize(70, 16);
    screen.send('fg\r');
    await screen.until((now) => now.onAlternateScreen && /page 1\//.test(now.status()), 'back');
    const fresh = new Screen(['--no-state', SEED], { columns: 70, rows: 16 });
    try {
      await fresh.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
      await screen.until((now) => now.text() === fresh.text(), 'as a fresh start');
    } finally {
      await fresh.close();
    }
    await screen.quit();
  });

  it('should give the terminal back at SIGTSTP, and take it again', async () => {
    await screen.read();
    process.kill(screen.reader(), 'SIGTSTP');
    await screen.stopped();
    screen.send('echo bet""ween\r');
    await screen.shows(/^between/m);
    screen.send('fg\r');
    await screen.until((now) => now.onAlternateScreen && now.text().includes(START), 'back');
    screen.send(' ');
    await screen.says(/page 2\//);
    await screen.quit();
  });

  it('should take the terminal again after SIGSTOP', async () => {
    await screen.read();
    screen.send('M');
    await screen.says('mouse on');
    process.kill(screen.reader(), 'SIGSTOP');
    await screen.until(({ output }) => output.includes('Stopped'), 'stopped');
    const before = screen.output.length;
    screen.send('fg\r');
    await screen.until(({ output }) => output.slice(before).includes('\u001b[?1002h'), 'taken again');
    await screen.until((now) => now.text().includes(START) && !now.text().includes('Stopped'), 'drawn again');
    screen.send('  ');
    await screen.says(/page 3\//);
    await screen.quit();
  });
});

describe('a browser that draws on the terminal', () => {
  let folder: string;
  let screen: Shell;
  const browser = (name: string, script: string) => {
    const file = join(folder, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-browser-'));
  });
  afterEach(async () => {
    await screen.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const page = () => {
    const file = join(folder, 'page.html');
    const text = 'Ferries leave the northern pier at six, at nine and at noon while the ice holds. '.repeat(12);
    writeFileSync(
      file,
      `<html><body><article><h1>The pier</h1><p>The <a href="https://harbour.example/times">times</a> are known.</p><p>${text}</p></article></body></html>`,
    );
    return file;
  };
  const open = async (command: string, options = '') => {
    screen = new Shell({ BROWSER: command });
    await screen.shows(READY.trim());
    screen.send(`"${process.execPath}" "${COMMAND}" --no-state ${options} "${page()}"\r`);
    await screen.until(({ output }) => output.includes('\u001b]11;?'), 'drawn by Ink');
    await screen.says(/page 1\//);
    screen.send(';o');
  };
  const TALKING = 'echo "at $1"; until read line; do :; done; echo "told $line"; read more';

  it('should have it whole, every key and Ctrl-C, and hand it back', async () => {
    await open(browser('w3m', `trap 'echo interrupted' INT; ${TALKING}`));
    await screen.shows('at https://harbour.example/times');
    assert.equal(screen.onAlternateScreen, false);
    assert.equal(screen.pasteBracketed, false);
    screen.send('\u0003');
    await screen.shows('interrupted');
    screen.send('quick brown qqq\r');
    await screen.shows('told quick brown qqq');
    screen.resize(80, 20);
    screen.send('\r');
    await screen.until((now) => now.onAlternateScreen && /page 1\//.test(now.status()), 'back');
    screen.send('G');
    await screen.until((now) => now.text().includes('100'), 'at the end');
    await screen.quit();
  });

  it('should be one that the setting says is one', async () => {
    await open(browser('anything', TALKING), '--browser-in-terminal yes');
    await screen.shows('at https://harbour.example/times');
    assert.equal(screen.onAlternateScreen, false);
    screen.send('x\ry\r');
    await screen.until((now) => now.onAlternateScreen && /page 1\//.test(now.status()), 'back');
    await screen.quit();
  });

  it('should not be one that the setting says is none', async () => {
    const file = join(folder, 'opened');
    await open(browser('lynx', `echo "$1" > ${file}`), '--browser-in-terminal no');
    await sleep(300);
    assert.equal(screen.onAlternateScreen, true);
    assert.equal(execFileSync('cat', [file], { encoding: 'utf8' }), 'https://harbour.example/times\n');
    await screen.quit();
  });
});

describe('a program without a controlling terminal', () => {
  it('should say in one line that no keys can be read', async () => {
    const command = `cat "${SEED}" | setsid -w "${process.execPath}" "${COMMAND}" --no-state; echo "status $?"`;
    const screen = new Screen(['-c', command], { file: '/bin/sh', columns: 120, rows: 24 });
    try {
      await screen.shows('status 1');
      assert.match(screen.text(), /^pullquote: there is no terminal to read keys from \(\/dev\/tty\)/m);
      assert.doesNotMatch(screen.text(), /report|Error/);
      assert.equal(screen.onAlternateScreen, false);
    } finally {
      await screen.close();
    }
  });
});
