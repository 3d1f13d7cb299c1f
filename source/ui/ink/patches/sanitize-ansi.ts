/** Stands in for Ink's module of this name: a row that is painted and nothing else needs no parser of escape sequences. */

import sanitizeAnsi from '../../../../node_modules/ink/build/sanitize-ansi.js';
import { isPainted } from './sgr.ts';

/** Marks that follow a sequence belong to the letter before it: Ink puts the sequence after them. */
const PARTED_MARK = /m\p{Mark}/u;

/** Text without escape sequences that conflict with Ink's layout. */
export default function sanitizePainted(text: string): string {
  return isPainted(text) && !PARTED_MARK.test(text) ? text : sanitizeAnsi(text);
}
