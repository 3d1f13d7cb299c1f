import { type Element, isTag, type ParentNode } from 'domhandler';
import { elementText } from '../html/text.ts';
import { BACK_WORDS } from '../wording/links.ts';

/** Classes of footnote marks, as Markdown processors, encyclopedias and word processors write them. */
const MARK =
  /(?:^|[\s_-])(?:footnote-?ref|fnref|footnote-?reference|noteref|endnote-?ref|sdfootnoteanc|footnote-anchor|reference)(?:$|[\s_-])/i;
/** The text of a footnote mark without such a class: "[2]", "(b)", "†". */
const SIGN = /^(?:\[\s?[\da-z*]{1,4}\s?\]|\(\s?[\da-z*]{1,4}\s?\)|[*\u2020\u2021\u00a7]{1,3})$/i;
/** Elements that can contain a note. */
const HOLDERS: ReadonlySet<string> = new Set(['li', 'p', 'div', 'aside', 'dd', 'td', 'section']);

/** The id of the note that a link refers to; null if the link is not a mark. */
export function noteOfMark(link: Element): string | null {
  const id = /#(.+)$/.exec(link.attribs.href ?? '')?.[1];
  if (!id) return null;
  const { parent } = link;
  const raised = isNamed(parent, 'sup') || link.children.some((child) => isTag(child) && child.name === 'sup');
  const role = `${link.attribs.role ?? ''} ${link.attribs['epub:type'] ?? ''}`;
  const isMark = raised || /noteref/.test(role) || MARK.test(link.attribs.class ?? '') || isSign(link);
  return isMark ? decoded(id) : null;
}

function isSign(link: Element): boolean {
  return (link.attribs.href ?? '').startsWith('#') && SIGN.test(elementText(link, 10).trim());
}

function isNamed(node: ParentNode | null, name: string): boolean {
  return node !== null && isTag(node) && node.name === name;
}

/** The id by which marks refer to the note in an element: the element's own, or that of an anchor at its start. */
export function noteIdOf(element: Element): string | null {
  if (!HOLDERS.has(element.name)) return null;
  if (element.attribs.id) return element.attribs.id;
  const first = element.children.find((child): child is Element => isTag(child));
  return first?.attribs.id ?? (first?.name === 'a' ? (first.attribs.name ?? null) : null);
}

/** The text of a link from a note back to its mark: an arrow, the mark again, or words. */
const BACK = new RegExp(`^(?:\\P{L}{0,5}|\\P{L}{0,3}\\p{L}{1,2}\\P{L}{0,3}|(?:${BACK_WORDS}).{0,30})$`, 'iu');

/** Whether a link in a note leads back to its mark. */
export function isBackLink(element: Element): boolean {
  if (element.name !== 'a' || !(element.attribs.href ?? '').includes('#')) return false;
  return element.attribs.role === 'doc-backlink' || BACK.test(elementText(element, 40));
}

/** Whether a link in a heading leads to the heading itself. */
export function isPermalink(element: Element): boolean {
  const isLink = element.name === 'a' && (element.attribs.href ?? '').includes('#');
  return isLink && /^[#¶§\p{Extended_Pictographic}\s]*$/u.test(elementText(element, 40));
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
