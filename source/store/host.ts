/** What `scripts/launcher.mjs` passes to the scripts of the built command. */

import type { Script } from 'node:vm';

export interface Host {
  /** The folder for the compiled code of this build on this version of Node; null if it is not to be saved. */
  readonly folder: string | null;
  /** The scripts loaded so far, by name. `size`: bytes of compiled code that were loaded with the script. */
  readonly parts: ReadonlyMap<string, { readonly script: Script; readonly size: number }>;
}

/** Defined by the launcher. */
declare const PULLQUOTE_HOST: Host | undefined;

/** Null if the source runs without a build. */
export const host: Host | null = typeof PULLQUOTE_HOST === 'undefined' ? null : PULLQUOTE_HOST;
