/** Replaces Ink's module of this name: rows that are painted and nothing else need no parser of escape sequences. */

import sanitizeAnsi from '../../../../node_modules/ink/build/sanitize-ansi.js';
import { isPaintedOrLinked } from './sgr.ts';

/** Marks that follow a sequence belong to the letter before it: Ink puts the sequence after them. */
const PARTED_MARK = /[m\u0007]\p{Mark}/u;

/** Removes the escape sequences that conflict with Ink's layout. */
export default function sanitizePainted(text: string): string {
  return isPaintedOrLinked(text) && !PARTED_MARK.test(text) ? text : sanitizeAnsi(text);
}
