/** The part of gifenc that is used. The package has no types of its own. */
declare module 'gifenc/dist/gifenc.esm.js' {
  type Color = readonly [red: number, green: number, blue: number];
  /** The best colors of a picture in RGBA, at most `maxColors`. */
  export function quantize(rgba: Uint8Array, maxColors: number, options: { readonly format: 'rgb565' }): Color[];
  /** The index of the closest color of each pixel. */
  export function applyPalette(rgba: Uint8Array, palette: readonly Color[], format: 'rgb565'): Uint8Array;
}
