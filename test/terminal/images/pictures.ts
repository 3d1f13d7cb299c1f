import type { Pixels } from '../../../source/terminal/images/pixels.ts';

/** A picture of a few flat colors in blocks of eight by six pixels, the lower right block transparent. */
export function colorBlocks(): Pixels {
  const colors = [
    [255, 0, 0, 255],
    [0, 255, 0, 255],
    [0, 0, 255, 255],
    [255, 255, 255, 255],
    [0, 0, 0, 255],
    [0, 0, 0, 0],
  ] as const;
  const [width, height] = [24, 12];
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      data.set(colors[Math.floor(y / 6) * 3 + Math.floor(x / 8)] ?? [], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}
