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
