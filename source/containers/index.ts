import { ParseError } from '../failure.ts';
import { DAMAGE } from '../messages/english/damage.ts';
import { containerOf } from './detect.ts';
import type { Contents, PictureInside } from './types.ts';

export type { PictureInside } from './types.ts';

/**
 * The text in a mail, mailbox, saved page (MHTML, web archive, WARC), feed, book or office document, with what the container says about
 * it. Anything else is returned as it is. `maxSize` is in bytes, for everything that is unpacked.
 *
 * @throws ParseError with one line if the container is damaged, too large, or has no text
 */
export async function unpack(contents: Contents, maxSize: number): Promise<Contents> {
  const container = containerOf(contents);
  if (!container) return contents;
  try {
    return await (await container.load())(contents, maxSize);
  } catch (error) {
    // The stack has overflowed.
    if (error instanceof RangeError) throw new ParseError(DAMAGE.nested);
    throw error;
  }
}

/** Whether contents may have pictures of their own. */
export const hasPictures = (contents: Contents): boolean => containerOf(contents)?.pictures !== undefined;

/**
 * The pictures in a container, which are unpacked when they are asked for; null if the contents are none. `maxSize` is in bytes, for each
 * picture.
 */
export async function picturesInside(contents: Contents, maxSize: number): Promise<PictureInside | null> {
  const open = containerOf(contents)?.pictures;
  return open ? (await open())(contents, maxSize) : null;
}
