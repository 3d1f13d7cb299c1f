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
  /[@#]?\p{L}[\p{L}\p{M}\p{N}_]*(?:[’'ʼ‘.&/-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|\p{N}+(?:[.,:]\p{N}+)*|\.{2,}|[^\s\p{L}]/gu;

const LETTER = /^[@#]?\p{L}/u;
const DIGIT = /^\p{N}/u;
const CAPITAL = /^\p{Lu}/u;

/** All tokens of a text, in order. Linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    let raw = match[0];
    let possessive = false;
    const kind = LETTER.test(raw) ? 'word' : DIGIT.test(raw) ? 'number' : 'mark';
    if (kind === 'word') {
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

function keepsStop(word: string): boolean {
  return (
    (word.length === 1 && CAPITAL.test(word)) ||
    /^\p{L}(\.\p{L})+$/u.test(word) ||
    ABBREVIATIONS.has(word.toLowerCase())
  );
}
