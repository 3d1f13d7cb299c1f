import type { Span } from '../../../article.ts';
import { type Attributes, afterSgr, PLAIN, spansOf } from './attributes.ts';
import { isOverstruck, resolved } from './overstriking.ts';

/** A line as a terminal shows it. */
export interface TerminalLine {
  readonly text: string;
  /** In order. Those with the same attributes do not touch. */
  readonly spans: readonly Span[];
}

/** The state that carries over from line to line. */
interface Pen {
  attributes: Attributes;
  /** The target of the hyperlink that is open (OSC 8). */
  link: string | null;
}

/**
 * Control sequences: CSI with its parameters and final byte; strings (OSC, DCS, APC, PM, SOS) up to their end, which must come before
 * the next escape; other escapes of two characters. Any other escape is text, which `printable` later removes.
 */
const SEQUENCE =
  /(?:\u001b\[|\u009b)([0-?]{0,500})[ -/]{0,10}([@-~])|\u001b([\]PX^_])([^\u0007\u001b\u009c]{0,5000})(?:\u0007|\u001b\\|\u009c)|\u001b[()*+][A-Z0-9]|\u001b[=>78DEHMNOZc]/g;

const LINE_END = /\r*\n|[\r\f]/;
/** Columns between the tab stops of a terminal. */
const TAB = 8;

/** A range of a line with the same attributes. */
interface Piece {
  readonly text: string;
  readonly attributes: Attributes;
  readonly link: string | null;
}

function target(parameters: string): string | null {
  const href = parameters.replace(/^8;[^;]*;/, '');
  return href === '' ? null : href;
}

/** Splits a line at its control sequences, which move the pen. */
function piecesOf(line: string, pen: Pen): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const take = (end: number): void => {
    if (end > from) pieces.push({ text: line.slice(from, end), attributes: pen.attributes, link: pen.link });
  };
  for (const sequence of line.matchAll(SEQUENCE)) {
    const [whole, parameters = '', final, string, content = ''] = sequence;
    take(sequence.index);
    from = sequence.index + whole.length;
    if (final === 'm' && /^[\d;:]*$/.test(parameters)) pen.attributes = afterSgr(pen.attributes, parameters);
    else if (string === ']' && content.startsWith('8;')) pen.link = target(content);
  }
  take(line.length);
  return pieces;
}

/** Replaces tabs by spaces up to the next tab stop: where a line is cut, or indented less, the stops would move. */
function expanded(text: string, column: number): string {
  if (!text.includes('\t')) return text;
  let made = '';
  for (const part of text.split(/(\t)/)) {
    made += part === '\t' ? ' '.repeat(TAB - ((column + made.length) % TAB)) : part;
  }
  return made;
}

class LineWriter {
  text = '';
  readonly spans: Span[] = [];
  /** The last span of each style. */
  readonly #last = new Map<string, number>();

  add(text: string, attributes: Attributes, link: string | null): void {
    const start = this.text.length;
    this.text += text;
    const spans = spansOf(attributes, start, this.text.length);
    if (link !== null) spans.push({ start, end: this.text.length, style: 'link', href: link });
    for (const span of spans) this.#addSpan(span);
  }

  #addSpan(span: Span): void {
    const index = this.#last.get(span.style);
    const last = index === undefined ? undefined : this.spans[index];
    if (index !== undefined && last?.end === span.start && last.color === span.color && last.href === span.href) {
      this.spans[index] = { ...last, end: span.end };
      return;
    }
    this.#last.set(span.style, this.spans.length);
    this.spans.push(span);
  }
}

function lineOf(line: string, pen: Pen): TerminalLine {
  const writer = new LineWriter();
  for (const { text, attributes, link } of piecesOf(line, pen)) {
    if (!isOverstruck(text)) writer.add(expanded(text, writer.text.length), attributes, link);
    else for (const glyph of resolved(text)) writer.add(glyph.text, { ...attributes, ...glyph.attributes }, link);
  }
  return writer;
}

/** The lines of a text that a program wrote for a terminal. Takes linear time. */
export function terminalLines(text: string): TerminalLine[] {
  const pen: Pen = { attributes: PLAIN, link: null };
  return text.split(LINE_END).map((line) => lineOf(line, pen));
}
