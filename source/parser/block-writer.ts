import type { AnyNode, Element } from 'domhandler';
import type { Block, BlockType, SpanStyle } from '../article.ts';
import { InlineText } from './inline-text.ts';
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
  /** Its marker goes to the first block of the entry. */
  readonly entry?: { marker: string } | undefined;
}

type Draft = { -readonly [Key in keyof Block]: Block[Key] };

/** Cuts the text that comes in into blocks. */
export class BlockWriter {
  readonly #blocks: Draft[] = [];
  readonly #inline = new InlineText();
  readonly #scopes: { readonly node: AnyNode | null; readonly scope: Scope }[] = [
    { node: null, scope: { type: 'paragraph', quoteDepth: 0 } },
  ];
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
    this.#flush(this.#scope.type === 'cell' && (node as Element).name.startsWith('t'));
    this.#scopes.pop();
    this.#scope = this.#scopes.at(-1)?.scope ?? this.#scope;
  }

  endBlock(): void {
    this.#flush();
  }

  text(data: string): void {
    if (this.#scope.type === 'code') this.#inline.appendVerbatim(data);
    else this.#inline.append(data);
  }

  /** A hard break; a second one in a row ends the paragraph. */
  break(): void {
    if (this.#scope.type === 'code') this.#inline.appendVerbatim('\n');
    else if (this.#inline.endsLine) this.#flush();
    else this.#inline.break();
  }

  startStyle(style: SpanStyle | 'quoted', href?: string): void {
    this.#inline.open(style, href);
  }

  endStyle(): void {
    this.#inline.close();
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
    return this.#blocks;
  }

  /** Ends the block that is being written. Inside a cell only the line ends, so that a cell stays one block. */
  #flush(endsCell = false): void {
    const scope = this.#scope;
    if (scope.type === 'cell' && !endsCell) {
      if (!this.#inline.endsLine) this.#inline.break();
      return;
    }
    const { text, spans, quoted } = this.#inline.take(scope.type === 'code');
    if (text.trim() !== '') {
      const draft: Draft = { type: scope.type, text, spans, ...this.#properties(scope) };
      if (quoted.length > 0) draft.quoted = quoted;
      this.#emit(draft);
    }
    const asides = this.#asides;
    this.#asides = [];
    for (const aside of asides) this.#emit(aside);
  }

  #properties(scope: Scope): Partial<Draft> {
    const properties: Partial<Draft> = {};
    if (scope.group !== undefined) properties.group = scope.group;
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
