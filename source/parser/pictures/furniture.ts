import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from '../html/elements.ts';
import {
  FILES_OF_AUTHORS,
  PICTURES_OF_AUTHORS,
  PICTURES_OF_PAGES,
  PROMOTIONS,
  SAYS_DRAWN_ICON,
  SAYS_ICON,
  SAYS_PORTRAIT,
  THUMBNAILS,
} from '../wording/pictures.ts';
import { isImage, onlyImage } from './only-image.ts';
import { type Size, sizeInAddress, sizeInClasses } from './sizes.ts';
import { fileNameOf, isPictureFile } from './sources.ts';

/** What a page says about a picture. */
interface Stated {
  readonly alt: string;
  readonly src: string | null;
  readonly width: number | null;
  readonly height: number | null;
  /** The URL that links are resolved against. */
  readonly base: string | null;
}

/** Bounds in pixels. */
const BOUNDS = {
  /** A picture that is smaller in either direction is a rule or a tracking pixel. */
  rule: 24,
  /** A picture that is smaller in both directions is an icon; without alternative text, it may be larger. */
  icon: 72,
  unnamedIcon: 128,
  /** A picture of a person that is smaller in both directions belongs to the byline, not to the text. */
  avatar: 200,
  /** A picture without alternative text and outside a figure is decoration unless it is wider. */
  decoration: 200,
} as const;

/** The number of elements around a picture that are examined for its purpose. */
const AROUND = 4;

/** Elements that hold more than a single picture and its box. */
const ENDS: ReadonlySet<string> = new Set(['figure', 'article', 'main', 'body']);

/**
 * Whether a picture belongs to the page rather than to its article: decoration, an icon, a tracking pixel, a portrait of the author, an
 * offer.
 */
export function isFurniture(element: Element, stated: Stated): boolean {
  const { alt, src, width, height } = stated;
  const { attribs } = element;
  const isFigured = isInside(element, ['figure']);
  const isCentral = isFigured || isInside(element, ['picture']);
  const sizes: readonly Size[] = [[width, height], sizeInAddress(src), sizeInClasses(element)];
  if (sizes.some((size) => isWithin(size, BOUNDS.icon))) return true;
  if (alt === '' && !isFigured && isWithin([width, height], BOUNDS.unnamedIcon)) return true;
  if ((width !== null && width < BOUNDS.rule) || (height !== null && height < BOUNDS.rule)) return true;
  const isSmall = (bound: number): boolean => (width ?? height ?? 0) < bound && (height ?? width ?? 0) < bound;
  const file = fileNameOf(src);
  const own = `${attribs.class ?? ''} ${attribs.id ?? ''}`;
  if (!isCentral && isSmall(BOUNDS.decoration) && PICTURES_OF_PAGES.test(`${spaced(own)} ${file}`)) return true;
  if (!isFigured && isOffer(element, own, stated)) return true;
  if (isPortrait(element, own, stated, isCentral ? isSmall(BOUNDS.avatar) : !isLarge(stated))) return true;
  if (attribs['aria-hidden'] === 'true' && alt === '') return true;
  if (alt !== '' || isCentral) return false;
  if ((width ?? 0) >= BOUNDS.decoration) return false;
  return isBesideText(element) || (width !== null && !isAlone(element));
}

/** Names as separate words: "AuthorsSection_image" → "Authors Section_image". */
const spaced = (names: string): string => names.replace(/([a-z\d])([A-Z])/g, '$1 $2');

const isWithin = ([width, height]: Size, bound: number): boolean =>
  width !== null && height !== null && width < bound && height < bound;

const isLarge = ({ width, height }: Stated): boolean =>
  (width ?? 0) > 2 * BOUNDS.avatar && (height ?? width ?? 0) > BOUNDS.avatar;

function isPortrait(element: Element, own: string, { alt, src }: Stated, mayBe: boolean): boolean {
  if (!mayBe) return false;
  const names = spaced(`${own} ${namesAround(element)}`);
  return PICTURES_OF_AUTHORS.test(names) || FILES_OF_AUTHORS.test(fileNameOf(src)) || SAYS_PORTRAIT.test(alt);
}

/**
 * Whether the names of a picture outside a figure say that it advertises something, leads to another article, or is a background or an
 * icon.
 */
function isOffer(element: Element, own: string, stated: Stated): boolean {
  const { alt, src, height, base } = stated;
  const names = spaced(own);
  if (PROMOTIONS.test(names)) return true;
  const file = fileNameOf(src);
  const link = linkAround(element);
  if (link) {
    const isThumbnail = THUMBNAILS.test(spaced(namesAround(element)));
    if (isThumbnail && siteOf(link.attribs.href, base) === siteOf(base, base)) return true;
    if (SAYS_ICON.test(alt) || BANNER.test(`${alt} ${file}`) || (isHome(link, base) && !isLarge(stated))) return true;
  }
  if (BANNER.test(alt) && BANNER.test(file)) return true;
  if (src === null) return SAYS_ICON.test(alt);
  return (
    /\.svg$/i.test(file) && (SAYS_DRAWN_ICON.test(alt) || ((height ?? 0) < BOUNDS.icon && PICTURES_OF_PAGES.test(file)))
  );
}

const BANNER = /(?:^|[^a-z])banners?(?:$|[^a-z])/i;

/** Whether a link leads to the front page of its site, as the link around a logo does. */
function isHome(link: Element, base: string | null): boolean {
  const url = URL.parse(link.attribs.href ?? '', base ?? undefined);
  return (
    url?.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    base !== null &&
    url.hostname === siteOf(base, base)
  );
}

/** The host that a link leads to. */
const siteOf = (href: string | null | undefined, base: string | null): string =>
  URL.parse(href ?? '', base ?? undefined)?.hostname ?? '';

/** The link to a page around a picture; null for a link to a larger version of the picture. */
function linkAround(element: Element): Element | null {
  let { parent } = element;
  for (let step = 0; step < AROUND && parent && isTag(parent); step += 1) {
    if (parent.name === 'a' && parent.attribs.href !== undefined)
      return isPictureFile(parent.attribs.href) ? null : parent;
    parent = parent.parent;
  }
  return null;
}

/** The classes and ids of the elements around a picture that contain little else. */
function namesAround(element: Element): string {
  let names = '';
  let { parent } = element;
  for (let step = 0; step < AROUND && parent && isTag(parent); step += 1) {
    if (ENDS.has(parent.name) || parent.children.filter(isTag).length > 3) break;
    names += ` ${parent.attribs.class ?? ''} ${parent.attribs.id ?? ''}`;
    parent = parent.parent;
  }
  return names;
}

function isInside({ parent }: Element, names: readonly string[]): boolean {
  let around = parent;
  for (let step = 0; step < AROUND && around && isTag(around); step += 1) {
    if (names.includes(around.name)) return true;
    around = around.parent;
  }
  return false;
}

/** Whether there are words next to a picture on its line. */
function isBesideText(element: Element): boolean {
  const hasWords = (node: AnyNode | null): boolean => {
    if (node === null) return false;
    if (isText(node)) return /\S/.test(node.data) || hasWords(node === element.prev ? node.prev : null);
    return isTag(node) && !BLOCK_ELEMENTS.has(node.name) && node.name !== 'br' && !isImage(node) && textIn(node);
  };
  return hasWords(element.prev) || hasWords(element.next);
}

function textIn(element: Element): boolean {
  return element.children.some((child) => (isText(child) ? /\S/.test(child.data) : isTag(child) && textIn(child)));
}

function isAlone({ parent }: Element): boolean {
  return parent !== null && isTag(parent) && onlyImage(parent) !== null;
}
