import { couldBePossessive } from '../text/apostrophes.ts';
import { trimRange } from '../text/text-range.ts';
import { closes, closesSurely, type MarkToken, marksIn } from './marks.ts';

/** The text between two marks. Nested quotations are part of it and are not listed. Offsets are UTF-16 code units. */
export interface MarkedSpan {
  /** The range without the marks and without white space next to them. */
  readonly start: number;
  readonly end: number;
  /** The range with the marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  readonly opening: string;
  /** The closing mark; null if there is none, so that the span ends at the next opening mark or at the end of the paragraph. */
  readonly closing: string | null;
}

export interface PairingOptions {
  /** Whether the article uses single marks for quotations. Otherwise, only ‘…,’ at the start of a clause is one. */
  readonly singles: boolean;
  /** Whether the paragraph before ends inside a quotation, so that a French » at the start reopens it. */
  readonly continuing: boolean;
}

/**
 * The outermost quotations of one paragraph, in order.
 *
 * A quotation that is never closed extends to the end of the paragraph or to the next mark that clearly opens one. Accepts
 * any text, and takes linear time.
 */
export function pairMarks(text: string, options: PairingOptions): MarkedSpan[] {
  const tokens = marksIn(text);
  const spans: MarkedSpan[] = [];
  let open: MarkToken | null = null;
  let nested: MarkToken[] = [];
  let lastNestedEnd: MarkToken | null = null;

  const begin = (token: MarkToken): void => {
    open = token;
    nested = [];
    lastNestedEnd = null;
  };
  const finish = (from: MarkToken, end: number, outerEnd: number, closing: string | null): void => {
    const escaped = text[end - 1] === '\\' && text[from.start - 1] === '\\'; // \"No\"
    const words = trimRange(text, { start: from.end, end: escaped ? end - 1 : end });
    const doubled = text.slice(from.start, from.end) === '""' && text[outerEnd] === '"'; // ""No,""
    if (words !== null && /[\p{L}\p{N}]/u.test(text.slice(words.start, words.end))) {
      spans.push({
        ...words,
        outerStart: from.start,
        outerEnd: doubled ? outerEnd + 1 : outerEnd,
        opening: from.mark,
        closing,
      });
    }
    open = null;
  };

  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as MarkToken;
    const current: MarkToken | null = open;
    if (current === null) {
      if (token.single) {
        const end = singleEnd(text, tokens, i, options);
        if (end === null) continue;
        const last = tokens[end];
        finish(token, last?.start ?? text.length, last?.end ?? text.length, last?.mark ?? null);
        i = end;
      } else if (opens(text, tokens, i, options)) begin(repeated(text, token, options));
      continue;
    }
    if (token.single) continue;
    switch (decide(tokens, i, current, nested)) {
      case 'close':
        finish(current, token.start, token.end, token.mark);
        break;
      case 'reopen':
        if (!leadsIn(text, current, token)) finish(current, token.start, token.start, null);
        begin(token);
        break;
      case 'nest':
        nested.push(token);
        break;
      case 'unnest':
        nested.pop();
        if (nested.length === 0) lastNestedEnd = token;
        break;
      case 'ignore':
    }
  }
  const left: MarkToken | null = open;
  // « … « … »: French closes both with one mark.
  const shared = lastNestedEnd as MarkToken | null;
  if (left !== null && shared !== null && nested.length === 0 && !/[\p{L}\p{N}]/u.test(text.slice(shared.end)))
    finish(left, shared.start, shared.end, shared.mark);
  else if (left !== null) finish(left, text.length, text.length, null);
  return spans;
}

/** Whether a double mark opens a quotation if none is open. */
function opens(text: string, tokens: readonly MarkToken[], i: number, { continuing }: PairingOptions): boolean {
  const token = tokens[i];
  if (token === undefined) return false;
  if (token.canOpen || token.tight) return true;
  if (continuing && token.mark === '»' && text.slice(0, token.start).trim() === '') return true;
  const next = tokens[i + 1];
  return token.loose && next?.loose === true && next.mark === token.mark && token.end < next.start - 1;
}

/** » at the start of a paragraph repeats the « that is still open. */
function repeated(text: string, token: MarkToken, { continuing }: PairingOptions): MarkToken {
  return continuing && token.mark === '»' && text.slice(0, token.start).trim() === '' ? { ...token, mark: '«' } : token;
}

/** The maximum length of a clause after an unclosed mark that only introduces the next quotation, in UTF-16 code units. */
const LONGEST_LEAD = 80;

/** Whether an unclosed mark precedes words that introduce a quotation: “Ada said to Jo one day, “You …”. */
const leadsIn = (text: string, { end }: MarkToken, next: MarkToken): boolean =>
  next.start - end <= LONGEST_LEAD && /[,:]\s*$/.test(text.slice(end, next.start));

/** The effect of a double mark on the open quotation. */
function decide(
  tokens: readonly MarkToken[],
  i: number,
  open: MarkToken,
  nested: readonly MarkToken[],
): 'close' | 'reopen' | 'nest' | 'unnest' | 'ignore' {
  const token = tokens[i] as MarkToken;
  const { mark } = token;
  const opening = token.canOpen && !token.canClose;
  const inner = nested.at(-1);
  if (inner !== undefined) {
    if (closes(inner.mark, mark) && !opening) return 'unnest';
    if (closes(open.mark, mark) && !opening) return 'close';
    return 'ignore';
  }
  if (closesSurely(open.mark, mark)) return 'close';
  if (opening && !token.loose) {
    const next = tokens[i + 1];
    const afterNext = tokens[i + 2];
    if (mark !== open.mark) return 'nest';
    const bothEnd = endsWith(open.mark, afterNext) || (afterNext === undefined && mark === '«');
    return endsWith(mark, next) && bothEnd ? 'nest' : 'reopen';
  }
  if (closes(open.mark, mark)) return isMeasureInside(tokens, i) ? 'ignore' : 'close';
  return token.canClose && mayReplace(open.mark, mark) ? 'close' : 'ignore';
}

const endsWith = (open: string, token: MarkToken | undefined): boolean =>
  token !== undefined && closes(open, token.mark) && (token.canClose || !token.canOpen);

/** Whether a straight mark means inches: it is after a digit, and before another mark that can only close ("a 5" pipe,"). */
function isMeasureInside(tokens: readonly MarkToken[], i: number): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  return token?.afterDigit === true && next !== undefined && next.mark === token.mark && next.canClose && !next.canOpen;
}

/** Whether a wrong mark may close a quotation: writers confuse all marks but the corner brackets. */
const mayReplace = (open: string, mark: string): boolean => !/[「」『』﹁﹂﹃﹄｢｣]/.test(open + mark);

/** ‘No,’ she said: the mark begins a clause, the closing mark follows a stop, and the sentence goes on. */
function isSpeech(text: string, open: MarkToken, close: MarkToken): boolean {
  const heads = /^$|[.,:!?—]["”]?\s*$/.test(text.slice(Math.max(0, open.start - 3), open.start).trim());
  return heads && /[,.!?…]/.test(text[close.start - 1] ?? '') && /\p{Ll}/u.test(text.slice(close.end, close.end + 40));
}

/**
 * The index of the token that closes the single mark at `i`: the number of tokens if the quotation extends to the end of
 * the paragraph, null if the mark is an apostrophe. A possessive is the closing mark only if no better one follows.
 */
function singleEnd(text: string, tokens: readonly MarkToken[], i: number, { singles }: PairingOptions): number | null {
  const open = tokens[i];
  if (open === undefined || !open.canOpen) return null;
  let possessive: number | null = null;
  for (let j = i + 1; j < tokens.length; j += 1) {
    const token = tokens[j] as MarkToken;
    if (!token.single) continue;
    if (token.canOpen && !token.canClose) break;
    if (!token.canClose || !closes(open.mark, token.mark)) continue;
    if (!singles && !isSpeech(text, open, token)) return null;
    if (!couldBePossessive(text, token.start, token.end)) return j;
    possessive ??= j;
  }
  if (possessive !== null) return possessive;
  return singles && /['‘]/.test(open.mark) && text.slice(0, open.start).trim() === '' ? tokens.length : null;
}
