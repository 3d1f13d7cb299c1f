/**
 * Stands in for the `string-width` package, which looks at every grapheme of a line with a curly quote in it: Ink then
 * measures with the same table as the layout, so that the two cannot disagree on where a line ends.
 */

import { stripVTControlCharacters } from 'node:util';
import { displayWidth } from '../../../layout/index.ts';
import { isPainted, withoutSgr } from './sgr.ts';

/** Columns of a text, escape sequences left out. */
export default function stringWidth(text: string): number {
  return displayWidth(isPainted(text) ? withoutSgr(text) : stripVTControlCharacters(text));
}
