/** Lays out code with its white space: a tab advances to the next tab stop, and a long line is cut and continues below after a symbol. */

import { glyphEnd, glyphWidth } from '../text/width.ts';
import type { LayoutOptions, Ornament, Row, Segment } from '../types.ts';

/** Columns between tab stops. */
const TAB_COLUMNS = 4;
/** A long line is cut after one of these if there is one in its second half. */
const MARKS = ' ,;:|&+=/()]}';
const CLOSING = ' ,;:)]}';

const LINE_FEED = 0x0a;
const TAB = 0x09;

/**
 * The rows of a block of code. A tab ends a segment, and the next one begins at the tab stop. Text offsets therefore do not
 * change, and drawing needs nothing but the segments' columns.
 *
 * @param block the index of the block
 * @param indent the columns to the left of the code
 */
export function wrapCode(text: string, block: number, indent: number, options: LayoutOptions): Row[] {
  const { width, ascii = false } = options;
  const room = width - indent;
  const sign: Ornament = { column: 0, text: ascii ? '\\' : '↪', role: 'marker' };
  const rows: Row[] = [];
  let segments: Segment[] = [];
  let start = 0;
  let from = 0;
  let column = 0;
  let goesOn = false;
  let mark = -1;

  const endSegment = (end: number, next: number): void => {
    segments.push({ block, start, end, next, column: indent + from, hyphen: false });
    start = next;
  };
  const endRow = (): void => {
    rows.push({ block, segments, ornaments: goesOn ? [sign] : [] });
    segments = [];
    from = 0;
    column = 0;
    mark = -1;
  };

  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED) {
      endSegment(index, index + 1);
      endRow();
      goesOn = false;
      index += 1;
      continue;
    }
    const isTab = code === TAB;
    const next = isTab ? index + 1 : glyphEnd(text, index, text.length);
    let columns = isTab ? TAB_COLUMNS - (column % TAB_COLUMNS) : glyphWidth(text, index, next);
    if (column + columns > room && column > 0) {
      const cut = mark > start ? mark : index;
      if (start < cut || segments.length === 0) endSegment(cut, cut);
      endRow();
      goesOn = true;
      if (cut < index) {
        index = cut;
        continue;
      }
      if (isTab) columns = TAB_COLUMNS;
    }
    column += columns;
    if (isTab) {
      endSegment(index, next);
      from = column;
      mark = -1;
    } else if (2 * column >= room && MARKS.includes(text[index] ?? '') && !CLOSING.includes(text[next] ?? ' ')) {
      mark = next;
    }
    index = next;
  }
  if (start < text.length || rows.length === 0 || segments.length > 0) {
    if (start < text.length || segments.length === 0) endSegment(text.length, text.length);
    endRow();
  }
  return rows;
}
