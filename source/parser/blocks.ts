import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import type { Omitted, OmittedReason } from '../article.ts';
import { BlockWriter, type Scope } from './block-writer.ts';
import type { Sifted } from './boilerplate.ts';
import { BLOCK_ELEMENTS, HEADING_LEVEL, STYLE_OF, UNSHOWN_ELEMENTS } from './elements.ts';
import { resolveLink } from './links.ts';
import { nextMarker, openList } from './lists.ts';
import { following, isLayoutTable, TableGrid } from './tables.ts';

export interface BlockOptions {
  /** The address that links are resolved against. */
  readonly base: string | null;
  /** Goes onto every block: the index of the list fragment. */
  readonly source?: number;
  /** The number of the first group; so that the groups of several fragments differ. */
  readonly firstGroup?: number;
  /** Elements that are not the article, and why. */
  readonly omitted?: ReadonlyMap<Element, OmittedReason>;
  /** Elements whose text belongs to a picture, whatever their tag. */
  readonly captions?: ReadonlySet<Element>;
}

/**
 * What a reader sees in `roots`, as blocks in order, and what was left out between them. Walks by loops: nesting costs no
 * stack. Linear in the size of the tree.
 */
export function readBlocks(roots: readonly (Element | Document)[], options: BlockOptions): Sifted {
  const reader = new BlockReader(options);
  for (const root of roots) {
    let node: AnyNode | null = root;
    while (node) {
      const child: AnyNode | null = reader.enter(node) && 'firstChild' in node ? node.firstChild : null;
      if (child) {
        node = child;
        continue;
      }
      reader.leave(node);
      while (node !== root && !node.next && node.parent) {
        node = node.parent;
        reader.leave(node);
      }
      node = node === root ? null : node.next;
    }
  }
  return reader.finish();
}

class BlockReader {
  readonly #writer: BlockWriter;
  readonly #options: BlockOptions;
  readonly #omitted: Omitted[] = [];
  /** Elements whose text is styled, innermost last. */
  readonly #styled: Element[] = [];

  constructor(options: BlockOptions) {
    this.#writer = new BlockWriter(options);
    this.#options = options;
  }

  finish(): Sifted {
    return { blocks: this.#writer.finish(), omitted: this.#omitted };
  }

  /** Whether the children are to be read. */
  enter(node: AnyNode): boolean {
    if (isText(node)) {
      this.#writer.text(node.data);
      return false;
    }
    if (!isTag(node)) return 'firstChild' in node;
    const { name } = node;
    const reason = this.#options.omitted?.get(node);
    if (reason) {
      this.#omit(node, reason);
      return false;
    }
    if (name === 'br') {
      this.#writer.break();
      return false;
    }
    if (name === 'hr') {
      this.#writer.rule();
      return false;
    }
    if (name === 'img') {
      this.#image(node);
      return false;
    }
    if (name === 'iframe' || name === 'video' || name === 'audio') {
      this.#embed(node);
      return false;
    }
    if (name === 'math') {
      this.#writer.text(mathText(node));
      return false;
    }
    if (UNSHOWN_ELEMENTS.has(name) || isHidden(node)) return false;
    if (this.#options.captions?.has(node)) this.#writer.open(node, { type: 'caption' });
    else if (BLOCK_ELEMENTS.has(name)) this.#writer.open(node, this.#scopeOf(node));
    else this.#style(node);
    return true;
  }

  leave(node: AnyNode): void {
    if (!isTag(node)) return;
    if (this.#styled.at(-1) === node) {
      this.#styled.pop();
      if (node.name === 'rt') this.#writer.text(')');
      else this.#writer.endStyle();
    } else {
      this.#writer.close(node);
    }
  }

  #omit(element: Element, reason: OmittedReason): void {
    if (BLOCK_ELEMENTS.has(element.name)) this.#writer.endBlock();
    const { base, source } = this.#options;
    const text = readBlocks([element], { base })
      .blocks.map((block) => block.text)
      .filter((line) => line !== '')
      .join('\n');
    if (text === '') return;
    this.#omitted.push({ text, reason, before: this.#writer.count, ...(source === undefined ? {} : { source }) });
  }

  #style(element: Element): void {
    const { name } = element;
    if (name === 'rt') {
      this.#writer.text('(');
    } else if (name === 'q') {
      this.#writer.startStyle('quoted');
    } else if (name === 'a') {
      const href = resolveLink(element.attribs.href, this.#options.base);
      if (href === null) return;
      this.#writer.startStyle('link', href);
    } else {
      const style = STYLE_OF.get(name);
      if (!style) return;
      this.#writer.startStyle(style);
    }
    this.#styled.push(element);
  }

  /** What a block element changes for the text in it. */
  #scopeOf(element: Element): Partial<Scope> {
    const scope = this.#writer.scope;
    const level = HEADING_LEVEL.get(element.name);
    if (level !== undefined) return { type: 'heading', level };
    switch (element.name) {
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir': {
        const list = openList(element, (scope.list?.depth ?? 0) + 1);
        return { list, group: scope.list ? scope.group : this.#writer.newGroup() };
      }
      case 'li':
        return {
          type: 'item',
          depth: scope.list?.depth ?? 1,
          entry: { marker: nextMarker(scope.list, element) },
          group: scope.group ?? this.#writer.newGroup(),
        };
      case 'dl':
        return { group: this.#writer.newGroup() };
      case 'dt':
        return { type: 'term' };
      case 'dd':
        return { type: 'definition' };
      case 'blockquote':
        return {
          type: 'quote',
          depth: scope.quoteDepth + 1,
          quoteDepth: scope.quoteDepth + 1,
          group: scope.quoteDepth > 0 ? scope.group : this.#writer.newGroup(),
        };
      case 'pre':
      case 'listing':
      case 'xmp':
        return { type: 'code', language: languageOf(element) };
      case 'figure':
        return { group: this.#writer.newGroup() };
      case 'figcaption':
        return { type: 'caption' };
      case 'table':
        return isLayoutTable(element) ? { grid: undefined } : { grid: new TableGrid(), group: this.#writer.newGroup() };
      case 'caption':
        return scope.grid ? { type: 'caption' } : {};
      case 'tr':
        scope.grid?.nextRow();
        return {};
      case 'td':
      case 'th':
        return scope.grid
          ? { type: 'cell', cell: { ...scope.grid.place(element), header: element.name === 'th' } }
          : {};
      default:
        return {};
    }
  }

  #image(element: Element): void {
    const alt = element.attribs.alt ?? '';
    if (/\b(?:emoji|smiley|math|latex|tex)\b/i.test(element.attribs.class ?? '')) {
      this.#writer.text(alt);
      return;
    }
    const size = Number(element.attribs.width ?? 100) * Number(element.attribs.height ?? 100);
    if (alt.trim() === '' || size < 25) return;
    const source = element.attribs.src ?? element.attribs['data-src'];
    this.#writer.aside('image', alt, resolveLink(source, this.#options.base));
  }

  #embed(element: Element): void {
    const href = resolveLink(element.attribs.src ?? element.attribs['data-src'], this.#options.base);
    if (href === null || !/^https?:/.test(href)) return;
    const title = (element.attribs.title ?? element.attribs['aria-label'] ?? '').trim();
    this.#writer.aside('embed', title || new URL(href).hostname, href);
  }
}

function isHidden({ attribs }: Element): boolean {
  return attribs.hidden !== undefined || /(?:^|;)\s*display\s*:\s*none/i.test(attribs.style ?? '');
}

/** The language of a code block, from the class that highlighters agree on (`language-…`, `lang-…`). */
function languageOf(pre: Element): string | undefined {
  const inner = pre.children.find((child): child is Element => isTag(child) && child.name === 'code');
  for (const classes of [pre.attribs.class, inner?.attribs.class]) {
    const named = /(?:^|\s)(?:language|lang)-([\w+#.-]{1,40})/.exec(classes ?? '');
    if (named) return named[1];
  }
  return pre.attribs['data-lang'] ?? pre.attribs['data-language'];
}

/** A formula as its author wrote it: TeX where the page carries it, the plain characters otherwise. */
function mathText(math: Element): string {
  if (math.attribs.alttext) return math.attribs.alttext;
  const parts: string[] = [];
  for (let node = following(math, math); node; node = following(node, math)) {
    if (isTag(node) && node.name === 'annotation') {
      const text = node.firstChild;
      if (/tex/i.test(node.attribs.encoding ?? '') && text && isText(text)) return text.data;
      break;
    }
    if (isText(node)) parts.push(node.data.trim());
  }
  return parts.join('');
}
