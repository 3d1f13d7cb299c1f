/** Folds one character. */

import type { FoldOptions } from './types.ts';

const DOUBLE_QUOTES = '“”„‟«»❝❞〝〞＂';
const SINGLE_QUOTES = '‘’‚‛‹›❛❜ʼ＇';
/** Signs typed instead of quotation marks: a query cannot ask for them specifically. */
const DOUBLE_PRIMES = '″‶';
const SINGLE_PRIMES = '′‵`´';
const DASHES = '‐‑‒–—―−⁃﹘﹣－';

const table = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)]));

/** Letters that fold to two or to another, which no Unicode normal form decomposes. */
const LETTERS = table('ßss ẞSS æae ÆAE œoe ŒOE ĳij ſs ςσ');
/** Letters with a stroke or without a dot: an accent that no normal form removes. */
const STROKES = table('øo ØO đd ĐD łl ŁL ħh ĦH ŧt ŦT ıi');

/** Accents; not the vowel signs of Indic scripts or the voicing marks of kana, which make a different letter. */
const ACCENT =
  /(?![\u3099\u309a])\p{Script=Inherited}|[\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/u;
const ACCENTS = new RegExp(`(?:${ACCENT.source})`, 'gu');
const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\u0640]$/u;
const SPACE = /^[\s\u200b]$/u;
/** Voicing marks and Hangul letters, which stay composed. */
const COMPOSED = /[\u3099\u309a\u1100-\u11ff]/;
const VOICING = /[\u3099\u309a]/;

/** The folded code unit of each code unit; 0 if it does not fold to a single unit or has not been folded yet. */
export const foldUnits = new Uint16Array(0x10000);
const OTHERS = new Map<number, string>();

/** Whether `text` has an accent, on a letter or through it. */
export const hasAccent = (text: string): boolean => {
  if ([...text].some((char) => STROKES.has(char))) return true;
  return text.normalize('NFD').search(ACCENT) >= 0;
};

export const hasCurlyQuote = (text: string): boolean =>
  [...text].some((char) => (DOUBLE_QUOTES + SINGLE_QUOTES).includes(char));

export const hasCapital = (text: string): boolean => /[\p{Lu}\p{Lt}]/u.test(text);

/** Whether a code unit is a Hangul letter that composes into syllables. */
export const isJamo = (code: number): boolean => code >= 0x1100 && code <= 0x11ff;

/** A kana and the voicing mark after it as one unit; null if they do not compose. */
export function composeWithPrevious(previous: number | undefined, mark: string): number | null {
  if (previous === undefined || !VOICING.test(mark)) return null;
  const composed = (String.fromCharCode(previous) + mark).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : null;
}

/** Whether a code unit is half of a pair, which folds as a whole. */
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Folds a code point: "" if it is invisible, " " if it is white space of any kind. */
export function foldCharacter(code: number, options: FoldOptions): string {
  if (options.keepCase || options.keepAccents || options.keepQuotes) return fold(code, options);
  const known = OTHERS.get(code);
  if (known !== undefined) return known;
  const folded = fold(code, options);
  if (code <= 0xffff && folded.length === 1 && !isSurrogate(code) && !VOICING.test(folded))
    foldUnits[code] = folded.charCodeAt(0);
  else OTHERS.set(code, folded);
  return folded;
}

function fold(code: number, { keepCase = false, keepAccents = false, keepQuotes = false }: FoldOptions): string {
  const char = String.fromCodePoint(code);
  if (SPACE.test(char) && code !== 0x200b) return ' ';
  if (INVISIBLE.test(char)) return '';
  if (DOUBLE_PRIMES.includes(char)) return '"';
  let parts = SINGLE_PRIMES.includes(char) ? "'" : char.normalize('NFKD');
  // A spacing accent would become a space and a mark, and is neither.
  if (parts.startsWith(' ')) parts = char.normalize('NFD');
  let text = '';
  for (const part of keepAccents ? parts : parts.replace(ACCENTS, '')) {
    if (DOUBLE_QUOTES.includes(part)) text += keepQuotes ? part : '"';
    else if (SINGLE_QUOTES.includes(part)) text += keepQuotes ? part : "'";
    else if (SINGLE_PRIMES.includes(part)) text += "'";
    else if (DASHES.includes(part)) text += '-';
    else text += LETTERS.get(part) ?? (keepAccents ? undefined : STROKES.get(part)) ?? part;
  }
  if (COMPOSED.test(text)) text = text.normalize('NFC');
  return keepCase ? text : text.toLowerCase();
}
