/** Joins people who are the same, splits people who are several, and undoes both. */

import { type Database, statement, transaction } from '../../store/sqlite.ts';
import { rowsOf } from '../rows.ts';
import { foldName, isTelling } from './names.ts';

/** The articles in which somebody has a name. */
interface NamedIn {
  readonly kind: string;
  readonly name: string;
  readonly articles: readonly number[];
}

/**
 * Somebody who became a part of somebody else: where each of the two was named until then, and who had been joined with the former
 * before.
 */
interface JoinedPerson {
  readonly id: number;
  readonly names: readonly NamedIn[];
  readonly others: readonly NamedIn[];
  readonly joined: readonly number[];
}

/** What `people_changes` records, by kind. */
type Details =
  | { readonly into: number; readonly people: readonly JoinedPerson[] }
  /** Articles in which a person became another one. */
  | { readonly from: number; readonly to: number; readonly articles: readonly number[] }
  /** Joins that were undone together. */
  | { readonly from: number; readonly changes: readonly number[] };

/** A change of who is who. `names`: everybody concerned, the one who remains first. */
export interface PeopleChange {
  readonly kind: 'join' | 'split';
  readonly names: readonly string[];
}

const nameOf = (database: Database, id: number): string =>
  String(statement(database, 'SELECT name FROM people WHERE id = ?').get(id)?.name ?? '');

/** Where a person is named, grouped by name: a row of `article_people` is replaced when its article is saved again. */
function namesOf(database: Database, person: number): readonly NamedIn[] {
  const rows = rowsOf(
    database,
    'SELECT article, kind, name FROM article_people WHERE person = ? ORDER BY article',
    person,
  );
  const groups = Map.groupBy(rows, ({ kind, name }) => JSON.stringify([kind, name]));
  return [...groups.values()].map((group) => ({
    kind: String(group[0]?.kind),
    name: String(group[0]?.name),
    articles: group.map(({ article }) => Number(article)),
  }));
}

/** The articles that quote a person. */
export const articlesOfPerson = (database: Database, person: number): ReadonlySet<number> =>
  new Set(namesOf(database, person).flatMap(({ articles }) => articles));

/** Joins a person with another. Returns what is needed to undo it. */
function join(database: Database, into: number, id: number): JoinedPerson {
  const joined = rowsOf(database, 'SELECT id FROM people WHERE joined = ?', id).map((row) => Number(row.id));
  const [names, others] = [namesOf(database, id), namesOf(database, into)];
  statement(database, 'UPDATE article_people SET person = ? WHERE person = ?').run(into, id);
  statement(database, 'UPDATE people SET joined = ? WHERE id = ? OR joined = ?').run(into, id, id);
  return { id, names, others, joined };
}

/** Whether a name in an article saved since a join is that of somebody who was joined. */
function isOf(
  database: Database,
  { id, joined }: JoinedPerson,
): (row: { readonly kind: string; readonly name: string }) => boolean {
  const ids = JSON.stringify([id, ...joined]);
  const people = rowsOf(
    database,
    'SELECT kind, name, folded FROM people WHERE id IN (SELECT value FROM json_each(?))',
    ids,
  );
  const known = new Set(
    people
      .filter(({ kind, name }) => isTelling({ kind: String(kind), name: String(name) }))
      .map(({ kind, folded }) => JSON.stringify([kind, folded])),
  );
  return ({ kind, name }) => known.has(JSON.stringify([kind, foldName(name)]));
}

const placeOf = (kind: string, name: string, article: number): string => JSON.stringify([kind, name, article]);

/** Separates a joined person again, including in articles that were saved since. */
function takeOut(database: Database, into: number, person: JoinedPerson): void {
  const { id, names, others, joined } = person;
  const move = statement(
    database,
    `UPDATE article_people SET person = ? WHERE person = ? AND kind = ? AND name = ?
       AND article IN (SELECT value FROM json_each(?))`,
  );
  for (const { kind, name, articles } of names) move.run(id, into, kind, name, JSON.stringify(articles));
  const isTheirs = isOf(database, person);
  const own = String(statement(database, 'SELECT folded FROM people WHERE id = ?').get(into)?.folded);
  const known = new Set(
    others.flatMap(({ kind, name, articles }) => articles.map((each) => placeOf(kind, name, each))),
  );
  for (const { kind, name, articles } of namesOf(database, into)) {
    if (foldName(name) === own || !isTheirs({ kind, name })) continue;
    const since = articles.filter((article) => !known.has(placeOf(kind, name, article)));
    move.run(id, into, kind, name, JSON.stringify(since));
  }
  statement(database, 'UPDATE people SET joined = NULL WHERE id = ?').run(id);
  statement(database, 'UPDATE people SET joined = ? WHERE id IN (SELECT value FROM json_each(?))').run(
    id,
    JSON.stringify(joined),
  );
}

function record(database: Database, kind: PeopleChange['kind'], details: Details, now: number): void {
  statement(database, 'INSERT INTO people_changes (at, kind, details) VALUES (?, ?, ?)').run(
    now,
    kind,
    JSON.stringify(details),
  );
}

/** Makes people one, under the name of the first. `ids`: at least two people, none of whom is joined. */
export function joinPeople(database: Database, ids: readonly number[], now = Date.now()): void {
  transaction(database, () => {
    const [into, ...others] = [...new Set(ids)];
    if (into === undefined || others.length === 0) return;
    record(database, 'join', { into, people: others.map((id) => join(database, into, id)) }, now);
  });
}

/** Makes a person somebody else in some articles. Returns the id of the new person. */
export function splitPerson(database: Database, from: number, articles: readonly number[], now = Date.now()): number {
  return transaction(database, () => {
    const to = Number(
      statement(
        database,
        'INSERT INTO people (kind, name, folded) SELECT kind, name, folded FROM people WHERE id = ?',
      ).run(from).lastInsertRowid,
    );
    statement(
      database,
      'UPDATE article_people SET person = ? WHERE person = ? AND article IN (SELECT value FROM json_each(?))',
    ).run(to, from, JSON.stringify(articles));
    record(database, 'split', { from, to, articles }, now);
    return to;
  });
}

interface Change {
  readonly id: number;
  readonly kind: PeopleChange['kind'];
  readonly details: Details;
}

/** The changes that have not been undone, the last one first. */
const changes = (database: Database): readonly Change[] =>
  rowsOf(
    database,
    "SELECT id, kind, details FROM people_changes WHERE undone_at IS NULL AND kind <> 'rename' ORDER BY id DESC",
  ).map(({ id, kind, details }) => ({
    id: Number(id),
    kind: kind as PeopleChange['kind'],
    details: JSON.parse(String(details)) as Details,
  }));

function markUndone(database: Database, id: number, at: number | null): void {
  statement(database, 'UPDATE people_changes SET undone_at = ? WHERE id = ?').run(at, id);
}

/**
 * Separates everybody who was joined with a person. Returns the names of those who are separate people again; none if
 * nobody was joined.
 */
export function splitJoined(database: Database, from: number, now = Date.now()): readonly string[] {
  return transaction(database, () => {
    const joins = changes(database).filter(({ details }) => 'into' in details && details.into === from);
    const names = joins.flatMap(({ id, details }) => {
      if (!('into' in details)) return [];
      for (const person of details.people.toReversed()) takeOut(database, from, person);
      markUndone(database, id, now);
      return details.people.map((person) => nameOf(database, person.id));
    });
    if (joins.length > 0) record(database, 'split', { from, changes: joins.map(({ id }) => id) }, now);
    return names;
  });
}

/** Joins people again who were separated. Anybody split off in between is no longer named anywhere, so the old places count, too. */
function joinAgain(database: Database, id: number): void {
  const row = statement(database, 'SELECT details FROM people_changes WHERE id = ?').get(id);
  const details = JSON.parse(String(row?.details)) as Details;
  if (!('into' in details)) return;
  const people = details.people.map((before) => {
    const again = join(database, details.into, before.id);
    return {
      ...again,
      names: [...before.names, ...again.names],
      others: [...before.others, ...again.others],
    };
  });
  statement(database, 'UPDATE people_changes SET details = ?, undone_at = NULL WHERE id = ?').run(
    JSON.stringify({ ...details, people }),
    id,
  );
}

function undo(database: Database, details: Details): readonly number[] {
  if ('into' in details) {
    for (const person of details.people.toReversed()) takeOut(database, details.into, person);
    return [details.into, ...details.people.map(({ id }) => id)];
  }
  if ('to' in details) {
    statement(database, 'UPDATE article_people SET person = ? WHERE person = ?').run(details.from, details.to);
    return [details.from, details.to];
  }
  for (const change of details.changes.toReversed()) joinAgain(database, change);
  return [details.from];
}

/** Undoes the last change. Returns it; null if there is none. */
export function undoPeopleChange(database: Database, now = Date.now()): PeopleChange | null {
  return transaction(database, () => {
    const [last] = changes(database);
    if (!last) return null;
    const names = undo(database, last.details).map((id) => nameOf(database, id));
    // The person created by the split no longer exists.
    if ('to' in last.details) statement(database, 'DELETE FROM people WHERE id = ?').run(last.details.to);
    markUndone(database, last.id, now);
    return { kind: last.kind, names };
  });
}

/** Pairs of people whom the user has split, who are not suggested again. As `"1 2"`, the lower id first. */
export function apart(database: Database): ReadonlySet<string> {
  const rows = rowsOf(
    database,
    "SELECT details FROM people_changes WHERE (kind = 'join') = (undone_at IS NOT NULL) AND kind <> 'rename'",
  );
  return new Set(
    rows.flatMap(({ details }) => {
      const parsed = JSON.parse(String(details)) as Details;
      if ('into' in parsed) return parsed.people.map(({ id }) => pairOf(parsed.into, id));
      return 'to' in parsed ? [pairOf(parsed.from, parsed.to)] : [];
    }),
  );
}

/** Two ids as one key. */
export const pairOf = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`;
