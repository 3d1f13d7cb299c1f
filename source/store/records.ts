import type { SavedPosition } from '../reading-history.ts';

/** The saved reading state of an article. */
export interface StoredArticle {
  /** The URL or absolute path that opens it again; null if it came from a pipe. */
  readonly address: string | null;
  readonly title: string;
  /** How much of the article has been read. */
  readonly percent: number;
  /** Where reading stopped; null for the top. */
  readonly place: SavedPosition | null;
}

export type StoredMarks = Readonly<Record<string, SavedPosition>>;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function parsed(json: unknown): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(String(json));
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Parses a position; null if the JSON is not one, as when another program has written the file. */
export function readPosition(json: unknown): SavedPosition | null {
  const { block, offset, before, after, paged = false } = parsed(json);
  if (!isCount(block) || !isCount(offset)) return null;
  if (typeof before !== 'string' || typeof after !== 'string' || typeof paged !== 'boolean') return null;
  return { block, offset, before, after, paged };
}

/** The last millisecond that a `Date` can hold (ECMAScript, "Time Values and Time Range"). */
export const LAST_TIME = 8.64e15;

/** A time in milliseconds since 1970; the beginning of 1970 if a date cannot hold it, as in a file that another program wrote. */
export function readTime(value: unknown): number {
  const time = Number(value);
  return Math.abs(time) <= LAST_TIME ? time : 0;
}

/** A percentage, between 0 and 100. */
export function readPercent(value: unknown): number {
  return Math.min(Math.max(Number(value) || 0, 0), 100);
}
