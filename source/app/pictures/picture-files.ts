/** Picture files from the web. Servers learn no more than a request for the file requires. */

import type { Block } from '../../article.ts';
import type { PictureInside } from '../../containers/index.ts';
import { Failure, ParseError } from '../../failure.ts';
import type { KeptImage } from '../../library/images.ts';
import type { LoadOptions } from '../../load/types.ts';
import { loadBytes } from '../../load/url.ts';
import { isOnWeb, MOST_BYTES } from './limits.ts';
import { pictureFormat } from './picture-format.ts';

/** How many pictures of an article the library keeps, and their size together, in bytes. */
const MOST_KEPT = { pictures: 100, bytes: 40_000_000 } as const;

const ACCEPT = ['accept', 'image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml,image/*;q=0.8'] as const;

export type PictureOptions = Pick<LoadOptions, 'timeout' | 'userAgent' | 'environment'> &
  Partial<Pick<LoadOptions, 'signal'>>;

/** Loads a picture from the web. Throws a `Failure` that names the URL and the cause. */
export function loadPicture(src: string, options: PictureOptions): Promise<Uint8Array> {
  const { timeout, userAgent, environment, signal } = options;
  return loadBytes(src, {
    maxSize: MOST_BYTES,
    timeout,
    userAgent,
    environment,
    headers: [ACCEPT],
    headerOrigins: [],
    ...(signal ? { signal } : {}),
  });
}

/**
 * Loads the pictures of an article one after the other, to keep them: from the web, or from the container that the article is in. Those
 * that cannot be loaded, or are too many, are left out.
 */
export async function loadPictures(
  blocks: readonly Block[],
  options: PictureOptions,
  inside: PictureInside | null = null,
): Promise<readonly KeptImage[]> {
  const sources = new Set(
    blocks.flatMap(({ type, src }) => (type === 'image' && src && (inside || isOnWeb(src)) ? [src] : [])),
  );
  const images: KeptImage[] = [];
  let left: number = MOST_KEPT.bytes;
  for (const src of [...sources].slice(0, MOST_KEPT.pictures)) {
    if (options.signal?.aborted) break;
    try {
      const bytes = inside?.(src) ?? (isOnWeb(src) ? await loadPicture(src, options) : null);
      if (bytes === null || bytes.length > left || pictureFormat(bytes) === null) continue;
      left -= bytes.length;
      images.push({ src, bytes });
    } catch (error) {
      if (!(error instanceof Failure || error instanceof ParseError)) throw error;
    }
  }
  return images;
}
