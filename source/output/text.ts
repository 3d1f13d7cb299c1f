import type { Article, Attribution, Block, Color, QuotePart, Span } from '../article.ts';
import { partitionPoint } from '../binary-search.ts';
import { asciiColumns, asciiText, displayWidth, layoutBlocks, type Row, withRaised } from '../layout/index.ts';
import { type Printable, printable } from '../printable.ts';
import { byline } from './byline.ts';
import { footnoteLinks } from './footnotes.ts';
import { isItsAddress, linkTarget } from './links.ts';
import { type StyledText, styledText, type TextStyle } from './styled-text.ts';

export interface TextOptions {
  /** Columns that lines are wrapped at. */
  readonly width: number;
  /** Number links, and list their URLs below. */
  readonly links?: boolean;
  /** Bold, italics, links and quotations as SGR sequences. */
  readonly color?: boolean;
  /** Bullets, bars and rules in ASCII. */
  readonly ascii?: boolean;
  /** The text itself in ASCII too, for terminals that would garble anything else. */
  readonly asciiText?: boolean;
  /** Pictures as painted rows, by the `src` of their block. They are drawn below their lines. */
  readonly pictures?: ReadonlyMap<string, readonly string[]>;
}

/** SGR codes: [on, off]. Quotations are drawn as marks are. */
const SGR: Readonly<Record<TextStyle | 'link', readonly [on: number, off: number]>> = {
  bold: [1, 22],
  italic: [3, 23],
  link: [4, 24],
  strike: [9, 29],
  mark: [36, 39],
  code: [33, 39],
  underline: [4, 24],
  faint: [2, 22],
  inverse: [7, 27],
  sub: [2, 22],
  sup: [2, 22],
};

const ESC = '\u001b';
const between = (inner: string, on: number | string, off: number): string => `${ESC}[${on}m${inner}${ESC}[${off}m`;

/** The SGR codes of a color of the source. `first`: 30 for text, 40 for the background. */
function colorCode(color: Color, first: 30 | 40): string {
  if (typeof color === 'string') {
    const value = Number.parseInt(color.slice(1), 16);
    return `${first + 8};2;${value >> 16};${(value >> 8) & 255};${value & 255}`;
  }
  return String(color < 8 ? first + color : color < 16 ? first + 52 + color : `${first + 8};5;${color}`);
}

function colored(text: Printable, { link, styles, color, background }: StyledText): string {
  const names: readonly (TextStyle | 'link')[] = link ? ['link', ...styles] : styles;
  const styled = names.reduce((inner, name) => between(inner, ...SGR[name]), String(text));
  const inColor = color === null ? styled : between(styled, colorCode(color, 30), 39);
  return background === null ? inColor : between(inColor, colorCode(background, 40), 49);
}

/** Numbers URLs in the order of their first occurrence. */
class Notes {
  readonly #numbers = new Map<string, number>();
  readonly #before: number;

  /** @param blocks whose footnotes may already be numbered */
  constructor(blocks: readonly Block[]) {
    this.#before = blocks.reduce(
      (most, { label }) => Math.max(most, /^\d{1,6}$/.test(label ?? '') ? Number(label) : 0),
      0,
    );
  }

  numberOf(target: string): number {
    const number = this.#numbers.get(target) ?? this.#before + this.#numbers.size + 1;
    this.#numbers.set(target, number);
    return number;
  }

  lines(): string[] {
    return [...this.#numbers].map(([target, number]) => `[${number}] ${target}`);
  }
}

/** The block with `[n]` after each link that leads out of the text, and its spans moved accordingly. */
function withNotes(block: Block, notes: Notes, footnotes: ReadonlyMap<Span, unknown>): Block {
  const inserts = block.spans
    .filter((span) => span.style === 'link' && !footnotes.has(span))
    .flatMap(({ start, end, href }) => {
      const target = linkTarget(href);
      return target === null || isItsAddress(block.text.slice(start, end), target, href)
        ? []
        : [{ at: end, note: ` [${notes.numberOf(target)}]` }];
    })
    .sort((a, b) => a.at - b.at);
  let text = '';
  let from = 0;
  for (const { at, note } of inserts) {
    text += block.text.slice(from, at) + note;
    from = at;
  }
  // How far text moves after a number of inserts.
  const shifts = [0];
  for (const { note } of inserts) shifts.push((shifts.at(-1) ?? 0) + note.length);
  const moved = (offset: number, isStart: boolean): number => {
    const isBehind = ({ at }: { readonly at: number }): boolean => (isStart ? at > offset : at >= offset);
    const count = partitionPoint(
      0,
      inserts.length,
      (index) => inserts[index] === undefined || isBehind(inserts[index]),
    );
    return offset + (shifts[count] ?? 0);
  };
  return {
    ...block,
    text: text + block.text.slice(from),
    spans: block.spans.map((span) => ({ ...span, start: moved(span.start, true), end: moved(span.end, false) })),
  };
}

const EMPHASIZED: ReadonlySet<Block['type']> = new Set(['title', 'heading', 'term']);

/** The blocks with spans added for headings (bold) and quotations (mark). */
function decorated(blocks: readonly Block[], parts: readonly QuotePart[]): readonly Block[] {
  const marks = Map.groupBy(parts, ({ block }) => block);
  return blocks.map((block, index) => {
    const spans: Span[] = (marks.get(index) ?? []).map(({ start, end }) => ({ start, end, style: 'mark' }));
    if (EMPHASIZED.has(block.type)) spans.push({ start: 0, end: block.text.length, style: 'bold' });
    return spans.length === 0 ? block : { ...block, spans: [...block.spans, ...spans] };
  });
}

/** The block in ASCII. It is not wrapped yet, so it may get longer ("…" has three characters), except in code, which keeps its columns. */
function inAscii(block: Block): Block {
  const { text, offsets } = asciiText(block.text, block.type === 'code');
  const spans = block.spans.map((span) => ({
    ...span,
    start: offsets[span.start] ?? text.length,
    end: offsets[span.end] ?? text.length,
  }));
  return { ...block, text, spans };
}

interface Drawing {
  readonly pictures: NonNullable<TextOptions['pictures']>;
  readonly color: boolean;
  readonly ascii: boolean;
  readonly asciiText: boolean;
}

/** The parts between `start` and `end`; parts follow each other without a gap. */
function partsIn(parts: readonly StyledText[], start: number, end: number): readonly StyledText[] {
  const first = partitionPoint(0, parts.length, (index) => (parts[index]?.end ?? 0) > start);
  return parts.slice(
    first,
    partitionPoint(first, parts.length, (index) => (parts[index]?.start ?? 0) >= end),
  );
}

/** Draws each row as one string, without white space at its end. */
function draw(rows: readonly Row[], blocks: readonly Block[], drawing: Drawing): string[] {
  const { color, ascii } = drawing;
  const parts = blocks.map((block) => (color ? styledText(block) : []));
  const shown = (text: string): Printable => printable(drawing.asciiText ? asciiColumns(text) : text);
  const segmentText = (block: number, start: number, end: number): { text: Printable; styled: string } => {
    const text = shown(blocks[block]?.text.slice(start, end) ?? '');
    if (!color) return { text, styled: text };
    const styled = partsIn(parts[block] ?? [], start, end)
      .map((part) => {
        const text = shown(part.text.slice(Math.max(0, start - part.start), end - part.start));
        return colored(text, part);
      })
      .join('');
    return { text, styled };
  };
  return rows.map(({ block, segments, ornaments, picture }) => {
    if (picture !== undefined) return drawing.pictures.get(blocks[block]?.src ?? '')?.[picture] ?? '';
    const drawn = [
      ...ornaments.map(({ column, text }) => {
        const drawn = printable(ascii ? asciiColumns(text) : text);
        return { column, text: drawn, styled: String(drawn) };
      }),
      ...segments.map(({ block, start, end, column, hyphen }) => {
        const { text, styled } = segmentText(block, start, end);
        return { column, text: printable(`${text}${hyphen ? '-' : ''}`), styled: `${styled}${hyphen ? '-' : ''}` };
      }),
    ].sort((a, b) => a.column - b.column);
    let line = '';
    let column = 0;
    for (const each of drawn) {
      line += ' '.repeat(Math.max(0, each.column - column)) + each.styled;
      column = Math.max(column, each.column) + displayWidth(each.text);
    }
    return line.trimEnd();
  });
}

const NO_PICTURES: NonNullable<TextOptions['pictures']> = new Map();

/** Only pictures that are drawn get room. */
function withoutRoom(block: Block, pictures: ReadonlyMap<string, unknown>): Block {
  if (block.src === undefined || pictures.has(block.src)) return block;
  const { src: _src, ...rest } = block;
  return rest;
}

/** The blocks with the byline below the title. */
function withByline(blocks: readonly Block[], words: string): readonly Block[] {
  if (words === '') return blocks;
  const below = blocks[0]?.type === 'title' ? 1 : 0;
  return [...blocks.slice(0, below), { type: 'paragraph', text: printable(words), spans: [] }, ...blocks.slice(below)];
}

/** The article as text for a terminal or a file, wrapped at `width` columns. Ends with a line feed. */
export function toText(article: Article & Partial<Attribution>, options: TextOptions): string {
  const { width, links = false, color = false, ascii = false, asciiText: isAscii = false } = options;
  const notes = new Notes(article.blocks);
  const parts = color ? (article.quotes ?? []).flatMap((quote) => quote.parts) : [];
  const raised = isAscii ? article.blocks : withRaised(article.blocks);
  const styled = color ? decorated(raised, parts) : raised;
  const footnotes = footnoteLinks(article.blocks);
  const noted = links ? styled.map((block) => withNotes(block, notes, footnotes)) : styled;
  const whole = withByline(noted, byline(article));
  const { pictures = NO_PICTURES } = options;
  const blocks = (isAscii ? whole.map(inAscii) : whole).map((block) => withoutRoom(block, pictures));
  const { rows } = layoutBlocks(blocks, { width, ascii, pictures: true });
  const lines = draw(rows, blocks, { pictures, color, ascii, asciiText: isAscii });
  const listed = notes.lines();
  return [...lines, ...(listed.length > 0 ? ['', ...listed] : []), ''].join('\n');
}
