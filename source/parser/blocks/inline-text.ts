import type { Span, SpanStyle } from '../../article.ts';
import { withoutControls } from '../../printable.ts';

/** The markup of a span: a style, an inline quotation, or the mark of a footnote (whose id is its `href`). */
export type InlineStyle = SpanStyle | 'quoted' | 'note';

/** The text of one block with its markup. */
export interface InlineContent {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
  readonly notes: readonly { readonly id: string; readonly start: number; readonly end: number }[];
}

interface OpenSpan {
  readonly style: InlineStyle;
  /** The target of a link, the id of a note, the TeX of a formula. */
  readonly href?: string;
  start: number;
}

type ClosedSpan = { start: number; end: number; style: InlineStyle; href?: string };

/** Characters without width or meaning: zero-width space, word joiner, byte order mark. */
const ZERO_WIDTH = /[\u200b\u2060\ufeff]/g;
const IDEOGRAPHIC = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/;
/** A line break in the source between two ideographs is not a space (https://www.w3.org/TR/css-text-3/#line-break-transform). */
const IDEOGRAPHIC_BREAK =
  /(?<=[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef])[ \t\f\r]*\n[ \t\n\f\r]*(?=[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef])/g;

/**
 * Collects the inline content of a block. Folds white space across element boundaries as a browser does
 * (https://www.w3.org/TR/css-text-3/#white-space-phase-1); spans are offsets in the folded text.
 */
export class InlineText {
  #parts: string[] = [];
  #length = 0;
  /** The last character; empty at the start of a block. */
  #last = '';
  /** A pending space. It is written only if something follows it on the same line. */
  #space = false;
  /** Open spans, innermost last; null for a style that was already open. */
  readonly #open: (OpenSpan | null)[] = [];
  readonly #styles = new Set<InlineStyle>();
  #closed: ClosedSpan[] = [];

  get isEmpty(): boolean {
    return this.#last === '';
  }

  get endsLine(): boolean {
    return this.#last === '\n';
  }

  append(data: string): void {
    const text = isFolded(data) ? data : folded(data);
    if (text === '') return;
    const starts = text.startsWith(' ');
    const ends = text.length > 1 && text.endsWith(' ');
    if (starts) this.#space = true;
    this.#push(text.slice(starts ? 1 : 0, ends ? -1 : undefined));
    if (ends) this.#space = true;
  }

  /** Appends text with its white space. */
  appendVerbatim(data: string): void {
    this.#push(withoutControls(data.replace(/\r\n?/g, '\n')));
  }

  /** A hard break. Ignored at the start of a block. */
  break(): void {
    this.#space = false;
    if (this.#last !== '') this.#push('\n');
  }

  open(style: InlineStyle, href?: string): void {
    if (href === undefined && this.#styles.has(style)) {
      this.#open.push(null);
      return;
    }
    if (href === undefined) this.#styles.add(style);
    const start = this.#length;
    this.#open.push(href === undefined ? { style, start } : { style, href, start });
  }

  /** Closes the innermost span. */
  close(): void {
    const span = this.#open.pop();
    if (!span) return;
    if (span.href === undefined) this.#styles.delete(span.style);
    this.#closed.push({ ...span, end: this.#length });
  }

  /** Returns the content since the last call, and starts a new block. Open spans continue in it. */
  take(verbatim = false): InlineContent {
    const raw = this.#parts.join('');
    const spans = this.#closed;
    for (const span of this.#open) {
      if (!span) continue;
      spans.push({ ...span, end: raw.length });
      span.start = 0;
    }
    this.#parts = [];
    this.#length = 0;
    this.#last = '';
    this.#space = false;
    this.#closed = [];
    if (spans.length === 0 && !verbatim) return { text: raw.trim(), spans: [], quoted: [], notes: [] };
    const text = verbatim ? raw.replace(/^\n/, '').trimEnd() : raw.trim();
    const cut = verbatim ? (raw.startsWith('\n') ? 1 : 0) : raw.length - raw.trimStart().length;
    const tidy = spans.map((span) => trimmed(span, text, cut)).filter((span) => span.end > span.start);
    return {
      text,
      spans: merged(
        tidy.filter((span): span is ClosedSpan & Span => span.style !== 'quoted' && span.style !== 'note'),
      ).map(withTex),
      quoted: tidy.filter((span) => span.style === 'quoted').map(({ start, end }) => ({ start, end })),
      notes: tidy.flatMap(({ style, href, start, end }) =>
        style === 'note' && href ? [{ id: href, start, end }] : [],
      ),
    };
  }

  #push(text: string): void {
    if (text === '') return;
    const spaced = this.#space && this.#last !== '' && this.#last !== '\n' ? ` ${text}` : text;
    this.#space = false;
    this.#parts.push(spaced);
    this.#length += spaced.length;
    this.#last = text.at(-1) ?? '';
  }
}

/** Whether a text needs no folding. Few texts need any, and this loop is faster than a regular expression. */
function isFolded(text: string): boolean {
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 || (code > 126 && !isPlain(code)) || (code === 32 && before === 32)) return false;
    before = code;
  }
  return true;
}

/** Whether a code unit is beyond ASCII and is not a control, a zero-width space or half of a surrogate pair. */
function isPlain(code: number): boolean {
  if (code < 0xa0 || code === 0x61c) return false;
  return code < 0x200b || (code > 0x200f && code < 0x2028) || (code > 0x206f && code < 0xd800);
}

/** The text with runs of white space folded to one space, and without controls and zero-width characters. */
function folded(data: string): string {
  const text = withoutControls(data.replace(ZERO_WIDTH, '').replace(/[\u2028\u2029]/g, ' '));
  return (IDEOGRAPHIC.test(text) ? text.replace(IDEOGRAPHIC_BREAK, '') : text).replace(/[ \t\n\f\r]+/g, ' ');
}

/** The span in the trimmed text, without white space at its ends. */
function trimmed(span: ClosedSpan, text: string, cut: number): ClosedSpan {
  let start = Math.max(0, span.start - cut);
  let end = Math.min(text.length, span.end - cut);
  while (start < end && isSpace(text[start])) start += 1;
  while (end > start && isSpace(text[end - 1])) end -= 1;
  return { ...span, start, end };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\u00a0';
}

/** A formula's span has its TeX in a field of its own. */
function withTex(span: Span): Span {
  if (span.style !== 'math') return span;
  const { href, ...own } = span;
  return { ...own, ...(href ? { tex: href } : {}) };
}

/** Spans in order. Adjacent spans with the same style and link become one. */
function merged(spans: readonly (ClosedSpan & Span)[]): Span[] {
  const result: { start: number; end: number; style: SpanStyle; href?: string }[] = [];
  const latest = new Map<string, (typeof result)[number]>();
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const key = `${span.style} ${span.href ?? ''}`;
    const before = latest.get(key);
    if (before && before.end >= span.start) {
      before.end = Math.max(before.end, span.end);
    } else {
      const next = { ...span };
      result.push(next);
      latest.set(key, next);
    }
  }
  return result;
}
