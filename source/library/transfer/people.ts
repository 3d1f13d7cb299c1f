import { type Database, statement } from '../../store/sqlite.ts';
import { foldName, isTelling } from '../people/names.ts';
import type { Meant } from '../people/write-quotes.ts';
import type { PersonRecord, SpeakerRecord } from './records.ts';

const fullName = (kind: string, name: string): string => `${kind} ${foldName(name)}`;

/** Maps the people of an export to those of this library. */
export class PeopleOfExport {
  readonly #database: Database;
  /** The people of this library by the `id` of the export. */
  readonly #ids = new Map<number, number>();
  readonly #waiting = new Map<number, PersonRecord>();
  readonly #named = new Set<string>();
  /** Those who are joined with somebody, by that person's `id` and their own name. */
  readonly #parts = new Map<string, number>();
  readonly #joins: PersonRecord[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  /** Takes a line of the export. A full name means the person with that name here; but two people with the same name in the export stay two. */
  add(person: PersonRecord): void {
    const { id, kind, name, joined } = person;
    const full = fullName(kind, name);
    if (joined !== null) {
      this.#joins.push(person);
      this.#parts.set(`${joined} ${full}`, id);
    }
    const known = isTelling(person) && !this.#named.has(full) ? this.#find(kind, name) : null;
    this.#named.add(full);
    if (known === null) this.#waiting.set(id, person);
    else this.#ids.set(id, known);
  }

  /** Who is meant by the names in an article that is new here. */
  meant(speakers: readonly SpeakerRecord[]): Meant {
    const people = new Map(speakers.map(({ kind, name, person }) => [`${kind} ${name}`, person]));
    return ({ kind, name }) => {
      const person = people.get(`${kind} ${name}`);
      if (person === undefined) return undefined;
      const own = this.#idOf(this.#parts.get(`${person} ${fullName(kind, name)}`) ?? person);
      return own === undefined ? undefined : this.#whole(own);
    };
  }

  /** The pairs of people whom the export has joined and this library has not, the one who remains first. */
  joins(): readonly (readonly [into: number, id: number])[] {
    return this.#joins.flatMap((person) => {
      const { id, joined } = person;
      // A surname identifies somebody only within an article, and has been resolved if the article was new.
      const own = isTelling(person) ? this.#idOf(id) : this.#ids.get(id);
      const into = own === undefined || joined === null ? undefined : this.#idOf(joined);
      if (own === undefined || into === undefined) return [];
      const pair = [this.#whole(into), this.#whole(own)] as const;
      return pair[0] === pair[1] ? [] : [pair];
    });
  }

  #find(kind: string, name: string): number | null {
    const sql = 'SELECT id FROM people WHERE folded = ? AND kind = ? ORDER BY id';
    const id = statement(this.#database, sql).get(foldName(name), kind)?.id;
    return typeof id === 'number' ? id : null;
  }

  #idOf(person: number): number | undefined {
    const waiting = this.#waiting.get(person);
    if (!waiting) return this.#ids.get(person);
    const { kind, name } = waiting;
    const sql = 'INSERT INTO people (kind, name, folded) VALUES (?, ?, ?)';
    const id = Number(statement(this.#database, sql).run(kind, name, foldName(name)).lastInsertRowid);
    this.#waiting.delete(person);
    this.#ids.set(person, id);
    return id;
  }

  /** The person with whom somebody has been joined here. */
  #whole(id: number): number {
    return Number(statement(this.#database, 'SELECT coalesce(joined, id) AS id FROM people WHERE id = ?').get(id)?.id);
  }
}
