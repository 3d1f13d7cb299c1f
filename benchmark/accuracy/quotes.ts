import { readFileSync } from 'node:fs';
import type { Quote } from '../../source/article.ts';
import { parseFragments } from '../../source/parser/index.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { printTable } from '../support/figures.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The gold standard of one quote, with offsets into the article's text. */
interface GoldQuote extends Stretch {
  /** direct, mixed or fragment. Fragments are not scored. */
  readonly tier: string;
  /** `none` if no speaker is named. Such quotes are not scored. */
  readonly srcKind: string;
  /** The speaker's full name, if the article has it. */
  readonly name: string | null;
  readonly speakerText: string | null;
  readonly speakerStart: number | null;
  readonly speakerEnd: number | null;
}

interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  readonly scare: readonly Stretch[];
}

interface Found extends Stretch {
  readonly quote: Quote;
  readonly mention: Stretch | null;
}

interface Counts {
  gold: number;
  found: number;
  matched: number;
  right: number;
  scare: number;
  scareKept: number;
}

const EDGE = /[\s"“”„«»'‘’,.]/;
const TITLES =
  /^(?:(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|senator|sen|rep|gov|governor|mayor|judge)\.? )+/;

function trimmed(text: string, { start, end }: Stretch): Stretch {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text[from] ?? '')) from += 1;
  while (to > from && EDGE.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** The overlap of two ranges as a share of their union. */
function likeness(one: Stretch, other: Stretch): number {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common <= 0 ? 0 : common / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/^(?:the|an?) /, '')
    .replace(TITLES, '')
    .replace(/[^\p{L}\p{N}\- ]/gu, '')
    .trim();

/** Whether two names mean the same person: equal last names, and equal first names if the gold standard has one. */
function sameName(given: string, gold: string): boolean {
  const [mine, yours] = [plain(given), plain(gold)];
  if (mine === yours || ` ${mine} `.includes(` ${yours} `)) return true;
  const [a, b] = [mine.split(' '), yours.split(' ')];
  return a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && a[0]?.[0] === b[0]?.[0];
}

function isRight(found: Found, gold: GoldQuote): boolean {
  const { speaker } = found.quote;
  if (!speaker) return false;
  if (gold.name !== null && sameName(speaker.name, gold.name)) return true;
  if (gold.name !== null && gold.srcKind !== 'nominal-named') return false;
  const { mention } = found;
  if (mention && gold.speakerStart !== null && gold.speakerEnd !== null) {
    if (mention.start < gold.speakerEnd && mention.end > gold.speakerStart) return true;
  }
  const [mine, yours] = [plain(speaker.name), plain(gold.speakerText ?? '')];
  return mine.length > 2 && yours !== '' && (yours.includes(mine) || mine.includes(yours));
}

/** The quotes that Pullquote finds, as offsets into the article's text. */
function find({ text }: GoldArticle): Found[] {
  const starts: number[] = [];
  const paragraphs: string[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      starts.push(at + line.length - line.trimStart().length);
      paragraphs.push(line.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
    }
    at += line.length + 1;
  }
  const article = parseFragments(paragraphs);
  const place = ({ block, start, end }: { block: number; start: number; end: number }): Stretch | null => {
    const { source, text: own } = article.blocks[block] ?? {};
    if (source === undefined || own === undefined) return null;
    // White space was folded, so look for the words near their expected position.
    const base = starts[source] ?? 0;
    const words = own.slice(start, end);
    const near = text.indexOf(words, Math.max(base, base + start - 8));
    return near < 0 ? null : { start: near, end: near + words.length };
  };
  return findQuotes(article)
    .quotes.filter(({ kind }) => kind !== 'fragment')
    .flatMap((quote) =>
      quote.parts.flatMap((part) => {
        const found = place(part);
        const mention = quote.speaker?.mention ? place(quote.speaker.mention) : null;
        return found ? [{ ...trimmed(text, found), quote, mention }] : [];
      }),
    );
}

function count(gold: GoldArticle): Counts {
  const counts: Counts = {
    gold: 0,
    found: 0,
    matched: 0,
    right: 0,
    scare: gold.scare.length,
    scareKept: gold.scare.length,
  };
  const all = gold.quotes.map((quote) => ({ quote, ...trimmed(gold.text, quote) }));
  const free = new Set(all);
  const judged = (quote: GoldQuote) => quote.tier !== 'fragment' && quote.srcKind !== 'none';
  counts.gold = all.filter(({ quote }) => judged(quote)).length;
  for (const found of find(gold)) {
    const best = [...free].reduce<(typeof all)[number] | null>(
      (chosen, each) => (likeness(found, each) > (chosen ? likeness(found, chosen) : 0.499) ? each : chosen),
      null,
    );
    if (best) {
      free.delete(best);
      if (!judged(best.quote)) continue;
      counts.found += 1;
      counts.matched += 1;
      if (isRight(found, best.quote)) counts.right += 1;
    } else if (!all.some((each) => !judged(each.quote) && each.start < found.end && each.end > found.start)) {
      counts.found += 1;
      if (gold.scare.some((scare) => likeness(found, trimmed(gold.text, scare)) >= 0.5)) counts.scareKept -= 1;
    }
  }
  return counts;
}

const f1 = (hits: number, found: number, gold: number) => (found + gold === 0 ? 1 : (2 * hits) / (found + gold));

function sum(all: readonly Counts[]): Counts {
  const total: Counts = { gold: 0, found: 0, matched: 0, right: 0, scare: 0, scareKept: 0 };
  for (const counts of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return total;
}

/** The standard deviation of the joint figure over bootstrap samples of the articles. Seeded. */
function spread(all: readonly Counts[]): number {
  let state = 12_345;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const draws = Array.from({ length: 300 }, () => {
    const { right, found, gold } = sum(all.map((counts) => all[Math.floor(next() * all.length)] ?? counts));
    return f1(right, found, gold);
  });
  const mean = draws.reduce((total, value) => total + value, 0) / draws.length;
  return Math.sqrt(draws.reduce((total, value) => total + (value - mean) ** 2, 0) / draws.length);
}

/**
 * Scores quotes and their speakers on a file of annotated articles, one JSON object per line: {"id", "text", "quotes": [{"start",
 * "end", "tier", "srcKind", "name", "speakerText", "speakerStart", "speakerEnd"}], "scare": [{"start", "end"}]}, with paragraphs
 * separated by line feeds. `quotes/join.ts` makes one of our own annotations; the PolNeAR corpus (Newell et al., LREC 2018) can be
 * brought into this form. Joint: the quote is found and its speaker is the right one. Articles that mark quotes with two single
 * marks are left out of the second row: a gold that pairs double marks only cannot judge them.
 */
export function scoreQuotes(file: string): void {
  const gold = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldArticle);
  const counted = gold.map((article) => ({ article, counts: count(article) }));
  const row = (name: string, rows: typeof counted) => {
    const all = rows.map(({ counts }) => counts);
    const { gold: wanted, found, matched, right, scare, scareKept } = sum(all);
    const percent = (value: number) => (100 * value).toFixed(1);
    return [
      name,
      `${all.length}`,
      percent(f1(matched, found, wanted)),
      percent(matched === 0 ? 0 : right / matched),
      scare === 0 ? '–' : percent(scareKept / scare),
      `${percent(f1(right, found, wanted))} ± ${percent(spread(all))}`,
    ];
  };
  printTable(
    ['', 'articles', 'quotes found F1', 'speaker right', 'terms kept out', 'joint F1'],
    [
      row('all', counted),
      row(
        "without ''…'' marks",
        counted.filter(({ article }) => !/''[\s\S]*''/.test(article.text)),
      ),
    ],
  );
}
