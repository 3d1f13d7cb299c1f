/** Formats times and counts of the library. */

import { messages } from '../messages/index.ts';

/** A day as 2024-05-17, in UTC; "" if it is unknown. */
export function dayOf(time: number | null): string {
  if (time === null || Math.abs(time) > 8.64e15) return '';
  return new Date(time).toISOString().replace(/T.*$/, '');
}

/** A span of time: "2019-03-04 to 2024-05-17", or one day; "" if it is unknown. */
export function spanOf(from: number | null, to: number | null): string {
  const [first, last] = [dayOf(from), dayOf(to)];
  return first === last ? first : messages.library.facts.span(first, last);
}

/** The parts of a line that are known, with dots between them. */
export const dotted = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ');
