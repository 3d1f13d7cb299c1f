import type { AnyNode, Element } from 'domhandler';
import type { Block, BlockType, Direction } from '../../article.ts';
import type { Picture } from '../pictures/picture.ts';
import { isSameFile } from '../pictures/sources.ts';
import { attributeQuotations, type MutableBlock } from './attributions.ts';
import { type InlineStyle, InlineText } from './inline-text.ts';
import type { ListState } from './lists.ts';
import { attachNotes, type Note } from './notes.ts';
import type { CellPosition, TableGrid } from './tables.ts';

/** The properties of the blocks inside an element. Inner elements inherit them. */
export interface Scope {
  readonly type: BlockType;
  readonly quoteDepth: number;
  readonly group?: number | undefined;
  readonly level?: number | undefined;
  readonly depth?: number | undefined;
  readonly language?: string | undefined;
  readonly list?: ListState | undefined;
  readonly grid?: TableGrid | undefined;
  readonly cell?: (CellPosition & { readonly header: boolean }) | undefined;
  /** Whether the cells are in the table's head. */
  readonly heads?: boolean | undefined;
  /** Whether the enclosing figure shows a quotation. */
  readonly quotedFigure?: boolean | undefined;
  /** Whether the text names the person quoted. */
  readonly attribution?: boolean | undefined;
  /** Whether line feeds in the source are hard breaks. */
  readonly keepsLines?: boolean | undefined;
  readonly dir?: Direction | undefined;
  readonly note?: Note | undefined;
  /** The list entry. Its first block gets the marker. */
  readonly entry?: { marker: string } | undefined;
}

/** The maximum length of a heading, in UTF-16 code units. Longer text is a paragraph: the heading was never closed. */
const LONGEST_HEADING = 400;

/** The minimum width of a picture in a heading, in pixels. Smaller ones are icons and numbers. */
const LEAST_IN_HEADING = 150;

/** Cuts incoming text into blocks. */
export class BlockWriter {
  readonly #blocks: MutableBlock[] = [];
  readonly #inline = new InlineText();
  readonly #scopes: { readonly node: AnyNode | null; readonly scope: Scope }[] = [
    { node: null, scope: { type: 'paragraph', quoteDepth: 0 } },
  ];
  readonly #notes = new Map<string, Note>();
  readonly #noted = new Map<MutableBlock, Note>();
  readonly #attributions = new Set<MutableBlock>();
  /** Images and embeds inside the current block. They are written after it. */
  #asides: MutableBlock[] = [];
  readonly #source: number | undefined;
  #nextGroup: number;
  #scope: Scope;

  constructor({ source, firstGroup = 1 }: { readonly source?: number; readonly firstGroup?: number }) {
    this.#source = source;
    this.#nextGroup = firstGroup;
    this.#scope = { type: 'paragraph', quoteDepth: 0 };
  }

  get scope(): Scope {
    return this.#scope;
  }

  /** The index of the next block. */
  get count(): number {
    return this.#blocks.length;
  }

  /** The footnote with this `id`, if the text so far refers to it. */
  note(id: string | null): Note | undefined {
    return id === null ? undefined : this.#notes.get(id);
  }

  /** The footnote with this id, whether or not the text has referred to it. */
  noteOf(id: string): Note {
    const note = this.#notes.get(id) ?? { label: '', marks: [] };
    if (id !== '') this.#notes.set(id, note);
    return note;
  }

  newGroup(): number {
    const group = this.#nextGroup;
    this.#nextGroup += 1;
    return group;
  }

  open(node: Element, change: Partial<Scope>): void {
    this.#flush();
    this.#scope = { ...this.#scope, ...change };
    this.#scopes.push({ node, scope: this.#scope });
  }

  /** Ends the scope that `node` opened, if it opened one. */
  close(node: AnyNode): void {
    if (this.#scopes.at(-1)?.node !== node) return;
    this.#flush(this.#scope.cell !== this.#scopes.at(-2)?.scope.cell);
    this.#scopes.pop();
    this.#scope = this.#scopes.at(-1)?.scope ?? this.#scope;
  }

  endBlock(): void {
    this.#flush();
  }

  text(data: string): void {
    if (this.#scope.type === 'code') this.#inline.appendVerbatim(data);
    else if (this.#scope.keepsLines) this.#lines(data);
    else this.#inline.append(data);
  }

  #lines(data: string): void {
    for (const [index, line] of data.split(/\r\n?|\n/).entries()) {
      if (index > 0) this.break();
      this.#inline.append(line);
    }
  }

  /** A hard break. A second one in a row ends the paragraph. */
  break(): void {
    if (this.#scope.type === 'code') this.#inline.appendVerbatim('\n');
    else if (this.#inline.endsLine) this.#flush();
    else this.#inline.break();
  }

  startStyle(style: InlineStyle, href?: string): void {
    this.#inline.open(style, href);
  }

  endStyle(count = 1): void {
    for (let ended = 0; ended < count; ended += 1) this.#inline.close();
  }

  rule(): void {
    this.#flush();
    if (this.#blocks.length > 0 && this.#blocks.at(-1)?.type !== 'rule')
      this.#emit({ type: 'rule', text: '', spans: [] });
  }

  /** A picture is written after the text that contains it. The same picture twice in a row is a copy for browsers without scripts. */
  image(picture: Picture | null): void {
    if (!picture) return;
    const { words, src, width, height } = picture;
    if (this.#scope.type === 'heading' && (width ?? 0) < LEAST_IN_HEADING) return;
    const last = this.#asides.at(-1) ?? this.#blocks.at(-1);
    if (src !== null && last?.type === 'image' && isSameFile(last.src ?? null, src)) return;
    this.#aside(
      {
        type: 'image',
        ...(src === null ? {} : { src, href: src }),
        ...(width === null ? {} : { width }),
        ...(height === null ? {} : { height }),
      },
      words || 'picture',
    );
  }

  /** A player, a frame with another page in it, or a paragraph of an embedded post, whose paragraphs share a group. */
  embed(words: string, href: string | null, group = this.#scope.group): void {
    const grouped = group === undefined ? {} : { group };
    this.#aside({ type: 'embed', ...(href === null ? {} : { href }), ...grouped }, words);
  }

  #aside(properties: Omit<MutableBlock, 'text' | 'spans'>, words: string): void {
    const inline = new InlineText();
    inline.append(words);
    const { text } = inline.take();
    if (text === '') return;
    const group = properties.group ?? this.#scope.group;
    this.#asides.push({ ...properties, text, spans: [], ...(group === undefined ? {} : { group }) });
    if (this.#inline.isEmpty) this.#flush();
  }

  finish(): Block[] {
    this.#flush();
    if (this.#blocks.at(-1)?.type === 'rule') this.#blocks.pop();
    attributeQuotations(this.#blocks, this.#attributions);
    return attachNotes(this.#blocks, this.#noted);
  }

  /** Ends the current block. In a cell it only ends the line, so that a cell stays one block. */
  #flush(endsCell = false): void {
    const scope = this.#scope;
    if (scope.type === 'cell' && !endsCell) {
      if (!this.#inline.endsLine) this.#inline.break();
      return;
    }
    const { text, spans, quoted, notes } = this.#inline.take(scope.type === 'code');
    if (text.trim() !== '') {
      const isLong = scope.type === 'heading' && text.length > LONGEST_HEADING;
      const type = isLong ? 'paragraph' : scope.type;
      const block: MutableBlock = { type, text, spans, ...this.#properties({ ...scope, type }) };
      if (quoted.length > 0) block.quoted = quoted;
      for (const { id, start, end } of notes) {
        const label = text.slice(start, end).replace(/^[\s[(]+|[\])\s.]+$/g, '');
        const note = this.noteOf(id);
        note.label ||= label;
        note.marks.push({ block, offset: start });
      }
      if (scope.type === 'footnote' && scope.note) this.#noted.set(block, scope.note);
      if (scope.attribution && scope.type === 'quote') this.#attributions.add(block);
      this.#emit(block);
    }
    const asides = this.#asides;
    this.#asides = [];
    for (const aside of asides) this.#emit(aside);
  }

  #properties(scope: Scope): Partial<MutableBlock> {
    const properties: Partial<MutableBlock> = {};
    if (scope.group !== undefined) properties.group = scope.group;
    if (scope.dir) properties.dir = scope.dir;
    switch (scope.type) {
      case 'heading':
        if (scope.level !== undefined) properties.level = scope.level;
        break;
      case 'item':
        properties.depth = scope.depth ?? 1;
        properties.marker = scope.entry?.marker ?? '';
        if (scope.entry) scope.entry.marker = '';
        break;
      case 'quote':
        properties.depth = scope.depth ?? 1;
        break;
      case 'code':
        if (scope.language) properties.language = scope.language;
        break;
      case 'cell':
        Object.assign(properties, scope.cell);
        break;
    }
    return properties;
  }

  #emit(block: MutableBlock): void {
    if (this.#source !== undefined) block.source = this.#source;
    this.#blocks.push(block);
  }
}
