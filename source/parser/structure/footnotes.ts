import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from '../html/elements.ts';
import { elementText } from '../html/text.ts';
import { nextNode } from '../html/walk.ts';
import { wrapLine } from './note-lines.ts';
import { elementsOf, hide } from './rewrite.ts';

/** The roles of a note and of the link that is its mark. The note's `data-note` is the id that the mark's `href` names. */
export const NOTE = 'doc-footnote';
export const MARK = 'doc-noteref';
const BACK_LINK = 'doc-backlink';

/** Classes of footnote marks, as Markdown processors, encyclopedias and word processors write them. */
const MARK_CLASS =
  /(?:^|[\s_-])(?:footnote-?ref|fnref|footnote-?reference|noteref|endnote-?ref|sdfootnoteanc|footnote-anchor|reference)(?:$|[\s_-])/i;
/** Ids and classes of notes. */
const NOTE_NAME = /(?:foot|end|side)-?_?note|(?:^|[\s_:-])(?:fn|ftn|edn|foot|cite_note)(?:$|[\d\s_:.-])/i;
/** The text of a mark without such a class: "[2]", "(b)", "†". */
const SIGN = /^(?:\[\s?[\da-z*]{1,4}\s?\]|\(\s?[\da-z*]{1,4}\s?\)|[*\u2020\u2021\u00a7]{1,3})$/i;
/** A number or a letter, which is a mark only with brackets around the link or a class that says so. */
const NUMBER = /^[[(]?\s?(?:\d{1,4}|[a-z]|[ivx]{1,6}|[*\u2020\u2021\u00a7]{1,3})\s?[\])]?\.?$/i;

/** The maximum numbers of nodes examined before a link, of levels above it, and of siblings after a note's number. */
const BEFORE = 10;
const LEVELS = 40;
const SIBLINGS = 20;
/** The number of a note's nodes that are examined, and of the UTF-16 code units that make it more than a number. */
const NODES = 300;
const TEXT = 300;

/** The id that a link within the page refers to; null for other links. */
export function targetOf({ attribs }: Element): string | null {
  const id = /#(.+)$/.exec(attribs.href ?? '')?.[1];
  if (!id) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** Whether a link looks like a footnote mark: it is raised, has a class for one, or is a number in brackets. */
export function isMark(link: Element): boolean {
  const { attribs, parent } = link;
  if (isNamed(parent, 'sup') || elementsOf(link).some(({ name }) => name === 'sup')) return true;
  if (/noteref/.test(`${attribs.role ?? ''} ${attribs['epub:type'] ?? ''}`)) return true;
  if (MARK_CLASS.test(attribs.class ?? '')) return true;
  if (!(attribs.href ?? '').startsWith('#')) return false;
  const text = elementText(link, 12).trim();
  return SIGN.test(text) || (NUMBER.test(text) && (isBracketed(link) || NOTE_NAME.test(attribs.href ?? '')));
}

const isNamed = (node: AnyNode | null, name: string): boolean => node !== null && isTag(node) && node.name === name;

function isBracketed({ prev, next }: Element): boolean {
  const [before, after] = [prev && isText(prev) ? prev.data : '', next && isText(next) ? next.data : ''];
  return (/\[\s?$/.test(before) && /^\s?\]/.test(after)) || (/\(\s?$/.test(before) && /^\s?\)/.test(after));
}

/**
 * Gives the marks and notes of a page their roles, by the links between them. A note may be in any container: the element with the
 * id, the block that begins with it, or whatever follows a number that is a block of its own.
 *
 * @param links links to ids of the page, in order
 * @param targets elements by their id or name
 * @returns the notes
 */
export function linkNotes(links: readonly Element[], targets: ReadonlyMap<string, Element>): readonly Element[] {
  const marks = new Set<Element>();
  const notes: Element[] = [];
  for (const link of links) {
    const id = targetOf(link);
    const target = id === null ? undefined : targets.get(id);
    if (id === null || !target) continue;
    const around = ancestor(link, ({ attribs }) => attribs.role === NOTE);
    if (around) {
      if (leadsToMark(target, marks)) link.attribs.role = BACK_LINK;
      continue;
    }
    if (!isMark(link) || (!startsLater(link) && !NOTE_NAME.test(`${id} ${target.attribs.class ?? ''}`))) continue;
    const found = noteAt(target, link);
    if (found.length === 0) continue;
    link.attribs.role = MARK;
    marks.add(link);
    for (const note of found) {
      note.attribs.role = NOTE;
      note.attribs['data-note'] = id;
      notes.push(note);
    }
  }
  for (const note of notes) continueNote(note);
  return notes;
}

/** Whether words precede a link in its block. */
const startsLater = (link: Element): boolean => !startsBlock(link, blockOf(link));

const isTablePart = ({ name }: Element): boolean => name === 'table' || name === 'tr';

/** The first cell of a table or row, which has the number of the note in the second. */
function firstCell(target: Element): Element | null {
  if (!isTablePart(target)) return null;
  let nodes = 0;
  for (let node = nextNode(target, target); node && nodes < BEFORE; node = nextNode(node, target)) {
    nodes += 1;
    if (isTag(node) && (node.name === 'td' || node.name === 'th')) return node;
  }
  return null;
}

/** The elements that hold the note at an id; none if it is not a note. */
function noteAt(target: Element, link: Element): Element[] {
  const block = blockOf(firstCell(target) ?? target);
  if (!block || !(isTablePart(target) || target === block || startsBlock(target, block))) return [];
  if (target !== block) {
    const line = wrapLine(target, block);
    if (line) return [line];
  }
  if (isWithin(link, block)) return [];
  if (block.name !== 'body' && !isNumberOnly(block, target)) return holdsNote(block, target) ? [block] : [];
  hide(block);
  if (block.name === 'dt' || block.name === 'td' || block.name === 'th')
    return elementsAfter(block, 1, ({ name }) => name === 'dd' || name === 'td');
  return elementsAfter(block, SIBLINGS, (next) => !STOPS.test(next.name) && !startsWithNumber(next));
}

const STOPS = /^(?:h[1-6]|hr|section|article|footer|table)$/;
const HOLDERS = /^(?:li|p|div|aside|dd|td|section|blockquote)$/;

function holdsNote(block: Element, target: Element): boolean {
  if (!HOLDERS.test(block.name) && block.attribs.role !== NOTE) return false;
  let nodes = 0;
  for (let node = nextNode(block, block); node; node = nextNode(node, block)) {
    nodes += 1;
    if (nodes > NODES) return target === block && block.name === 'li';
    if (isTag(node) && /^(?:h[1-4]|article|main|nav|form)$/.test(node.name)) return false;
  }
  return nodes > 0;
}

/** Whether a block has nothing but the number of a note. */
function isNumberOnly(block: Element, target: Element): boolean {
  const text = elementText(block, TEXT).trim();
  if (text === '') return block !== target || !HOLDERS.test(block.name);
  return /^(?:dt|td|th|p|div|h[1-6])$/.test(block.name) && NUMBER.test(text);
}

/** Whether an element is the number of the next note. */
function startsWithNumber(element: Element): boolean {
  const text = elementText(element, 40).trim();
  return text !== '' && NUMBER.test(text);
}

function elementsAfter(block: Element, most: number, isPart: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (let node = block.next; node && found.length < most; node = node.next) {
    if (isText(node) && /\S/.test(node.data)) break;
    if (!isTag(node)) continue;
    if (!isPart(node)) break;
    found.push(node);
  }
  return found;
}

/** Adds the paragraphs between a note and the next one to the note. */
function continueNote(note: Element): void {
  if (note.name !== 'p') return;
  const between: Element[] = [];
  for (let node = note.next; node && between.length < SIBLINGS; node = node.next) {
    if (!isTag(node)) continue;
    if (node.attribs.role === NOTE) {
      for (const one of between) one.attribs.role = NOTE;
      for (const one of between) one.attribs['data-note'] = note.attribs['data-note'] ?? '';
      return;
    }
    if (node.name !== 'p' && node.name !== 'blockquote') return;
    between.push(node);
  }
}

/** Whether a back link leads to a mark, to an element around one, or to an anchor before one. */
function leadsToMark(target: Element, marks: ReadonlySet<Element>): boolean {
  if (marks.has(target)) return true;
  const after = target.next && isTag(target.next) ? [target.next] : [];
  for (const one of [target, ...after]) {
    let nodes = 0;
    for (let node: AnyNode | null = one; node && nodes < BEFORE; node = nextNode(node, one)) {
      nodes += 1;
      if (isTag(node) && marks.has(node)) return true;
    }
  }
  return ancestor(target, (one) => marks.has(one)) !== null;
}

/** The block around an element, or the element itself. */
export function blockOf(element: Element): Element | null {
  return BLOCK_ELEMENTS.has(element.name) ? element : ancestor(element, ({ name }) => BLOCK_ELEMENTS.has(name));
}

/** Whether nothing but brackets precedes an element in its block, or in its line. */
export function startsBlock(element: Element, block: Element | null): boolean {
  let nodes = 0;
  for (let node: AnyNode = element; node !== block; ) {
    nodes += 1;
    if (nodes > BEFORE) return false;
    if (!node.prev) {
      if (!node.parent) return true;
      node = node.parent;
      continue;
    }
    node = node.prev;
    if (isNamed(node, 'br')) return true;
    const text = isText(node) ? node.data : isTag(node) ? elementText(node, 20) : '';
    if (/[^\s[(]/.test(text)) return isTag(node) && BLOCK_ELEMENTS.has(node.name);
  }
  return true;
}

function isWithin(element: Element, outer: Element): boolean {
  return ancestor(element, (one) => one === outer) !== null;
}

function ancestor(element: Element, isOne: (element: Element) => boolean): Element | null {
  let levels = 0;
  for (let up = element.parent; up && isTag(up) && levels < LEVELS; up = up.parent) {
    levels += 1;
    if (isOne(up)) return up;
  }
  return null;
}
