// node --import tsx benchmark/quotes/agreement.ts FOLDER [FIRST SECOND]
// How well two annotators of the same articles agree. FOLDER has the corpus's gold.jsonl. The definitions are those by which
// the program is scored: spans match when they share half of their union, marks and edge punctuation aside; fragments, unmarked
// quotes, quotes without a nameable speaker and unsure spans count for neither side.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type AnnotatedQuote,
  type Annotation,
  isPronoun,
  type Place,
  readAnnotations,
  readTexts,
  textOf,
} from './annotation.ts';

export interface Agreement {
  readonly articles: number;
  /** The number of quotes of each annotator that count, of pairs among them, and of pairs with the same ends. */
  first: number;
  second: number;
  pairs: number;
  exact: number;
  /** Pairs whose speakers are the same, and pairs where both or neither point at the same words. */
  speakers: number;
  mentions: number;
  /** Spans that one of the two calls a term, and those of them that the other does not call an utterance. */
  terms: number;
  termsKept: number;
}

const EDGE = /[\s"“”„«»'‘’,.]/;

function trimmed(text: string, [from, to]: Place): Place {
  let [start, end] = [from, to];
  while (start < end && EDGE.test(text[start] ?? '')) start += 1;
  while (end > start && EDGE.test(text[end - 1] ?? '')) end -= 1;
  return [start, end];
}

const shared = (a: Place, b: Place): number => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
const likeness = (a: Place, b: Place): number => shared(a, b) / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
const counts = ({ kind, marks, speaker }: AnnotatedQuote): boolean =>
  kind !== 'fragment' && marks !== 'none' && speaker.sort !== 'none';

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^(?:the|an?)\s+/, '')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** Whether two annotators mean the same speaker: the same name or, if it is not a person, the same words or mention. */
export function sameSpeaker(a: AnnotatedQuote, b: AnnotatedQuote, text: string): boolean {
  const labels = ({ speaker: { name, also, mention, sort } }: AnnotatedQuote) => {
    const said = mention && sort !== 'person' && !isPronoun(text.slice(...mention)) ? [mention] : [];
    return [...(name ? [name] : []), ...said, ...(also ?? [])].map((place) => folded(text.slice(...place)));
  };
  const [mine, yours] = [labels(a), labels(b)];
  if (mine.length === 0 && yours.length === 0) return true;
  const persons = a.speaker.sort === 'person' && b.speaker.sort === 'person';
  const pointed = a.speaker.mention && b.speaker.mention && shared(a.speaker.mention, b.speaker.mention) > 0;
  if (!persons && pointed) return true;
  const same = (x: string, y: string) =>
    x === y || (x.length > 2 && y.length > 2 && !persons && (x.includes(y) || y.includes(x)));
  return mine.some((x) => yours.some((y) => same(x, y)));
}

interface Spot {
  readonly place: Place;
  readonly quote: AnnotatedQuote;
}

/** Pairs of quotes that share at least half of their union, most similar first, using each quote once. */
function pairsOf(first: readonly Spot[], second: readonly Spot[]): readonly (readonly [Spot, Spot])[] {
  const candidates = first.flatMap((a) => second.map((b) => ({ a, b, like: likeness(a.place, b.place) })));
  const taken = new Set<Spot>();
  const pairs: (readonly [Spot, Spot])[] = [];
  for (const { a, b, like } of candidates.sort((x, y) => y.like - x.like)) {
    if (like < 0.5) break;
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

/** Compares two annotations of one text. */
export function compare(first: Annotation, second: Annotation, text: string): Agreement {
  const spots = ({ quotes }: Annotation) =>
    quotes.map((quote): Spot => ({ place: trimmed(text, [quote.start, quote.end]), quote }));
  const [mine, yours] = [spots(first), spots(second)];
  const pairs = pairsOf(mine, yours);
  const partner = new Map(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
  /** Leaves out quotes that do not count for their own annotator, and those that the other one has set aside. */
  const counted = (spot: Spot, others: readonly Spot[], other: Annotation) => {
    if (!counts(spot.quote)) return false;
    const match = partner.get(spot);
    if (match) return counts(match.quote);
    const aside = others.filter(({ quote }) => !counts(quote)).map(({ place }) => place);
    return ![...aside, ...other.unsure].some((place) => shared(place, spot.place) > 0);
  };
  const both = pairs.filter(([a, b]) => counts(a.quote) && counts(b.quote));
  const mention = ([a, b]: readonly [Spot, Spot]) => {
    const [x, y] = [a.quote.speaker.mention, b.quote.speaker.mention];
    return x && y ? shared(x, y) > 0 : x === y;
  };
  const kept = (terms: readonly Place[], others: readonly Spot[]) =>
    terms.filter(
      (term) => !others.some((o) => o.quote.kind !== 'fragment' && likeness(trimmed(text, term), o.place) >= 0.5),
    );
  return {
    articles: 1,
    first: mine.filter((spot) => counted(spot, yours, second)).length,
    second: yours.filter((spot) => counted(spot, mine, first)).length,
    pairs: both.length,
    exact: both.filter(([a, b]) => likeness(a.place, b.place) === 1).length,
    speakers: both.filter(([a, b]) => sameSpeaker(a.quote, b.quote, text)).length,
    mentions: both.filter(mention).length,
    terms: first.scare.length + second.scare.length,
    termsKept: kept(first.scare, yours).length + kept(second.scare, mine).length,
  };
}

/** Sums of several comparisons. */
export function sum(all: readonly Agreement[]): Agreement {
  const total = {
    articles: 0,
    first: 0,
    second: 0,
    pairs: 0,
    exact: 0,
    speakers: 0,
    mentions: 0,
    terms: 0,
    termsKept: 0,
  };
  for (const one of all) for (const key of Object.keys(total) as (keyof Agreement)[]) total[key] += one[key];
  return total;
}

/** F1 of spans, of spans with the same ends, and of spans with the same speaker; shares of pairs and of terms. */
export function figures(
  a: Agreement,
): Readonly<Record<'span' | 'exact' | 'speaker' | 'mention' | 'joint' | 'terms', number>> {
  const f1 = (hits: number) => (a.first + a.second === 0 ? 1 : (2 * hits) / (a.first + a.second));
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    span: f1(a.pairs),
    exact: f1(a.exact),
    speaker: share(a.speakers, a.pairs),
    mention: share(a.mentions, a.pairs),
    joint: f1(a.speakers),
    terms: share(a.termsKept, a.terms),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const here = import.meta.dirname;
  const [folder, one = here, other = join(here, 'second')] = process.argv.slice(2);
  if (folder === undefined) throw new Error('which folder holds gold.jsonl?');
  const [texts, first, second] = [readTexts(folder), readAnnotations(one), readAnnotations(other)];
  const show = (name: string, agreement: Agreement) => {
    const shares = Object.entries(figures(agreement)).map(([key, value]) => `${key} ${(100 * value).toFixed(1)}`);
    console.log(`${name.padEnd(8)} quotes ${agreement.first} and ${agreement.second} | ${shares.join(' | ')}`);
  };
  const all = [...second.values()].flatMap((theirs) => {
    const ours = first.get(theirs.id);
    if (!ours) return [];
    const text = textOf(ours, texts);
    textOf(theirs, texts);
    const agreement = compare(ours, theirs, text);
    show(ours.id, agreement);
    return [agreement];
  });
  show(`all ${all.length}`, sum(all));
}
