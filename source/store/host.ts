/** What `scripts/launcher.mjs` gives to the parts of the built command. */

import type { Script } from 'node:vm';

export interface Host {
  /** The folder for what V8 compiled, of this build and this Node; null where nothing is to be kept. */
  readonly folder: string | null;
  /** The parts that have been loaded, by name; `size`: in bytes, what was known of one when it was loaded. */
  readonly parts: ReadonlyMap<string, { readonly script: Script; readonly size: number }>;
}

/** Put in by the launcher. */
declare const PULLQUOTE_HOST: Host | undefined;

/** Null where the source is run as it is. */
export const host: Host | null = typeof PULLQUOTE_HOST === 'undefined' ? null : PULLQUOTE_HOST;
