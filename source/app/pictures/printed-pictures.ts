import type { Block } from '../../article.ts';
import { pictureBox } from '../../layout/index.ts';
import { halfBlocks } from '../../terminal/images/half-blocks.ts';
import type { PictureLoader } from '../../ui/session/session.ts';

/** How many pictures of an article are drawn; further ones have only their line. */
const MOST_PRINTED = 200;

export interface PrintedPicturesOptions {
  readonly load: PictureLoader;
  /** The URL or path of the article. */
  readonly page: string | null;
  /** Columns of the text. */
  readonly width: number;
  readonly depth: 'true' | '256';
}

/** The pictures of an article as rows of half blocks, by their `src`. Those that cannot be loaded are left out. */
export async function printedPictures(
  blocks: readonly Block[],
  { load, page, width, depth }: PrintedPicturesOptions,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const pictures = new Map<string, readonly string[]>();
  for (const block of blocks) {
    const box = pictureBox(block, width);
    if (box === null || block.src === undefined || pictures.has(block.src)) continue;
    if (pictures.size === MOST_PRINTED) break;
    const answer = await load({ src: block.src, page, box: { width: box.columns, height: box.rows * 2 } });
    if (!('problem' in answer)) pictures.set(block.src, halfBlocks(answer.pixels, depth));
  }
  return pictures;
}
