import type { Block, QuoteKind, Range } from '../../article.ts';
import { smallInTitles } from '../language/any-language.ts';
import type { Language, TermWords } from '../language/language.ts';

/**
 * Why marked words are nobody's utterance: the title of a work, a nickname inside a name, a word announced as a word, or
 * words that the writer keeps at arm's length.
 */
export type TermReason = 'title' | 'nickname' | 'word' | 'scare';

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
  /** Somebody was found who says it. */
  readonly speaker: boolean;
}

/** Fewer words than these inside the writer's sentence are a fragment. */
const MIXED_WORDS = 4;

/** Titles are rarely longer, in words. */
const LONGEST_TITLE = 10;

/** How much of the writer's text on either side is read, in UTF-16 code units. */
const CONTEXT = 80;

/** (Applause.), [laughs]: what happens, and nobody says. */
const STAGE_DIRECTION = /^(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\])[.…]?$/;

export const isStageDirection = (words: string): boolean => STAGE_DIRECTION.test(words);

/** The quotation and its surroundings as the rules see them. */
interface Look {
  readonly words: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
  /** The writer's last words before it, lower case, punctuation stripped. */
  readonly previous: string;
  readonly beforePrevious: string;
  /** It begins a sentence of the writer's, or the paragraph. */
  readonly begins: boolean;
  readonly capital: boolean;
  readonly titleCase: boolean;
}

/**
 * First stage, by looks alone: direct, mixed or fragment by the definition of `QuoteKind`, or 'term'.
 */
export function kindOf(input: KindInput, language: Language): Classified {
  if (input.form !== 'marks' && input.form !== 'element') return { kind: 'direct', reason: null };
  const look = lookAt(input);
  const { count, words, before, after } = look;
  const spoken = introduced(look, language);
  const reason = termReason(look, spoken, language);
  if (input.bare) return isStageDirection(words) ? { kind: 'term', reason: 'word' } : { kind: 'direct', reason: null };
  if (reason !== null) return { kind: 'term', reason };
  const stops = /[,.!?…—–\-，。！？]$/.test(words) || /^\s*[,.!?，。！？]/.test(after);
  const opensClause = look.begins || /[,:—–\-，：]\s*$/.test(before);
  const whole = look.capital && opensClause && (stops || (look.begins && count > 1));
  if (whole || (spoken && (look.capital || count < MIXED_WORDS))) return { kind: 'direct', reason: null };
  return { kind: count >= MIXED_WORDS ? 'mixed' : 'fragment', reason: null };
}

/**
 * Second stage, when the attribution has read the sentence: a word as a word that a cue governs is somebody's; a fragment
 * that nobody can be found for is a term.
 */
export function classify(span: Classified, { cue, speaker }: Evidence): Classified {
  if (span.kind === 'term' && span.reason === 'word' && cue) return { kind: 'fragment', reason: null };
  if (span.kind === 'fragment' && !speaker) return { kind: 'term', reason: 'scare' };
  return { kind: span.kind, reason: span.reason };
}

function lookAt({ blocks, parts, outer }: KindInput): Look {
  const first = outer[0];
  const last = outer.at(-1);
  const textOf = (range: Range | undefined): string => (range === undefined ? '' : (blocks[range.block]?.text ?? ''));
  const before = textOf(first).slice(Math.max(0, (first?.start ?? 0) - CONTEXT), first?.start ?? 0);
  const after = textOf(last).slice(last?.end ?? 0, (last?.end ?? 0) + CONTEXT);
  const words = parts.map((part) => textOf(part).slice(part.start, part.end)).join(' ');
  const writers = before.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return {
    words,
    count: wordCount(words),
    before,
    after,
    previous: writers.at(-1) ?? '',
    beforePrevious: writers.at(-2) ?? '',
    begins: /^[^\p{L}\p{N}]*$|[.!?…。！？]["”’»)\]」』]*\s*$/u.test(before),
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}]/u.test(words),
    titleCase: isTitleCase(words),
  };
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** Words between white space; where the script sets none, two characters make about one. */
function wordCount(words: string): number {
  const unspaced = words.match(UNSPACED)?.length ?? 0;
  return words.split(/\s+/).length + Math.floor(unspaced / 2);
}

/** A verb of speaking stands directly before it: said "No", said: "No", reading "Open". */
const introduced = (
  { before, previous, beforePrevious }: Look,
  { cues, cueNouns, determiners, terms }: Language,
): boolean =>
  !(cueNouns.has(previous) && determiners.has(beforePrevious)) && // "The report,"
  (terms.speaking.has(previous) || cues.get(previous) === 'say') &&
  /[\p{L}][,:]?\s*$/u.test(before);

function termReason(look: Look, spoken: boolean, language: Language): TermReason | null {
  const table: TermWords = language.terms;
  const { count, words, before, after, previous, beforePrevious } = look;
  if (count > LONGEST_TITLE) return null;
  const clings = /[\p{L}\p{N}'’,]\s*$/u.test(before);
  if (clings && table.naming.has(previous)) return 'word';
  if (spoken) return null;
  const speech = look.begins && /[,.!?…]$/.test(words); // on Saturday. "It was lovely," Garvey said
  if (!speech && count <= 3 && look.capital && /\p{Lu}[\p{Ll}.]+\s$/u.test(before) && /^\s\p{Lu}\p{Ll}/u.test(after))
    return 'nickname';
  const work = (near: string): boolean => table.works.has(near);
  if (!table.titleCase && look.capital && work(previous)) return 'title';
  if (look.capital && work(previous) && /,\s*$/.test(before) && table.afterTitle.has(wordAfter(after))) return 'title';
  if (!look.titleCase) return null;
  if (look.begins) return !/[,.!?…]$/.test(words) && /^\s+\p{L}/u.test(after) && count > 1 ? 'title' : null;
  const comma = /,\s*$/.test(before);
  if (work(previous) || (work(beforePrevious) && !comma)) return 'title';
  if (comma && count > 1 && /,$/.test(words) && isVerb(after, language)) return 'title';
  if (comma || /:\s*$/.test(before)) return null;
  const possessive = (/['’]s?$/.test(previous) && previous.length > 2) || /s['’]\s*$/.test(before);
  return possessive || table.beforeTitle.has(previous) ? 'title' : null;
}

/** The report, "Bread in Our Time," was published: what is set off by commas between a subject and its verb. */
const isVerb = (after: string, { auxiliaries }: Language): boolean => auxiliaries.has(wordAfter(after));

const wordAfter = (after: string): string => /^\s+(\p{Ll}+)\s/u.exec(after)?.[1] ?? '';

/** Every word but the small ones begins with a capital or a figure. */
function isTitleCase(words: string): boolean {
  const big = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;
  if (!big.test(words)) return false;
  return words
    .split(/[\s-]+/)
    .every((word) => big.test(word) || smallInTitles.has(word) || word.replace(/[^\p{L}]/gu, '').length < 4);
}
