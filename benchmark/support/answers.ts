/** How long a library takes to answer, as ratios to bare queries on the same file, in the same process, taking turns. */

import { saidBlocks, saidHeading } from '../../source/app/verbs/finding/said.ts';
import { EMPTY_ARTICLE } from '../../source/article.ts';
import { find, parseQuery, peopleNamed, quotedPeople, quoteKeysOf, quotesAt } from '../../source/library/index.ts';
import { toText } from '../../source/output/text.ts';
import { type Database, statement } from '../../source/store/sqlite.ts';
import { median, ratios } from './figures.ts';

/** How many results `find` prints, and how many quotes `said` lays out at first. */
const RESULTS = 20;
const QUOTES = 50;

/** Invented words: in 300 articles of 100,000, in 1,300, in 7,000, and in half of all; several of them; a phrase. */
const QUERIES = ['nuzopace', 'nuyamo', 'zozoce', 'hagu', 'zozoce nuyamo', '"hagu zozoce"'];

/** The number of quotes by the person whose quotes are listed. */
const SAID = 5_000;

/** The milliseconds that two pieces of work, taking turns, need in each round. */
interface Times {
  readonly work: readonly number[];
  readonly bare: readonly number[];
}

function compared(rounds: number, work: () => unknown, bare: () => unknown): Times {
  const times: { work: number[]; bare: number[] } = { work: [], bare: [] };
  const timed = (run: () => unknown, to: number[]) => {
    const start = performance.now();
    run();
    to.push(performance.now() - start);
  };
  for (let round = 0; round <= rounds; round += 1) {
    const turns = [() => timed(work, times.work), () => timed(bare, times.bare)];
    for (const turn of round % 2 === 0 ? turns : turns.reverse()) turn();
    // The first round fills the caches.
    if (round === 0) [times.work.length, times.bare.length] = [0, 0];
  }
  return times;
}

/** The time of `find` relative to FTS5's own query with snippets: for each query, and for all of them together. */
export function findRatios(database: Database, rounds: number): readonly (readonly [query: string, ratio: number])[] {
  const bare = statement(
    database,
    `SELECT rowid, rank, snippet(article_words, 0, '[', ']', '…', 40) AS snippet FROM article_words
     WHERE article_words MATCH ? ORDER BY rank LIMIT ?`,
  );
  const medians = QUERIES.map((typed) => {
    const times = compared(
      rounds,
      () => find(database, parseQuery(typed), RESULTS + 1),
      () => bare.all(typed, RESULTS),
    );
    return { typed, work: median(times.work), bare: median(times.bare) };
  });
  const sum = (of: 'work' | 'bare') => medians.reduce((total, each) => total + each[of], 0);
  return [
    ...medians.map(({ typed, work, bare: base }) => [typed, work / base] as const),
    ['all together', sum('work') / sum('bare')],
  ];
}

/** The time to the first screen of `said` relative to the bare query for everything the person has said. */
export function saidRatio(database: Database, rounds: number): readonly number[] {
  const people = quotedPeople(database);
  const person = people.toSorted((a, b) => Math.abs(a.quotes - SAID) - Math.abs(b.quotes - SAID))[0]!;
  const screen = () => {
    const keys = quoteKeysOf(database, peopleNamed(database, person.name));
    const heading = { type: 'title', text: saidHeading([person.name], keys), spans: [] } as const;
    const shown = quotesAt(database, keys.slice(0, QUOTES)).map((quote) => ({ ...quote, sentence: null }));
    return toText({ ...EMPTY_ARTICLE, blocks: [heading, ...saidBlocks(shown, false)] }, { width: 80 });
  };
  const bare = () =>
    statement(
      database,
      `SELECT q.text, q.said_at, s.confidence, a.title, a.site FROM people p JOIN article_people ap ON ap.person = p.id
         JOIN speakers s ON s.speaker = ap.id JOIN quotes q ON q.id = s.quote JOIN articles a ON a.id = q.article
       WHERE p.folded = ? ORDER BY q.said_at`,
    ).all(person.name.toLowerCase());
  const times = compared(rounds, screen, bare);
  return ratios(times.work, times.bare);
}
