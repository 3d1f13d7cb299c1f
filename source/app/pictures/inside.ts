/** Pictures inside a source such as a book or a mail, taken from its own bytes. */

import { type PictureInside, picturesInside } from '../../containers/index.ts';
import { type LoadOptions, load } from '../../load/index.ts';
import { standardInput } from '../../load/stdin.ts';
import type { Loaded } from '../../load/types.ts';
import { isOnWeb, MOST_BYTES } from './limits.ts';

/** How many containers are held in memory. */
const MOST_HELD = 2;

/** By the address of the article; null for standard input. */
const held = new Map<string | null, Promise<PictureInside | null>>();

function hold(page: string | null, inside: Promise<PictureInside | null>): void {
  held.delete(page);
  held.set(page, inside);
  for (const old of held.keys()) {
    if (held.size <= MOST_HELD) break;
    held.delete(old);
  }
}

/** Holds a container that cannot be read again at once, for its pictures: one from the network or standard input. */
export function holdContainer(page: string | null, loaded: Loaded): void {
  hold(page, picturesInside(loaded, MOST_BYTES));
}

/** The pictures in the container at an address; null if there is no container. A file is read again when its first picture is needed. */
export function picturesOf(
  page: string | null,
  options: Pick<LoadOptions, 'maxSize' | 'timeout' | 'userAgent' | 'environment'>,
): Promise<PictureInside | null> {
  const known = held.get(page);
  if (known || page === null || isOnWeb(page)) return known ?? Promise.resolve(null);
  const inside = load(page, standardInput(), { ...options, headers: [] }).then(
    (loaded) => picturesInside(loaded, MOST_BYTES),
    () => null,
  );
  hold(page, inside);
  return inside;
}
