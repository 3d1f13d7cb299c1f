/**
 * Long articles: first screen, complete layout, resizing and memory, for 1 MB and 10 MB of plain text.
 * `node --import tsx benchmark/length.ts [rounds]`
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArticle } from '../source/parser/index.ts';
import { median, printTable, spread } from './support/figures.ts';
import { residentMegabytes } from './support/memory.ts';
import { plainText } from './support/pages.ts';
import { COMMAND, FRAME_END, Terminal } from './support/terminal.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
/** Paragraphs in a megabyte of `plainText`. */
const PARAGRAPHS = 2620;
const RESIZES = 10;
const PAUSE = 60;
/** Less than the characters of a whole screen. */
const SCREENFUL = 2000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const folder = mkdtempSync(join(tmpdir(), 'pullquote-benchmark-'));

interface Figures {
  readonly read: number[];
  readonly parse: number[];
  readonly screen: number[];
  readonly laidOut: number[];
  readonly key: number[];
  readonly resize: number[];
  readonly megabytes: number[];
}

async function measure(file: string, figures: Figures): Promise<void> {
  const start = performance.now();
  const bytes = readFileSync(file);
  const loaded = performance.now();
  parseArticle(bytes, { fileName: 'long.txt' });
  figures.read.push(loaded - start);
  figures.parse.push(performance.now() - loaded);

  const terminal = new Terminal(process.execPath, [COMMAND, '--no-state', file]);
  try {
    const screen = await terminal.until((output) => output.includes('The water rose') && output.includes('page 1'));
    figures.screen.push(screen);
    const laidOut = await terminal.until((output) => /\/\d{3,} · /.test(output));
    figures.laidOut.push(laidOut - screen);
    await terminal.until((output) => /\d{4,} quotes/.test(output));
    await pause(1000);
    for (let count = 0; count < RESIZES; count += 1) {
      figures.key.push(await terminal.frameAfter('j'));
      await pause(PAUSE);
      const offset = terminal.output.length;
      const from = performance.now();
      terminal.resize(count % 2 === 0 ? 120 : 160, 50);
      const isDrawn = (output: string) => output.length > SCREENFUL && output.includes(FRAME_END, SCREENFUL);
      figures.resize.push(await terminal.until(isDrawn, offset, from));
      await pause(PAUSE);
      // The rest is laid out in the meantime.
      await pause(1000);
    }
    figures.megabytes.push(residentMegabytes(terminal.pid));
  } finally {
    await terminal.close();
  }
}

try {
  const rows: string[][] = [];
  const screens: number[] = [];
  for (const megabytes of [1, 10]) {
    const file = join(folder, `${megabytes}.txt`);
    writeFileSync(file, plainText(PARAGRAPHS * megabytes));
    const figures: Figures = { read: [], parse: [], screen: [], laidOut: [], key: [], resize: [], megabytes: [] };
    for (let round = 0; round < ROUNDS; round += 1) await measure(file, figures);
    const { read, parse, screen, laidOut, key, resize, megabytes: memory } = figures;
    screens.push(median(screen));
    const first = screens[0] ?? Number.NaN;
    rows.push(
      [
        `${megabytes} MB: first screen`,
        spread(screen),
        megabytes === 1
          ? ''
          : `${(median(screen) / (2 * first + median(read))).toFixed(2)} of two times that of 1 MB and the reading`,
        megabytes === 1 ? '' : '1',
      ],
      [`${megabytes} MB: parsing alone`, spread(parse), '', ''],
      [
        `${megabytes} MB: all parsed and laid out after it`,
        spread(laidOut),
        `${(median(laidOut) / median(parse)).toFixed(2)} of the parsing`,
        '3',
      ],
      [`${megabytes} MB: a key`, spread(key, 1), '', ''],
      [
        `${megabytes} MB: a resize`,
        spread(resize, 1),
        `${(median(resize) / median(key)).toFixed(2)} of a key's`,
        '1.5',
      ],
      [
        `${megabytes} MB: resident memory, MB`,
        spread(memory),
        `${(median(memory) / (8 * megabytes + 120)).toFixed(2)} of 8 × the text + 120 MB`,
        '1',
      ],
    );
  }
  printTable(['', 'ms', 'ratio', 'at most'], rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
