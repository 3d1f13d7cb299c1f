import type { AnyNode, Element } from 'domhandler';
import type { Block, BlockType, Direction, Position } from '../../article.ts';
import { attributeQuotations } from './attributions.ts';
import { type InlineStyle, InlineText } from './inline-text.ts';
import type { ListState } from './lists.ts';
import type { CellPlace, TableGrid } from './tables.ts';

/** What holds for the text of an element: inherited by what stands in it. */
export interface Scope {
  readonly type: BlockType;
  readonly quoteDepth: number;
  readonly group?: number | undefined;
  readonly level?: number | undefined;
  readonly depth?: number | undefined;
  readonly language?: string | undefined;
  readonly list?: ListState | undefined;
  readonly grid?: TableGrid | undefined;
  readonly cell?: (CellPlace & { readonly header: boolean }) | undefined;
  /** Whether cells are those of the table's head. */
  readonly heads?: boolean | undefined;
  /** Whether the figure around holds a quotation. */
  readonly quotedFigure?: boolean | undefined;
  /** Whether the text says who is quoted. */
  readonly attribution?: boolean | undefined;
  /** Whether line breaks in the source are line breaks. */
  readonly keepsLines?: boolean | undefined;
  readonly dir?: Direction | undefined;
  readonly note?: Note | undefined;
  /** Its marker goes to the first block of the entry. */
  readonly entry?: { marker: string } | undefined;
}

type Draft = { -readonly [Key in keyof Block]: Block[Key] };

/** A footnote that the text refers to, and where it does. */
interface Note {
  readonly label: string;
  readonly marks: { readonly block: Draft; readonly offset: number }[];
}

/** Longer text in a heading element is a heading that was never closed. UTF-16 code units. */
const LONGEST_HEADING = 400;

/** Cuts the text that comes in into blocks. */
export class BlockWriter {
  readonly #blocks: Draft[] = [];
  readonly #inline = new InlineText();
  readonly #scopes: { readonly node: AnyNode | null; readonly scope: Scope }[] = [
    { node: null, scope: { type: 'paragraph', quoteDepth: 0 } },
  ];
  readonly #notes = new Map<string, Note>();
  readonly #noted = new Map<Draft, Note>();
  readonly #attributions = new Set<Draft>();
  /** Pictures and embeds inside the block that is being written: they follow it. */
  #asides: Draft[] = [];
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

  /** The index of the block that comes next. */
  get count(): number {
    return this.#blocks.length;
  }

  /** The footnote that the text has referred to by `id`. */
  note(id: string | null): Note | undefined {
    return id === null ? undefined : this.#notes.get(id);
  }

  newGroup(): number {
    return this.#nextGroup++;
  }

  open(node: Element, change: Partial<Scope>): void {
    this.#flush();
    this.#scope = { ...this.#scope, ...change };
    this.#scopes.push({ node, scope: this.#scope });
  }

  /** Ends the scope that `node` opened, if it did. */
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

  /** A hard break; a second one in a row ends the paragraph. */
  break(): void {
    if (this.#scope.type === 'code') this.#inline.appendVerbatim('\n');
    else if (this.#inline.endsLine) this.#flush();
    else this.#inline.break();
  }

  startStyle(style: InlineStyle, href?: string): void {
    this.#inline.open(style, href);
  }

  endStyle(count = 1): void {
    for (let ended = 0; ended < count; ended++) this.#inline.close();
  }

  rule(): void {
    this.#flush();
    if (this.#blocks.length > 0 && this.#blocks.at(-1)?.type !== 'rule')
      this.#emit({ type: 'rule', text: '', spans: [] });
  }

  aside(type: 'image' | 'embed', words: string, href: string | null): void {
    const inline = new InlineText();
    inline.append(words);
    const { text } = inline.take();
    if (text === '') return;
    const { group } = this.#scope;
    this.#asides.push({
      type,
      text,
      spans: [],
      ...(group === undefined ? {} : { group }),
      ...(href === null ? {} : { href }),
    });
    if (this.#inline.isEmpty) this.#flush();
  }

  finish(): Block[] {
    this.#flush();
    if (this.#blocks.at(-1)?.type === 'rule') this.#blocks.pop();
    attributeQuotations(this.#blocks, this.#attributions);
    const places = new Map(this.#blocks.map((block, index) => [block, index]));
    const known = new Map<Note, Position | undefined>();
    for (const [draft, note] of this.#noted) {
      draft.label = note.label;
      let from = known.get(note);
      // The first block of the note: all marks on all of its paragraphs would be their product.
      if (!known.has(note)) {
        const [first, ...alsoFrom] = note.marks.flatMap(({ block, offset }) => {
          const index = places.get(block);
          return index === undefined ? [] : [{ block: index, offset }];
        });
        from = first;
        known.set(note, from);
        if (alsoFrom.length > 0) draft.alsoFrom = alsoFrom;
      }
      if (from) draft.from = from;
    }
    return this.#blocks;
  }

  /** Ends the block that is being written. Inside a cell only the line ends, so that a cell stays one block. */
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
      const draft: Draft = { type, text, spans, ...this.#properties({ ...scope, type }) };
      if (quoted.length > 0) draft.quoted = quoted;
      for (const { id, start, end } of notes) {
        const label = text.slice(start, end).replace(/^[\s[(]+|[\])\s.]+$/g, '');
        const note = this.#notes.get(id) ?? { label, marks: [] };
        note.marks.push({ block: draft, offset: start });
        this.#notes.set(id, note);
      }
      if (scope.type === 'footnote' && scope.note) this.#noted.set(draft, scope.note);
      if (scope.attribution && scope.type === 'quote') this.#attributions.add(draft);
      this.#emit(draft);
    }
    const asides = this.#asides;
    this.#asides = [];
    for (const aside of asides) this.#emit(aside);
  }

  #properties(scope: Scope): Partial<Draft> {
    const properties: Partial<Draft> = {};
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

  #emit(draft: Draft): void {
    if (this.#source !== undefined) draft.source = this.#source;
    this.#blocks.push(draft);
  }
}
