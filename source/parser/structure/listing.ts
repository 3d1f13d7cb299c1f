import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS, isHidden, UNSHOWN_ELEMENTS } from '../html/elements.ts';
import { classMatcher, rawText } from './rewrite.ts';

/** Classes of elements around a line of code: those of editors and highlighters. */
const LINE =
  /^(?:(?:code|source|src|token|view|cm|ec|react-code|cl|codeblock|highlight)[-_]?line|line|codeline|loc|codemirror-line)$/;
const LINE_STYLE = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table-row)/i;
/** Classes of line numbers. */
const NUMBERS =
  /^(?:lnt?|lineno|.*(?:line-?_?n(?:o|umber|um)s?(?:$|[-_]).*|line-?numbers?|linenodiv|gutter|ln-num(?:bers?)?|blob-num|linenr|select-none))$/;
const [isNamedLine, isNamedNumber] = [classMatcher(LINE), classMatcher(NUMBERS)];
const UNSELECTABLE = /user-select\s*:\s*none/i;
/** Line numbers only. */
const DIGITS = /^[\s\d.:|]*$/;
/** The maximum UTF-16 code units of a gutter that are read. */
const GUTTER = 100_000;

/** Whether an element begins and ends a line of code. */
export function isLine(element: Element): boolean {
  if (BLOCK_ELEMENTS.has(element.name)) return true;
  const { attribs } = element;
  if (attribs.style !== undefined && LINE_STYLE.test(attribs.style)) return true;
  return attribs['data-line'] !== undefined || isNamedLine(element);
}

/** Whether an element contains the line numbers that highlighters add: it has such a class and nothing but numbers. */
export function isLineNumber(element: Element): boolean {
  const { attribs } = element;
  const says =
    attribs['data-line-number'] !== undefined ||
    attribs['data-linenumber'] !== undefined ||
    attribs['aria-hidden'] === 'true' ||
    attribs.unselectable !== undefined ||
    (attribs.style !== undefined && UNSELECTABLE.test(attribs.style)) ||
    isNamedNumber(element);
  return says && DIGITS.test(rawText(element, GUTTER));
}

/** The text of a listing, line by line. */
export interface Listing {
  readonly text: string;
  /** Whether it differs from the text of the element: its lines are elements, or something was left out. */
  readonly isMade: boolean;
}

/** Reads the code in an element: a line that is an element ends in a line feed, and line numbers and buttons are left out. Iterative. */
export function readListing(root: Element, isLeftOut: (element: Element) => boolean = () => false): Listing {
  const writer = new ListingWriter();
  let node: AnyNode | null = root.firstChild;
  while (node && node !== root) {
    const child = enter(node, writer, isLeftOut);
    if (child) {
      node = child;
      continue;
    }
    while (node && node !== root && !node.next) {
      node = node.parent;
      if (node && node !== root && isTag(node) && isLine(node)) writer.endLine();
    }
    node = node === root || !node ? null : node.next;
  }
  return writer.finish();
}

/** Reads a node. Returns its first child if that is to be read next. */
function enter(node: AnyNode, writer: ListingWriter, isLeftOut: (element: Element) => boolean): AnyNode | null {
  if (isText(node)) writer.text(node.data);
  if (!isTag(node)) return null;
  if (node.name === 'br') writer.text('\n');
  else if (isLeftOut(node) || node.name === 'button' || isLineNumber(node)) writer.leaveOut();
  else if (!UNSHOWN_ELEMENTS.has(node.name) && !isHidden(node)) {
    const line = isLine(node);
    if (line) writer.startLine(BLOCK_ELEMENTS.has(node.name));
    if (node.firstChild) return node.firstChild;
    if (line) writer.endLine();
  }
  return null;
}

/** Collects the text, and ends each element that is a line with one line feed. */
class ListingWriter {
  readonly #parts: string[] = [];
  /** Whether the text so far is empty or ends in a line feed. */
  #atStart = true;
  /** Whether an element that is a line ended without a line feed. */
  #isPending = false;
  /** Whether nothing was written since the last line began. */
  #isFresh = false;
  #isMade = false;

  finish(): Listing {
    const text = this.#parts
      .join('')
      .replace(/^(?:[ \t]*\n)+/, '')
      .trimEnd();
    return { text, isMade: this.#isMade };
  }

  leaveOut(): void {
    this.#isMade = true;
  }

  text(data: string): void {
    if (data === '') return;
    const written = data.replace(/\r\n?/g, '\n');
    if (!this.#isPending || /^[ \t]*\n/.test(written)) this.#write(written);
    else if (/\S/.test(written)) {
      this.#isMade = true;
      this.#write(`\n${written}`);
    }
  }

  startLine(isBlock: boolean): void {
    if (isBlock) this.#isMade = true;
    if (this.#isPending || !this.#atStart) {
      this.#isMade = true;
      this.#write('\n');
    }
    this.#isFresh = true;
  }

  endLine(): void {
    this.#isPending ||= this.#isFresh || !this.#atStart;
    this.#isFresh = false;
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#atStart = text.endsWith('\n');
    this.#isPending = false;
    this.#isFresh = false;
  }
}
