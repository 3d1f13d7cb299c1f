import type { AnnotatedArticle } from '../../highlights/highlight.ts';
import { type Database, statement, transaction } from '../../store/sqlite.ts';
import { rowsOf } from '../rows.ts';
import { articlesWith } from './list.ts';
import { HIGHLIGHT_COLUMNS, keptHighlight } from './rows.ts';

const DAY = 24 * 3_600_000;

/**
 * The days from one review of a highlight to the next: each about twice the one before, as forgetting slows down with every
 * repetition. A highlight is first reviewed a day after it was made; after the last interval, once a year.
 */
const INTERVALS: readonly number[] = [3, 7, 16, 35, 75, 160, 365];

/** The interval after one of `days` days, in milliseconds. */
function nextInterval(days: number): number {
  return (INTERVALS.find((each) => each > days) ?? INTERVALS.at(-1) ?? 1) * DAY;
}

/** When the highlights of a review were chosen, and the beginning of that day, in milliseconds since 1970. */
export interface ReviewTime {
  readonly now: number;
  readonly midnight: number;
}

/**
 * Chooses at most `count` highlights for today: those of today's review if there was one, then those that have been due for the longest time.
 * They are next due after their next interval. Asked again on the same day it gives the same ones.
 */
export function reviewHighlights(
  database: Database,
  count: number,
  { now, midnight }: ReviewTime,
): readonly AnnotatedArticle[] {
  return transaction(database, () => {
    const live = 'h.deleted_at IS NULL AND a.deleted_at IS NULL';
    const from = 'FROM highlights h JOIN articles a ON a.id = h.article';
    const columns = `${HIGHLIGHT_COLUMNS}, h.reviewed_at, h.review_at`;
    const today = rowsOf(
      database,
      `SELECT ${columns} ${from} WHERE ${live} AND h.reviewed_at >= ? ORDER BY h.reviewed_at, h.id LIMIT ?`,
      midnight,
      count,
    );
    const due = rowsOf(
      database,
      `SELECT ${columns} ${from} WHERE ${live} AND coalesce(h.reviewed_at, 0) < ? AND coalesce(h.review_at, h.created_at + ?) <= ?
        ORDER BY coalesce(h.review_at, h.created_at + ?), h.id LIMIT ?`,
      midnight,
      DAY,
      now,
      DAY,
      count - today.length,
    );
    const update = statement(database, 'UPDATE highlights SET reviewed_at = ?, review_at = ? WHERE id = ?');
    for (const { id, reviewed_at: reviewed, review_at: planned } of due) {
      const days = reviewed === null || planned === null ? 1 : (Number(planned) - Number(reviewed)) / DAY;
      update.run(now, now + nextInterval(days), Number(id));
    }
    return articlesWith(database, [...today, ...due].map(keptHighlight));
  });
}
