import { Document, Element, Text } from 'domhandler';
import { ParseError } from '../../../failure.ts';
import { DAMAGE } from '../../../messages/english/damage.ts';
import { intern } from '../class-cache.ts';
import { withPlainComments } from './comments.ts';
import { breaksOut, DroppedElement } from './dropped.ts';
import { append, detach } from './nodes.ts';
import { MAX_DEPTH, OpenElements } from './open-elements.ts';
import {
  BUTTON_SCOPE,
  CLOSES_PARAGRAPH,
  DROPPED,
  ENDS_AT_BLOCK,
  endsHead,
  FORMATTING,
  IMPLIED_END,
  LIST_ITEM_SCOPE,
  SCOPE,
  SPECIAL,
  TABLE,
  TABLE_PARTS,
  VOID,
} from './tables.ts';
import { type TokenSink, tokenize } from './tokenizer.ts';
import { findUnclosed } from './unclosed.ts';

/** A page with more elements is refused, because its layout takes gigabytes. The largest specifications have a third as many. */
const MOST_ELEMENTS = 1_000_000;

/** Receives the text of every `<script>`, with its `type`. Scripts are not part of the tree. */
export type ScriptHandler = (type: string, text: string) => void;

export interface TreeOptions {
  /** Parse as XHTML: any element may be self-closing (`<script/>`), and CDATA sections are text. */
  readonly isXml?: boolean;
}

/**
 * Parses HTML text into a DOM, in time linear in its length however deeply it is nested.
 *
 * Follows the tree construction of the WHATWG standard (13.2.6) as far as a reader can tell the difference: implied end tags of `p`,
 * `li`, `td` and the like, misnested formatting elements, scopes, HTML that ends an open `<svg>` or `<math>`. Leaves out foster parenting
 * (text between the rows of a table stays there) and the reconstruction of formatting elements. Keeps content that a missing end tag of
 * a `<button>` or `<iframe>` would hide. Drops scripts, styles, comments, templates, SVG and the content of `<iframe>`.
 *
 * @throws ParseError if the page has more than a million elements
 */
export function buildTree(html: string, onScript: ScriptHandler, { isXml = false }: TreeOptions = {}): Document {
  const text = isXml ? html : withPlainComments(html);
  const builder = new TreeBuilder(text, onScript, isXml);
  tokenize(text, builder);
  builder.finish();
  return builder.document;
}

/** Classes of formulas that MathJax has drawn. */
const DRAWN = /(?:^|\s)(?:MathJax(?!_Preview)|mjx-)/;

class TreeBuilder implements TokenSink {
  readonly document = new Document([]);
  readonly #html: string;
  readonly #onScript: ScriptHandler;
  readonly #isXml: boolean;
  readonly #open = new OpenElements();
  #dropped: DroppedElement | null = null;
  /** The offsets of start tags without an end tag; computed when it is first needed. */
  #unclosed: ReadonlySet<number> | null = null;
  /** The last element pushed that ends at the next block. */
  #loose: Element | null = null;
  #script: { readonly type: string; text: string } | null = null;
  #elements = 0;
  #nameStart = 0;
  #text = '';
  /** The number of blocks moved out of a link. Each makes the tree one level deeper. */
  #adopted = 0;

  constructor(html: string, onScript: ScriptHandler, isXml: boolean) {
    this.#html = html;
    this.#onScript = onScript;
    this.#isXml = isXml;
  }

  start(name: string, attributes: Record<string, string>, selfClosing: boolean, nameStart: number): void {
    this.#nameStart = nameStart;
    if (attributes.class !== undefined) attributes.class = intern(attributes.class);
    this.#start(name, attributes, selfClosing);
  }

  cdata(text: string): void {
    if (this.#isXml) this.text(text);
  }

  /** Ends the page. */
  finish(): void {
    this.#flushText();
    this.#endScript();
  }

  text(text: string): void {
    if (this.#script) this.#script.text += text;
    else if (!this.#dropped) this.#text += text;
  }

  #flushText(): void {
    if (this.#text === '') return;
    const text = this.#text;
    this.#text = '';
    if (this.#open.current?.name === 'head' && /\S/.test(text)) this.#open.pop();
    append(this.#open.current ?? this.document, new Text(text));
  }

  #start(name: string, attributes: Record<string, string>, selfClosing: boolean): void {
    if (this.#dropped?.start(name, attributes, selfClosing)) return;
    this.#dropped = null;
    if (this.#script) return;
    this.#flushText();
    if (name === 'script') {
      if (!selfClosing || !this.#isXml) this.#script = { type: (attributes.type ?? '').toLowerCase().trim(), text: '' };
      return;
    }
    if (DROPPED.has(name) && attributes.shadowrootmode === undefined) {
      if (name === 'template' && attributes.id !== undefined) append(this.#parent(), new Element(name, attributes));
      if (this.#hasContent(name, selfClosing)) this.#dropped = new DroppedElement(name);
      return;
    }
    if ((name === 'html' || name === 'body' || name === 'head') && this.#open.has(name)) return;
    this.#closeImplied(name);
    this.#elements += 1;
    if (this.#elements > MOST_ELEMENTS) throw new ParseError(DAMAGE.tooManyElements);
    if (this.#open.has('math') && breaksOut(name, attributes)) this.#open.closeMath();
    const element = new Element(name, attributes);
    append(this.#parent(), element);
    if (VOID.has(name) || (selfClosing && (this.#isXml || this.#open.has('math')))) return;
    if (name === 'iframe') {
      if (this.#hasContent(name, selfClosing)) this.#dropped = new DroppedElement(name);
      return;
    }
    if (ENDS_AT_BLOCK.has(name) && this.#isUnclosed()) this.#loose = element;
    this.#open.push(element);
  }

  /** Whether what follows the start tag of a dropped element is its content. In HTML the slash of `<style/>` means nothing. */
  #hasContent(name: string, selfClosing: boolean): boolean {
    if (name === 'svg') return !selfClosing;
    if (name === 'style') return !selfClosing || !(this.#isXml || this.#isUnclosed());
    return !selfClosing && !this.#isUnclosed();
  }

  /** Whether no end tag closes the element whose start tag has just been read. */
  #isUnclosed(): boolean {
    this.#unclosed ??= findUnclosed(this.#html);
    return this.#unclosed.has(this.#nameStart);
  }

  #parent(): Element | Document {
    return this.#open.parent ?? this.document;
  }

  /** Closes the elements whose end tags the start tag of `name` implies. */
  #closeImplied(name: string): void {
    if (this.#open.current?.name === 'head' && endsHead(name)) this.#open.pop();
    if (CLOSES_PARAGRAPH.has(name)) {
      this.#closeLoose();
      this.#open.closeInScope('p', BUTTON_SCOPE);
    }
    if (name === 'li') this.#open.closeInScope('li', LIST_ITEM_SCOPE);
    else if (name === 'dt' || name === 'dd') {
      this.#open.closeInScope('dt', LIST_ITEM_SCOPE);
      this.#open.closeInScope('dd', LIST_ITEM_SCOPE);
    } else if (name === 'button') this.#open.closeInScope('button', SCOPE);
    else if (name === 'a' && this.#open.has('a')) this.#endFormatting('a');
    const ended = IMPLIED_END.get(name);
    if (!ended) return;
    for (const other of ended) if (this.#open.has(other)) this.#open.closeInScope(other, TABLE);
  }

  end(name: string): void {
    const ended = this.#dropped?.end(name, this.#open.has(name)) ?? 'left';
    if (ended !== 'inside') this.#dropped = null;
    if (ended !== 'left') return;
    if (name === 'script') {
      this.#endScript();
      return;
    }
    this.#flushText();
    if (name === 'br') append(this.#parent(), new Element('br', {}));
    else if (name === 'body' || name === 'html') return;
    else if (!this.#open.has(name)) this.#endHeading(name);
    else if (FORMATTING.has(name)) this.#endFormatting(name);
    else this.#open.closeInScope(name, TABLE_PARTS.has(name) ? TABLE : SCOPE);
  }

  /** `</h2>` closes an open heading of any level: pages mix them up. */
  #endHeading(name: string): void {
    if (!/^h[1-6]$/.test(name)) return;
    for (let level = 1; level <= 6; level += 1) this.#open.closeInScope(`h${level}`, SCOPE);
  }

  #endScript(): void {
    const script = this.#script;
    this.#script = null;
    if (!script) return;
    if (script.type.startsWith('math/tex')) this.#addFormula(script);
    else this.#onScript(script.type, script.text);
  }

  /** Adds a formula that a script would draw, unless the page already has the drawn one. */
  #addFormula({ type, text }: { readonly type: string; readonly text: string }): void {
    this.#flushText();
    const before = this.#parent().lastChild;
    if (before instanceof Element && DRAWN.test(before.attribs.class ?? '')) return;
    const math = new Element(
      'math',
      type.includes('display') ? { alttext: text, display: 'block' } : { alttext: text },
    );
    append(math, new Text(text));
    append(this.#parent(), math);
  }

  /** Closes the element without an end tag that ends at the next block. */
  #closeLoose(): void {
    if (!this.#loose) return;
    this.#open.close(this.#loose);
    this.#loose = null;
  }

  /**
   * The standard's adoption agency algorithm, for one element. If a block inside it is still open, only the content that the block has so
   * far is formatted. This is done for links only; other formatting elements keep the whole block.
   */
  #endFormatting(name: string): void {
    const index = this.#open.find(name, SCOPE);
    const formatting = this.#open.at(index);
    if (!formatting) return;
    const block = this.#open.firstAfter(index, SPECIAL);
    if (!block) {
      this.#open.closeFrom(index);
      return;
    }
    if (name === 'a' && index < MAX_DEPTH / 2 && this.#adopted < MAX_DEPTH / 2) this.#moveOut(block, formatting);
    this.#open.remove(index);
  }

  /** Moves `block` after `formatting`, and wraps the content of `block` in a copy of `formatting`. */
  #moveOut(block: Element, formatting: Element): void {
    const outside = formatting.parent;
    if (!(outside instanceof Element || outside instanceof Document)) return;
    this.#adopted += 1;
    const copy = new Element(formatting.name, { ...formatting.attribs });
    copy.children = block.children;
    for (const child of copy.children) child.parent = copy;
    block.children = [];
    append(block, copy);
    detach(block);
    append(outside, block);
  }
}
