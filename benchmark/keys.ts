/**
 * The time from a key to the end of the frame that it causes, measured at the other end of a pseudo-terminal of 50 rows and
 * 160 columns, compared with an Ink program that only shows 50 prepared rows.
 * `node --import tsx benchmark/keys.ts [keys]`
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import xterm from '@xterm/headless';
import { build, type Plugin } from 'esbuild';
import { median, printTable, quantile, spread } from './support/figures.ts';
import { plainText } from './support/pages.ts';
import { COMMAND, FRAME_END, SEED, SIZE, Terminal } from './support/terminal.ts';

const KEYS = Number(process.argv[2] ?? 150);

/** Longer than the key repeat of any keyboard, in milliseconds, so that each key is measured on an idle screen. */
const PAUSE = 25;

/** Milliseconds until background work after the first screen is over. */
const SETTLED = 3000;

/** After this many milliseconds without a frame, none will come. */
const QUIET = 700;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const folder = mkdtempSync(join(tmpdir(), 'pullquote-benchmark-'));

/** A module that Ink imports only during its own development. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/ }, () => ({ contents: '' }));
  },
};

async function buildPeer(): Promise<string> {
  const outfile = join(folder, 'ink-rows.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('programs/ink-rows.tsx', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    plugins: [withoutDevtools],
    define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' },
    banner: { js: "import {createRequire as c} from 'node:module'; const require = c(import.meta.url);" },
    logLevel: 'error',
  });
  return outfile;
}

function longText(): string {
  const path = join(folder, 'long.txt');
  writeFileSync(
    path,
    plainText(200_000, (number) => `Paragraph ${number} stands on a line of its own.`),
  );
  return path;
}

interface Program {
  readonly name: string;
  readonly terminal: Terminal;
  readonly times: Map<string, number[]>;
}

async function open(name: string, args: readonly string[]): Promise<Program> {
  const terminal = new Terminal(process.execPath, args);
  await terminal.until((output) => output.includes(FRAME_END));
  await pause(SETTLED);
  return { name, terminal, times: new Map() };
}

async function press({ terminal, times }: Program, key: string): Promise<void> {
  const time = await terminal.frameAfter(key);
  times.set(key, [...(times.get(key) ?? []), time]);
  await pause(PAUSE);
}

/** Checks that none of 300 keys sent at once is lost: afterwards the 151st paragraph is where the first was. */
async function manyKeys({ terminal }: Program): Promise<string> {
  terminal.send('g');
  await pause(SETTLED);
  const offset = terminal.output.length;
  const began = performance.now();
  terminal.send('j'.repeat(300));
  let last = began;
  for (let frames = -1; frames !== framesOf(terminal, offset); await pause(QUIET)) {
    frames = framesOf(terminal, offset);
    last = terminal.lastData;
  }
  const screen = new xterm.Terminal({ ...SIZE, allowProposedApi: true });
  await new Promise<void>((resolve) => screen.write(terminal.output, resolve));
  const row = screen.buffer.active.getLine(0)?.translateToString(true) ?? '';
  const obeyed = /Paragraph 151 stands/.test(row) ? 'all obeyed' : `NOT all obeyed, the first row is “${row.trim()}”`;
  return `300 keys at once: ${obeyed}, in ${(last - began).toFixed(0)} ms and ${framesOf(terminal, offset)} frames`;
}

const framesOf = ({ output }: Terminal, offset: number): number => output.slice(offset).split(FRAME_END).length - 1;

try {
  const programs = [
    await open('Ink with 50 prepared rows', [await buildPeer()]),
    await open('the seed', [COMMAND, SEED]),
    await open('200,000 paragraphs', [COMMAND, longText()]),
  ];
  try {
    for (let count = 0; count < KEYS; count += 1) {
      for (const program of programs) await press(program, Math.floor(count / 20) % 2 === 0 ? 'j' : 'k');
    }
    for (const program of programs.slice(1)) {
      program.terminal.send('gj');
      await pause(SETTLED);
      for (let count = 0; count < 10; count += 1) {
        for (const key of [' ', 'b', ')']) await press(program, key);
      }
    }
    const lines = ({ times }: Program) => [...(times.get('j') ?? []), ...(times.get('k') ?? [])].slice(10);
    const [peer, seed, long] = programs;
    const base = peer ? median(lines(peer)) : Number.NaN;
    const most = new Map([
      [seed, `1.3`],
      [long, `1.3, and 1.2 of the seed's`],
    ]);
    printTable(
      ['key to frame, 50 × 160', 'of the prepared rows', 'at most', 'ms', 'p99'],
      programs.flatMap((program) => [
        [
          `${program.name}: a line`,
          (median(lines(program)) / base).toFixed(2),
          most.get(program) ?? '',
          spread(lines(program), 1),
          quantile(lines(program), 0.99).toFixed(1),
        ],
        ...[...program.times]
          .filter(([key]) => !'jk'.includes(key))
          .map(([key, times]) => [
            `${program.name}: ${key === ' ' ? 'Space' : key}`,
            (median(times) / base).toFixed(2),
            '',
            spread(times, 1),
            quantile(times, 0.99).toFixed(1),
          ]),
      ]),
    );
    if (seed && long)
      console.log(`200,000 paragraphs of the seed's: ${(median(lines(long)) / median(lines(seed))).toFixed(2)}`);
    if (long) console.log(await manyKeys(long));
  } finally {
    for (const { terminal } of programs) await terminal.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
