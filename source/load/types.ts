import type { ParseHints } from '../parser/input/hints.ts';

/** A loaded source: its decompressed bytes and what is known about them. */
export interface Loaded {
  readonly bytes: Uint8Array;
  /** `url`, `fileName` and `contentType`, if known. */
  readonly hints: ParseHints;
}

export interface Progress {
  /** Bytes of the decompressed body. */
  readonly received: number;
  /** Null if the server does not say. */
  readonly total: number | null;
}

export interface LoadOptions {
  /** In bytes, after decompression. */
  readonly maxSize: number;
  /** For how many milliseconds a server may be silent. */
  readonly timeout: number;
  readonly userAgent: string;
  /** Additional request headers. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Origins that get all of `headers`; by default the URL's own. Other origins get none that could be a secret. */
  readonly headerOrigins?: readonly string[];
  /** Holds the variables that name a proxy. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborts loading. */
  readonly signal?: AbortSignal;
}
