import { type Database, transaction } from '../../store/sqlite.ts';
import { apart, joinPeople, pairOf } from '../people/join.ts';
import type { LibraryTaker } from './take.ts';

/**
 * Joins the people of an export as they are joined there, after its last line, except those whom the user of this library has split.
 * Each join can be undone.
 */
export function joinExported(database: Database, taker: LibraryTaker): void {
  const told = apart(database);
  for (;;) {
    // Each join can change which people to join next.
    const joins = transaction(database, () => taker.joins);
    const next = joins.find(([into, id]) => !told.has(pairOf(into, id)));
    if (!next) return;
    joinPeople(database, next);
  }
}
