import type { Language } from './language/language.ts';

/** Words and marks of a block's text. Offsets are UTF-16 code units. */
export interface Token {
  readonly start: number;
  /** Without a possessive ending: that of "Clinton's" stands after the n. */
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'number' | 'mark';
  readonly capital: boolean;
  readonly possessive: boolean;
}

/** Words that keep their full stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr st sr jr sen sens rep reps gov govs gen lt col sgt capt maj adm cmdr cpl pvt prof rev hon pres supt det insp ' +
    'vs etc inc corp ltd co jan feb mar apr aug sept oct nov dec no ala ariz calif colo conn fla ga ill ind kan ky la mass mich ' +
    'minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo hr mme mlle bzw usw'
  ).split(' '),
);

const TOKEN =
  /[@#]?\p{L}[\p{L}\p{M}\p{N}_]*(?:[’'ʼ‘.&/-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*(?:-\p{Ll}[\p{Ll}-]*\p{Ll})?|\.{2,}|[^\s\p{L}]/gu;

const LETTER = /^[@#]?\p{L}/u;
const DIGIT = /^\p{N}[^\p{L}]*$/u;
const MIXED = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;

/** What a language does to words: l'homme is two, and so is dit-elle. */
type Cutting = Pick<Language, 'elision' | 'enclitic'>;

/** All tokens of a text, in order. Linear in its length. */
export function tokenize(text: string, { elision, enclitic }: Cutting = { elision: null, enclitic: null }): Token[] {
  const tokens: Token[] = [];
  let taken = 0;
  for (const match of text.matchAll(TOKEN)) {
    let start = match.index;
    if (start < taken) continue;
    let raw = match[0];
    const cut = elision?.exec(raw)?.[0] ?? '';
    if (cut !== '' && cut.length < raw.length) {
      tokens.push(wordToken(start, cut));
      start += cut.length;
      raw = raw.slice(cut.length);
    }
    const clitic = enclitic?.exec(raw);
    if (clitic && !CAPITAL.test(raw)) {
      const pronoun = clitic[0].replace(/^-(?:t-)?/, '');
      tokens.push(wordToken(start, raw.slice(0, clitic.index)));
      tokens.push(wordToken(start + raw.length - pronoun.length, pronoun));
      continue;
    }
    let possessive = false;
    const kind = LETTER.test(raw) ? 'word' : DIGIT.test(raw) ? 'number' : MIXED.test(raw) ? 'word' : 'mark';
    if (kind === 'word') {
      const contracted = /^(\p{L}+)['’ʼ](?:d|ll|ve|m|re)$/iu.exec(raw)?.[1]; // he'd, I'm
      if (contracted !== undefined) raw = contracted;
      const ending = /['’ʼ]s$/i.exec(raw);
      if (ending) {
        possessive = true;
        raw = raw.slice(0, -2);
      }
      const next = text[start + raw.length];
      if (next === '.' && !possessive && keepsStop(raw)) raw += '.';
      else if ((next === "'" || next === '’') && /s$/i.test(raw) && CAPITAL.test(raw)) {
        possessive = /^\s\p{L}/u.test(text.slice(start + raw.length + 1, start + raw.length + 4));
      }
    }
    taken = Math.max(match.index + match[0].length, start + raw.length);
    tokens.push({
      start,
      end: start + raw.length,
      text: raw,
      lower: raw.toLowerCase(),
      kind,
      capital: CAPITAL.test(raw),
      possessive,
    });
  }
  return tokens;
}

/** A word cut from another; its apostrophe is written straight for the tables. */
const wordToken = (start: number, text: string): Token => ({
  start,
  end: start + text.length,
  text,
  lower: text.toLowerCase().replace('’', "'"),
  kind: 'word',
  capital: CAPITAL.test(text),
  possessive: false,
});

function keepsStop(word: string): boolean {
  return (
    (word.length === 1 && CAPITAL.test(word)) ||
    /^\p{L}(\.\p{L})+$/u.test(word) ||
    ABBREVIATIONS.has(word.toLowerCase())
  );
}
