import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from '../html/elements.ts';
import { resolveLink } from '../html/links.ts';
import { isFurniture } from './furniture.ts';
import { isImage, onlyImage } from './only-image.ts';
import { sizeInAddress, sizeOf } from './sizes.ts';
import { isPictureFile, nameOf, sourceOf } from './sources.ts';

/** A picture of the article. */
export interface Picture {
  /** Its alternative text, or else its file name; "" if neither has words. */
  readonly words: string;
  /** The URL of its largest version; null if it cannot be followed. */
  readonly src: string | null;
  /** In pixels, if the page or the URL states it. */
  readonly width: number | null;
  readonly height: number | null;
}

/** The number of elements around a picture that are examined for its purpose. */
const AROUND = 4;

/** A picture of the article; null if it is decoration, an icon or a tracking pixel, or if it has neither text nor URL. */
export function pictureOf(element: Element, base: string | null): Picture | null {
  const alt = (element.attribs.alt ?? '').trim();
  const { width, height } = sizeOf(element);
  const src = sourceOf(element, base) ?? linkedSource(element, base);
  if (src === null && (alt === '' || hasCopy(element))) return null;
  if (isFurniture(element, { alt, src, width, height, base })) return null;
  const words = alt || nameOf(src);
  const [wide, high] = width === null && height === null ? sizeInAddress(src) : [null, null];
  return wide !== null && high !== null ? { words, src, width: wide, height: high } : { words, src, width, height };
}

/** The larger version to which the link around a picture leads; null if there is none. */
function linkedSource({ parent }: Element, base: string | null): string | null {
  const link = parent && isTag(parent) && parent.name === 'picture' ? parent.parent : parent;
  if (!link || !isTag(link) || link.name !== 'a' || !isPictureFile(link.attribs.href)) return null;
  return resolveLink(link.attribs.href, base);
}

/** The picture in a `noscript` element; null if there is none, or if the picture before it has a source of its own. */
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
