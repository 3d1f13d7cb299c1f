/**
 * How long it takes until there is something to read, and until a key is obeyed: from the start of the process to the bytes
 * in a pseudo-terminal, beside `node -e 0` in the same round. `node --import tsx benchmark/start.ts [rounds]`
 */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable, quantile, ratios, spread } from './support/figures.ts';
import { newsPage } from './support/pages.ts';
import { bareNode, COMMAND, isInstalled, SEED, Terminal, untilShown } from './support/terminal.ts';

const ROUNDS = Number(process.argv[2] ?? 15);

interface Measured {
  readonly name: string;
  readonly measure: () => Promise<number>;
  /** The most that it may be of bare node. */
  readonly most?: number;
}

const folder = mkdtempSync(join(tmpdir(), 'pullquote-benchmark-'));
const page = join(folder, 'page.html');
writeFileSync(page, newsPage(300_000));
const { execPath } = process;
const program = (name: string) => fileURLToPath(new URL(`programs/${name}`, import.meta.url));

/** The time until a key that was typed at the very start has been obeyed. */
async function untilObeyed(file: string): Promise<number> {
  const terminal = new Terminal(execPath, [COMMAND, file]);
  try {
    terminal.send('?');
    return await terminal.until((output) => output.includes('half a page down'));
  } finally {
    await terminal.close();
  }
}

/** Other programs, their arguments, and what stands on their first screen: browsers begin with the menu, less with the source. */
const PEERS: readonly (readonly [name: string, args: readonly string[], words: string])[] = [
  ['w3m', [page], 'Section 12'],
  ['lynx', [page], 'Section 12'],
  ['less', [page], '<!doctype'],
  ['readable', [page], 'The water rose'],
  ['percollate', ['md', '--output', '-', page], 'The water rose'],
];

const SEED_WORDS = ['Ukraine to Belarus is blunt', 'page 1/'];
const PAGE_WORDS = ['The water rose through the night', 'page 1/'];
const all: readonly Measured[] = [
  { name: 'node -e 0', measure: bareNode, most: 1 },
  { name: 'seed: first screen', measure: () => untilShown(execPath, [COMMAND, SEED], SEED_WORDS), most: 3.5 },
  { name: 'seed: a key typed at the start is obeyed', measure: () => untilObeyed(SEED), most: 7 },
  { name: 'page of 300 KB: first screen', measure: () => untilShown(execPath, [COMMAND, page], PAGE_WORDS), most: 4.5 },
  {
    name: 'page of 300 KB: Readability + linkedom',
    measure: () => untilShown(execPath, [program('readability.mjs'), page], ['The water rose through the night']),
  },
  ...PEERS.filter(([name]) => isInstalled(name)).map(([name, args, words]) => ({
    name: `page of 300 KB: ${name}`,
    measure: () => untilShown(name, args, [words]),
  })),
];

/** Leaves after a while, so that what was compiled is kept for the next start. */
async function warmUp(file: string): Promise<void> {
  const terminal = new Terminal(execPath, [COMMAND, file]);
  await terminal.until((output) => output.includes('page 1'));
  await new Promise((resolve) => setTimeout(resolve, 2000));
  terminal.send('q');
  await terminal.exit;
}

const times = new Map(all.map(({ name }) => [name, [] as number[]]));
try {
  for (const file of [SEED, page]) await warmUp(file);
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
