/** Programs in a pseudo-terminal, and the time from the first byte in to the last byte out, in milliseconds. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const SEED = fileURLToPath(new URL('../../fixtures/seed/input.txt', import.meta.url));

export const SIZE = { cols: 160, rows: 50 } as const;

/** The end of a frame inside synchronized output. */
export const FRAME_END = '\u001b[?2026l';

/** The timeout, longer than anything measured here may take. */
const PATIENCE = 60_000;

/** No state of earlier runs or of the user is read: restoring a position would change the measurement. */
const environment = (home: string): Record<string, string> => {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    TERM: 'xterm-256color',
    XDG_STATE_HOME: home,
    XDG_CONFIG_HOME: home,
  };
};

export class Terminal {
  readonly #process: ReturnType<typeof spawn>;
  readonly #home: string;
  readonly #start = performance.now();
  #exited = false;
  #check: (data: string) => void = () => {};
  output = '';
  /** When the last bytes arrived. */
  lastData = 0;
  readonly exit: Promise<number>;

  /** `home`: a folder with state of earlier runs, which stays; by default an empty one. */
  constructor(
    file: string,
    args: readonly string[],
    size: { cols: number; rows: number } = SIZE,
    home: string | null = null,
  ) {
    this.#home = home ?? mkdtempSync(join(tmpdir(), 'pullquote-benchmark-'));
    this.#process = spawn(file, [...args], {
      ...size,
      name: 'xterm-256color',
      cwd: ROOT,
      env: environment(this.#home),
    });
    this.#process.onData((data) => {
      this.output += data;
      this.lastData = performance.now();
      this.#check(data);
    });
    this.exit = new Promise((resolve) => {
      this.#process.onExit(() => {
        this.#exited = true;
        if (home === null) rmSync(this.#home, { recursive: true, force: true });
        resolve(performance.now() - this.#start);
        this.#check('');
      });
    });
  }

  get pid(): number {
    return this.#process.pid;
  }

  send(keys: string): void {
    this.#process.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#process.resize(columns, rows);
  }

  /** Resolves to the time since the start, or since `from`, when the output from `offset` on is as expected. */
  async until(expected: (output: string) => boolean, offset = 0, from = this.#start): Promise<number> {
    // The output is checked piece by piece: slicing all of it each time would take longer than a key.
    let seen = this.output.slice(offset);
    return new Promise((resolve, reject) => {
      const end = (finish: () => void) => {
        clearTimeout(timer);
        this.#check = () => {};
        finish();
      };
      const check = (data: string) => {
        const now = performance.now();
        seen += data;
        if (expected(seen)) end(() => resolve(now - from));
        else if (this.#exited) end(() => reject(new Error(`the program ended: ${this.output.slice(-500)}`)));
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`nothing as expected came: ${JSON.stringify(this.output.slice(-500))}`))),
        PATIENCE,
      );
      this.#check = check;
      check('');
    });
  }

  /** Sends keys and resolves to the time until the end of the frame that they cause. */
  frameAfter(keys: string): Promise<number> {
    const offset = this.output.length;
    const from = performance.now();
    this.send(keys);
    return this.until((output) => output.includes(FRAME_END), offset, from);
  }

  async close(): Promise<void> {
    if (!this.#exited) this.#process.kill('SIGKILL');
    await this.exit;
  }
}

/** The time from the start of `node -e 0` to its end. */
export function bareNode(): Promise<number> {
  return new Terminal(process.execPath, ['-e', '0']).exit;
}

/** The time from the start of a program until all of these texts are in its output. */
export async function untilShown(file: string, args: readonly string[], texts: readonly string[]): Promise<number> {
  const terminal = new Terminal(file, args);
  try {
    return await terminal.until((output) => texts.every((text) => output.includes(text)));
  } finally {
    await terminal.close();
  }
}

export function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}
