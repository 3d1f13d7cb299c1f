import type { Pixels } from './pixels.ts';
import type { CellRect } from './placements.ts';
import { encodePng } from './png.ts';

/**
 * Shows a picture at the cursor, by iTerm2's protocol (https://iterm2.com/documentation-images.html), which WezTerm, mintty and VS Code
 * support too.
 */
export function inlineImage(pixels: Pixels, { columns, rows }: Pick<CellRect, 'columns' | 'rows'>): string {
  const png = encodePng(pixels);
  const options = `inline=1;size=${png.length};width=${columns};height=${rows};preserveAspectRatio=0;doNotMoveCursor=1`;
  return `\u001b]1337;File=${options}:${png.toString('base64')}\u0007`;
}
