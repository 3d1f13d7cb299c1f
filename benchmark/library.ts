/**
 * A library of many articles: how fast articles are saved and found, how large the file is, whether the reader starts as fast as without a library,
 * and how fast the library screen is.
 * All figures are ratios within one run. `node --import tsx benchmark/library.ts [articles] [files] [rounds]`
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary, saveArticles } from '../source/library/index.ts';
import { findRatios, saidRatio } from './support/answers.ts';
import { median, printTable, ratios, spread } from './support/figures.ts';
import { inventedArticle, inventedPage } from './support/library.ts';
import { screenFigures } from './support/library-screen.ts';
import { COMMAND, SEED, Terminal } from './support/terminal.ts';

const ARTICLES = Number(process.argv[2] ?? 100_000);
const FILES = Number(process.argv[3] ?? 1_000);
const ROUNDS = Number(process.argv[4] ?? 15);
/** How many articles are written in one transaction, as by `save`. */
const TOGETHER = 32;

const folder = mkdtempSync(join(tmpdir(), 'pullquote-library-'));
const home = join(folder, 'full');
const state = join(home, 'pullquote', 'state.sqlite');

const row = (name: string, figure: string, limit: string): string[] => [name, figure, limit];

/** Fills the library. Resolves to the bytes of text in it, and the articles saved in a second. */
async function fill(): Promise<{ readonly text: number; readonly rate: number }> {
  const library = await openLibrary(state);
  let [text, spent] = [0, 0];
  for (let number = 0; number < ARTICLES; number += TOGETHER) {
    const count = Math.min(TOGETHER, ARTICLES - number);
    const batch = Array.from({ length: count }, (_, index) => {
      const article = inventedArticle(number + index);
      for (const block of article.blocks) text += Buffer.byteLength(block.text) + 1;
      return { article, address: article.url };
    });
    const start = performance.now();
    saveArticles(library.database, batch);
    spent += performance.now() - start;
  }
  library.close();
  return { text, rate: (ARTICLES * 1000) / spent };
}

function timed(args: readonly string[], input: string): number {
  const env = { ...process.env, XDG_STATE_HOME: home };
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { env, input, maxBuffer: 1e9 });
  if (status !== 0) throw new Error(String(stderr));
  return performance.now() - start;
}

/** The milliseconds for saving files into the full library, and for only parsing them and finding their quotes, in the same program. */
function saving(): { readonly save: number; readonly parse: number } {
  const pages = Array.from({ length: FILES }, (_, index) => inventedPage(inventedArticle(ARTICLES + index)));
  const paths = pages.map((page, index) => {
    const path = join(folder, `page-${index}.html`);
    writeFileSync(path, page);
    return path;
  });
  const lines = pages.map((html, id) => JSON.stringify({ id, html })).join('\n');
  const bare = timed(['--version'], '');
  const parse = median([1, 2, 3].map(() => timed(['--jsonl', '--jobs', '1'], lines))) - bare;
  const save = timed(['save', '--file', '-'], paths.join('\n')) - bare;
  return { save, parse };
}

async function firstScreen(from: string): Promise<number> {
  const terminal = new Terminal(process.execPath, [COMMAND, SEED], undefined, from);
  try {
    return await terminal.until((output) => output.includes('page 1/'));
  } finally {
    await terminal.close();
  }
}

try {
  mkdirSync(home, { recursive: true });
  const empty = join(folder, 'empty');
  mkdirSync(empty);
  const { text, rate } = await fill();
  const size = statSync(state).size;
  const { database, close } = await openLibrary(state);
  const finding = findRatios(database, ROUNDS);
  const said = saidRatio(database, ROUNDS);
  close();
  const { save, parse } = saving();
  const [full, none]: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    // The first round does not count, and the two take turns going first.
    const turns = [async () => full.push(await firstScreen(home)), async () => none.push(await firstScreen(empty))];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
    if (round === 0) [full.length, none.length] = [0, 0];
  }
  const screen = await screenFigures(home, ROUNDS);
  printTable(
    ['', 'measured', 'limit'],
    [
      row('file size of the text', (size / text).toFixed(2), 'at most 2.2'),
      row('articles written in a second', rate.toFixed(0), ''),
      row('files saved in a second', ((FILES * 1000) / save).toFixed(0), 'at least 100'),
      row('saving files, of parsing and finding quotes', (save / parse).toFixed(2), 'at most 1.5'),
      ...finding.map(([query, ratio]) =>
        row(`find: ${query}, of FTS5 with snippets`, ratio.toFixed(2), query === 'all together' ? 'at most 1.5' : ''),
      ),
      row('said: first screen of 5,000 quotes, of all of them bare', spread(said, 2), 'at most 2'),
      row('first screen, of that with an empty library', spread(ratios(full, none), 2), 'at most 1.02'),
      row(
        'library screen, of the first screen of an article',
        spread(ratios(screen.library, screen.article), 2),
        'at most 1.3',
      ),
      row('narrowing by a letter, of a frame and two bare queries', spread(screen.narrowing, 2), 'at most 1'),
    ],
  );
  console.log(`${ARTICLES} articles, ${(text / 1e6).toFixed(0)} MB of text, ${(size / 1e6).toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
