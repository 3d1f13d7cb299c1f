/**
 * Measures `findQuotes` on each article, compared with compromise on the same text in the same run, and how its time grows with the
 * length. `node --import tsx benchmark/quotes.ts [ARTICLES.jsonl]`: one {"text"} per line, with paragraphs separated by line
 * feeds. Without a file, the fixtures are measured. The built library is measured: in the source, tsx turns many
 * regular expressions into calls that compile them each time.
 */

import { readdirSync, readFileSync } from 'node:fs';
import compromise from 'compromise';
import { articleOf } from '../scripts/learn/groups.ts';
import { readMarked } from '../scripts/learn/marked.ts';
import { median, printTable, quantile, ratios } from './support/figures.ts';

const { findQuotes } = (await import(
  new URL('../dist/quotes.js', import.meta.url).href
)) as typeof import('../source/quotes/index.ts');

const ROUNDS = 3;
/** The maximum number of articles, since compromise is slow. */
const ARTICLES = 60;
const LENGTHS = [625_000, 1_250_000, 2_500_000, 5_000_000];

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function fixtures(): string[] {
  const folder = new URL('../fixtures/attribution/', import.meta.url);
  return readdirSync(folder).map((name) => readMarked(name, readFileSync(new URL(name, folder), 'utf8')).text);
}

function given(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line) => (line === '' ? [] : [(JSON.parse(line) as { text: string }).text])).slice(0, ARTICLES);
}

/** The minimum that compromise must do for the same result: find the quotations and the people. */
function withCompromise(text: string): unknown {
  const document = compromise(text);
  return [document.quotations().json(), document.people().json()];
}

function measureArticles(texts: readonly string[]): void {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (const text of texts) {
    const { article } = articleOf(text);
    const rounds = Array.from({ length: ROUNDS }, () => [
      timed(() => findQuotes(article)),
      timed(() => withCompromise(text)),
    ]);
    ours.push(median(rounds.map(([mine]) => mine ?? 0)));
    theirs.push(median(rounds.map(([, other]) => other ?? 0)));
  }
  const row = (name: string, values: readonly number[]): string[] => [
    name,
    median(values).toFixed(2),
    quantile(values, 0.95).toFixed(2),
  ];
  printTable(['ms an article', 'median', 'p95'], [row('findQuotes', ours), row('compromise', theirs)]);
  console.log(
    `${texts.length} articles; ours of theirs: median 1/${median(ratios(theirs, ours)).toFixed(0)} (at most 1/8)`,
  );
}

function measureLengths(texts: readonly string[]): void {
  const all = texts.join('\n');
  const rows: string[][] = [];
  let before = Number.NaN;
  for (const length of LENGTHS) {
    const { article } = articleOf(all.repeat(Math.ceil(length / all.length)).slice(0, length));
    const ms = Math.min(...Array.from({ length: ROUNDS }, () => timed(() => findQuotes(article))));
    rows.push([`${length / 1_000_000} million characters`, ms.toFixed(0), (ms / before).toFixed(2)]);
    before = ms;
  }
  printTable(['length', 'ms', 'of the half (at most 2.5)'], rows);
}

const [file] = process.argv.slice(2);
const texts = file === undefined ? fixtures() : given(file);
for (const text of texts.slice(0, 10)) findQuotes(articleOf(text).article); // warm
measureArticles(texts);
measureLengths(texts);
