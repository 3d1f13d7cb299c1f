import type { ParseHints } from '../parser/input/hints.ts';

/** A loaded source: unpacked bytes and what is known about them. */
export interface Loaded {
  readonly bytes: Uint8Array;
  /** `url`, `fileName` and `contentType`, if known. */
  readonly hints: ParseHints;
}

export interface Progress {
  /** Bytes of the body, unpacked. */
  readonly received: number;
  /** null if the server does not say. */
  readonly total: number | null;
}

export interface LoadOptions {
  /** In bytes, after unpacking. */
  readonly maxSize: number;
  /** How many milliseconds a server may be silent. */
  readonly timeout: number;
  readonly userAgent: string;
  /** Additional request headers. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Origins that `headers` are for, the URL's own if not given. Others are sent none that could be a secret. */
  readonly headerOrigins?: readonly string[];
  /** Holds the variables that name a proxy. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress?: (progress: Progress) => void;
  /** Gives up when aborted. */
  readonly signal?: AbortSignal;
}
