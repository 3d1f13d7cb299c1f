import { type Element, isTag } from 'domhandler';
import { elementText } from '../html/text.ts';
import { isMark, NOTE, targetOf } from '../structure/footnotes.ts';
import { BACK_WORDS } from '../wording/notes.ts';

/** Elements that can contain a note. */
const HOLDERS: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section']);

/** The id of the note that a link refers to; null if the link is not a mark. */
export function noteOfMark(link: Element): string | null {
  return isMark(link) ? targetOf(link) : null;
}

/** Whether an element is known to be a note, with or without a mark. */
export const isNote = ({ attribs }: Element): boolean => attribs.role === NOTE;

/** The id by which marks refer to the note in an element: the element's own, or that of an anchor at its start. */
export function noteIdOf(element: Element): string | null {
  if (isNote(element)) return element.attribs['data-note'] ?? element.attribs.id ?? null;
  if (!HOLDERS.has(element.name)) return null;
  if (element.attribs.id) return element.attribs.id;
  const first = element.children.find((child): child is Element => isTag(child));
  return first?.attribs.id ?? (first?.name === 'a' ? (first.attribs.name ?? null) : null);
}

/** The text of a link from a note back to its mark: an arrow, the mark again, or words. */
const BACK = new RegExp(`^(?:\\P{L}{0,5}|\\P{L}{0,3}\\p{L}{1,2}\\P{L}{0,3}|(?:${BACK_WORDS}).{0,30})$`, 'iu');

/** Whether a link in a note leads back to its mark. */
export function isBackLink(element: Element): boolean {
  if (element.attribs.role === 'doc-backlink') return true;
  if (element.name !== 'a' || !(element.attribs.href ?? '').includes('#')) return false;
  return BACK.test(elementText(element, 40));
}

/** Whether a link in a heading leads to the heading itself. */
export function isPermalink(element: Element): boolean {
  const isLink = element.name === 'a' && (element.attribs.href ?? '').includes('#');
  return isLink && /^[#¶§\p{Extended_Pictographic}\s]*$/u.test(elementText(element, 40));
}
