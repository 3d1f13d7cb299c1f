import type { Block } from '../../article.ts';
import { InlineText } from '../blocks/inline-text.ts';
import { indented, isSetOff, statements } from './plain-text/code.ts';
import { byFirstLines } from './plain-text/first-lines.ts';
import { headingOf, isTitle, marginLevel, underlined } from './plain-text/headings.ts';
import { type Joiner, joinerOf } from './plain-text/hyphens.ts';
import { bulletOf, entriesOf, lists } from './plain-text/lists.ts';
import { withoutPages } from './plain-text/pages.ts';
import { quotedRuns } from './plain-text/quoted-lines.ts';
import type { Finder } from './plain-text/runs.ts';
import { hasSign } from './plain-text/signs.ts';
import { isRule, tables } from './plain-text/tables.ts';
import { turns, turnsOf } from './plain-text/turns.ts';
import { type Shape, sentences, shapeOf, unwrapped } from './plain-text/wrapping.ts';

type Kind = 'heading' | 'table' | 'code' | 'list' | 'turns' | 'text';

interface Section {
  readonly kind: Kind;
  readonly lines: readonly string[];
}

/** The finders of structures in a run of lines, in order of precedence. Whatever none of them finds is text. */
const FINDERS: readonly (readonly [Exclude<Kind, 'text'>, Finder])[] = [
  ['heading', underlined],
  ['table', tables],
  ['code', statements],
  ['list', lists],
  ['code', indented],
  ['turns', turns],
];

/** The number of runs of lines that are read in one slice. @speed */
const RUNS_AT_ONCE = 500;

const ORNAMENT = /^\s*(?:[*#~·•–—-]\s*){3,20}$/;
const LINE_END = /\r\n|[\n\r\f\u2028\u2029]/;

/**
 * The blocks of a plain text. Empty lines separate paragraphs; hard-wrapped lines are joined; lists are recognized; tables and code keep
 * their white space, verse and postal addresses their lines. If no line is empty or lines are long, each line is a paragraph. Takes linear time.
 */
export function readPlainText(text: string): Block[] {
  const slices = plainTextSlices(text);
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
  }
}

/** Like `readPlainText`, in slices of a few milliseconds. Only the first takes longer, because it splits the text into lines. */
export function* plainTextSlices(text: string): Generator<void, Block[], void> {
  const lines = withoutPages(text.replace(/^\ufeff/, '')).split(LINE_END);
  const runs = runsOf(lines).flatMap(byFirstLines);
  const shape = shapeOf(lines, runs);
  const writer = new PlainTextWriter(shape, joinerOf(lines));
  for (const [index, run] of runs.entries()) {
    if (index === 0 && isTitle(runs.slice(0, 4), shape)) writer.heading(run[0] ?? '', 1);
    else writer.run(run, bulletOf(runs[index + 1]?.[0]));
    if (index % RUNS_AT_ONCE === RUNS_AT_ONCE - 1) yield;
  }
  return writer.finish();
}

/** The runs of lines between empty ones. */
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

function sectionsOf(run: readonly string[], shape: Shape): readonly Section[] {
  let sections: readonly Section[] = [{ kind: 'text', lines: run }];
  if (run.length === 1 && !/^[ \t]/.test(run[0] ?? '')) return sections;
  if (!run.some(hasSign)) return sections;
  for (const [kind, find] of FINDERS) {
    sections = sections.flatMap((section) => (section.kind === 'text' ? divided(section, kind, find, shape) : section));
  }
  return sections;
}

function divided(section: Section, kind: Kind, find: Finder, shape: Shape): Section[] {
  const sections: Section[] = [];
  let from = 0;
  const text = (end: number): void => {
    if (end > from) sections.push({ kind: 'text', lines: section.lines.slice(from, end) });
  };
  for (const { start, end } of find(section.lines, shape)) {
    text(start);
    sections.push({ kind, lines: section.lines.slice(start, end) });
    from = end;
  }
  text(section.lines.length);
  return sections;
}

class PlainTextWriter {
  readonly #shape: Shape;
  readonly #join: Joiner;
  readonly #blocks: Block[] = [];
  #group = 0;
  /** The bullet of the last run if it was a list: entries separated by empty lines are one list. */
  #bullet: string | null = null;
  /** Lines of code, which continue after an empty line. */
  #code: string[] = [];

  constructor(shape: Shape, join: Joiner) {
    this.#shape = shape;
    this.#join = join;
  }

  finish(): Block[] {
    this.#endCode();
    if (this.#blocks.at(-1)?.type === 'rule') this.#blocks.pop();
    return this.#blocks;
  }

  heading(text: string, level: number): void {
    this.#write([[text]], { type: 'heading', level });
  }

  /** @param nextBullet the bullet at the start of the next run */
  run(run: readonly string[], nextBullet: string | null): void {
    const quoted = quotedRuns(run);
    if (quoted !== null) {
      this.#group += 1;
      for (const { depth, lines } of quoted) {
        if (depth === 0) this.#sections(lines);
        else this.#quote(lines, depth);
      }
      return;
    }
    const level = marginLevel(run, this.#shape);
    if (level !== null) {
      this.#bullet = null;
      this.heading(run[0] ?? '', level);
      return;
    }
    const bullet = bulletOf(run[0]);
    const isEntry = bullet !== null && (bullet === this.#bullet || bullet === nextBullet);
    if (!isEntry) this.#bullet = null;
    if (isEntry) this.#list(run, bullet);
    else if (this.#code.length > 0 && isSetOff(run, this.#shape.indent)) this.#addCode(run, true);
    else if (run.length === 1 && (isRule(run[0] ?? '') || ORNAMENT.test(run[0] ?? ''))) this.#rule();
    else this.#sections(run);
  }

  #sections(run: readonly string[]): void {
    for (const [index, section] of sectionsOf(run, this.#shape).entries()) {
      if (section.kind === 'code') this.#addCode(section.lines, index === 0);
      else this.#section(section);
    }
  }

  #section({ kind, lines }: Section): void {
    if (kind === 'table') this.#verbatim(lines);
    else if (kind === 'list') this.#list(lines, bulletOf(lines[0]));
    else if (kind === 'turns') for (const turn of turnsOf(lines)) this.#text(turn);
    else if (kind === 'heading') {
      const { text, level } = headingOf(lines);
      this.heading(text, level);
    } else for (const paragraph of byFirstLines(lines)) this.#text(paragraph);
  }

  /** Joins hard-wrapped prose; anything else keeps its lines. */
  #text(lines: readonly string[]): void {
    const prose = unwrapped(lines, this.#shape);
    if (!this.#shape.isByLine) this.#write(prose ?? sentences(lines), { type: 'paragraph' });
    else for (const paragraph of prose ?? lines.map((line) => [line])) this.#write([paragraph], { type: 'paragraph' });
  }

  #list(lines: readonly string[], bullet: string | null): void {
    if (bullet === null || bullet !== this.#bullet) this.#group += 1;
    this.#bullet = bullet;
    for (const { depth, marker, lines: entry } of entriesOf(lines)) {
      this.#write([entry], { type: 'item', depth, marker, group: this.#group });
    }
  }

  /** Joins the lines of a quotation, unless they are code. */
  #quote(lines: readonly string[], depth: number): void {
    const [code] = statements(lines, this.#shape);
    const isCode = code !== undefined && code.start === 0 && code.end === lines.length;
    this.#write(isCode ? lines.map((line) => [line]) : [lines], { type: 'quote', depth, group: this.#group });
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

  /** Writes one block of paragraphs, each of them given as the lines it was wrapped into. */
  #write(lines: readonly (readonly string[])[], properties: Omit<Block, 'text' | 'spans'>): void {
    this.#endCode();
    const inline = new InlineText();
    for (const [index, line] of lines.entries()) {
      if (index > 0) inline.break();
      inline.append(this.#join(line));
    }
    const { text } = inline.take();
    if (text !== '') this.#blocks.push({ ...properties, text, spans: [] });
  }
}
