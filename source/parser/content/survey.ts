import { type Document, Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from '../html/elements.ts';
import { POST } from '../structure/threads/replace.ts';

/** Counts of an element's content. Lengths are UTF-16 code units without white space; Chinese, Japanese and Korean characters count twice. */
export interface Item {
  readonly element: Element;
  readonly parent: Item | null;
  /** The index in the survey. Its descendants follow, up to `end` (exclusive). */
  readonly index: number;
  end: number;
  readonly depth: number;
  /** Whether it is a block, by its name or because it contains one. */
  block: boolean;
  readonly inLink: boolean;
  /** The length of this block's text outside its inner blocks, and of the part in links. */
  own: number;
  ownLink: number;
  /** Punctuation marks that end clauses and sentences in that text. */
  stops: number;
  /** Sums over the element and its descendants. */
  length: number;
  link: number;
  links: number;
  /** The length of blocks that read like sentences, without their links. */
  prose: number;
  /** The number of such blocks. */
  paragraphs: number;
  images: number;
  /** A hash of the text without white space, so that repeated elements can be found. */
  hash: number;
  /** The letters of its text, if it may be the headline and has been compared with it. */
  letters: string | null;
}

/** All elements of a page in document order. The first item is the document. */
export interface Survey {
  readonly items: readonly Item[];
  readonly itemOf: ReadonlyMap<Element, Item>;
  /** Whether the page is an article, and not one of an organization's pages, of which cards and lists are part. */
  readonly isArticle: boolean;
}

const UNREAD = new Set([
  'head',
  'noscript',
  'textarea',
  'select',
  'object',
  'iframe',
  'button',
  'canvas',
  'title',
  'script',
]);

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Elements whose text often does not consist of sentences. */
export const LISTED: ReadonlySet<string> = new Set(['li', 'td', 'th', 'dd', 'dt', 'pre', 'blockquote']);

export const isBlock = (name: string): boolean => BLOCK_ELEMENTS.has(name) || name.includes('-');

/**
 * Counts the content of every element. Iterative and linear in the size of the tree. A page that does not say that it is an article
 * (`says`) is one nevertheless if it has no `<main>`, since it may be too old to say so, or if it is a thread.
 */
export function surveyPage(document: Document, says = true): Survey {
  const items: Item[] = [];
  const itemOf = new Map<Element, Item>();
  const pending: { readonly parent: Item | null; readonly element: Element }[] = [];
  const push = (children: Document['children'], parent: Item | null) => {
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const element = children[index];
      if (element && isTag(element)) pending.push({ parent, element });
    }
  };
  // A page may lack <html> and <body>, so the document gets an item of its own.
  pending.push({ parent: null, element: new Element('body', {}, document.children) });
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { element, parent } = next;
    const { name } = element;
    const item: Item = {
      element,
      parent,
      index: items.length,
      end: 0,
      depth: parent ? parent.depth + 1 : 0,
      block: isBlock(name),
      inLink: (parent?.inLink ?? false) || (name === 'a' && element.attribs.href !== undefined),
      own: 0,
      ownLink: 0,
      stops: 0,
      length: 0,
      link: 0,
      links: name === 'a' ? 1 : 0,
      prose: 0,
      paragraphs: 0,
      images: name === 'img' || name === 'amp-img' || name === 'video' ? 1 : 0,
      hash: 0,
      letters: null,
    };
    items.push(item);
    itemOf.set(element, item);
    if (item.block) for (let up = parent; up && !up.block; up = up.parent) up.block = true;
    if (!UNREAD.has(name)) push(element.children, item);
  }
  countTexts(items);
  sum(items);
  return { items, itemOf, isArticle: says || !items.some(isMain) || items.some(isPost) };
}

/** Whether an element holds what is peculiar to the page. */
export const isMain = ({ element }: Item): boolean => element.name === 'main' || element.attribs.role === 'main';

const isPost = ({ element }: Item): boolean => element.attribs[POST] !== undefined;

function countTexts(items: readonly Item[]): void {
  const blocks: Item[] = [];
  for (const item of items) {
    const above = item.parent ? blocks[item.parent.index] : undefined;
    const block = item.block ? item : (above ?? item);
    blocks.push(block);
    if (UNREAD.has(item.element.name)) continue;
    for (const child of item.element.children) if (isText(child)) count(child.data, item, block);
  }
}

/** Adds a text to its element and its block. */
function count(text: string, item: Item, block: Item): void {
  let length = 0;
  let stops = 0;
  let hash = item.hash;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code <= 32 || code === 160) continue;
    length += 1;
    hash = (Math.imul(hash, 31) + code) | 0;
    if (STOPS.has(code)) stops += 1;
    if (code >= 0x2e80 && code < 0xfb00) length += 1;
  }
  item.hash = hash;
  item.length += length;
  block.own += length;
  block.stops += stops;
  if (item.inLink) {
    item.link += length;
    block.ownLink += length;
  }
}

const STOPS = new Set([...',.;:!?…،؛؟।、。，！？：；'].map((character) => character.charCodeAt(0)));

function sum(items: readonly Item[]): void {
  for (const item of items.toReversed()) {
    item.end = Math.max(item.end, item.index + 1);
    if (isProse(item)) {
      item.prose += item.own - item.ownLink;
      item.paragraphs += 1;
    }
    const { parent } = item;
    if (!parent) continue;
    parent.end = Math.max(parent.end, item.end);
    parent.hash = (Math.imul(parent.hash, 1000003) + Math.imul(item.hash, 8191)) | 0;
    parent.length += item.length;
    parent.link += item.link;
    parent.links += item.links;
    parent.prose += item.prose;
    parent.paragraphs += item.paragraphs;
    parent.images += item.images;
  }
}

/** The minimum length of prose, and of prose without punctuation. UTF-16 code units without white space. */
const PROSE = { least: 60, withoutStops: 200 };

/**
 * Whether a block's own text reads like sentences: long enough, less than half in links, and with punctuation unless it is long. Code and
 * the output of programs do not.
 */
export function isProse({ own, ownLink, stops, element }: Item): boolean {
  if (element.name === 'pre') return false;
  return own - ownLink >= PROSE.least && ownLink * 2 < own && (stops > 0 || own >= PROSE.withoutStops);
}

/** The items that are not omitted and not inside an omitted one. Items may be omitted during the iteration. */
export function* outermost(
  items: readonly Item[],
  omitted: ReadonlyMap<Item, unknown>,
  start = 0,
  end = items.length,
): Generator<Item> {
  for (let index = start; index < end; index += 1) {
    const item = items[index];
    if (!item) return;
    if (!omitted.has(item)) yield item;
    if (omitted.has(item)) index = item.end - 1;
  }
}
