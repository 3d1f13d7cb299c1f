import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Block } from '../../source/article.ts';
import { type Article, parseArticle } from '../../source/parser/index.ts';
import { printTable } from '../support/figures.ts';
import { deviation, meanScore, type Score, scoreOfMeans, scoreShingles, scoreWords, wordsOf } from './metrics.ts';

/** The gold standard of one page; null values are unknown. */
interface GoldPage {
  readonly id: string;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publishedTime: string | null;
  readonly text: string;
}

const BESIDE: ReadonlySet<Block['type']> = new Set(['caption', 'image', 'embed']);
const UNSCORED: ReadonlySet<Block['type']> = new Set(['title', 'rule']);
const LOW = 0.5;

/**
 * Scores the extraction of the pages in a folder, and prints the figures for all and for two halves, which share no host.
 *
 * The folder has `gold.jsonl`, one object per line with `id`, `url`, `title`, `byline`, `publishedTime` and `text` (the body), and
 * `html/ID.html` or `html/ID.html.gz` for each. To convert the WCXB benchmark (Murrough Foley, 2026), write its
 * `main_content` as `text`.
 */
export function scorePages(folder: string): void {
  const gold = readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldPage);
  const pages = gold.map((page) => {
    const article = parseArticle(readPage(folder, page.id), {
      format: 'html',
      ...(page.url === null ? {} : { url: page.url }),
    });
    const body = textOf(article, ({ type }) => !UNSCORED.has(type) && !BESIDE.has(type));
    const shown = textOf(article, ({ type }) => !UNSCORED.has(type));
    return {
      page,
      article: { ...article, blocks: [], omitted: [] },
      half: halfOf(page),
      words: scoreWords(page.text, body),
      shingles: scoreShingles(page.text, body),
      shown: scoreWords(page.text, shown),
      beside: 1 - wordsOf(body).length / Math.max(1, wordsOf(shown).length),
    };
  });
  const part = (name: string, scored: typeof pages) => {
    const [words, shingles, shown] = [
      scored.map((each) => each.words),
      scored.map((each) => each.shingles),
      scored.map((each) => each.shown),
    ];
    return [
      name,
      `${scored.length}`,
      figure(words, meanScore),
      figure(shingles, scoreOfMeans),
      meanScore(shown).f1.toFixed(4),
      `${(100 * (scored.reduce((sum, { beside }) => sum + beside, 0) / scored.length)).toFixed(1)} %`,
      `${words.filter(({ f1 }) => f1 < LOW).length}`,
    ];
  };
  printTable(
    ['', 'pages', 'word bag F1', '4-gram F1', 'all shown', 'beside', `below ${LOW}`],
    [
      part('all', pages),
      ...['A', 'B'].map((half) =>
        part(
          `half ${half}`,
          pages.filter((each) => each.half === half),
        ),
      ),
    ],
  );
  console.log('');
  printTable(
    ['', 'gold', 'F1'],
    (['title', 'byline', 'publishedTime'] as const).map((field) => scoreField(field, pages)),
  );
}

function readPage(folder: string, id: string): Uint8Array {
  const name = join(folder, 'html', `${id}.html`);
  return existsSync(name) ? readFileSync(name) : gunzipSync(readFileSync(`${name}.gz`));
}

const textOf = ({ blocks }: Article, keep: (block: Block) => boolean): string =>
  blocks
    .filter(keep)
    .map(({ text }) => text)
    .join('\n');

function figure(scores: readonly Score[], summary: (scores: readonly Score[]) => Score): string {
  return `${summary(scores).f1.toFixed(4)} ± ${deviation(scores, summary).toFixed(4)}`;
}

/** Pages of the same host are in the same half: FNV-1a over the last two labels of the host. */
function halfOf({ id, url }: GoldPage): 'A' | 'B' {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : id;
  let hash = 0x811c9dc5;
  for (const character of host) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13), 0x5bd1e995);
  return ((hash ^ (hash >>> 15)) & 1) === 1 ? 'B' : 'A';
}

type Field = 'title' | 'byline' | 'publishedTime';

/** A title is right if its words are, a byline if most of its words are, a time if its day is. */
const AGREES: Record<Field, (gold: string, answer: string) => boolean> = {
  title: (gold, answer) => plain(gold).join(' ') === plain(answer).join(' '),
  byline: (gold, answer) => {
    const wanted = new Set(plain(gold));
    const given = plain(answer).filter((word) => word !== 'by');
    const shared = given.filter((word) => wanted.has(word)).length;
    return given.length > 0 && shared / Math.max(wanted.size, given.length) >= 0.6;
  },
  publishedTime: (gold, answer) => gold.slice(0, 10) === answer.slice(0, 10),
};

const plain = (text: string): string[] => wordsOf(text.toLowerCase());

function scoreField(
  field: Field,
  pages: readonly { readonly page: GoldPage; readonly article: Pick<Article, Field> }[],
): string[] {
  const wanted = pages.filter(({ page }) => page[field]);
  const given = wanted.filter(({ article }) => article[field]);
  const right = given.filter(({ page, article }) => AGREES[field](page[field] ?? '', article[field] ?? '')).length;
  const [precision, recall] = [right / Math.max(1, given.length), right / Math.max(1, wanted.length)];
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
  return [field, `${wanted.length}`, f1.toFixed(4)];
}
