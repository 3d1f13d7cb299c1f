import type { Block } from '../article.ts';
import type { TextAnchor } from './anchor.ts';
import { approximately, type Span } from './approximate.ts';
import { type Evidence, evidenceAt, similarity, wordsOf } from './evidence.ts';
import { blockOffsets, bodyOf, rangeInBody, type TextRange, textOf, withoutSpace } from './range.ts';
import { spaced, spacedText } from './spaced-text.ts';

/**
 * How the words of a highlight were found. `exact`: in one place; `context`: in several places, among which the words around it
 * decide; both are certain. `approximate`: the words have changed, or nothing around them agrees. `orphan`: not found.
 */
export type Finding = 'exact' | 'context' | 'approximate' | 'orphan';

export interface FoundText {
  /** Where the text is now. For an orphan, where it was. */
  readonly range: TextRange;
  readonly found: Finding;
}

/** A text of this length, in UTF-16 code units, occurs again only if it is repeated on purpose. */
const DISTINCTIVE = 48;

/**
 * The agreement of the context on its better side that makes a place certain, and its lead over the next best place. A text shorter than `short`
 * UTF-16 code units, such as a word, may be at its place in the new text by chance: its other side must agree by `other`, and a word next to it must be the same.
 */
const CERTAIN = { agreement: 0.6, lead: 0.3, short: 24, other: 0.3 } as const;

/** The least similarity of changed words: alone, and if the context agrees with `agreement` on either side. */
const LEAST_SIMILARITY = { alone: 0.7, inContext: 0.4, agreement: 0.7 } as const;

/** The minimum number of words that can be recognized as a changed text without any context. */
const LEAST_WORDS = 4;

/** The number of occurrences that are compared, nearest first. */
const MOST_OCCURRENCES = 500;

interface Place extends Span, Evidence {}

const best = ({ before, after }: Evidence): number => Math.max(before, after);
const worst = ({ before, after }: Evidence): number => Math.min(before, after);
const total = ({ before, after }: Evidence): number => before + after;

/** The occurrences of a text, nearest to where it is expected if there are very many. */
function occurrences(text: string, wanted: string, expected: number): readonly Span[] {
  const starts: number[] = [];
  const half = MOST_OCCURRENCES / 2;
  for (let at = text.indexOf(wanted, expected); at >= 0 && starts.length < half; at = text.indexOf(wanted, at + 1)) {
    starts.push(at);
  }
  let before = expected - 1;
  while (before >= 0 && starts.length < MOST_OCCURRENCES) {
    const at = text.lastIndexOf(wanted, before);
    if (at < 0) break;
    starts.push(at);
    before = at - 1;
  }
  return starts.map((start) => ({ start, end: start + wanted.length }));
}

/** Whether a word continues beyond either end of a span: "art" in "party" is not the word that was highlighted. */
function cutsWord(text: string, { start, end }: Span): boolean {
  const splits = (at: number) => /^[\p{L}\p{N}\p{M}]{2}$/u.test(text.slice(at - 1, at + 1));
  return splits(start) || splits(end);
}

/** Sorts places by the agreement of their context, then by their distance. */
function ranked(places: readonly Place[], expected: number): readonly Place[] {
  const distance = ({ start }: Place) => Math.abs(start - expected);
  return [...places].sort((one, other) => total(other) - total(one) || distance(one) - distance(other));
}

function findExactly(text: string, wanted: TextAnchor, expected: number): { place: Place; found: Finding } | null {
  const all = occurrences(text, wanted.exact, expected);
  const whole = all.filter((span) => !cutsWord(text, span));
  const places = (whole.length > 0 ? whole : all).map((span) => ({ ...span, ...evidenceAt(text, span, wanted) }));
  const [first, second] = ranked(places, expected);
  if (!first) return null;
  const isShort = wanted.exact.length < CERTAIN.short;
  const agrees = best(first) >= CERTAIN.agreement && (!isShort || (first.touches && worst(first) >= CERTAIN.other));
  if (!second) {
    const isCertain = agrees || wanted.exact.length >= DISTINCTIVE;
    return { place: first, found: isCertain ? 'exact' : 'approximate' };
  }
  const leads = total(first) - total(second) >= CERTAIN.lead;
  return { place: first, found: agrees && leads ? 'context' : 'approximate' };
}

function findApproximately(text: string, wanted: TextAnchor, expected: number): Place | null {
  const hasWords = wordsOf(wanted.exact).length >= LEAST_WORDS;
  const scored = approximately(text, wanted, expected).flatMap((span) => {
    const alike = similarity(wanted.exact, text.slice(span.start, span.end));
    const evidence = evidenceAt(text, span, wanted);
    const inContext = best(evidence) >= LEAST_SIMILARITY.agreement && alike >= LEAST_SIMILARITY.inContext;
    if (!inContext && !(hasWords && alike >= LEAST_SIMILARITY.alone)) return [];
    const longer = Math.max(0, (span.end - span.start) / wanted.exact.length - 1);
    return [{ ...span, ...evidence, score: 2 * alike + total(evidence) - 0.5 * longer }];
  });
  scored.sort(
    (one, other) => other.score - one.score || Math.abs(one.start - expected) - Math.abs(other.start - expected),
  );
  return scored[0] ?? null;
}

/**
 * Finds the text of an anchor in an article that may have changed: at its old place, or else exactly and with its context, or else
 * approximately. Takes time linear in the article's length; nothing if the article is the same.
 */
export function findText(blocks: readonly Block[], anchor: TextAnchor): FoundText {
  const { range } = anchor;
  const offsets = blockOffsets(blocks);
  const body = bodyOf(blocks);
  const start = (offsets[range.start.block] ?? body.length) + range.start.offset;
  const end = start + anchor.exact.length;
  const isThere = textOf(blocks, range) === anchor.exact;
  if (isThere && body.slice(0, start).endsWith(anchor.before) && body.startsWith(anchor.after, end)) {
    return { range, found: 'exact' };
  }
  const { text, original } = spacedText(body);
  const wanted = {
    ...anchor,
    exact: spaced(anchor.exact),
    before: spaced(anchor.before),
    after: spaced(anchor.after),
  };
  if (wanted.exact.trim() === '') return { range, found: 'orphan' };
  const exactly = findExactly(text, wanted, start);
  if (exactly && exactly.found !== 'approximate') return placed(exactly.place, exactly.found);
  const changed = findApproximately(text, wanted, start);
  const place = exactly && (!changed || total(exactly.place) >= total(changed)) ? exactly.place : changed;
  return place ? placed(place, 'approximate') : { range, found: 'orphan' };

  function placed(span: Span, found: Finding): FoundText {
    const [from, to] = withoutSpace(text, span.start, span.end);
    return { range: rangeInBody(blocks, offsets, original(from), original(to - 1) + 1), found };
  }
}
