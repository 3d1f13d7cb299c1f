import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from '../html/elements.ts';
import { PICTURES_OF_AUTHORS, PICTURES_OF_PAGES } from '../wording/pictures.ts';
import { fileNameOf, nameOf, sourceOf } from './image-sources.ts';

/** A picture of the article. */
export interface Picture {
  /** Its alternative text, or else its file name; "" if neither has words. */
  readonly words: string;
  /** The URL of its largest version; null if it cannot be followed. */
  readonly src: string | null;
  /** In pixels, if the page says it. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Bounds in pixels. */
const BOUNDS = {
  /** A picture that is smaller in one direction is a rule or a tracking pixel. */
  rule: 24,
  /** A picture that is smaller in both directions is an icon. */
  icon: 72,
  /** A picture of a person that is smaller in both directions belongs to the byline and not to the text. */
  avatar: 200,
  /** A picture without alternative text and outside a figure is decoration unless it is wider. */
  decoration: 200,
} as const;

/** The number of elements around a picture that are examined for its purpose. */
const AROUND = 4;

const IMAGES: ReadonlySet<string> = new Set(['img', 'amp-img']);

/** Whether an element is a picture. */
export const isImage = ({ name }: Element): boolean => IMAGES.has(name);

/** A picture of the article; null if it is decoration, an icon or a tracking pixel, or if it has neither text nor URL. */
export function pictureOf(element: Element, base: string | null): Picture | null {
  const alt = (element.attribs.alt ?? '').trim();
  const { width, height } = sizeOf(element);
  const src = sourceOf(element, base);
  if (src === null && (alt === '' || hasCopy(element))) return null;
  if (isFurniture(element, { alt, src, width, height })) return null;
  return { words: alt || nameOf(src), src, width, height };
}

/** The picture in a `noscript` element, which a page shows if its script does not; null if there is none or it is there twice. */
export function pictureWithoutScript(noscript: Element, base: string | null): Picture | null {
  const image = onlyImage(noscript);
  if (!image) return null;
  const before = precedingImage(noscript);
  if (before && sourceOf(before, base) !== null) return null;
  return pictureOf(image, base);
}

/** The picture next to a `noscript` element, alone or in a `picture`, a link or a wrapper. */
function precedingImage({ prev, parent }: Element): Element | null {
  for (let node: AnyNode | null = prev; node; node = node.prev) {
    if (isText(node) && !/\S/.test(node.data)) continue;
    if (!isTag(node)) continue;
    return isImage(node) ? node : onlyImage(node);
  }
  return parent && isTag(parent) && parent.name !== 'figure' && !BLOCK_ELEMENTS.has(parent.name)
    ? precedingImage(parent)
    : null;
}

/** Whether a `noscript` element after a picture without a source holds the picture. */
function hasCopy(element: Element): boolean {
  let around: Element = element;
  for (let step = 0; step < AROUND; step += 1) {
    for (let node = around.next; node; node = node.next) {
      if (isText(node) && !/\S/.test(node.data)) continue;
      if (isTag(node) && node.name === 'noscript') return onlyImage(node) !== null;
      break;
    }
    const { parent } = around;
    if (!parent || !isTag(parent) || onlyImage(parent) !== element) return false;
    around = parent;
  }
  return false;
}

/** The one picture inside an element that holds nothing else; null for other elements. */
function onlyImage(element: Element): Element | null {
  let found: Element | null = null;
  let left = 20;
  const open: AnyNode[] = [...element.children];
  for (let node = open.pop(); node; node = open.pop()) {
    left -= 1;
    if (left < 0) return null;
    if (isText(node) && /\S/.test(node.data)) return null;
    if (!isTag(node) || node.name === 'noscript') continue;
    if (isImage(node)) {
      if (found) return null;
      found = node;
    } else open.push(...node.children);
  }
  return found;
}

function isFurniture(element: Element, { alt, src, width, height }: Omit<Picture, 'words'> & { alt: string }): boolean {
  if (isIconSize(width, height) || isIconSize(...sizeInAddress(src))) return true;
  if ((width !== null && width < BOUNDS.rule) || (height !== null && height < BOUNDS.rule)) return true;
  const { attribs } = element;
  const own = `${attribs.class ?? ''} ${attribs.id ?? ''}`;
  const isCentral = isInFigure(element);
  const isSmall = (bound: number): boolean => (width ?? height ?? 0) < bound && (height ?? width ?? 0) < bound;
  const names = `${own} ${fileNameOf(src)}`;
  if (!isCentral && isSmall(BOUNDS.decoration) && PICTURES_OF_PAGES.test(names)) return true;
  if (
    (isSmall(BOUNDS.avatar) || !isCentral) &&
    !isLarge(width, height) &&
    PICTURES_OF_AUTHORS.test(`${names} ${namesAround(element)}`)
  )
    return true;
  if (attribs['aria-hidden'] === 'true' && alt === '') return true;
  if (alt !== '' || isCentral) return false;
  return isBesideText(element) || ((width ?? BOUNDS.decoration) < BOUNDS.decoration && !isAlone(element));
}

const isIconSize = (width: number | null, height: number | null): boolean =>
  width !== null && height !== null && width < BOUNDS.icon && height < BOUNDS.icon;

/** The size that an address asks for: `?width=32&height=32`, `photo-150x150.jpg`. */
function sizeInAddress(src: string | null): readonly [width: number | null, height: number | null] {
  if (src === null || !/\d/.test(src)) return [null, null];
  const [, width, height] = /[-_/](\d{1,4})x(\d{1,4})(?:\.\w+)?(?:[?#]|$)/.exec(src) ?? [];
  const query = src.includes('?') ? src : '';
  return [
    pixels(/[?&]w(?:idth)?=(\d+)(?:&|$)/i.exec(query)?.[1]) ?? pixels(width),
    pixels(/[?&]h(?:eight)?=(\d+)(?:&|$)/i.exec(query)?.[1]) ?? pixels(height),
  ];
}

const isLarge = (width: number | null, height: number | null): boolean =>
  (width ?? 0) > 2 * BOUNDS.avatar && (height ?? width ?? 0) > BOUNDS.avatar;

/** The classes and ids of the elements around a picture that contain little else. */
function namesAround(element: Element): string {
  let names = '';
  let { parent } = element;
  for (let step = 0; step < AROUND && parent && isTag(parent); step += 1) {
    if (parent.name === 'figure' || parent.name === 'article' || parent.name === 'main' || parent.name === 'body')
      break;
    if (parent.children.filter(isTag).length > 3) break;
    names += ` ${parent.attribs.class ?? ''} ${parent.attribs.id ?? ''}`;
    parent = parent.parent;
  }
  return names;
}

function isInFigure({ parent }: Element): boolean {
  let around = parent;
  for (let step = 0; step < AROUND && around && isTag(around); step += 1) {
    if (around.name === 'figure' || around.name === 'picture') return true;
    around = around.parent;
  }
  return false;
}

/** Whether words are next to a picture in its line. */
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

/** Width and height by the attributes or the style; percentages say nothing. */
function sizeOf({ attribs }: Element): { readonly width: number | null; readonly height: number | null } {
  const { style = '' } = attribs;
  return {
    width: pixels(attribs.width) ?? pixels(/(?:^|[;\s])width\s*:\s*(\d+)px/i.exec(style)?.[1]),
    height: pixels(attribs.height) ?? pixels(/(?:^|[;\s])height\s*:\s*(\d+)px/i.exec(style)?.[1]),
  };
}

function pixels(written: string | undefined): number | null {
  if (written === undefined) return null;
  const digits = /^\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*$/i.exec(written)?.[1];
  return digits === undefined ? null : Number(digits);
}
