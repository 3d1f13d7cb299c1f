import { columnsBetween } from '../text/width.ts';
import type { Segment } from '../types.ts';

/** No space grows by more than this. A line that would need more is not justified. */
const MOST = 3;

/**
 * Spreads the words of a line over `room` columns, as segments that each end with a widened space. `odd` lines are widened from the
 * other side, to avoid rivers of white space.
 */
export function justify(text: string, segment: Segment, room: number, odd: boolean): Segment[] {
  const { block, start, end, next, column, hyphen } = segment;
  const gaps: number[] = [];
  for (let index = text.indexOf(' ', start); index >= 0 && index < end; index = text.indexOf(' ', index + 1))
    gaps.push(index);
  const spare = room - columnsBetween(text, start, end) - Number(hyphen);
  if (spare <= 0 || spare > MOST * gaps.length) return [segment];
  const segments: Segment[] = [];
  let from = start;
  let left = column;
  for (const [index, gap] of gaps.entries()) {
    const place = odd ? gaps.length - 1 - index : index;
    const more = Math.floor(((place + 1) * spare) / gaps.length) - Math.floor((place * spare) / gaps.length);
    if (more === 0) continue;
    segments.push({ block, start: from, end: gap + 1, next: gap + 1, column: left, hyphen: false });
    left += columnsBetween(text, from, gap + 1) + more;
    from = gap + 1;
  }
  segments.push({ block, start: from, end, next, column: left, hyphen });
  return segments;
}
