/** Times the library screen in a terminal, compared with the reader and with the bare queries. */

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { prefixQuery } from '../../source/library/list.ts';
import { COMMAND, FRAME_END, SEED, Terminal } from './terminal.ts';

/** The beginnings of words that the list is narrowed by, from frequent to rare. */
const TYPED = ['b', 'ma', 'ce', 'woo', 'bale', 'zost'];

/** How long the output must be silent before everything typed counts as shown, in milliseconds. */
const QUIET = 150;

/** Rows that a screen needs. */
const ROWS = 60;

export interface ScreenFigures {
  /** Milliseconds until the list of the library is on the screen, and until an article is. */
  readonly library: number[];
  readonly article: number[];
  /** The time from a typed letter to the narrowed list on the screen, relative to one frame and two bare queries. */
  readonly narrowing: number[];
}

async function opened(home: string, args: readonly string[], shown: string): Promise<number> {
  const terminal = new Terminal(process.execPath, [COMMAND, ...args], undefined, home);
  try {
    return await terminal.until((output) => output.includes(shown));
  } finally {
    await terminal.close();
  }
}

/** The milliseconds of a prepared query for the narrowed list, and the number of articles in it. */
function bareQuery(database: DatabaseSync, typed: string): { readonly time: number; readonly total: number } {
  const match = 'id IN (SELECT rowid FROM catalog_words WHERE catalog_words MATCH ?)';
  const where = `FROM articles WHERE deleted_at IS NULL AND ${match}`;
  const list = database.prepare(`SELECT id, title ${where} ORDER BY added_at DESC, id DESC LIMIT ${ROWS}`);
  const total = Number(database.prepare(`SELECT count(*) AS n ${where}`).get(prefixQuery([typed]))?.n);
  list.all(prefixQuery([typed]));
  const start = performance.now();
  list.all(prefixQuery([typed]));
  return { time: performance.now() - start, total };
}

/** Resolves when nothing has been written for a while. */
async function settled(terminal: Terminal): Promise<void> {
  do await sleep(QUIET);
  while (performance.now() - terminal.lastData < QUIET);
}

/** Types the last letter of each word, and measures until the number of articles that have it is shown. */
async function narrowing(home: string, database: DatabaseSync): Promise<number[]> {
  const terminal = new Terminal(process.execPath, [COMMAND, 'library'], undefined, home);
  try {
    await terminal.until((output) => output.includes('? help') && output.includes('all '));
    await terminal.frameAfter('\t');
    for (let state = 0; state < 2; state += 1) await terminal.frameAfter('\t');
    await terminal.frameAfter('f');
    const figures: number[] = [];
    for (const typed of TYPED) {
      for (const letter of typed.slice(0, -1)) await terminal.frameAfter(letter);
      await settled(terminal);
      // A frame of the list that needs no query.
      const frame = await terminal.frameAfter('\u001b[B');
      const { time, total } = bareQuery(database, typed);
      const offset = terminal.output.length;
      const from = performance.now();
      terminal.send(typed.slice(-1));
      const isShown = (output: string) => output.includes(` ${total} articles`) && output.endsWith(FRAME_END);
      const spent = await terminal.until(isShown, offset, from);
      figures.push(spent / (frame + 2 * time));
      await terminal.frameAfter('\u0015');
      await settled(terminal);
    }
    return figures;
  } finally {
    await terminal.close();
  }
}

/** Measures the screen of the library in a folder of state, in which all articles are unread. */
export async function screenFigures(home: string, rounds: number): Promise<ScreenFigures> {
  const database = new DatabaseSync(join(home, 'pullquote', 'state.sqlite'), { readOnly: true });
  const figures: ScreenFigures = { library: [], article: [], narrowing: [] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const turns = [
        async () => figures.library.push(await opened(home, ['library'], '? help')),
        async () => figures.article.push(await opened(home, [SEED], 'page 1/')),
      ];
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
      figures.narrowing.push(...(await narrowing(home, database)));
      // The first round does not count.
      if (round === 0) for (const list of Object.values(figures)) list.length = 0;
    }
  } finally {
    database.close();
  }
  return figures;
}
