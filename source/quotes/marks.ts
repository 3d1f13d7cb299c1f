/**
 * Quotation marks of all languages, and how they are paired within one paragraph.
 *
 * The table follows the CLDR delimiters and "Quotation marks and apostrophes" of the Unicode Standard, chapter 6.2: one
 * character opens in one language and closes in another, so context decides where the table leaves a choice.
 */

export type MarkLevel = 'double' | 'single';

/** A stretch between two marks; nested ones are inside it and not listed. Offsets are UTF-16 code units of the text. */
export interface MarkedSpan {
  /** Without the marks and the white space inside them. */
  readonly start: number;
  readonly end: number;
  /** With the marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly level: MarkLevel;
  readonly opening: string;
  /** null: the mark is never closed; the span ends with the paragraph, or where another opens. */
  readonly closing: string | null;
}

export interface PairingOptions {
  /** Single marks open a quotation outside double ones; otherwise they are apostrophes or nested. */
  readonly singles: boolean;
}

interface Mark {
  readonly level: MarkLevel;
  /** What closes it where it opens, the usual mark first; empty: it never opens. */
  readonly closedBy: string;
  /** always: it opens whatever stands beside it (no space is needed in Chinese or Japanese); context: a boundary before it. */
  readonly opens: 'always' | 'context' | 'never';
}

/** `closedBy` lists single characters; doubled single marks are folded to one of these first. */
const MARKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['"', { level: 'double', closedBy: '"”“„', opens: 'context' }],
  ['“', { level: 'double', closedBy: '”"', opens: 'always' }],
  ['”', { level: 'double', closedBy: '”"', opens: 'context' }], // ”Swedish, Finnish”
  ['„', { level: 'double', closedBy: '“”"', opens: 'always' }], // „German, Czech“, „Polish, Romanian”
  ['‟', { level: 'double', closedBy: '”"', opens: 'always' }],
  ['«', { level: 'double', closedBy: '»', opens: 'context' }],
  ['»', { level: 'double', closedBy: '«', opens: 'context' }], // »German books, Danish«
  ['〝', { level: 'double', closedBy: '〞〟', opens: 'always' }],
  ['〞', { level: 'double', closedBy: '', opens: 'never' }],
  ['〟', { level: 'double', closedBy: '', opens: 'never' }],
  ['＂', { level: 'double', closedBy: '＂', opens: 'context' }],
  ['❝', { level: 'double', closedBy: '❞', opens: 'always' }],
  ['❞', { level: 'double', closedBy: '', opens: 'never' }],
  ['「', { level: 'double', closedBy: '」', opens: 'always' }],
  ['」', { level: 'double', closedBy: '', opens: 'never' }],
  ['『', { level: 'double', closedBy: '』', opens: 'always' }],
  ['』', { level: 'double', closedBy: '', opens: 'never' }],
  ['﹁', { level: 'double', closedBy: '﹂', opens: 'always' }],
  ['﹂', { level: 'double', closedBy: '', opens: 'never' }],
  ['﹃', { level: 'double', closedBy: '﹄', opens: 'always' }],
  ['﹄', { level: 'double', closedBy: '', opens: 'never' }],
  ['｢', { level: 'double', closedBy: '｣', opens: 'always' }],
  ['｣', { level: 'double', closedBy: '', opens: 'never' }],
  ["'", { level: 'single', closedBy: "'’", opens: 'context' }],
  ['‘', { level: 'single', closedBy: "’'", opens: 'context' }],
  ['’', { level: 'single', closedBy: '’', opens: 'context' }],
  ['‚', { level: 'single', closedBy: '‘’', opens: 'context' }],
  ['‛', { level: 'single', closedBy: '’', opens: 'context' }],
  ['‹', { level: 'single', closedBy: '›', opens: 'context' }],
  ['›', { level: 'single', closedBy: '‹', opens: 'context' }],
]);

const ANY_MARK = /``|''|["“”„‟«»〝〞〟＂❝❞「」『』﹁﹂﹃﹄｢｣'‘’‚‛‹›`]/g;

/** Every double mark, for callers that ask whether a paragraph opens with one. */
const OPENING = /^[\s\u200e\u200f]*(?:``|''|["“”„‟«»〝＂❝「『﹁﹃｢])/;

const BEFORE_OPENING = /[\s([{¿¡—–\-/…:>|]/;
const AFTER_CLOSING = /[\s.,;:!?)\]}…—–\-/’'"”»。、，！？；：）」』]/;

/** Words that begin with an apostrophe. */
const ELISION =
  /^(?:\d|(?:em|er|im|n|til|till|cause|cos|cuz|tis|twas|twere|round|bout|neath|ere|gainst|ave|ello|ouse|nother|s|t|kay|nuff|sup|scuse|fraid|tween)\b)/i;

interface Token {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Whether the paragraph opens with a (double) quotation mark. */
export function opensWithMark(text: string): boolean {
  return OPENING.test(text);
}

/**
 * The outermost quotations of one paragraph, in order.
 *
 * A mark that is never closed runs to the end of the paragraph, or to the next mark that clearly opens. Time is linear in
 * the length of `text`.
 */
export function pairMarks(text: string, { singles }: PairingOptions): MarkedSpan[] {
  const tokens = tokenize(text, singles);
  const spans: MarkedSpan[] = [];
  let open: Token | null = null;
  let nested: Token[] = [];

  const emit = (from: Token, end: number, outerEnd: number, closing: string | null): void => {
    let start = from.end;
    let stop = end;
    while (start < stop && isSpace(text, start)) start++;
    while (stop > start && isSpace(text, stop - 1)) stop--;
    if (stop <= start) return;
    const level = levelOf(from.mark);
    spans.push({ start, end: stop, outerStart: from.start, outerEnd, level, opening: from.mark, closing });
  };

  for (const token of tokens) {
    if (open === null) {
      if (opensHere(text, token)) {
        open = token;
        nested = [];
      }
      continue;
    }
    const action = decide(text, open, nested, token);
    if (action === 'close') {
      emit(open, token.start, token.end, token.mark);
      open = null;
    } else if (action === 'reopen') {
      emit(open, token.start, token.start, null);
      open = token;
      nested = [];
    } else if (action === 'nest') nested.push(token);
    else if (action === 'unnest') nested.pop();
  }
  if (open !== null) emit(open, text.length, text.length, null);
  return spans;
}

/** What a mark does to the quotation that is open. */
function decide(
  text: string,
  open: Token,
  nested: readonly Token[],
  token: Token,
): 'close' | 'reopen' | 'nest' | 'unnest' | 'ignore' {
  const { mark } = token;
  const inner = nested.at(-1);
  if (levelOf(mark) === 'single' && levelOf(open.mark) === 'double') return 'ignore';
  if (inner !== undefined) {
    if (closes(inner.mark, mark)) return 'unnest';
    if (closes(open.mark, mark) && !opensHere(text, token)) return 'close';
    return 'ignore';
  }
  const opening = opensHere(text, token) && !closesHere(text, token);
  if (mark === open.mark) {
    // “… “…: the first was never closed. “…“: the wrong closing mark.
    if (MARKS.get(mark)?.opens === 'always' || closes(open.mark, mark)) {
      if (opening) return pureOpening(mark) && closesLater(text, token) ? 'nest' : 'reopen';
      return 'close';
    }
    if (closesHere(text, token)) return 'close'; // »Finnish books»
    return 'nest';
  }
  if (closes(open.mark, mark)) return opening && mark !== '”' ? 'nest' : 'close';
  if (levelOf(mark) === levelOf(open.mark)) {
    if (opening || MARKS.get(mark)?.opens === 'always') return 'nest';
    return sameFamily(open.mark, mark) && closesHere(text, token) ? 'close' : 'ignore';
  }
  return opening ? 'nest' : 'ignore';
}

/** “… “… ” … ”: two closing marks follow before another opens, so the second opening is nested. */
function closesLater(text: string, token: Token): boolean {
  const closers = MARKS.get(token.mark)?.closedBy ?? '';
  let seen = 0;
  for (let i = token.end; i < Math.min(text.length, token.end + 400); i++) {
    const char = text[i] ?? '';
    if (char === token.mark) return false;
    if (closers[0] === char && ++seen === 2) return true;
  }
  return false;
}

const pureOpening = (mark: string): boolean => MARKS.get(mark)?.opens === 'always';
const closes = (open: string, mark: string): boolean => MARKS.get(open)?.closedBy.includes(mark) ?? false;
const levelOf = (mark: string): MarkLevel => MARKS.get(mark)?.level ?? 'double';
const isSpace = (text: string, at: number): boolean => /\s/.test(text[at] ?? '');

/** Marks that writers and keyboards mix up: all but the corner brackets, which never stand for one another. */
const sameFamily = (open: string, mark: string): boolean => !/[「」『』﹁﹂﹃﹄｢｣]/.test(open + mark);

function opensHere(text: string, { start, end, mark }: Token): boolean {
  const kind = MARKS.get(mark)?.opens ?? 'never';
  if (kind === 'never') return false;
  const next = text[end];
  if (next === undefined) return false;
  if (kind === 'always') return true;
  const previous = text[start - 1];
  const boundary =
    previous === undefined ||
    BEFORE_OPENING.test(previous) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(previous) ||
    isOpeningMark(previous);
  if (!boundary || previous === '=') return false;
  if (/\s/.test(next)) return /[«»]/.test(mark) && (mark === '«' || previous === undefined); // French sets a space inside
  return !/[.,;:!?)\]]/.test(next) || text.startsWith('...', end);
}

function closesHere(text: string, { start, end }: Token): boolean {
  const previous = text[start - 1];
  const next = text[end];
  return previous !== undefined && !/\s/.test(previous) && (next === undefined || AFTER_CLOSING.test(next));
}

const isOpeningMark = (char: string): boolean => /["“„«‘‚‹「『]/.test(char);

/** The marks of a paragraph that could open or close: apostrophes, elisions, inches, feet and minutes are left out. */
function tokenize(text: string, singles: boolean): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(ANY_MARK)) {
    const start = match.index;
    const end = start + match[0].length;
    const mark = match[0] === '``' || match[0] === "''" ? '"' : match[0] === '`' ? '‘' : match[0];
    const previous = text[start - 1] ?? '';
    const next = text[end] ?? '';
    if (levelOf(mark) === 'single') {
      if (!singles || isApostrophe(text, start, end)) continue;
    } else if (match[0] === '"' && isInches(text, start, tokens.length)) continue;
    else if (match[0] === "''" && /\d/.test(previous) && !/[\s.,]/.test(next)) continue;
    tokens.push({ start, end, mark });
  }
  return tokens;
}

/** 5'10", a 12" screen: a straight mark after a figure where no quotation is open, or where another figure follows feet. */
function isInches(text: string, at: number, marksBefore: number): boolean {
  if (!/\d/.test(text[at - 1] ?? '')) return false;
  if (/\d['’′]\s?\d{1,2}(?:\.\d+)?$/.test(text.slice(Math.max(0, at - 9), at))) return true;
  return marksBefore % 2 === 0;
}

/** Between letters or figures, before a word that begins with one, or after a plural's s. */
function isApostrophe(text: string, start: number, end: number): boolean {
  const previous = text[start - 1] ?? '';
  const next = text[end] ?? '';
  if (/[\p{L}\p{N}]/u.test(previous) && /[\p{L}\p{N}]/u.test(next)) return true;
  if (/\d/.test(previous) && !/[.,!?]/.test(previous) && /[\s\d]/.test(next)) return true;
  return /[^\p{L}\p{N}]|^$/u.test(previous) && ELISION.test(text.slice(end, end + 12));
}
