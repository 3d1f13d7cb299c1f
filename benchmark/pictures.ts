/**
 * What pictures cost: the time until the first screen of an article with thirty of them, and the time from a key to its frame while
 * they are decoded, compared with the same article without pictures; and, for information, with an article of as many blocks that has
 * a line of words instead of each picture. `node --import tsx benchmark/pictures.ts [rounds]`
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePng } from '../source/terminal/images/png.ts';
import { median, printTable, ratios, spread } from './support/figures.ts';
import { COMMAND, Terminal, untilShown } from './support/terminal.ts';

const ROUNDS = Number(process.argv[2] ?? 15);

const PICTURES = 30;

/** The size of each picture in pixels: a photo of a newspaper. */
const PHOTO = { width: 1600, height: 1000 } as const;

/** Keys pressed in each round, and the time between them in milliseconds: while they are pressed, pictures are decoded. */
const KEYS = 40;
const PAUSE = 25;

/** A paragraph; no two are the same, since the parser leaves out duplicates. */
const text = (number: number): string =>
  `The ferry left the northern pier at six on day ${number}, and nobody on board had been told that the ice was thin. `.repeat(
    3,
  );

const folder = mkdtempSync(join(tmpdir(), 'pullquote-benchmark-'));

/** A picture that does not compress well. */
function photo(): Uint8Array {
  const data = new Uint8Array(PHOTO.width * PHOTO.height * 4);
  let value = 1;
  for (let index = 0; index < data.length; index += 1) {
    value = (value * 1_103_515_245 + 12_345) & 0x7fffffff;
    data[index] = index % 4 === 3 ? 255 : (index >> 12) + (value & 31);
  }
  return encodePng({ ...PHOTO, data });
}

/** Writes an article, and returns its path. */
function write(name: string, picture: (number: number) => string): string {
  const path = join(folder, `${name}.html`);
  const parts = Array.from({ length: PICTURES }, (_, number) => `<p>${text(number)}</p>${picture(number)}`);
  writeFileSync(
    path,
    `<!doctype html><html lang="en"><title>The ferry</title><article><h1>The ferry</h1>${parts.join('')}</article>`,
  );
  return path;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const firstScreen = (page: string) => untilShown(process.execPath, [COMMAND, page], ['The ferry left', 'page 1/']);

/** The times from keys to their frames, from the moment at which Ink draws. */
async function keys(page: string): Promise<number[]> {
  const terminal = new Terminal(process.execPath, [COMMAND, page]);
  try {
    await terminal.until((output) => output.includes('\u001b]11;?'));
    const times: number[] = [];
    for (let count = 0; count < KEYS; count += 1) {
      // The frame of a picture may come first; two keys that undo each other would then cause no frame.
      times.push(await terminal.frameAfter('j'));
      await pause(PAUSE);
    }
    return times;
  } finally {
    await terminal.close();
  }
}

try {
  const bytes = photo();
  for (let number = 0; number < PICTURES; number += 1) writeFileSync(join(folder, `${number}.png`), bytes);
  const size = `width="${PHOTO.width}" height="${PHOTO.height}"`;
  const pages = {
    without: write('without', () => ''),
    words: write('words', (number) => `<p>The pier on day ${number}, seen from the ferry</p>`),
    with: write('with', (number) => `<figure><img src="${number}.png" ${size} alt="The pier"></figure>`),
  };
  const screens = { without: [] as number[], words: [] as number[], with: [] as number[] };
  const latencies = { without: [] as number[], words: [] as number[], with: [] as number[] };
  // The first round does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of ['without', 'words', 'with'] as const) {
      const [screen, pressed] = [await firstScreen(pages[name]), await keys(pages[name])];
      if (round === 0) continue;
      screens[name].push(screen);
      latencies[name].push(median(pressed));
    }
  }
  const row = (name: string, times: typeof screens, most: number) => [
    name,
    spread(ratios(times.with, times.without), 2),
    String(most),
    spread(ratios(times.with, times.words), 2),
    spread(times.with, 1),
    spread(times.without, 1),
  ];
  printTable(
    [`an article with ${PICTURES} pictures`, 'of one without', 'at most', 'of one with words', 'ms', 'ms without'],
    [row('first screen', screens, 1.05), row('a key while they are decoded', latencies, 1.3)],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
