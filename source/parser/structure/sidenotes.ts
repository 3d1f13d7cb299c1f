import { type ChildNode, type Element, isTag, isText } from 'domhandler';
import { elementText } from '../html/text.ts';
import { blockOf, MARK, NOTE, targetOf } from './footnotes.ts';
import { become, classMatcher, elementsOf, hide, insertAfter, made, textNode } from './rewrite.ts';

/** Classes of notes inside a sentence, and of the elements that belong to them. */
const NOTE_CLASS =
  /(?:^|[-_])(?:(?:side|margin|foot|end|inline)-?_?note(?:[-_]{0,2}(?:content|text|body|tooltip|inner|popup|note))?|sn-content|ltx_note_outer)$/;
const isNamedNote = classMatcher(NOTE_CLASS);
/** The text of a mark: a symbol or a number. */
const SIGN = /^[[(]?\s?(?:\d{1,4}|[a-z]|[*\u2020\u2021\u00a7\u2295]{1,3})\s?[\])]?\.?$/i;
/** The minimum length of a note, in UTF-16 code units, and the maximum number of notes on a page. */
const LEAST = 10;
const MOST = 1000;
/** The maximum number of siblings between a note and its mark. */
const BETWEEN = 4;

/** Whether an element may be a note within a sentence: Tufte's `sidenote`, a tooltip of a footnote. */
export function isSidenote(element: Element): boolean {
  if (!/^(?:span|small|em|i)$/.test(element.name) || element.attribs.class === undefined) return false;
  return isNamedNote(element);
}

/** Moves notes inside sentences to the end of their paragraphs, and leaves marks in their place. */
export function liftSidenotes(found: readonly Element[], targets: ReadonlyMap<string, Element>): void {
  const ends = new Map<Element, Element>();
  for (const [index, outer] of found.slice(0, MOST).entries()) {
    const element = innerNote(outer);
    const { parent } = element;
    const block = blockOf(element);
    if (
      element.attribs.role === NOTE ||
      !parent ||
      !isTag(parent) ||
      !block ||
      /^(?:td|th|caption|body)$/.test(block.name)
    )
      continue;
    if (elementText(element, 100).length < LEAST) continue;
    const mark = markBefore(element);
    if (mark && isListed(mark, targets)) {
      hide(element);
      continue;
    }
    lift(element, block, { mark, label: labelOf(mark, element) ?? String(index + 1), ends });
  }
}

/** The element with the words of a note alone, if the outer one also contains its mark. */
function innerNote(outer: Element): Element {
  const [first, second, ...rest] = elementsOf(outer);
  const isPair = first && second && rest.length === 0 && SIGN.test(elementText(first, 10).trim());
  return isPair && first.name === 'sup' && isNamedNote(second) ? second : outer;
}

/** The element before a note, if it is a mark: a label, a raised number, a button. */
function markBefore(element: Element): Element | null {
  let passed = 0;
  for (let node: ChildNode | null = element.prev; node && passed < BETWEEN; node = node.prev) {
    passed += 1;
    if (isText(node) && /\S/.test(node.data)) return null;
    if (!isTag(node) || node.name === 'input') continue;
    const isSmall = /^(?:sup|label|a|button|span)$/.test(node.name);
    return isSmall && elementText(node, 12).trim().length <= 6 ? node : null;
  }
  return null;
}

/** Whether a mark leads to a note elsewhere, of which this one is a copy. */
function isListed(mark: Element, targets: ReadonlyMap<string, Element>): boolean {
  const link = mark.name === 'a' ? mark : elementsOf(mark).find(({ name }) => name === 'a');
  const target = targets.get((link && targetOf(link)) ?? '');
  return target !== undefined && target.attribs.role === NOTE;
}

function labelOf(mark: Element | null, note: Element): string | null {
  const own = mark ? elementText(mark, 12).trim() : '';
  if (SIGN.test(own)) return own;
  const first = elementsOf(note)[0];
  const inside = first && first.name === 'sup' ? elementText(first, 12).trim() : '';
  return SIGN.test(inside) ? inside : null;
}

function lift(
  element: Element,
  block: Element,
  { mark, label, ends }: { mark: Element | null; label: string; ends: Map<Element, Element> },
): void {
  const id = element.attribs.id ?? `note-${label}-${ends.size + 1}`;
  hideLabels(element, label);
  const note = made('div', { role: NOTE, 'data-note': id }, element.children);
  const link = made('a', { role: MARK, href: `#${id}` }, [textNode(label)]);
  if (mark) hide(mark);
  become(element, 'sup', {}, [link]);
  place(note, block, ends);
}

/** Hides the label at the start of a note: its raised number, and the copy of that for when the note is shown alone. */
function hideLabels(note: Element, label: string): void {
  let holder = note;
  for (let [only] = elementsOf(note); only && holder.children.length === 1; [only] = elementsOf(only)) holder = only;
  let node = holder.firstChild;
  for (let passed = 0; node && passed < BETWEEN; passed += 1, node = node.next) {
    if (isText(node) && /\S/.test(node.data)) return;
    if (!isTag(node)) continue;
    const isLabel = /^(?:sup|span)$/.test(node.name) && elementText(node, 12).trim() === label;
    if (!isLabel) return;
    hide(node);
  }
}

/** Puts a note after its paragraph, or last in another block. */
function place(note: Element, block: Element, ends: Map<Element, Element>): void {
  const { parent } = block;
  const after = ends.get(block) ?? block;
  ends.set(block, note);
  if (/^(?:p|h[1-6]|dt|figcaption|pre)$/.test(block.name) && parent && isTag(parent)) insertAfter(parent, after, note);
  else insertAfter(block, null, note);
}
