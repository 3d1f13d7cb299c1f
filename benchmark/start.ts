/**
 * The time until there is something to read, until Ink draws, and until a key takes effect: from the start of the process to the
 * bytes in a pseudo-terminal, compared with `node -e 0` in the same round. A second build is measured in the same rounds if
 * its command is given. `node --import tsx benchmark/start.ts [rounds] [OTHER/dist/cli.js]`
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable, quantile, ratios, spread } from './support/figures.ts';
import { newsPage } from './support/pages.ts';
import { bareNode, COMMAND, isInstalled, SEED, Terminal, untilShown } from './support/terminal.ts';

const ROUNDS = Number(process.argv[2] ?? 15);
const OTHER = process.argv[3];

interface Measured {
  readonly name: string;
  readonly measure: () => Promise<number>;
  /** The limit, as a multiple of bare Node. */
  readonly most?: number;
}

const folder = mkdtempSync(join(tmpdir(), 'pullquote-benchmark-'));
const page = join(folder, 'page.html');
writeFileSync(page, newsPage(300_000));
const { execPath } = process;
const program = (name: string) => fileURLToPath(new URL(`programs/${name}`, import.meta.url));

/** The time until a key typed at the very start has taken effect. */
async function untilObeyed(command: string, file: string): Promise<number> {
  const terminal = new Terminal(execPath, [command, file]);
  try {
    terminal.send('?');
    return await terminal.until((output) => output.includes('half page down'));
  } finally {
    await terminal.close();
  }
}

/** Other programs, their arguments, and a text on their first screen: browsers begin with the menu, less with the source. */
const PEERS: readonly (readonly [name: string, args: readonly string[], words: string])[] = [
  ['w3m', [page], 'Section 12'],
  ['lynx', [page], 'Section 12'],
  ['less', [page], '<!doctype'],
  ['readable', [page], 'The water rose'],
  ['percollate', ['md', '--output', '-', page], 'The water rose'],
];

const SEED_WORDS = ['Ukraine to Belarus is blunt', 'page 1/'];
const PAGE_WORDS = ['The water rose through the night', 'page 1/'];
/** The query for the terminal's background, which the reader sends with Ink's first frame. */
const INK = ['\u001b]11;?'];

const measuresOf = (command: string, suffix = ''): readonly Measured[] =>
  [
    { name: 'seed: first screen', measure: () => untilShown(execPath, [command, SEED], SEED_WORDS), most: 3 },
    { name: "seed: Ink's first frame", measure: () => untilShown(execPath, [command, SEED], INK) },
    { name: 'seed: a key typed at the start is obeyed', measure: () => untilObeyed(command, SEED), most: 7 },
    { name: 'page of 300 KB: first screen', measure: () => untilShown(execPath, [command, page], PAGE_WORDS), most: 5 },
  ].map((measured) => ({ ...measured, name: measured.name + suffix }));

const all: readonly Measured[] = [
  { name: 'node -e 0', measure: bareNode, most: 1 },
  ...measuresOf(COMMAND),
  ...(OTHER ? measuresOf(resolve(OTHER), ', other build') : []),
  {
    name: 'page of 300 KB: Readability + linkedom',
    measure: () => untilShown(execPath, [program('readability.mjs'), page], ['The water rose through the night']),
  },
  ...PEERS.filter(([name]) => isInstalled(name)).map(([name, args, words]) => ({
    name: `page of 300 KB: ${name}`,
    measure: () => untilShown(name, args, [words]),
  })),
];

/** Runs the reader for a while, so that its compiled code is saved for the next start. */
async function warmUp(command: string, file: string): Promise<void> {
  const terminal = new Terminal(execPath, [command, file]);
  await terminal.until((output) => output.includes('page 1'));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  terminal.send('q');
  await terminal.exit;
}

const times = new Map(all.map(({ name }) => [name, [] as number[]]));
try {
  for (const command of [COMMAND, ...(OTHER ? [resolve(OTHER)] : [])]) {
    for (const file of [SEED, page]) await warmUp(command, file);
  }
  // The first round does not count.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name, measure } of all) {
      const time = await measure();
      if (round > 0) times.get(name)?.push(time);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const bare = times.get('node -e 0') ?? [];
printTable(
  ['', 'of bare node', 'at most', 'ms', 'p90'],
  all.map(({ name, most }) => {
    const own = times.get(name) ?? [];
    return [
      name,
      spread(ratios(own, bare), 2),
      most === undefined || most === 1 ? '' : String(most),
      spread(own),
      quantile(own, 0.9).toFixed(0),
    ];
  }),
);
