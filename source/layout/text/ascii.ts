import { glyphEnd, glyphWidth } from './width.ts';

/**
 * Text for a terminal whose locale is not UTF-8. All of it becomes ASCII, with `?` for characters without an equivalent, as in w3m:
 * UTF-8 would be garbage there, and some of its bytes control an eight-bit terminal (0x9b, in "Л", is CSI).
 */

/** Replacements for characters, and optionally others of the same width; if absent, the first is cut to fit. */
const WRITTEN: readonly (readonly [characters: string, ascii: string, fixed?: string])[] = [
  ['‘’‚‛′‵ʼʻʹˈ', "'"],
  ['“”„‟″‶', '"'],
  ['«', '<<'],
  ['»', '>>'],
  ['‹', '<'],
  ['›', '>'],
  ['‐‑‒–−⁃', '-'],
  ['—―', '--'],
  // In a single column, use the reader's own ellipsis.
  ['…⋯', '...', '~'],
  ['•‣●■▪◆▶►▸★☆❖', '*'],
  ['◦○□◇', 'o'],
  ['·∙⋅・', '-'],
  ['☐', '[ ]', '-'],
  ['☑☒', '[x]', 'x'],
  ['×✕✖✗✘', 'x'],
  ['✓✔', 'v'],
  ['÷⁄∕', '/'],
  ['≤', '<=', '?'],
  ['≥', '>=', '?'],
  ['≠', '!=', '?'],
  ['±', '+/-', '?'],
  ['≈∼', '~'],
  ['→', '->', '>'],
  ['←', '<-', '<'],
  ['⇒', '=>', '>'],
  ['↑', '^'],
  ['↓', 'v'],
  ['↩', '^'],
  ['©', '(c)', 'c'],
  ['®', '(R)', 'R'],
  ['™', '(TM)', '?'],
  ['€', 'EUR', '?'],
  ['£', 'GBP', '?'],
  ['¥', 'JPY', '?'],
  ['¢', 'c'],
  ['°', 'o'],
  ['§', 'S'],
  ['¶', 'P'],
  ['†', '+'],
  ['‡', '++'],
  ['¡', '!'],
  ['¿', '?'],
  ['¦', '|'],
  ['µμ', 'u'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['þ', 'th'],
  ['Þ', 'Th'],
];

/** Replacements of one character for another: letters with strokes, Cyrillic by ISO 9 without accents, lines and blocks. */
const LIKENESSES: readonly (readonly [from: string, to: string])[] = [
  ['øØłŁđĐðÐħĦıŋŊŧŦ', 'oOlLdDdDhHinNtT'],
  ['абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџѕ', 'abvgdeezzijklmnoprstufhccss"y\'euaiiegudjlncdz'],
  ['АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯІЇЄҐЎЂЈЉЊЋЏЅ', 'ABVGDEEZZIJKLMNOPRSTUFHCCSS"Y\'EUAIIEGUDJLNCDZ'],
  ['─━═│┃║┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬', '--=|||++++++++++++++++++'],
  ['█▌▐▀▄░▒▓', '########'],
];

interface Likeness {
  readonly ascii: string;
  readonly fixed: string | undefined;
}

let likenesses: ReadonlyMap<string, Likeness> | undefined;

/** Built on first use, which on most terminals never happens. */
const table = (): ReadonlyMap<string, Likeness> => {
  likenesses ??= new Map([
    ...WRITTEN.flatMap(([characters, ascii, fixed]) => [...characters].map((one) => [one, { ascii, fixed }] as const)),
    ...LIKENESSES.flatMap(([from, to]) =>
      [...from].map((one, index) => [one, { ascii: to[index] ?? '?', fixed: undefined }] as const),
    ),
  ]);
  return likenesses;
};

const ASCII = /^[\u0000-\u007f]*$/;
/** Characters that matter for line breaking: no-break spaces and hyphens, and soft hyphens. */
const BREAKS = /^[\u00a0\u202f\u2011\u00ad]$/;

/** A character decomposed: letters without accents, ligatures and fractions spelled out. */
function inParts(cluster: string): string {
  const parts = [...cluster.normalize('NFKD')].filter((part) => !/^[\p{M}\p{Cf}]$/u.test(part));
  const written = parts.map((part) => (ASCII.test(part) ? part : (table().get(part)?.ascii ?? '?'))).join('');
  return /^\?*$/.test(written) ? '?' : written;
}

const freely = (cluster: string): string => table().get(cluster[0] ?? '')?.ascii ?? inParts(cluster);

/** Cuts a replacement to a number of columns, if that leaves a letter or punctuation and not a different number. */
function fitted(cluster: string, columns: number): string {
  const known = table().get(cluster[0] ?? '');
  const written = known?.fixed ?? known?.ascii ?? inParts(cluster);
  if (written === '?') return '?'.repeat(columns);
  if (written.length <= columns) return written.padEnd(columns);
  return known || /^[a-z]+$/i.test(written) ? written.slice(0, columns) : '?'.repeat(columns);
}

export interface AsciiText {
  readonly text: string;
  /** For each code unit of the source, and for its end, its offset in this text. */
  readonly offsets: Uint32Array;
}

/**
 * A text in ASCII, which may be longer. Characters that matter for line breaking stay, and become ASCII when drawn.
 * With `keepsColumns` every character keeps its width, and none stays.
 */
export function asciiText(text: string, keepsColumns = false): AsciiText {
  const offsets = new Uint32Array(text.length + 1);
  let written = '';
  for (let index = 0; index < text.length; ) {
    const end = glyphEnd(text, index, text.length);
    const cluster = text.slice(index, end);
    offsets.fill(written.length, index, end);
    if (ASCII.test(cluster)) written += cluster;
    else {
      const columns = glyphWidth(text, index, end);
      if (keepsColumns) written += fitted(cluster, columns);
      else if (BREAKS.test(cluster)) written += cluster;
      else if (columns > 0) {
        const ascii = freely(cluster);
        // "2½" is not "21/2".
        written += /\d$/.test(written) && /^\d+\//.test(ascii) ? ` ${ascii}` : ascii;
      }
    }
    index = end;
  }
  offsets[text.length] = written.length;
  return { text: written, offsets };
}

/**
 * A text in ASCII in which every character keeps its columns: for rows that are already laid out, since the pointer, the
 * marks and the cursor rely on the columns. An ellipsis becomes one character, not three.
 */
export const asciiColumns = (text: string): string => (ASCII.test(text) ? text : asciiText(text, true).text);

/** A line in ASCII, which may be longer. */
export const asciiLine = (text: string): string => asciiColumns(asciiText(text).text);
