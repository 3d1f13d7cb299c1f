/** Code keeps its white space: a tab goes to the next stop, a long line is cut and goes on below a sign. */

import type { Ornament, Row, Segment } from './types.ts';
import { glyphEnd, glyphWidth } from './width.ts';

/** Columns between tab stops. */
const TAB_COLUMNS = 4;

/**
 * The rows of a block of code. A tab ends a segment, and the next one begins at the tab's stop: so that text offsets
 * stay what they are and nothing but the segments' columns need be known to draw them.
 */
export function wrapCode(text: string, block: number, indent: number, width: number, ascii: boolean): Row[] {
  const room = width - indent;
  const sign: Ornament = { column: 0, text: ascii ? '\\' : '↪', role: 'marker' };
  const rows: Row[] = [];
  let segments: Segment[] = [];
  let start = 0;
  let from = 0;
  let column = 0;
  let goesOn = false;

  const endSegment = (end: number, next: number): void => {
    segments.push({ block, start, end, next, column: indent + from, hyphen: false });
    start = next;
  };
  const endRow = (): void => {
    rows.push({ block, segments, ornaments: goesOn ? [sign] : [] });
    segments = [];
    from = 0;
    column = 0;
  };

  for (let index = 0; index < text.length; ) {
    const char = text.charCodeAt(index);
    if (char === 0x0a) {
      endSegment(index, index + 1);
      endRow();
      goesOn = false;
      index += 1;
      continue;
    }
    const next = char === 0x09 ? index + 1 : glyphEnd(text, index, text.length);
    const columns = char === 0x09 ? TAB_COLUMNS : glyphWidth(text, index, next);
    const stop = char === 0x09 ? TAB_COLUMNS - (column % TAB_COLUMNS) : columns;
    if (column + stop > room && column > 0) {
      if (start < index || segments.length === 0) endSegment(index, index);
      endRow();
      goesOn = true;
    }
    column += char === 0x09 ? TAB_COLUMNS - (column % TAB_COLUMNS) : columns;
    if (char === 0x09) {
      endSegment(index, next);
      from = column;
    }
    index = next;
  }
  if (start < text.length || rows.length === 0 || segments.length > 0) {
    if (start < text.length || segments.length === 0) endSegment(text.length, text.length);
    endRow();
  }
  return rows;
}
