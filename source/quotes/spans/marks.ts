/**
 * Quotation marks of all languages: whether each can open a quotation, the marks that close it, and the marks of a paragraph as tokens.
 *
 * The table follows the delimiters of the Unicode CLDR and "Quotation Marks" in chapter 6.2 of the Unicode Standard. One
 * character opens in one language and closes in another: `pairing.ts` lets the context decide.
 */
import { isApostrophe, isMeasure } from '../text/apostrophes.ts';

interface Mark {
  /** The marks that close it, the usual one first; empty if it never opens a quotation. */
  readonly closedBy: string;
  /** always: after any character, for scripts without spaces; boundary: not inside or after a word. */
  readonly opens: 'always' | 'boundary' | 'never';
  /** Whether it is a single mark, which can be nested in double ones, an apostrophe, or the outermost mark of an article. */
  readonly single?: true;
}

const closing: Mark = { closedBy: '', opens: 'never' };

const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['"', { closedBy: '"”“', opens: 'boundary' }],
  ['“', { closedBy: '”"', opens: 'always' }], // “English”, “Chinese”
  ['”', { closedBy: '”“"', opens: 'boundary' }], // ”Swedish, Finnish”, ”Arabic keyboards“
  ['„', { closedBy: '“”"', opens: 'always' }], // „German, Czech“, „Polish, Romanian”
  ['‟', { closedBy: '”"', opens: 'always' }],
  ['«', { closedBy: '»', opens: 'boundary' }], // « French », «Spanish, Russian»
  ['»', { closedBy: '«', opens: 'boundary' }], // »German books, Danish«, »Finnish»
  ['‹', { closedBy: '›', opens: 'boundary' }],
  ['›', { closedBy: '‹', opens: 'boundary' }],
  ['〝', { closedBy: '〞〟', opens: 'always' }],
  ['〞', closing],
  ['〟', closing],
  ['＂', { closedBy: '＂', opens: 'boundary' }],
  ['❝', { closedBy: '❞', opens: 'always' }],
  ['❞', closing],
  ['「', { closedBy: '」', opens: 'always' }],
  ['」', closing],
  ['『', { closedBy: '』', opens: 'always' }],
  ['』', closing],
  ['﹁', { closedBy: '﹂', opens: 'always' }],
  ['﹂', closing],
  ['﹃', { closedBy: '﹄', opens: 'always' }],
  ['﹄', closing],
  ['｢', { closedBy: '｣', opens: 'always' }],
  ['｣', closing],
  ["'", { closedBy: "'’", opens: 'boundary', single: true }],
  ['‘', { closedBy: "’'", opens: 'boundary', single: true }],
  ['’', { closedBy: '’', opens: 'boundary', single: true }],
  ['‚', { closedBy: '‘’', opens: 'boundary', single: true }],
  ['‛', { closedBy: '’', opens: 'boundary', single: true }],
]);

/** Marks typed as two characters or as a backtick, with the marks that they mean. */
const STANDS_FOR: ReadonlyMap<string, string> = new Map([
  ['``', '"'],
  ["''", '"'],
  ['""', '"'],
  ['’’', '"'],
  ['‘‘', '"'],
  [',,', '„'],
  ['`', '‘'],
]);

/** "" is a doubled mark before a word, and an empty pair otherwise. */
const DOUBLED = '""';

const ANY_MARK = /(?<![^\s(])""|``|''|’’|‘‘|,,(?=[\p{L}\p{N}])|["“”„‟«»‹›〝〞〟＂❝❞「」『』﹁﹂﹃﹄｢｣'‘’‚‛`]/gu;

/** A mark in a paragraph. Offsets are UTF-16 code units. */
export interface MarkToken {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  readonly single: boolean;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Whether it has a space on both sides, so that it alternately opens and closes. */
  readonly loose: boolean;
  /** Whether it is between punctuation and a word (said,"No"), so that it opens a quotation if none is open. */
  readonly tight: boolean;
  readonly afterDigit: boolean;
}

/** The marks of a paragraph that may open or close a quotation, without apostrophes, elisions, inches, feet and minutes. */
export function marksIn(text: string): MarkToken[] {
  const tokens: MarkToken[] = [];
  for (const { 0: written, index: start } of text.matchAll(ANY_MARK)) {
    const end = start + written.length;
    if (written === DOUBLED && !/[\p{L}\p{N}]/u.test(text[end] ?? '')) continue;
    const mark = STANDS_FOR.get(written) ?? written;
    const single = MARKS.get(mark)?.single === true;
    if (single ? isApostrophe(text, start, end) : isMeasure(text, start, written)) continue;
    tokens.push({
      start,
      end,
      mark,
      single,
      canOpen: opensAt(text, start, end, mark),
      canClose: closesAt(text, start, end),
      loose: mark === '"' && isGap(text[start - 1]) && isGap(text[end]),
      tight: mark === '"' && /[,.;]/.test(text[start - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[end] ?? ''),
      afterDigit: /\d/.test(text[start - 1] ?? ''),
    });
  }
  return tokens;
}

/** Whether a mark can close a quotation that another opened. */
export const closes = (open: string, mark: string): boolean => MARKS.get(open)?.closedBy.includes(mark) ?? false;

/** Whether a mark is the usual one to close another and cannot open a quotation itself. */
export const closesSurely = (open: string, mark: string): boolean =>
  open !== mark && MARKS.get(open)?.closedBy[0] === mark && (mark !== '“' || open === '„');

const OPENING = /^\s*(?:``|''|’’|‘‘|,,|["“”„‟«»‹›〝＂❝「『﹁﹃｢])\s*\S/u;

const OPENING_SINGLE = /^\s*['‘](?=[\p{L}\p{N}¿¡…])/u;

/** Whether a paragraph begins with a quotation mark. A single one counts only if the article uses single marks for quotations. */
export const opensWithMark = (text: string, singles: boolean): boolean =>
  OPENING.test(text.slice(0, 12)) || (singles && OPENING_SINGLE.test(text.slice(0, 12)));

const BEFORE_OPENING = /[\s\\([{¿¡—–\-/…:>|*•“„«‹"「『‘‚]/;
const SCRIPT_WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uff65]/u;
/** A stop after which the sentence goes on without a space: "好。"他说. */
const SENTENCE_STOP = /[。！？，、…」』]/;
const AFTER_CLOSING = /[\s\\.,;:!?)\]}…—–\-/’'"”“»«›‹。、，！？；：）」』]/;
const NEVER_AFTER_OPENING = /[.,;:!?)\]}»›”\\]/;

function opensAt(text: string, start: number, end: number, mark: string): boolean {
  const opens = MARKS.get(mark)?.opens ?? 'never';
  const next = text[end];
  if (opens === 'never' || next === undefined) return false;
  const previous = text[start - 1];
  // “ closes in German, and does not open a quotation at the end of a word.
  if (opens === 'always')
    return !(mark === '“' && closesAt(text, start, end) && !SCRIPT_WITHOUT_SPACES.test(previous ?? ''));
  if (previous !== undefined && !BEFORE_OPENING.test(previous) && !SCRIPT_WITHOUT_SPACES.test(previous)) return false;
  if (isGap(next)) return mark === '«' && /\S/.test(text.slice(end, end + 3)); // French sets a space inside
  // An ellipsis may begin a quotation, and so may the stop before a handle (".@name").
  return !NEVER_AFTER_OPENING.test(next) || /^\.(?:\.| \.|[@#\p{L}\d])/u.test(text.slice(end, end + 3));
}

function closesAt(text: string, start: number, end: number): boolean {
  const next = text[end];
  const previous = text[start - 1];
  if (next !== undefined && SENTENCE_STOP.test(previous ?? '') && SCRIPT_WITHOUT_SPACES.test(next)) return true;
  return !isGap(previous) && (next === undefined || AFTER_CLOSING.test(next));
}

const isGap = (char: string | undefined): boolean => char === undefined || /\s/.test(char);
