import { type Element, isTag } from 'domhandler';
import { resolveLink } from '../html/links.ts';

/** Attributes with the URL of a lazily loaded picture, likeliest first. */
const LAZY = [
  'data-full-src',
  'data-hi-res-src',
  'data-orig-file',
  'data-large-file',
  'data-src',
  'data-lazy-src',
  'data-lazy',
  'data-original',
  'data-original-src',
  'data-actualsrc',
  'data-image',
  'data-url',
  'data-img-src',
  'data-delayed-url',
  'data-pin-media',
] as const;
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'data-sources'] as const;

/** Placeholders that are shown until the real picture has been loaded. */
const STAND_IN =
  /^data:|[,/]blur_\d|(?:^|\/)(?:blank|spacer|pixel|clear|transparent|placeholder|loading|lazy|grey|gray|1x1)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;

/** The largest version of a picture that its attributes, or its `picture`, offer. */
export function sourceOf(element: Element, base: string | null): string | null {
  const { attribs, parent } = element;
  const sets = [attribs.srcset, ...LAZY_SETS.map((name) => attribs[name])];
  const picture = parent && isTag(parent) && parent.name === 'picture' ? parent : null;
  for (const child of picture?.children ?? []) {
    if (isTag(child) && child.name === 'source') sets.push(child.attribs.srcset, child.attribs['data-srcset']);
  }
  let best: { readonly url: string; readonly size: number } | null = null;
  for (const set of sets) {
    for (const candidate of candidatesOf(set)) if (!best || candidate.size > best.size) best = candidate;
  }
  // A candidate without a width or density is as large as `src`, which every browser shows.
  const larger = best && best.size > ONE_TIME ? best.url : undefined;
  for (const url of [larger, ...LAZY.map((name) => attribs[name]), attribs.src, best?.url]) {
    if (url === undefined || STAND_IN.test(url.trim()) || !/[./:]/.test(url)) continue;
    const resolved = resolveLink(url, base);
    if (resolved !== null) return resolved;
  }
  return null;
}

/** The size that a candidate of density 1 counts as when compared with widths in pixels. */
const ONE_TIME = 1000;

/** The candidates of a `srcset` (HTML, 4.8.4.2), with their width or density as their size. */
function candidatesOf(srcset: string | undefined): { readonly url: string; readonly size: number }[] {
  if (srcset === undefined) return [];
  return [...srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)].flatMap(([, url = '', size, unit]) =>
    STAND_IN.test(url) ? [] : [{ url, size: Number(size ?? 1) * (unit === 'w' ? 1 : ONE_TIME) }],
  );
}

/** The minimum length of a file name that no other picture has, in UTF-16 code units. */
const UNIQUE = 9;

/** Whether two URLs are of the same file, perhaps in different sizes. */
export function isSameFile(one: string | null, other: string | null): boolean {
  if (one === other) return true;
  const [name, otherName] = [fileNameOf(one), fileNameOf(other)];
  return name === otherName && name.length >= UNIQUE && /\.\w{3,4}$/.test(name);
}

/** What the URLs of a picture's versions have in common: the last file name in them, without its size and extension. */
export function stemOf(src: string): string {
  let written = src;
  try {
    written = decodeURIComponent(src);
  } catch {
    // A stray percent sign is part of the URL.
  }
  const name = [...written.matchAll(/([^/?&=]+)\.(?:jpe?g|png|webp|gif|avif)(?![a-z])/gi)].at(-1)?.[1] ?? '';
  return name.replace(/(?:[-_](?:\d{2,5}x\d{2,5}|scaled|\d+w))+$/i, '').toLowerCase();
}

/** Whether a URL is that of a picture, judging by its file name. */
export const isPictureFile = (address: string | undefined): boolean =>
  /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(address ?? '');

export function fileNameOf(src: string | null): string {
  const path = (src ?? '').replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The words of a file name that a person chose; "" for numbers, hashes and the file names of cameras. */
export function nameOf(src: string | null): string {
  let name = /^cid:/i.test(src ?? '') ? '' : fileNameOf(src);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A stray percent sign is part of the name.
  }
  const words = name
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_](?:\d{2,5}x\d{2,5}|scaled|\d+w|e\d{9,})$/i, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim();
  const isName =
    /\p{L}{3}/u.test(words) &&
    !/^(?:img|image|dsc[nf]?|pic|picture|photo|screenshot|unnamed|untitled|download|file)?\s*[\d\s]*$/i.test(words);
  return isName && !/[\da-f]{12}|\d{6}/i.test(words) && !/\w{25}/.test(words) ? words : '';
}
