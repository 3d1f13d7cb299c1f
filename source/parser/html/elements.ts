import type { Element } from 'domhandler';
import type { SpanStyle } from '../../article.ts';

/** How elements are shown, by the rendering section of the HTML standard (https://html.spec.whatwg.org/#rendering). */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that begin and end a line (`display: block`, `list-item` or a part of a table). */
export const BLOCK_ELEMENTS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noframes ol option optgroup p plaintext ' +
    'pre search section summary table tbody td tfoot th thead tr ul xmp',
);

/** Elements whose content is never shown as text. */
export const UNSHOWN_ELEMENTS = names(
  'applet area base basefont bgsound canvas col colgroup command datalist embed head input ' +
    'link map meta meter noembed noscript object param progress rp rtc script select source style svg ' +
    'template textarea title track',
);

export const STYLE_OF: ReadonlyMap<string, SpanStyle> = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['cite', 'italic'],
  ['dfn', 'italic'],
  ['var', 'italic'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['strike', 'strike'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['mark', 'mark'],
] as const);

export const HEADING_LEVEL: ReadonlyMap<string, number> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
]);

/**
 * Whether an element's own attributes hide it in browsers. Text collapsed by `hidden="until-found"` is not hidden, because readers can
 * find and open it. Nor is a page hidden by its root, because it waits for a script to reveal it. KaTeX writes each formula twice, the
 * drawn copy with `aria-hidden`; elsewhere that attribute marks visible text.
 */
export function isHidden({ name, attribs }: Element): boolean {
  if (name === 'html' || name === 'body') return false;
  if (attribs.hidden !== undefined && attribs.hidden.toLowerCase() !== 'until-found') return true;
  if (attribs.style !== undefined && HIDING_STYLE.test(attribs.style)) return true;
  return attribs['aria-hidden'] === 'true' && /(?:^|\s)katex-html(?:\s|$)/.test(attribs.class ?? '');
}

/** The value of `hidden` on elements whose text the parser has moved elsewhere, or shows in another way. */
export const MOVED = 'moved';

/** Whether the text of an element stands elsewhere in the tree, so that there is nothing in it to be left out. */
export const isMoved = ({ attribs }: Element): boolean => attribs.hidden === MOVED;

const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
