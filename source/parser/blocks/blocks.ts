import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import type { Omitted, OmittedReason } from '../../article.ts';
import { BLOCK_ELEMENTS, isHidden, isMoved, STYLE_OF, UNSHOWN_ELEMENTS } from '../html/elements.ts';
import { resolveLink } from '../html/links.ts';
import { pictureOf, pictureWithoutScript } from '../pictures/picture.ts';
import { BlockWriter } from './block-writer.ts';
import { isBackLink, isNote, isPermalink, noteIdOf, noteOfMark } from './footnotes.ts';
import { EMBEDS, embedOf, isIcon, isPost } from './media.ts';
import type { Extract } from './omit-blocks.ts';
import { scopeOf } from './scopes.ts';

export interface BlockOptions {
  /** The URL that links are resolved against. */
  readonly base: string | null;
  /** The index of the fragment in a list of fragments, set on every block. */
  readonly source?: number;
  /** The number of the first group, so that each fragment's groups have numbers of their own. */
  readonly firstGroup?: number;
  /** Elements that are not part of the article, with the reason. */
  readonly omitted?: ReadonlyMap<Element, OmittedReason>;
  /** Elements of any tag whose text is a caption. */
  readonly captions?: ReadonlySet<Element>;
  /** Elements whose text is the standfirst. */
  readonly standfirsts?: ReadonlySet<Element>;
  /** Whether to read what a page does not show, and the words on its buttons, too. */
  readonly unshown?: boolean;
}

/**
 * The visible content of `roots` as blocks in order, and what was omitted between them. Iterative and linear in the size of the tree.
 */
export function readBlocks(roots: readonly (Element | Document)[], options: BlockOptions): Extract {
  const reader = new BlockReader(roots, options);
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
  readonly #roots: readonly (Element | Document)[];
  readonly #options: BlockOptions;
  readonly #omitted: Omitted[] = [];
  /** Open elements whose text is styled, innermost last, with the call that ends the style. */
  readonly #styled: { readonly element: Element; readonly end: () => void }[] = [];

  constructor(roots: readonly (Element | Document)[], options: BlockOptions) {
    this.#roots = roots;
    this.#writer = new BlockWriter(options);
    this.#options = options;
  }

  finish(): Extract {
    return { blocks: this.#writer.finish(), omitted: this.#omitted };
  }

  /** Returns whether to read the children. */
  enter(node: AnyNode): boolean {
    if (isText(node)) {
      this.#writer.text(node.data);
      return false;
    }
    if (!isTag(node)) return 'firstChild' in node;
    if (node.name === 'noscript') this.#writer.image(pictureWithoutScript(node, this.#options.base));
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

  /** Handles elements that are more than their children (breaks, pictures, formulas, hidden elements). Returns false for all others. */
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
        if (isIcon(element)) writer.text(element.attribs.alt ?? '');
        else writer.image(pictureOf(element, this.#options.base));
        return true;
      }
      case 'math':
        return this.#formula(element);
      case 'input':
        if (element.attribs.type === 'checkbox' && writer.scope.type === 'item') {
          writer.text(element.attribs.checked === undefined ? '☐ ' : '☑ ');
        }
        return true;
      case 'button':
        if (writer.scope.type === 'heading' || this.#options.unshown) return false;
        if (this.#options.omitted) this.#omit(element, 'navigation');
        return true;
      default:
        if (EMBEDS.has(element.name)) {
          const embed = embedOf(element, this.#options.base);
          if (embed) writer.embed(embed.words, embed.href);
          return true;
        }
        if (isPost(element) && !this.#roots.includes(element)) {
          this.#post(element);
          return true;
        }
        if (this.#isLeftHidden(element)) {
          this.#omit(element, 'hidden');
          return true;
        }
        return (
          UNSHOWN_ELEMENTS.has(element.name) ||
          (isHidden(element) && (!this.#options.unshown || isMoved(element))) ||
          (writer.scope.type === 'footnote' && isBackLink(element)) ||
          (writer.scope.type === 'heading' && isPermalink(element))
        );
    }
  }

  /** The paragraphs of an embedded post lead to it: to its last link. */
  #post(element: Element): void {
    const { blocks } = readBlocks([element], { base: this.#options.base });
    const links = blocks.flatMap(({ spans }) => spans).filter(({ style }) => style === 'link');
    const href = links.at(-1)?.href ?? null;
    this.#writer.endBlock();
    const group = this.#writer.newGroup();
    for (const { text } of blocks) if (text !== '') this.#writer.embed(text.replaceAll('\n', ' '), href, group);
  }

  /** A display formula gets a line of its own. */
  #formula(math: Element): false {
    const writer = this.#writer;
    const { display, alttext } = math.attribs;
    const isApart = display === 'block';
    if (isApart) writer.break();
    if (alttext) writer.startStyle('math', alttext);
    this.#styled.push({
      element: math,
      end: () => {
        if (alttext) writer.endStyle();
        if (isApart) writer.break();
      },
    });
    return false;
  }

  #open(element: Element): boolean {
    const writer = this.#writer;
    const id = noteIdOf(element);
    const note = isNote(element) ? writer.noteOf(id ?? '') : writer.note(id);
    if (note) writer.open(element, { type: 'footnote', note });
    else if (this.#options.captions?.has(element) && !writer.scope.quotedFigure)
      writer.open(element, { type: 'caption' });
    else if (this.#options.standfirsts?.has(element)) writer.open(element, { type: 'standfirst' });
    else if (BLOCK_ELEMENTS.has(element.name) || isBlockLike(element) || this.#isLabel(element))
      writer.open(element, scopeOf(element, writer));
    else this.#style(element);
    return true;
  }

  /** Whether an element of an article is hidden that no rule has judged. */
  #isLeftHidden = (element: Element): boolean =>
    this.#options.omitted !== undefined && isHidden(element) && !isMoved(element);

  /** Whether an element is a button among others, each of which has a line of its own. */
  #isLabel = ({ name }: Element): boolean => name === 'button' && this.#writer.scope.type !== 'heading';

  /** An omitted player is still shown as a line with its link, and a button in a heading (which folds its section) as the heading. */
  #isShownAnyway({ name }: Element, reason: OmittedReason): boolean {
    return (reason === 'player' && EMBEDS.has(name)) || (name === 'button' && this.#writer.scope.type === 'heading');
  }

  #omit(element: Element, reason: OmittedReason): void {
    if (BLOCK_ELEMENTS.has(element.name)) this.#writer.endBlock();
    const { base, source } = this.#options;
    const text = readBlocks([element], { base, unshown: true })
      .blocks.map((block) => block.text)
      .filter((line) => line !== '')
      .join('\n');
    if (!/[\p{L}\p{N}]/u.test(text)) return;
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
      const note = noteOfMark(element);
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

/** The style in the attributes that word processors write instead of `<b>` and `<i>`. */
function styleOfSpan(style: string | undefined): 'bold' | 'italic' | null {
  if (!style) return null;
  if (/(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return 'bold';
  return /(?:^|;)\s*font-style\s*:\s*italic/i.test(style) ? 'italic' : null;
}

/** A custom element is a block unless it has text next to it. */
function isBlockLike({ name, prev, next }: Element): boolean {
  return name.includes('-') && !hasText(prev) && !hasText(next);
}

function hasText(node: AnyNode | null): boolean {
  return node !== null && isText(node) && /\S/.test(node.data);
}
