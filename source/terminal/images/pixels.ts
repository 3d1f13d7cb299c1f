/** A decoded picture: four bytes (red, green, blue, alpha) per pixel, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** The size of a character cell of the terminal, in pixels. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
}

/** The area of a picture that is drawn, in pixels. */
export interface Crop {
  readonly top: number;
  readonly height: number;
}

/** Some rows of a picture. Shares memory with it. */
export function cropped({ width, data }: Pixels, { top, height }: Crop): Pixels {
  return { width, height, data: data.subarray(top * width * 4, (top + height) * width * 4) };
}

/** A picture in the least number of whole cells, with transparent pixels to the right of it and below it. */
export function inWholeCells({ width, height, data }: Pixels, cell: CellSize): Pixels {
  const whole = {
    width: Math.ceil(width / cell.width) * cell.width,
    height: Math.ceil(height / cell.height) * cell.height,
  };
  if (whole.width === width && whole.height === height) return { width, height, data };
  const padded = new Uint8Array(whole.width * whole.height * 4);
  for (let y = 0; y < height; y += 1) {
    padded.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * whole.width * 4);
  }
  return { ...whole, data: padded };
}

/** A picture with its transparent pixels in a color, written as in CSS (`#12161b`). */
export function filled({ width, height, data }: Pixels, color: string): Pixels {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const own = new Uint8Array(data);
  for (let at = 0; at < own.length; at += 4) if ((own[at + 3] ?? 0) < OPAQUE) own.set([red, green, blue, 255], at);
  return { width, height, data: own };
}

/** Pixels with less alpha than this are transparent where there is only one or the other. */
const OPAQUE = 128;
