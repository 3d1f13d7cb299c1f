import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import type { Cell } from '../../scripts/screen-svg.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const SEED = fileURLToPath(new URL('../../fixtures/seed/input.txt', import.meta.url));

export interface LaunchOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The folder that it is started in. */
  readonly cwd?: string;
  /** As another user: tests that run as root still meet permissions. */
  readonly uid?: number;
  /** The program to run instead of the built command. */
  readonly file?: string;
}

const SIXTEEN =
  '000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db ffffff'.split(
    ' ',
  );

function colourOf(value: number, exact: boolean): string {
  if (exact) return `#${value.toString(16).padStart(6, '0')}`;
  const own = SIXTEEN[value];
  if (own) return `#${own}`;
  const level = (step: number) => (step === 0 ? 0 : 55 + 40 * step).toString(16).padStart(2, '0');
  const cube = value - 16;
  if (value < 232) return `#${level(Math.floor(cube / 36))}${level(Math.floor(cube / 6) % 6)}${level(cube % 6)}`;
  return `#${(8 + 10 * (value - 232)).toString(16).padStart(2, '0').repeat(3)}`;
}

/** What runs in a terminal. */
export interface Program {
  readonly pid: number;
  readonly onData: (listener: (data: string) => void) => void;
  readonly onExit: (listener: (status: { exitCode: number; signal?: number }) => void) => void;
  readonly write: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
}

export interface Launch extends LaunchOptions {
  readonly columns: number;
  readonly rows: number;
  readonly env: Readonly<Record<string, string>>;
}

/** How long a test waits for what it expects before it fails, in milliseconds. */
const PATIENCE = 60_000;

/** A program in a pseudo-terminal, with a terminal emulator as its screen. */
export class Screen {
  readonly #terminal: InstanceType<typeof xterm.Terminal>;
  readonly #program: Program;
  /** Everything that was written to the terminal. */
  output = '';
  readonly exit: Promise<{ exitCode: number; signal?: number }>;
  #exited = false;
  readonly #home: string;
  #writing = Promise.resolve();

  constructor(args: readonly string[], options: LaunchOptions = {}) {
    const { columns = 100, rows = 30 } = options;
    this.#home = mkdtempSync(join(tmpdir(), 'pullquote-home-'));
    const env = {
      ...process.env,
      TERM: 'xterm-256color',
      LANG: 'C.UTF-8',
      LC_ALL: 'C.UTF-8',
      CI: undefined,
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      // Nothing that the tester keeps is read or written.
      XDG_STATE_HOME: this.#home,
      XDG_CONFIG_HOME: this.#home,
      ...options.env,
    };
    const defined = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >;
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#program = this.launch(args, { ...options, columns, rows, env: defined });
    this.#program.onData((data) => {
      this.output += data;
      this.#writing = new Promise((resolve) => this.#terminal.write(data, resolve));
    });
    // What the emulator answers (cursor position, device attributes) goes back to the program, as in a real terminal.
    this.#terminal.onData((data) => {
      if (!this.#exited) this.#program.write(data);
    });
    this.exit = new Promise((resolve) => {
      this.#program.onExit((status) => {
        this.#exited = true;
        rmSync(this.#home, { recursive: true, force: true });
        resolve(status);
      });
    });
  }

  /** Starts the program. */
  launch(args: readonly string[], { columns, rows, env, cwd, uid, file }: Launch): Program {
    return spawn(file ?? process.execPath, file ? [...args] : [COMMAND, ...args], {
      name: env.TERM,
      cols: columns,
      rows,
      cwd: cwd ?? ROOT,
      ...(uid === undefined ? {} : { uid, gid: uid }),
      env,
    });
  }

  get pid(): number {
    return this.#program.pid;
  }

  send(keys: string): void {
    this.#program.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
    this.#program.resize(columns, rows);
  }

  kill(signal: string): void {
    this.#program.kill(signal);
  }

  /** The rows of the screen as text, without trailing spaces. */
  rows(): string[] {
    const { buffer, cols, rows } = this.#terminal;
    const { active } = buffer;
    // A row that was once longer keeps what stood there.
    return Array.from(
      { length: rows },
      (_, row) =>
        active
          .getLine(active.baseY + row)
          ?.translateToString(true, 0, cols)
          .trimEnd() ?? '',
    );
  }

  /** Every cell of the screen with its look; colours of the terminal's palette are given as those of xterm. */
  cells(): Cell[][] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) => {
      const line = active.getLine(active.baseY + row);
      return Array.from({ length: this.#terminal.cols }, (_, column) => line?.getCell(column)).flatMap((cell) =>
        cell && cell.getWidth() > 0
          ? [
              {
                text: cell.getChars() || ' ',
                width: cell.getWidth(),
                foreground: cell.isFgDefault() ? null : colourOf(cell.getFgColor(), cell.isFgRGB()),
                background: cell.isBgDefault() ? null : colourOf(cell.getBgColor(), cell.isBgRGB()),
                bold: cell.isBold() !== 0,
                italic: cell.isItalic() !== 0,
                underline: cell.isUnderline() !== 0,
                inverse: cell.isInverse() !== 0,
                faint: cell.isDim() !== 0,
              },
            ]
          : [],
      );
    });
  }

  text(): string {
    return this.rows().join('\n');
  }

  /** The last row: the status line or the prompt. */
  status(): string {
    return this.rows().at(-1) ?? '';
  }

  get onAlternateScreen(): boolean {
    return this.#terminal.buffer.active.type === 'alternate';
  }

  /** Modes that the program left on, read from everything that it wrote. */
  get cursorHidden(): boolean {
    return this.output.lastIndexOf('\u001b[?25l') > this.output.lastIndexOf('\u001b[?25h');
  }

  get pasteBracketed(): boolean {
    return this.output.lastIndexOf('\u001b[?2004h') > this.output.lastIndexOf('\u001b[?2004l');
  }

  /** The names of all modes that are not as a shell expects them. */
  modesLeftOn(): string[] {
    const { modes } = this.#terminal;
    const left = Object.entries(modes).filter(([name, value]) =>
      name === 'wraparoundMode' ? value !== true : value !== false && value !== 'none' && name !== 'cursorStyle',
    );
    return [
      ...left.map(([name]) => name),
      ...(this.onAlternateScreen ? ['alternate screen'] : []),
      ...(this.cursorHidden ? ['hidden cursor'] : []),
    ];
  }

  /** Waits until the screen is as expected, and fails with what it shows if it never is. */
  async until(expected: (screen: this) => boolean, what = String(expected)): Promise<this> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      await this.#writing;
      if (expected(this)) return this;
      if (Date.now() > end) {
        // Left alone it would keep the whole run from ending.
        if (!this.#exited) this.#program.kill('SIGKILL');
        throw new Error(`the screen never was ${what}:\n${this.text()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Waits until a text is on the screen. */
  shows(text: string | RegExp): Promise<this> {
    const has = (screen: this) => (typeof text === 'string' ? screen.text().includes(text) : text.test(screen.text()));
    return this.until(has, `showing ${text}`);
  }

  /** Waits until a text is in the last row. */
  says(text: string | RegExp): Promise<this> {
    const has = (screen: this) =>
      typeof text === 'string' ? screen.status().includes(text) : text.test(screen.status());
    return this.until(has, `saying ${text}`);
  }

  async close(): Promise<void> {
    if (!this.#exited) this.#program.kill('SIGKILL');
    await this.exit;
    this.#terminal.dispose();
  }
}
