import { type Element, isText } from 'domhandler';
import { USER_PAGE } from '../wording/classes.ts';
import { elementsOf, hide, rawText, tokensOf } from './rewrite.ts';

/** Classes of what a reply repeats of the message that it answers. */
const REPEATED = /^quoted[-_]text$/;

/** The text in a link that is read to find out whether it has any, in UTF-16 code units. */
const NEAR = 40;

/** Makes a block quotation of what a message repeats of another. */
export function quoteRepeated(element: Element): void {
  if (element.name === 'div' && tokensOf(element).some((token) => REPEATED.test(token))) element.name = 'blockquote';
}

/** Hides a pilcrow by which a reader gets the address of a paragraph. */
export function hidePilcrow(element: Element): void {
  const [only] = element.children;
  const isLink = element.name === 'a' && element.attribs.href?.startsWith('#');
  if (isLink && element.children.length === 1 && only && isText(only) && only.data.trim() === '¶') hide(element);
}

/** Hides the picture of a user: a link to the user's page that has nothing but a picture. */
export function hideAvatar(element: Element): void {
  if (element.name !== 'a' || !USER_PAGE.test(element.attribs.href ?? '')) return;
  const [only, ...more] = elementsOf(element);
  if (only?.name === 'img' && more.length === 0 && rawText(element, NEAR).trim() === '') hide(element);
}
