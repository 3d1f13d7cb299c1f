import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS, isHidden } from '../html/elements.ts';
import { foldSpace, lengthWithoutSpace } from '../html/text.ts';
import { nextNode, nextOutside } from '../html/walk.ts';
import { CODE_LANGUAGES, NO_LANGUAGE, NOTEBOOK_PROMPT } from '../wording/code.ts';
import { isLine, isLineNumber, readListing } from './listing.ts';
import { become, classMatcher, elementsOf, hide, isBlank, made, rawText, textNode, tokensOf } from './rewrite.ts';

/** Classes of boxes around one block of code. */
const BOX =
  /^(?:gist(?:-file)?|expressive-code|chroma|shiki|prism|hljs|rouge|codehilite|syntaxhighlighter|snippet|.*(?:highlighter|highlight|code-?_?(?:block|box|snippet|wrapper|container|toolbar|group|frame|example|wrap|figure|listing)|snippet|listing)(?:$|[-_].*))$/;
/** Classes of tables of code. */
const CODE_TABLE =
  /^(?:lntable|highlighttable|rouge-table|hljs-ln|js-file-line-container|code-?table|codehilitetable)$/;
/** Classes of cells of code. */
const CODE_CELL = /^(?:code|lntd|blob-code.*|js-file-line|rouge-code|hljs-ln-code|line-content|codeline)$/;
/** Classes of editor elements whose children are lines. */
const EDITOR = /^(?:view-lines|cm-content|codemirror-code|ace_text-layer|cm-s-.*|monaco-tokenized-source)$/;
const KEEPS_SPACE = /(?:^|;)\s*white-space\s*:\s*(?:pre|break-spaces)/i;

const [isEditor, isBox] = [classMatcher(EDITOR), classMatcher(BOX)];

/** The maximum length of the text beside the code in a box (labels, buttons, the source), in UTF-16 code units without white space. */
const BESIDE = 100;
/** The number of nodes that are examined to find out whether an element contains code. */
const NODES = 20_000;
/** The number of rows and nodes of a table that are examined. */
const ROWS = 4;
const TABLE_NODES = 2000;

/**
 * Rewrites an element that contains a block of code as one `<pre>`, without line numbers, buttons and labels. Lines that are elements or
 * table rows end in line feeds. Returns whether the element was rewritten.
 */
export function rewriteCode(element: Element): boolean {
  switch (element.name) {
    case 'pre':
      return rewritePre(element);
    case 'table':
      return isCodeTable(element) && toPre(element, element);
    case 'code':
      return isCodeBlock(element) && toPre(element, element);
    case 'div':
    case 'figure':
    case 'section':
      return rewriteBox(element);
    default:
      return false;
  }
}

/** Hides the prompt of a notebook cell ("In [3]:"). */
export function hidePrompt(element: Element): void {
  if (element.attribs.class?.toLowerCase().includes('prompt') && NOTEBOOK_PROMPT.test(rawText(element, 40).trim()))
    hide(element);
}

function rewritePre(pre: Element): boolean {
  const codes = elementsOf(pre).filter(({ name }) => name === 'code');
  const inner = codes.length === 1 ? null : soleCode(pre);
  // Several `<code>` without white space between them are lines.
  const areLines = codes.length > 1 && codes.every(({ next }) => next === null || isTag(next));
  if (areLines) for (const code of codes) code.attribs['data-line'] = '';
  const from = inner ?? pre;
  const { text, isMade } = readListing(from);
  if (!isMade && !inner) return false;
  writeAs(pre, text, languageOf(pre) ?? (inner ? languageLabelled(pre, inner) : undefined));
  return true;
}

/** The only `<code>` inside a `<pre>`; null if there is much text beside it. */
function soleCode(pre: Element): Element | null {
  const found = listingsIn(pre, (element) => element.name === 'code');
  return found?.beside !== 0 ? (found?.listing ?? null) : null;
}

function rewriteBox(box: Element): boolean {
  if (box.attribs.class === undefined) return false;
  if (isEditor(box)) return elementsOf(box).length > 0 && toPre(box, box);
  if (!isBox(box)) return false;
  const found = listingsIn(box, isListing);
  if (!found)
    return elementsOf(box).length > 1 && elementsOf(box).every((child) => isLineOfCode(child)) && toPre(box, box);
  const { listing } = found;
  if (listing.name === 'pre' || listing.name === 'table' || listing.name === 'code') rewriteCode(listing);
  const text = listing.name === 'pre' ? rawText(listing, Number.POSITIVE_INFINITY) : readListing(listing).text;
  const language = languageOf(listing) ?? languageOf(box) ?? languageLabelled(box, listing);
  const caption = captionOf(box, listing);
  const pre = made('pre', language ? { 'data-language': language } : {}, [
    ...(listing.name === 'pre' ? listing.children : [textNode(text)]),
  ]);
  if (caption) become(box, 'figure', {}, [pre, caption]);
  else become(box, 'pre', pre.attribs, pre.children);
  return true;
}

/** A caption, if it says more than the name of the language. */
function captionOf(box: Element, listing: Element): Element | null {
  for (let node: ChildNode | null = box.firstChild; node; node = nextNode(node, box) as ChildNode | null) {
    if (!isTag(node) || node === listing || node.name !== 'figcaption') continue;
    const text = foldSpace(rawText(node, 500));
    return text === '' || CODE_LANGUAGES.has(text.toLowerCase()) ? null : node;
  }
  return null;
}

const isListing = (element: Element): boolean =>
  element.name === 'pre' ||
  (element.name === 'table' && isCodeTable(element)) ||
  (element.name === 'code' && isCodeBlock(element));

const isLineOfCode = (element: Element): boolean =>
  element.name === 'div' && isLine(element) && tokensOf(element).some((one) => one.includes('line'));

/** The only listing in an element, and the length of the text beside it; null if there are several listings or much other text. */
function listingsIn(
  root: Element,
  isOne: (element: Element) => boolean,
): { readonly listing: Element; readonly beside: number } | null {
  let listing: Element | null = null;
  let beside = 0;
  let nodes = 0;
  for (let node = nextNode(root, root); node; ) {
    nodes += 1;
    if (nodes > NODES) return null;
    if (isText(node)) beside += lengthWithoutSpace(node.data);
    if (beside > BESIDE) return null;
    if (isTag(node) && isOne(node)) {
      if (listing) return null;
      listing = node;
      node = nextOutside(node, root);
    } else if (
      isTag(node) &&
      (node.name === 'button' || node.name === 'figcaption' || isHidden(node) || isLineNumber(node))
    )
      node = nextOutside(node, root);
    else node = nextNode(node, root);
  }
  return listing ? { listing, beside } : null;
}

/** Whether a table holds code: it has a column of line numbers, or a class that says so. */
function isCodeTable(table: Element): boolean {
  if (tokensOf(table).some((one) => CODE_TABLE.test(one))) return true;
  if (table.parent && isTag(table.parent) && tokensOf(table.parent).includes('syntaxhighlighter')) return true;
  let rows = 0;
  let coded = 0;
  let numbered = 0;
  let nodes = 0;
  for (let node = nextNode(table, table); node && rows <= ROWS && nodes < TABLE_NODES; node = nextNode(node, table)) {
    nodes += 1;
    if (!isTag(node)) continue;
    if (node.name === 'tr') rows += 1;
    if (node.name !== 'td' && node.name !== 'th') continue;
    if (isGutter(node)) numbered += 1;
    else if (isCodeCell(node)) coded += 1;
  }
  return numbered > 0 && coded > 0;
}

/** Whether a cell has line numbers: its class says so, or it counts from 1 with one number on each line. */
function isGutter(cell: Element): boolean {
  if (isLineNumber(cell)) return true;
  if ((cell.next === null && cell.prev !== null) || !/^[\s\d]*$/.test(rawText(cell, 100))) return false;
  const lines = readListing(cell).text.split('\n');
  return lines.length > 1 && lines.every((line, index) => Number(line.trim()) === index + 1);
}

function isCodeCell(cell: Element): boolean {
  if (KEEPS_SPACE.test(cell.attribs.style ?? '') || tokensOf(cell).some((one) => CODE_CELL.test(one))) return true;
  return elementsOf(cell).some(({ name }) => name === 'pre' || name === 'code');
}

/** Whether a `<code>` outside `<pre>` is a block: there is nothing beside it, and its line breaks are preserved. */
function isCodeBlock(code: Element): boolean {
  if (!isBlank(code.prev) || !isBlank(code.next)) return false;
  const { parent } = code;
  if (parent && isTag(parent) && (!BLOCK_ELEMENTS.has(parent.name) || /^(?:pre|li|td|th|dt)$/.test(parent.name)))
    return false;
  if (KEEPS_SPACE.test(code.attribs.style ?? '')) return true;
  if (elementsOf(code).some(({ name }) => name === 'br')) return true;
  return /(?:^|\s)(?:language|lang|hljs)/.test(code.attribs.class ?? '') && /\S\s*\n\s*\S/.test(rawText(code, 5000));
}

/** Replaces the content of `element` by the listing read from `from`. */
function toPre(element: Element, from: Element): boolean {
  const isTable = from.name === 'table';
  const { text } = readListing(
    from,
    (inner) => isTable && (inner.name === 'td' || inner.name === 'th') && isGutter(inner),
  );
  if (text === '') return false;
  writeAs(element, text, languageOf(element));
  return true;
}

function writeAs(element: Element, text: string, language: string | undefined): void {
  become(element, 'pre', language ? { 'data-language': language } : {}, [textNode(text)]);
}

/** The language of code, from the classes and data of highlighters (`language-…`, `lang-…`) on the element, inside or around it. */
export function languageOf(element: Element): string | undefined {
  const inside = deepest(element);
  const outer = element.parent && isTag(element.parent) ? [element.parent] : [];
  for (const { attribs } of [element, ...inside, ...outer]) {
    const named = /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s?([\w+#.-]{1,40})/.exec(
      attribs.class ?? '',
    )?.[1];
    for (const name of [named, attribs['data-language'], attribs['data-lang']])
      if (name && !NO_LANGUAGE.has(name) && !name.startsWith('highlighter-')) return name;
  }
  return undefined;
}

/** The `<code>` in an element, and the elements around it. */
function deepest(element: Element): Element[] {
  let nodes = 0;
  const found: Element[] = [];
  for (let node = nextNode(element, element); node && nodes < 50; node = nextNode(node, element)) {
    nodes += 1;
    if (!isTag(node) || (node.name !== 'code' && node.name !== 'pre')) continue;
    found.push(node);
  }
  return found;
}

/** The language named by a short text beside the code. */
function languageLabelled(box: Element, listing: Element): string | undefined {
  for (let node = nextNode(box, box); node; ) {
    if (node === listing) node = nextOutside(node, box);
    else {
      if (isText(node)) {
        const word = node.data.trim().toLowerCase();
        if (CODE_LANGUAGES.has(word) && !NO_LANGUAGE.has(word)) return word;
      }
      node = nextNode(node, box);
    }
  }
  return undefined;
}
