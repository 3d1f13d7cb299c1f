import { abbreviations, contraction, joinedParticle, possessiveEnding } from '../language/any-language.ts';
import type { Language } from '../language/language.ts';
import { undetermined } from '../language/undetermined.ts';
import { piecesOf } from './pieces.ts';

/** A word or mark of a text. Offsets are UTF-16 code units. */
export interface Token {
  readonly start: number;
  /** The end without a possessive ending: in "Clinton's", after the n. */
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly capital: boolean;
  readonly possessive: boolean;
}

// A full stop between a small letter and a capital ends a sentence, even though the space is missing: "said Holm.The mill".
const TOKEN =
  /[@#]?\p{L}[\p{L}\p{M}\p{N}_]*(?:(?:[’'ʼ‘&/-]|(?<=[\p{Script=Han}\u30a1-\u30fc])[·・•]|\.(?!(?<=\p{Ll}\.)\p{Lu}\p{Ll}))(?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*(?:-\p{Ll}[\p{Ll}-]*\p{Ll})?|\.{2,}|[^\s\p{L}]/gu;

const LETTER = /^[@#]?\p{L}/u;
const DIGIT = /^\p{N}[^\p{L}]*$/u;
const MIXED = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * All tokens of a text, in order. Takes linear time.
 *
 * @param language says which words are joined: l'homme is two words, and so is dit-elle
 */
export function tokenize(text: string, language: Language = undetermined): Token[] {
  const tokens: Token[] = [];
  let taken = 0;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === SPACE) {
      at += 1;
      continue;
    }
    const end = plainEnd(text, at);
    if (end > at) {
      if (at >= taken && !isSuspended(text, at, language)) {
        const token = isAsciiLetter(text.charCodeAt(at)) ? plainWord(text, at, end, language) : mark(text, at);
        tokens.push(token);
        taken = token.end;
      }
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (match === null) break;
    at = TOKEN.lastIndex;
    if (match.index >= taken) taken = Math.max(at, pushTokens(tokens, match, language));
  }
  return tokens;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;

/** Whether a hyphen cuts a word that another one completes: "long- and short-term". */
function isSuspended(text: string, at: number, { joining }: Language): boolean {
  if (text.charCodeAt(at) !== HYPHEN || text.charCodeAt(at + 1) !== SPACE || !LETTER.test(text.charAt(at - 1)))
    return false;
  return joining.has(/^\p{Ll}{1,5}(?!\p{L})/u.exec(text.slice(at + 2, at + 8))?.[0] ?? '');
}

const isAsciiLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isAsciiDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Characters that can join the parts of a word, and those that can begin a word. */
const JOINERS: ReadonlySet<number> = new Set([...`'.&/-`].map((character) => character.charCodeAt(0)));
const OPENERS: ReadonlySet<number> = new Set([...'@#'].map((character) => character.charCodeAt(0)));

/**
 * The end of a token that can be found without the regular expression, as most can: an ASCII word without apostrophe, hyphen
 * or stop inside, or an ASCII mark. `start` if the expression is needed.
 */
function plainEnd(text: string, start: number): number {
  let code = text.charCodeAt(start);
  if (!isAsciiLetter(code)) {
    const isMark = code > SPACE && code < 0x7f && !isAsciiDigit(code) && !OPENERS.has(code);
    return isMark && !(code === STOP && text.charCodeAt(start + 1) === STOP) ? start + 1 : start;
  }
  let end = start;
  do {
    end += 1;
    code = text.charCodeAt(end);
  } while (isAsciiLetter(code) || isAsciiDigit(code) || code === UNDERSCORE);
  if (Number.isNaN(code)) return end;
  const joined = JOINERS.has(code) || code === APOSTROPHE;
  const after = joined ? text.charCodeAt(end + 1) : code;
  if (isAsciiLetter(after) || isAsciiDigit(after)) return start;
  return after < 0x80 || Number.isNaN(after) || isDashOrMark(after) ? end : start;
}

const STOP = 0x2e;
const UNDERSCORE = 0x5f;
const APOSTROPHE = 0x2019;
const OPENING_APOSTROPHE = 0x2018;

/** Dashes, quotation marks and ellipses, except apostrophes. */
const isDashOrMark = (code: number): boolean =>
  code >= 0x2010 && code <= 0x2027 && code !== APOSTROPHE && code !== OPENING_APOSTROPHE;

const mark = (text: string, start: number): Token => ({
  start,
  end: start + 1,
  text: text.charAt(start),
  lower: text.charAt(start),
  kind: 'mark',
  capital: false,
  possessive: false,
});

/** The token of a word of ASCII letters and digits, as `pushTokens` would make it. */
function plainWord(text: string, start: number, wordEnd: number, language: Language): Token {
  const raw = text.slice(start, wordEnd);
  const capital = text.charCodeAt(start) < 0x61;
  const keeps = text.charCodeAt(wordEnd) === STOP && keepsStop(raw, text, wordEnd + 1, language);
  const word = keeps ? `${raw}.` : raw;
  const possessive = capital && endsInPlural(text, raw, wordEnd) && leadsToWord(text, wordEnd + 1);
  const end = start + word.length;
  return { start, end, text: word, lower: word.toLowerCase(), kind: 'word', capital, possessive };
}

/** The possessive of a plural is an apostrophe after an s, before another word: "the Joneses' house". */
const endsInPlural = (text: string, raw: string, end: number): boolean =>
  (text[end] === "'" || text[end] === '’') && /s$/i.test(raw);
const leadsToWord = (text: string, from: number): boolean => /^\s\p{L}/u.test(text.slice(from, from + 3));

/** Pushes the tokens of a match; returns the end of the last. */
function pushTokens(tokens: Token[], match: RegExpExecArray, language: Language): number {
  const text = match.input;
  let start = match.index;
  let [raw] = match;
  if (language.unspaced !== undefined && UNSPACED.test(raw)) return pushPieces(tokens, match, language);
  const { elision, enclitic } = language;
  const cut = elision?.exec(raw)?.[0] ?? '';
  if (cut !== '' && cut.length < raw.length) {
    tokens.push(wordToken(start, cut));
    start += cut.length;
    raw = raw.slice(cut.length);
  }
  const clitic = enclitic?.exec(raw);
  if (clitic && !CAPITAL.test(raw)) {
    const pronoun = clitic[1] ?? '';
    tokens.push(wordToken(start, raw.slice(0, clitic.index)));
    tokens.push(wordToken(start + raw.length - pronoun.length, pronoun));
    return start + raw.length;
  }
  let possessive = false;
  const kind = LETTER.test(raw) ? 'word' : DIGIT.test(raw) ? 'number' : MIXED.test(raw) ? 'word' : 'mark';
  const capital = CAPITAL.test(raw) || joinedParticle.test(raw);
  if (kind === 'word') {
    const contracted = contraction.exec(raw)?.[1];
    if (contracted !== undefined) raw = contracted;
    const ending = possessiveEnding.exec(raw);
    if (ending) {
      possessive = true;
      raw = raw.slice(0, -2);
    }
    const rawEnd = start + raw.length;
    if (text[rawEnd] === '.' && !possessive && keepsStop(raw, text, rawEnd + 1, language)) raw += '.';
    else if (capital && !possessive && endsInPlural(text, raw, rawEnd)) possessive = leadsToWord(text, rawEnd + 1);
  }
  const end = start + raw.length;
  const lower = kind === 'mark' ? (WIDE.get(raw) ?? raw) : raw.toLowerCase();
  tokens.push({ start, end, text: raw, lower, kind, capital, possessive });
  return end;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Marks of full width, with those that have the same meaning in ASCII. */
const WIDE: ReadonlyMap<string, string> = new Map(
  [...'，,。.！!？?：:；;（(）)'.matchAll(/(.)(.)/gu)].map(([, wide = '', plain = '']) => [wide, plain]),
);

/** Pushes the words of a run of letters without spaces between them; returns the end of the last. */
function pushPieces(tokens: Token[], { 0: run, index }: RegExpExecArray, language: Language): number {
  let start = index;
  for (const { length, name } of piecesOf(run, language)) {
    const end = start + length;
    const text = run.slice(start - index, end - index);
    tokens.push({ start, end, text, lower: text.toLowerCase(), kind: 'word', capital: name, possessive: false });
    start = end;
  }
  return start;
}

/** A word separated from another, with a straight apostrophe as in the tables. */
const wordToken = (start: number, text: string): Token => ({
  start,
  end: start + text.length,
  text,
  lower: text.toLowerCase().replace('’', "'"),
  kind: 'word',
  capital: CAPITAL.test(text),
  possessive: false,
});

/** Whether the full stop after a word belongs to it. An initial or a title must be followed by another name, or by the article of "M. le maire". */
function keepsStop(word: string, text: string, after: number, { titles, definite }: Language): boolean {
  const leads = (): boolean => /^\s?\p{Lu}/u.test(text.slice(after, after + 2));
  return (
    (word.length === 1 && CAPITAL.test(word) && leads()) ||
    /^\p{L}(\.\p{L})+$/u.test(word) ||
    abbreviations.has(word.toLowerCase()) ||
    (titles.has(`${word.toLowerCase()}.`) &&
      (leads() ||
        (CAPITAL.test(word) && definite.has(/^\s(\p{Ll}+)\s/u.exec(text.slice(after, after + 6))?.[1] ?? ''))))
  );
}
