import type { Pixels } from '../../terminal/images/pixels.ts';

/** The messages between the reader and the process that decodes its pictures. */
export interface DecodeRequest {
  readonly bytes: Uint8Array;
  /** The box into which the picture is scaled down to fit, in pixels. */
  readonly box: { readonly width: number; readonly height: number };
  readonly mostPixels: number;
}

export type DecodeAnswer = { readonly pixels: Pixels } | { readonly problem: string };
