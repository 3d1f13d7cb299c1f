import type { Block } from '../../article.ts';
import { InlineText } from '../blocks/inline-text.ts';
import { indented, isSetOff, statements } from './plain-text/code.ts';
import { headingOf, isTitle, underlined } from './plain-text/headings.ts';
import { bulletOf, entriesOf, lists } from './plain-text/lists.ts';
import type { Finder } from './plain-text/runs.ts';
import { hasSign } from './plain-text/signs.ts';
import { isRule, tables } from './plain-text/tables.ts';
import { turns, turnsOf } from './plain-text/turns.ts';
import { type Shape, sentences, shapeOf, unwrapped } from './plain-text/wrapping.ts';

type Kind = 'heading' | 'table' | 'code' | 'list' | 'turns' | 'text';

interface Piece {
  readonly kind: Kind;
  readonly lines: readonly string[];
}

/** What a run of lines may hold, in the order in which it is looked for. What none of them finds is text. */
const FINDERS: readonly (readonly [Exclude<Kind, 'text'>, Finder])[] = [
  ['heading', underlined],
  ['table', tables],
  ['code', statements],
  ['list', lists],
  ['code', indented],
  ['turns', turns],
];

/** Runs between empty lines that are read in one slice. */
const RUNS_AT_ONCE = 500;

const ORNAMENT = /^\s*(?:[*#~·•–—-]\s*){3,20}$/;
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/;

/**
 * Plain text to blocks. Empty lines part paragraphs; lines that were broken at a width are joined; lists are lists; tables and code keep
 * their white space, verse and addresses their lines. Where no lines are empty or lines are long, each line is a paragraph. Linear in the text.
 */
export function readPlainText(text: string): Block[] {
  const slices = plainTextSlices(text);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** The same in slices that take a few milliseconds each, after the first, which splits it into lines. */
export function* plainTextSlices(text: string): Generator<void, Block[], void> {
  const lines = text.replace(/^\ufeff/, '').split(LINE_END);
  const runs = runsOf(lines);
  const shape = shapeOf(lines, runs);
  const writer = new PlainTextWriter(shape);
  for (const [index, run] of runs.entries()) {
    if (index === 0 && isTitle(runs.slice(0, 4), shape)) writer.heading(run[0] ?? '', 1);
    else writer.run(run, bulletOf(runs[index + 1]?.[0]));
    if (index % RUNS_AT_ONCE === RUNS_AT_ONCE - 1) yield;
  }
  return writer.finish();
}

/** A line break between two ideographs is no space, and is folded as such; between letters a space costs less. */
const endsInIdeograph = (line: string): boolean => line.charCodeAt(line.length - 1) >= 0x2e80;

/** The lines between empty ones. */
function runsOf(lines: readonly string[]): string[][] {
  const runs: string[][] = [];
  let run: string[] | null = null;
  for (const line of lines) {
    if (line.trim() === '') run = null;
    else if (run) run.push(line);
    else {
      run = [line];
      runs.push(run);
    }
  }
  return runs;
}

function piecesOf(run: readonly string[], shape: Shape): readonly Piece[] {
  let pieces: readonly Piece[] = [{ kind: 'text', lines: run }];
  if (run.length === 1 && !/^[ \t]/.test(run[0] ?? '')) return pieces;
  if (!run.some(hasSign)) return pieces;
  for (const [kind, find] of FINDERS) {
    pieces = pieces.flatMap((piece) => (piece.kind === 'text' ? parted(piece, kind, find, shape) : piece));
  }
  return pieces;
}

function parted(piece: Piece, kind: Kind, find: Finder, shape: Shape): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const text = (end: number): void => {
    if (end > from) pieces.push({ kind: 'text', lines: piece.lines.slice(from, end) });
  };
  for (const { start, end } of find(piece.lines, shape)) {
    text(start);
    pieces.push({ kind, lines: piece.lines.slice(start, end) });
    from = end;
  }
  text(piece.lines.length);
  return pieces;
}

class PlainTextWriter {
  readonly #shape: Shape;
  readonly #blocks: Block[] = [];
  #group = 0;
  /** The bullet of the list that the last run was, so that entries between empty lines are one list. */
  #bullet: string | null = null;
  /** Lines of code that an empty line may not end. */
  #code: string[] = [];

  constructor(shape: Shape) {
    this.#shape = shape;
  }

  finish(): Block[] {
    this.#endCode();
    if (this.#blocks.at(-1)?.type === 'rule') this.#blocks.pop();
    return this.#blocks;
  }

  heading(text: string, level: number): void {
    this.#write([[text]], { type: 'heading', level });
  }

  /** @param nextBullet the bullet that the next run begins with */
  run(run: readonly string[], nextBullet: string | null): void {
    const bullet = bulletOf(run[0]);
    const isEntry = bullet !== null && (bullet === this.#bullet || bullet === nextBullet);
    if (!isEntry) this.#bullet = null;
    if (isEntry) this.#list(run, bullet);
    else if (this.#code.length > 0 && isSetOff(run, this.#shape.indent)) this.#addCode(run, true);
    else if (run.length === 1 && (isRule(run[0] ?? '') || ORNAMENT.test(run[0] ?? ''))) this.#rule();
    else this.#pieces(run);
  }

  #pieces(run: readonly string[]): void {
    for (const [index, piece] of piecesOf(run, this.#shape).entries()) {
      if (piece.kind === 'code') this.#addCode(piece.lines, index === 0);
      else this.#piece(piece);
    }
  }

  #piece({ kind, lines }: Piece): void {
    if (kind === 'table') this.#verbatim(lines);
    else if (kind === 'list') this.#list(lines, bulletOf(lines[0]));
    else if (kind === 'turns') for (const turn of turnsOf(lines)) this.#text(turn);
    else if (kind === 'heading') {
      const { text, level } = headingOf(lines);
      this.heading(text, level);
    } else this.#text(lines);
  }

  /** Prose that was broken at a width is joined; of everything else the lines stay. */
  #text(lines: readonly string[]): void {
    const prose = unwrapped(lines, this.#shape);
    if (!this.#shape.isByLine) this.#write(prose ?? sentences(lines), { type: 'paragraph' });
    else for (const paragraph of prose ?? lines.map((line) => [line])) this.#write([paragraph], { type: 'paragraph' });
  }

  #list(lines: readonly string[], bullet: string | null): void {
    if (bullet === null || bullet !== this.#bullet) this.#group++;
    this.#bullet = bullet;
    for (const { depth, marker, lines: entry } of entriesOf(lines)) {
      this.#write([entry], { type: 'item', depth, marker, group: this.#group });
    }
  }

  #verbatim(lines: readonly string[]): void {
    this.#endCode();
    const inline = new InlineText();
    inline.appendVerbatim(lines.join('\n'));
    const { text } = inline.take(true);
    if (text.trim() !== '') this.#blocks.push({ type: 'code', text, spans: [] });
  }

  #addCode(lines: readonly string[], startsRun: boolean): void {
    if (startsRun && this.#code.length > 0) this.#code.push('');
    for (const line of lines) this.#code.push(line);
  }

  #endCode(): void {
    const lines = this.#code;
    this.#code = [];
    if (lines.length > 0) this.#verbatim(lines);
  }

  #rule(): void {
    this.#endCode();
    if (this.#blocks.length > 0 && this.#blocks.at(-1)?.type !== 'rule') {
      this.#blocks.push({ type: 'rule', text: '', spans: [] });
    }
  }

  /** One block of lines that each may have been broken into several. */
  #write(lines: readonly (readonly string[])[], properties: Omit<Block, 'text' | 'spans'>): void {
    this.#endCode();
    const inline = new InlineText();
    for (const [index, line] of lines.entries()) {
      if (index > 0) inline.break();
      inline.append(line.join(line.some(endsInIdeograph) ? '\n' : ' '));
    }
    const { text } = inline.take();
    if (text !== '') this.#blocks.push({ ...properties, text, spans: [] });
  }
}
