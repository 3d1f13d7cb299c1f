import type { Pixels } from '../../terminal/images/pixels.ts';

/** What the reader and the process that decodes its pictures send each other. */
export interface DecodeRequest {
  readonly bytes: Uint8Array;
  /** The picture is scaled down to fit into it, in pixels. */
  readonly box: { readonly width: number; readonly height: number };
  readonly mostPixels: number;
}

export type DecodeAnswer = { readonly pixels: Pixels } | { readonly problem: string };
