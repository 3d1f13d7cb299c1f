import type { ParseHints } from '../parser/input/hints.ts';

/** Bytes and what is known about them: a loaded source before it is unpacked, and the text inside after it. */
export interface Contents {
  readonly bytes: Uint8Array;
  readonly hints: ParseHints;
}

/**
 * Takes the text out of a container. `maxSize` is in bytes, for everything that is unpacked.
 *
 * @throws ParseError with one line if the container is damaged, too large, or has no text
 */
export type Unpack = (contents: Contents, maxSize: number) => Promise<Contents>;

/** A picture in a container by its address in the text; null if there is none with this address. Throws what `Unpack` throws. */
export type PictureInside = (address: string) => Uint8Array | null;

/** Finds the pictures of a container. `maxSize` is in bytes, for each. */
export type OpenPictures = (contents: Contents, maxSize: number) => Promise<PictureInside>;
