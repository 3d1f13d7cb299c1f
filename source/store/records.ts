import type { SavedPosition, SavedView } from '../reading-history.ts';

/** What is kept of an article. */
export interface StoredArticle {
  /** How it is opened again: an address or an absolute path; null for what came from a pipe. */
  readonly address: string | null;
  readonly title: string;
  /** How far one has read. */
  readonly percent: number;
  /** Where one stopped; null: at the top. */
  readonly place: SavedPosition | null;
  readonly view: SavedView;
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

/** A place from its JSON; null where it is none, as in a file that another program wrote. */
export function readPlace(json: unknown): SavedPosition | null {
  const { block, offset, before, after, paged = false } = parsed(json);
  if (!isCount(block) || !isCount(offset)) return null;
  if (typeof before !== 'string' || typeof after !== 'string' || typeof paged !== 'boolean') return null;
  return { block, offset, before, after, paged };
}

export function readView(json: unknown): SavedView {
  const { textWidth, sidebarWidth, sidebarOpen } = parsed(json);
  return {
    textWidth: isCount(textWidth) ? textWidth : null,
    sidebarWidth: isCount(sidebarWidth) ? sidebarWidth : null,
    sidebarOpen: typeof sidebarOpen === 'boolean' ? sidebarOpen : null,
  };
}

/** The last millisecond that a `Date` can hold (ECMAScript, "Time Values and Time Range"). */
const LAST_TIME = 8.64e15;

/** A time in milliseconds since 1970; the beginning of 1970 if a date cannot hold it, as in a file that another program wrote. */
export function readTime(value: unknown): number {
  const time = Number(value);
  return Math.abs(time) <= LAST_TIME ? time : 0;
}

/** A percentage, between 0 and 100. */
export function readPercent(value: unknown): number {
  return Math.min(Math.max(Number(value) || 0, 0), 100);
}
