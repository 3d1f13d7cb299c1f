/** Where a phrase must be in a text. */
export type MatchPosition = 'whole' | 'start' | 'anywhere';

/** A phrase in lower case, split at its stars. */
interface Phrase {
  readonly parts: readonly string[];
  /** Whether its script has spaces between words, so that it must not begin or end inside a word. */
  readonly spaced: boolean;
}

/** The maximum number of UTF-16 code units that a star matches. */
const LONGEST_GAP = 80;
const WORD = /[\p{L}\p{N}]/u;
/**
 * Scripts without spaces: South-East Asian letters, ideographs, kana, Hangul. As Unicode blocks, since `\p{Script=…}` takes a millisecond
 * to compile.
 */
export const UNSPACED =
  /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u1100-\u11ff\u2e80-\u2fff\u3005-\u3007\u3041-\u318f\u3400-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f]/;
const LETTER = /^[a-z\d]/i;
/** Characters allowed before a phrase at the start, and after one that is the whole text. */
const BEFORE = /^[^\p{L}\p{N}©(]+/u;
const AFTER = /^[\s.!?:…。！？：]*$/;

const SPEECH = /^\s*[\u2012-\u2015«“„"「『]/;

/** Whether a line begins like direct speech, and is therefore not the page's own wording: in French, "— Comment !" asks how. */
export const isSpeech = (text: string): boolean => SPEECH.test(text);

/**
 * Makes a test for whether a text has a phrase of a table. It ignores case and the shape of apostrophes and spaces; a star matches up to 80
 * code units. The table is
 * indexed by first letters at the first call, which is faster than a regular expression with long alternatives.
 */
export function matcher(phrases: readonly string[], place: MatchPosition): (text: string) => boolean {
  let table: ReadonlyMap<string, readonly Phrase[]> | null = null;
  let starts: Starts | null = null;
  let shortest = 0;
  return (text) => {
    if (text.length < shortest) return false;
    if (table === null) {
      table = prepare(phrases, place === 'anywhere' ? KEY_LENGTH : 1);
      shortest = Math.min(...phrases.map((phrase) => phrase.replaceAll('*', '').length));
    }
    if (place === 'anywhere') {
      starts ??= startsOf(table);
      return standsAnywhere(table, starts, lower(text));
    }
    const from = LETTER.test(text.charAt(0)) ? 0 : (BEFORE.exec(text)?.[0].length ?? 0);
    const candidates = table.get(lower(text.slice(from, from + 1)).slice(0, 1));
    if (!candidates) return false;
    const start = lower(text.slice(from));
    return candidates.some((phrase) => standsAtStart(phrase, start, place === 'whole'));
  };
}

function lower(text: string): string {
  const small = text.toLowerCase();
  if (!FOLDED.test(small)) return small;
  return small
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('i\u0307', 'i');
}

const FOLDED = /[\u2018\u2019\u00a0\u202f]|\u0307/;

/** The length of the index's keys if phrases may be anywhere. Phrases with the same start are searched once. @speed */
const KEY_LENGTH = 5;

/** The phrases, indexed by their first letters. */
function prepare(phrases: readonly string[], letters: number): ReadonlyMap<string, readonly Phrase[]> {
  const table = new Map<string, Phrase[]>();
  for (const each of phrases) {
    const phrase = { parts: lower(each).split('*'), spaced: !UNSPACED.test(each) };
    const first = (phrase.parts[0] ?? '').slice(0, letters);
    table.set(first, [...(table.get(first) ?? []), phrase]);
  }
  return table;
}

function standsAtStart({ parts, spaced }: Phrase, text: string, whole: boolean): boolean {
  const [first = ''] = parts;
  if (!text.startsWith(first)) return false;
  let end = first.length;
  for (const part of parts.slice(1)) {
    const at = text.indexOf(part, end);
    if (at < 0 || at > end + LONGEST_GAP) return false;
    end = at + part.length;
  }
  const rest = text.slice(end);
  if (whole) return AFTER.test(rest) || (parts.at(-1) === '' && rest.length <= LONGEST_GAP);
  return !spaced || !isCut(parts.at(-1) ?? '', text, end);
}

/** How the phrases of a table begin: a filter for their first two code units, and the lengths of the index's keys. */
interface Starts {
  readonly pairs: Uint8Array;
  readonly lengths: readonly number[];
}

/** The size of the filter, a power of two. @speed */
const PAIRS = 4096;

const pairAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + (at + 1 < text.length ? text.charCodeAt(at + 1) : 0)) & (PAIRS - 1);

function startsOf(table: ReadonlyMap<string, unknown>): Starts {
  const pairs = new Uint8Array(PAIRS);
  const lengths = new Set<number>();
  for (const stem of table.keys()) {
    if (stem.length > 1) pairs[pairAt(stem, 0)] = 1;
    else pairs.fill(1);
    lengths.add(stem.length);
  }
  return { pairs, lengths: [...lengths] };
}

function standsAnywhere(
  table: ReadonlyMap<string, readonly Phrase[]>,
  { pairs, lengths }: Starts,
  text: string,
): boolean {
  for (let at = 0; at < text.length; at += 1) {
    if (pairs[pairAt(text, at)] === 0) continue;
    for (const length of lengths) {
      const phrases = table.get(text.slice(at, at + length));
      if (phrases?.some((phrase) => standsAt(phrase, text, at))) return true;
    }
  }
  return false;
}

function standsAt({ parts, spaced }: Phrase, text: string, at: number): boolean {
  const [phrase = ''] = parts;
  if (!text.startsWith(phrase, at)) return false;
  return !spaced || (!isWord(text, at - 1) && !isCut(phrase, text, at + phrase.length));
}

/** Whether a phrase ends inside a word of `text`. */
const isCut = (phrase: string, text: string, end: number): boolean =>
  isWord(phrase, phrase.length - 1) && isWord(text, end);

const isWord = (text: string, at: number): boolean => at >= 0 && at < text.length && WORD.test(text.charAt(at));

const QUOTATION_MARK = /["“”„«»「」]/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a text has a quotation mark, so that its wording may be somebody else's. */
export const isQuoted = (text: string): boolean => QUOTATION_MARK.test(text);

/** Whether a text has a letter or a digit, and not only signs and white space. */
export const hasWords = (text: string): boolean => LETTER_OR_DIGIT.test(text);

/** The maximum length of a text that `liner` tests, in UTF-16 code units. */
const LONGEST_LINE = 120;
const DIGIT = /\p{N}/u;

/**
 * Makes a test for lines that consist of phrases, numbers and signs alone, with at least one of `needed`. Phrases of `beside` may be among
 * them. Case and the shape of apostrophes do not matter.
 */
export function liner(needed: readonly string[], beside: readonly string[]): (text: string) => boolean {
  let table: ReadonlyMap<string, readonly (readonly [string, boolean])[]> | null = null;
  return (text) => {
    if (text.length > LONGEST_LINE) return false;
    table ??= byFirstLetter(needed, beside);
    const line = lower(text);
    let found = false;
    for (let at = 0; at < line.length; ) {
      if (!isWord(line, at) || DIGIT.test(line.charAt(at))) {
        at += 1;
        continue;
      }
      const phrase = table.get(line.charAt(at))?.find(([one]) => line.startsWith(one, at) && isWhole(one, line, at));
      if (!phrase) return false;
      found ||= phrase[1];
      at += phrase[0].length;
    }
    return found;
  };
}

/** Whether a phrase at an offset ends at the end of a word, if its script has spaces. */
const isWhole = (phrase: string, text: string, at: number): boolean =>
  UNSPACED.test(phrase) || !isCut(phrase, text, at + phrase.length);

/** The phrases by their first letter, the longest first, each with whether it is one of `needed`. */
function byFirstLetter(
  needed: readonly string[],
  beside: readonly string[],
): ReadonlyMap<string, readonly (readonly [string, boolean])[]> {
  const table = new Map<string, (readonly [string, boolean])[]>();
  const all = [
    ...needed.map((one) => [lower(one), true] as const),
    ...beside.map((one) => [lower(one), false] as const),
  ];
  for (const each of all.sort(([a], [b]) => b.length - a.length)) {
    const list = table.get(each[0].charAt(0));
    if (list) list.push(each);
    else table.set(each[0].charAt(0), [each]);
  }
  return table;
}

/** Words before a page number. */
export const PAGE_WORDS =
  'page|p|pp|seite|s|página|pág|pagina|pag|blz|bladzijde|sida|side|strona|str|strana|oldal|стр|страница|стор|σελίδα|σελ|sayfa|sivu|第';

/** A section number before its heading: "1. Ports", "1.1. Docks". */
export const SECTION_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*[.、．]\s*\p{L}|[一二三四五六七八九十]{1,3}、|§\s*\d)/u;
