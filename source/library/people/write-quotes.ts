import { type AttributedArticle, type Person, speakersOf } from '../../article.ts';
import { type Database, statement } from '../../store/sqlite.ts';
import { foldName, isTelling } from './names.ts';

/**
 * The person of all articles who is meant by one in an article: the one with the same full name and kind, or whom the user has joined with it,
 * else a new one. Null for a description.
 */
function personOf(database: Database, person: Person): number | bigint | null {
  if (person.kind === 'described') return null;
  const folded = foldName(person.name);
  const known = isTelling(person)
    ? statement(
        database,
        'SELECT coalesce(joined, id) AS id FROM people WHERE folded = ? AND kind = ? ORDER BY people.id',
      ).get(folded, person.kind)
    : undefined;
  if (typeof known?.id === 'number') return known.id;
  return statement(database, 'INSERT INTO people (kind, name, folded) VALUES (?, ?, ?)').run(
    person.kind,
    person.name,
    folded,
  ).lastInsertRowid;
}

/** Deletes the people and quotes of an article. Returns the people meant by its names, by kind and name. */
function forget(database: Database, article: number): ReadonlyMap<string, number | null> {
  const rows = statement(database, 'SELECT kind, name, person FROM article_people WHERE article = ?').all(article);
  statement(database, 'DELETE FROM quotes WHERE article = ?').run(article);
  statement(database, 'DELETE FROM article_people WHERE article = ?').run(article);
  return new Map(rows.map(({ kind, name, person }) => [`${kind} ${name}`, person === null ? null : Number(person)]));
}

/** The id in `people` of somebody in an article; undefined if unknown. */
export type Meant = (person: Pick<Person, 'kind' | 'name'>) => number | null | undefined;

/**
 * Replaces the quotes of an article and their speakers. A name that the article had before still means the same person.
 *
 * @param about when the quotes were said, and whom a new name means: by default, the person with the same full name
 */
export function writeQuotes(
  database: Database,
  article: number,
  { people, quotes }: AttributedArticle,
  { saidAt, meant = () => undefined }: { readonly saidAt: number | null; readonly meant?: Meant },
): void {
  const before = forget(database, article);
  const rows = new Map<string, number | bigint>();
  const addPerson = statement(
    database,
    'INSERT INTO article_people (article, kind, name, title, role, gender, person) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const speaking = new Set(quotes.flatMap((quote) => speakersOf(quote).map(({ person }) => person)));
  for (const person of people.filter(({ id }) => speaking.has(id))) {
    const { id, kind, name, title = null, role = null, gender = null } = person;
    const known = before.get(`${kind} ${name}`) ?? meant(person);
    const who = known === undefined ? personOf(database, person) : known;
    rows.set(id, addPerson.run(article, kind, name, title, role, gender, who).lastInsertRowid);
  }
  const addQuote = statement(
    database,
    'INSERT INTO quotes (article, number, kind, text, block, start, end_block, end, said_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const addSpeaker = statement(
    database,
    'INSERT OR IGNORE INTO speakers (quote, speaker, how, confidence) VALUES (?, ?, ?, ?)',
  );
  for (const [number, quote] of quotes.entries()) {
    const { kind, text, parts, speaker } = quote;
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) continue;
    const { lastInsertRowid } = addQuote.run(
      article,
      number,
      kind,
      text,
      first.block,
      first.start,
      last.block,
      last.end,
      saidAt,
    );
    for (const { person } of speakersOf(quote)) {
      const row = rows.get(person);
      if (row !== undefined && speaker) addSpeaker.run(lastInsertRowid, row, speaker.how, speaker.confidence);
    }
  }
}
