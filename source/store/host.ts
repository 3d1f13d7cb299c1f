/** What `scripts/launcher.mjs` hands to the scripts of the built command. */

import type { Script } from 'node:vm';

export interface Host {
  /** The folder for compiled code, of this build and this Node; null if none is to be kept. */
  readonly folder: string | null;
  /** The scripts loaded so far, by name. `size`: bytes of compiled code found for a script when it was loaded. */
  readonly parts: ReadonlyMap<string, { readonly script: Script; readonly size: number }>;
}

/** Defined by the launcher. */
declare const PULLQUOTE_HOST: Host | undefined;

/** null if the source is run without a build. */
export const host: Host | null = typeof PULLQUOTE_HOST === 'undefined' ? null : PULLQUOTE_HOST;
