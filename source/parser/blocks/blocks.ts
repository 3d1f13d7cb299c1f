import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import type { Omitted, OmittedReason } from '../../article.ts';
import { BLOCK_ELEMENTS, isHidden, STYLE_OF, UNSHOWN_ELEMENTS } from '../html/elements.ts';
import { resolveLink } from '../html/links.ts';
import { BlockWriter } from './block-writer.ts';
import { isBackLink, isNoteMark, isPermalink, noteIdOf } from './footnotes.ts';
import { EMBEDS, embedOf, formulaOf, imageOf, isIcon, isLineNumber } from './media.ts';
import type { Sifted } from './omit-blocks.ts';
import { scopeOf } from './scopes.ts';

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
  /** Elements whose text is styled, innermost last, and what ends the style. */
  readonly #styled: { readonly element: Element; readonly end: () => void }[] = [];

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
    const reason = this.#options.omitted?.get(node);
    if (reason && !this.#isShownAnyway(node, reason)) {
      this.#omit(node, reason);
      return false;
    }
    return this.#instead(node) ? false : this.#open(node);
  }

  leave(node: AnyNode): void {
    if (!isTag(node)) return;
    if (this.#styled.at(-1)?.element === node) this.#styled.pop()?.end();
    else this.#writer.close(node);
  }

  /** Elements that stand for something else than their children: breaks, pictures, formulas, and those that are not shown. */
  #instead(element: Element): boolean {
    const writer = this.#writer;
    switch (element.name) {
      case 'br':
        writer.break();
        return true;
      case 'hr':
        writer.rule();
        return true;
      case 'img':
      case 'amp-img': {
        const image = imageOf(element, this.#options.base);
        if (isIcon(element)) writer.text(element.attribs.alt ?? '');
        else if (image) writer.aside('image', image.words, image.href);
        return true;
      }
      case 'math':
        writer.text(formulaOf(element));
        return true;
      case 'input':
        if (element.attribs.type === 'checkbox' && writer.scope.type === 'item') {
          writer.text(element.attribs.checked === undefined ? '☐ ' : '☑ ');
        }
        return true;
      case 'button':
        return writer.scope.type !== 'heading';
      default:
        if (EMBEDS.has(element.name)) {
          const embed = embedOf(element, this.#options.base);
          if (embed) writer.aside('embed', embed.words, embed.href);
          return true;
        }
        return (
          UNSHOWN_ELEMENTS.has(element.name) ||
          isHidden(element) ||
          (writer.scope.type === 'footnote' && isBackLink(element)) ||
          (writer.scope.type === 'heading' && isPermalink(element)) ||
          ((writer.scope.type === 'code' || element.name === 'td') && isLineNumber(element))
        );
    }
  }

  #open(element: Element): boolean {
    const writer = this.#writer;
    const note = writer.note(noteIdOf(element));
    if (note) writer.open(element, { type: 'footnote', note });
    else if (this.#options.captions?.has(element) && !writer.scope.quotedFigure)
      writer.open(element, { type: 'caption' });
    else if (BLOCK_ELEMENTS.has(element.name) || isBlockLike(element)) writer.open(element, scopeOf(element, writer));
    else this.#style(element);
    return true;
  }

  /** A player stands as a line with its link; a heading that opens and closes its section is a button in a heading. */
  #isShownAnyway({ name }: Element, reason: OmittedReason): boolean {
    return (reason === 'player' && EMBEDS.has(name)) || (name === 'button' && this.#writer.scope.type === 'heading');
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
    const writer = this.#writer;
    const endStyle = (): void => writer.endStyle();
    const { name, attribs } = element;
    if (name === 'rt') {
      writer.text('(');
      this.#styled.push({ element, end: () => writer.text(')') });
    } else if (name === 'q') {
      writer.startStyle('quoted');
      this.#styled.push({ element, end: endStyle });
    } else if (name === 'a') {
      const href = resolveLink(attribs.href, this.#options.base);
      if (href === null) return;
      writer.startStyle('link', href);
      const note = isNoteMark(element);
      if (note === null) this.#styled.push({ element, end: endStyle });
      else {
        writer.startStyle('note', note);
        this.#styled.push({ element, end: () => writer.endStyle(2) });
      }
    } else {
      const style = STYLE_OF.get(name) ?? styleOfSpan(attribs.style);
      if (!style || (style === 'code' && writer.scope.type === 'code')) return;
      writer.startStyle(style);
      this.#styled.push({ element, end: endStyle });
    }
  }
}

/** What text processors write instead of `<b>` and `<i>`. */
function styleOfSpan(style: string | undefined): 'bold' | 'italic' | null {
  if (!style) return null;
  if (/(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return 'bold';
  return /(?:^|;)\s*font-style\s*:\s*italic/i.test(style) ? 'italic' : null;
}

/** An element of the page's own making is a line of its own where no text stands beside it. */
function isBlockLike({ name, prev, next }: Element): boolean {
  return name.includes('-') && !hasText(prev) && !hasText(next);
}

function hasText(node: AnyNode | null): boolean {
  return node !== null && isText(node) && /\S/.test(node.data);
}
