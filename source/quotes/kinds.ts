import type { Block, QuoteKind, Range } from '../article.ts';

/** Why marked words are nobody's utterance. */
export type TermReason = 'title' | 'nickname' | 'gloss' | 'scare' | 'word';

export interface Classified {
  readonly kind: QuoteKind | 'term';
  readonly reason: TermReason | null;
}

export interface KindInput {
  readonly blocks: readonly Block[];
  readonly parts: readonly Range[];
  readonly outer: readonly Range[];
  readonly bare: boolean;
  readonly form: 'marks' | 'element' | 'block' | 'turn' | 'dash';
}

/** What the attribution knows that the words do not show. */
export interface Evidence {
  /** A cue governs the quotation: "…," he said; he called it "…". */
  readonly cue: boolean;
}

/** Fewer words than these inside the writer's sentence are a fragment. */
const MIXED_WORDS = 4;

/**
 * direct, mixed or fragment by the definition of `QuoteKind`, or 'term' where the words are a title, a nickname, a gloss
 * or kept at arm's length. First stage, by looks alone.
 */
export function kindOf({ blocks, parts, outer, bare, form }: KindInput): Classified {
  if (form !== 'marks' && form !== 'element') return { kind: 'direct', reason: null };
  const first = outer[0];
  const last = outer.at(-1);
  if (first === undefined || last === undefined) return { kind: 'fragment', reason: null };
  const before = (blocks[first.block]?.text ?? '').slice(Math.max(0, first.start - 80), first.start);
  const after = (blocks[last.block]?.text ?? '').slice(last.end, last.end + 80);
  const words = parts.map((part) => textOf(blocks, part)).join(' ');
  const count = words.split(/\s+/).length;

  const opensSentence = /^[^\p{L}]*$|[.!?…:]["”’»)\]]*\s*$|,\s*$|[—–-]\s*$/u.test(before);
  const capital = /^[^\p{L}]*\p{Lu}/u.test(words);
  const stops = /[.,!?…—–-]$/.test(words) || /^\s*[,.!?]/.test(after);
  const whole = capital && opensSentence && stops;
  const reason = termReason(words, count, before, after);
  if (bare) return { kind: count < MIXED_WORDS && reason !== null ? 'fragment' : 'direct', reason: null };
  if (reason !== null && !(whole && /[.,!?]$/.test(words))) return { kind: 'term', reason };
  if (whole && (count >= MIXED_WORDS || /[.,!?]$/.test(words))) return { kind: 'direct', reason: null };
  return { kind: count >= MIXED_WORDS ? 'mixed' : 'fragment', reason: null };
}

/** Second stage: a cue makes an utterance of what looks like a term at arm's length; without one short words stay terms. */
export function classify(
  span: { readonly kind: QuoteKind | 'term'; readonly reason: TermReason | null },
  evidence: Evidence,
): Classified {
  if (span.kind === 'term' && evidence.cue && span.reason === 'scare') return { kind: 'fragment', reason: null };
  return { kind: span.kind, reason: span.reason };
}

function termReason(words: string, count: number, before: string, after: string): TermReason | null {
  if (count > 10) return null;
  if (/\b(?:so-called|known as|dubbed|nicknamed|titled|entitled|the words?|the term|the phrase)\s*$/i.test(before))
    return 'word';
  if (/\p{Lu}\p{Ll}+\s$/u.test(before) && /^\s\p{Lu}/u.test(after) && count <= 3) return 'nickname';
  if (isTitleCase(words) && count >= 2 && !/[.!?]$/.test(words)) return 'title';
  return null;
}

/** Every word but the small ones begins with a capital. */
function isTitleCase(words: string): boolean {
  const big = words.split(/\s+/).filter((word) => word.length > 3);
  return big.length > 0 && big.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

const textOf = (blocks: readonly Block[], { block, start, end }: Range): string =>
  (blocks[block]?.text ?? '').slice(start, end);
