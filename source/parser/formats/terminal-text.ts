import type { Article, Block, Span } from '../../article.ts';
import { withoutControls } from '../../printable.ts';
import { toArticle } from '../assemble/assemble.ts';
import type { ParseHints } from '../input/hints.ts';
import { type TerminalLine, terminalLines } from './terminal/lines.ts';

/** Columns; headings of manual pages are indented less: by none, and by three below another. */
const LESS_THAN_TEXT = 4;
/** The maximum length of a heading, in UTF-16 code units. */
const LONGEST_HEADING = 100;

/**
 * The blocks of a text that a program wrote for a terminal, such as a manual page or a log: code in the language `terminal`, a block for
 * each run of lines, with the styles and links as spans. A line in bold above indented text is a heading. Takes linear time.
 */
export function readTerminalText(text: string): Block[] {
  const writer = new Writer();
  const lines = terminalLines(text).map(clean);
  let mayBeHeading = true;
  for (const [index, line] of lines.entries()) {
    const isHeading: boolean = mayBeHeading && looksLikeHeading(line, lines[index + 1]);
    // Below an empty line, or another heading.
    mayBeHeading = isHeading || line.text === '';
    if (line.text === '') writer.end();
    else if (isHeading) writer.heading(line);
    else writer.line(line);
  }
  writer.end();
  return writer.blocks;
}

/** The article made of a text for a terminal: all of it, line by line. */
export function fromTerminalText(text: string, hints: ParseHints): Article {
  return toArticle({ blocks: readTerminalText(text), omitted: [] }, {}, { ...hints, full: true });
}

/** The line without control characters and white space at its end. */
function clean({ text, spans }: TerminalLine): TerminalLine {
  const kept = withoutControls(text);
  // No program that writes for people writes such a line, so its styles are not worth moving.
  const end = kept.trimEnd().length;
  if (kept.length !== text.length) return { text: kept.slice(0, end), spans: [] };
  return {
    text: text.slice(0, end),
    spans: spans.flatMap((span) => (span.start < end ? { ...span, end: Math.min(span.end, end) } : [])),
  };
}

const indentOf = (text: string): number => text.length - text.trimStart().length;

/** Whether everything in a line but white space is bold. */
function isBold({ text, spans }: TerminalLine): boolean {
  let from = indentOf(text);
  if (from === text.length) return false;
  for (const { start, end, style } of spans) {
    if (style !== 'bold') continue;
    if (start > from && text.slice(from, start).trim() !== '') return false;
    from = Math.max(from, end);
  }
  return from >= text.length;
}

/** Whether a line is a short one in bold above one that is indented more. */
function looksLikeHeading(line: TerminalLine, next: TerminalLine | undefined): boolean {
  const indent = indentOf(line.text);
  if (indent >= LESS_THAN_TEXT || line.text.length > LONGEST_HEADING || !next) return false;
  return indentOf(next.text) > indent && isBold(line);
}

class Writer {
  readonly blocks: Block[] = [];
  #lines: TerminalLine[] = [];

  heading({ text }: TerminalLine): void {
    this.end();
    this.blocks.push({ type: 'heading', level: indentOf(text) === 0 ? 2 : 3, text: text.trim(), spans: [] });
  }

  line(line: TerminalLine): void {
    this.#lines.push(line);
  }

  /** Ends a run of lines. */
  end(): void {
    const lines = this.#lines;
    if (lines.length === 0) return;
    this.#lines = [];
    const spans: Span[] = [];
    let length = 0;
    for (const line of lines) {
      for (const span of line.spans) spans.push({ ...span, start: length + span.start, end: length + span.end });
      length += line.text.length + 1;
    }
    this.blocks.push({ type: 'code', language: 'terminal', text: lines.map(({ text }) => text).join('\n'), spans });
  }
}
