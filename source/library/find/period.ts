/** A span of time in UTC, in milliseconds since 1970; the end is exclusive. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** Parses a year, month or day such as 2024, 2024-05 or 2024-05-17; undefined if the text is not a date. */
export function parsePeriod(text: string): Period | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const start = utc(y, m, d);
  const date = new Date(start);
  // 31 April would be 1 May.
  if (date.getUTCMonth() !== m || date.getUTCDate() !== d) return undefined;
  return { start, end: day ? utc(y, m, d + 1) : month ? utc(y, m + 1, 1) : utc(y + 1, 0, 1) };
}

/** Like `Date.UTC`, but does not read the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  return date.setUTCFullYear(year, month, day);
}
