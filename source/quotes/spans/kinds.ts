import type { Block, QuoteKind, Range } from '../../article.ts';
import { smallInTitles } from '../language/any-language.ts';
import type { Language } from '../language/language.ts';
import type { QuoteForm, TermReason } from './quote-span.ts';

export interface Classified {
  readonly kind: QuoteKind | 'term';
  readonly reason: TermReason | null;
}

export interface KindInput {
  readonly blocks: readonly Block[];
  readonly parts: readonly Range[];
  readonly outer: readonly Range[];
  readonly bare: boolean;
  readonly form: QuoteForm;
}

/** The results of the attribution that decide the kind of a quotation. */
export interface Evidence {
  /** Whether a cue governs the quotation: "…," he said; he called it "…". */
  readonly cue: boolean;
  /** Whether a speaker was found. */
  readonly speaker: boolean;
  /** Whether it is inside a sentence of the writer's, which would name the speaker. */
  readonly among: boolean;
}

/** The minimum number of words in a mixed quotation; shorter ones inside the writer's sentence are fragments. */
const MIXED_WORDS = 4;

/** The maximum number of words in a title. */
const LONGEST_TITLE = 10;

/** The number of UTF-16 code units that are read on either side. */
const CONTEXT = 80;

/** Stage directions: (Applause.), [laughs]. */
const STAGE_DIRECTION = /^(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\])[.…]?$/;

export const isStageDirection = (words: string): boolean => STAGE_DIRECTION.test(words);

/** The maximum and minimum number of words in a heading in quotation marks. */
const LONGEST_HEADING = 20;
const SHORTEST_HEADING = 3;

/** Whether it is a heading in quotation marks: all capitals and no stop. */
function isShouted({ words, count }: Context): boolean {
  if (count < SHORTEST_HEADING || count > LONGEST_HEADING || /[.!?…]$/.test(words)) return false;
  return words === words.toUpperCase() && /\p{Lu}{2}/u.test(words);
}

/** A quotation with the text around it. */
interface Context {
  readonly words: string;
  readonly count: number;
  readonly before: string;
  readonly after: string;
  /** The last two words before it, in lower case without punctuation. */
  readonly previous: string;
  readonly beforePrevious: string;
  /** Whether it begins a sentence or the paragraph. */
  readonly begins: boolean;
  readonly capital: boolean;
  readonly titleCase: boolean;
}

/** The kind without attribution: direct, mixed or fragment as `QuoteKind` defines them, or 'term'. */
export function kindOf(input: KindInput, language: Language): Classified {
  if (input.form !== 'marks' && input.form !== 'element') return { kind: 'direct', reason: null };
  const context = contextOf(input);
  const { count, words, before, after } = context;
  const spoken = introduced(context, language);
  const reason = termReason(context, spoken, language);
  if (input.bare && isShouted(context)) return { kind: 'term', reason: 'title' };
  if (input.bare) return isStageDirection(words) ? { kind: 'term', reason: 'word' } : { kind: 'direct', reason: null };
  if (reason !== null) return { kind: 'term', reason };
  const stops = /[,.!?…—–\-，。！？]$/.test(words) || /^\s*[,.!?，。！？]/.test(after);
  const opensClause = context.begins || /[,:—–\-，：]\s*$/.test(before);
  const whole = context.capital && opensClause && (stops || (context.begins && count > 1));
  const isTurn = spoken && (context.capital || (count < MIXED_WORDS && !describesNoun(after, language)));
  if (whole || isTurn) return { kind: 'direct', reason: null };
  return { kind: count >= MIXED_WORDS ? 'mixed' : 'fragment', reason: null };
}

/**
 * The kind after attribution: a word mentioned as a word is a fragment if a cue governs it; a fragment without a speaker is
 * a term, and so is any text inside a sentence of the writer's that does not name the speaker.
 */
export function classify(span: Classified, { cue, speaker, among }: Evidence): Classified {
  if (span.kind === 'term' && span.reason === 'word' && cue) return { kind: 'fragment', reason: null };
  if (!speaker && (span.kind === 'fragment' || among)) return { kind: 'term', reason: span.reason ?? 'scare' };
  return { kind: span.kind, reason: span.reason };
}

function contextOf({ blocks, parts, outer }: KindInput): Context {
  const first = outer[0];
  const last = outer.at(-1);
  const textOf = (range: Range | undefined): string => (range === undefined ? '' : (blocks[range.block]?.text ?? ''));
  const before = textOf(first).slice(Math.max(0, (first?.start ?? 0) - CONTEXT), first?.start ?? 0);
  const after = textOf(last).slice(last?.end ?? 0, (last?.end ?? 0) + CONTEXT);
  const words = parts.map((part) => textOf(part).slice(part.start, part.end)).join(' ');
  const preceding = before.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return {
    words,
    count: wordCount(words),
    before,
    after,
    previous: preceding.at(-1) ?? '',
    beforePrevious: preceding.at(-2) ?? '',
    begins: /^[^\p{L}\p{N}]*$|[.!?…。！？]["”’»)\]」』]*\s*$/u.test(before),
    capital: /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}]/u.test(words),
    titleCase: isTitleCase(words),
  };
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;

/** The number of words between white space. In scripts without spaces, about two characters are a word. */
export function wordCount(words: string): number {
  const unspaced = words.match(UNSPACED)?.length ?? 0;
  return words.split(/\s+/).length + Math.floor(unspaced / 2);
}

/** Whether a verb of saying directly precedes it: said "No", said: "No", reading "Open". */
const introduced = (
  { before, previous, beforePrevious }: Context,
  { cues, cueNouns, determiners, terms }: Language,
): boolean =>
  !(cueNouns.has(previous) && determiners.has(beforePrevious)) && // "The report,"
  (terms.speaking.has(previous) || cues.get(previous) === 'say') &&
  /[\p{L}][,:]?\s*$/u.test(before);

function termReason(context: Context, spoken: boolean, language: Language): TermReason | null {
  const { terms } = language;
  const { count, words, before, after, previous, beforePrevious } = context;
  if (count > LONGEST_TITLE) return null;
  if (AS_NAME.test(after)) return 'title';
  const clings = /[\p{L}\p{N}'’,]\s*$/u.test(before);
  if (clings && terms.titling.has(previous)) return 'title';
  if (clings && terms.naming.has(previous)) return context.titleCase && count > MIXED_WORDS ? 'title' : 'word';
  if (clings && isCalled(context, language)) return 'title';
  if (context.begins && count < MIXED_WORDS && terms.defining.has(wordAfter(after))) return 'word';
  if (terms.titleCase && isBareTitle(context, spoken, language)) return 'title';
  if (spoken) return null;
  const speech = context.begins && /[,.!?…]$/.test(words); // on Saturday. "It was lovely," Garvey said
  if (!speech && count <= 3 && context.capital && /\p{Lu}[\p{Ll}.]+\s$/u.test(before) && /^\s\p{Lu}\p{Ll}/u.test(after))
    return 'nickname';
  const work = (near: string): boolean => terms.works.has(near);
  if (!terms.titleCase && context.capital && work(previous) && /[\p{L}\p{N}]\s*$/u.test(before)) return 'title';
  if (context.capital && work(previous) && /,\s*$/.test(before) && terms.afterTitle.has(wordAfter(after)))
    return 'title';
  if (!context.titleCase) return null;
  if (context.begins) return !/[,.!?…]$/.test(words) && /^\s+\p{L}/u.test(after) && count > 1 ? 'title' : null;
  const comma = /,\s*$/.test(before);
  if (work(previous) || (work(beforePrevious) && !comma)) return 'title';
  if (comma && count > 1 && /,$/.test(words) && isVerb(after, language)) return 'title';
  if (comma || /:\s*$/.test(before)) return null;
  const possessive = (/['’]s?$/.test(previous) && previous.length > 2) || /s['’]\s*$/.test(before);
  return possessive || terms.beforeTitle.has(previous) ? 'title' : null;
}

/** What follows marks that hold a name: its abbreviation, “Fair Harbors Alliance” (FHA), or the rest of a compound, „Rettet die Bucht“-Aktion. */
const AS_NAME = /^(?:\s\((?=[^)]*\p{Lu}[^)]*\p{Lu})[\p{Lu}\p{Ll}.&/-]{2,10}\)|[-‑]\p{L})/u;

/** Whether the marks hold the name of a thing: "a page called “…”", "is called “…”"; but not "the mayor called it “…”", "critics called “…”". */
function isCalled({ before, previous, beforePrevious, titleCase }: Context, language: Language): boolean {
  if (!language.terms.calling.has(previous)) return false;
  if (language.passives.has(beforePrevious)) return true;
  const { pronouns, roles, sources, bodies, roleSuffix, plural, auxiliaries, adverbs } = language;
  const speaking = titleCase ? [] : [roles, sources, bodies];
  const tables = [...speaking, pronouns, auxiliaries, adverbs];
  const isSmall = /(?:^|\P{L})\p{Ll}[\p{L}'’-]*\s+\p{L}+[,:]?\s*$/u.test(before);
  return (
    isSmall &&
    !roleSuffix.test(beforePrevious) &&
    !plural.test(beforePrevious) &&
    !tables.some((table) => table.has(beforePrevious))
  );
}

/** The minimum number of capitalized words in a title without other evidence. After a verb of saying, one more is needed. */
const FEWEST_CAPITALS = 2;

/** The author of a work in a list, before its title: Finch, Jo. "The Long Road." */
const AFTER_AUTHOR = /^\p{Lu}[\p{L}'’-]+(?:,? \p{Lu}[\p{L}.'’-]*){1,3}\.\s*$/u;

/** An entry in a list of works: (2007). "The Long Road". */
const AFTER_YEAR = /\(\D{0,12}\d{4}[a-z]?\)[.,:]?\s*$/;

/** Capitals throughout, no stop or comma inside the marks, and the sentence continues: She wrote "A Short History of Salt" in May. */
function isBareTitle(
  { titleCase, words, before, after, begins }: Context,
  spoken: boolean,
  language: Language,
): boolean {
  if (AFTER_YEAR.test(before) && !/[!?]$/.test(words)) return true;
  if (titleCase && AFTER_AUTHOR.test(before) && capitalsIn(words) > FEWEST_CAPITALS) return true;
  const isFollowed = /,$/.test(words) && language.relatives.has(wordAfter(after)); // She wrote "A Short History of Salt," which
  if (!titleCase || begins || /[:,]\s*$/.test(before) || /^\s*,/.test(after)) return false;
  if (/[,.!?…:]$/.test(words) && !isFollowed) return false;
  return capitalsIn(words) >= (spoken ? FEWEST_CAPITALS + 1 : FEWEST_CAPITALS);
}

/** Whether a noun follows: I wrote “quick” versions; but not: I wrote “no” before, I said “no” and left. */
function describesNoun(
  after: string,
  { prepositions, conjunctions, adverbs, adverbSuffix, determiners, pronouns, auxiliaries, relatives }: Language,
): boolean {
  const next = wordAfter(after);
  const tables = [prepositions, conjunctions, adverbs, determiners, pronouns, auxiliaries, relatives];
  return next !== '' && adverbSuffix?.test(next) !== true && !tables.some((table) => table.has(next));
}

const capitalsIn = (words: string): number =>
  words.split(/\s+/).filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;

/** The report, "Bread in Our Time," was published: whether a verb follows what commas set off after its subject. */
const isVerb = (after: string, { auxiliaries }: Language): boolean => auxiliaries.has(wordAfter(after));

const wordAfter = (after: string): string => /^\s+(\p{Ll}+)\s/u.exec(after)?.[1] ?? '';

/** Whether all words except small ones begin with a capital or a digit. */
function isTitleCase(words: string): boolean {
  const big = /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u;
  if (!big.test(words)) return false;
  return words
    .split(/[\s-]+/)
    .every((word) => big.test(word) || smallInTitles.has(word) || word.replace(/[^\p{L}]/gu, '').length < 4);
}
