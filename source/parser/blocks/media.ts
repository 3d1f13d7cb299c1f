import { type Element, isTag } from 'domhandler';
import { hostOf, resolveLink } from '../html/links.ts';
import { POST_CLASSES } from '../wording/classes.ts';

/** The line shown in place of a player. */
export interface Medium {
  readonly words: string;
  readonly href: string | null;
}

/** Players, and frames with another page in them. */
export const EMBEDS: ReadonlySet<string> = new Set(
  'iframe frame video audio amp-iframe amp-video amp-audio'.split(' '),
);

/** Whether an element is an embedded post, whose text is the fallback for a script. */
export const isPost = ({ attribs, name }: Element): boolean =>
  name === 'blockquote' && (attribs.class ?? '').split(/\s+/, 20).some((one) => POST_CLASSES.has(one));

/** A frame that is smaller in one direction, in pixels, shows nothing. */
const SMALLEST = 24;

function isTiny(size: string | undefined): boolean {
  return size !== undefined && /^\s*\d+/.test(size) && Number.parseInt(size, 10) < SMALLEST;
}

/** Whether a picture is used as a character in a line: an emoji or a formula. */
export function isIcon({ attribs }: Element): boolean {
  if (/(?:^|[\s_-])(?:emoji|smiley|math|latex|tex)(?:$|[\s_-])/i.test(attribs.class ?? '')) return true;
  return (
    /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator})/u.test(attribs.alt ?? '') && (attribs.alt ?? '').length < 12
  );
}

/** A player, a frame or an embedded post, by its title or host; null if it has no URL or is too small to be seen. */
export function embedOf(element: Element, base: string | null): Medium | null {
  const { attribs } = element;
  const child = element.children.find((one): one is Element => isTag(one) && one.name === 'source');
  const source = attribs.src ?? attribs['data-src'] ?? attribs['data-lazy-src'] ?? child?.attribs.src;
  const href = resolveLink(source, base);
  if (href === null || (base !== null && !/^https?:/.test(href)) || isTiny(attribs.height) || isTiny(attribs.width))
    return null;
  const title = (attribs.title ?? attribs['aria-label'] ?? attribs.name ?? '').trim();
  return { words: title || (hostOf(href) ?? href), href };
}
