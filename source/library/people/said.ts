/** What somebody has said, over all articles. */

import { LEAST_CONFIDENCE, type SpeakerHow } from '../../article.ts';
import { type Database, statement } from '../../store/sqlite.ts';
import { allOf, type Condition, hasText } from '../find/conditions.ts';
import type { Term } from '../find/query.ts';
import { expressionOf, lookupOf } from '../find/terms.ts';
import { rowsOf } from '../rows.ts';

export interface SaidQuote {
  readonly article: number;
  /** Its index among the quotes of the article. */
  readonly number: number;
  readonly kind: string;
  readonly text: string;
  /** The date of publication, in milliseconds since 1970; null if it is unknown. */
  readonly saidAt: number | null;
  /** The `id` in `people`, and the name as the article has it. */
  readonly person: number;
  readonly name: string;
  readonly how: SpeakerHow;
  readonly confidence: number;
  readonly isGuess: boolean;
  readonly title: string;
  readonly site: string;
  readonly url: string | null;
}

export interface SaidOptions {
  /** Words and phrases that a quote must or must not contain. */
  readonly terms?: readonly Term[];
  /** Milliseconds since 1970: from `since` on, and before `until`. A quote without a date meets neither condition. */
  readonly since?: number | null;
  readonly until?: number | null;
  /** Include quotes of fewer than four words within the writer's sentence. */
  readonly fragments?: boolean;
}

const DAY = 86_400_000;

const termCondition = (term: string): Condition =>
  lookupOf(term) === 'words'
    ? // Without the plus, SQLite would look up every quote with the word for each article in which the person speaks.
      { sql: '+q.id IN (SELECT rowid FROM quote_words WHERE quote_words MATCH ?)', values: [expressionOf(term)] }
    : hasText('q.text', term.normalize('NFC'));

const given = (sql: string, value: number | null): readonly Condition[] =>
  value === null ? [] : [{ sql, values: [value] }];

/** A quote by a speaker, without its text: many are sorted and counted before the first are read. */
export interface QuoteKey {
  /** The `id` in `quotes`, and the `id` in `article_people`. */
  readonly quote: number;
  readonly speaker: number;
  readonly article: number;
  readonly saidAt: number | null;
}

/**
 * The quotes of people by date of publication, those without a date last; within a day first those whose speaker is certain.
 *
 * @param people ids in `people`
 */
export function quoteKeysOf(
  database: Database,
  people: readonly number[],
  { terms = [], since = null, until = null, fragments = false }: SaidOptions = {},
): readonly QuoteKey[] {
  const { sql, values } = allOf([
    { sql: 'ap.person IN (SELECT value FROM json_each(?))', values: [JSON.stringify(people)] },
    { sql: 'a.deleted_at IS NULL', values: [] },
    ...(fragments ? [] : [{ sql: "q.kind <> 'fragment'", values: [] }]),
    ...given('q.said_at >= ?', since),
    ...given('q.said_at < ?', until),
    ...terms.map(({ text, isNegated }) => {
      const { sql: has, values: bound } = termCondition(text);
      return { sql: isNegated ? `NOT (${has})` : has, values: bound };
    }),
  ]);
  const rows = database
    .prepare(
      `SELECT q.id, s.speaker, q.article, q.said_at
       FROM article_people ap CROSS JOIN speakers s ON s.speaker = ap.id CROSS JOIN quotes q ON q.id = s.quote
         CROSS JOIN articles a ON a.id = q.article
       WHERE ${sql}
       ORDER BY q.said_at IS NULL, q.said_at / ${DAY}, s.confidence < ${LEAST_CONFIDENCE}, q.said_at, q.article, q.number`,
    )
    .all(...values);
  return rows.map(({ id, speaker, article, said_at }) => ({
    quote: Number(id),
    speaker: Number(speaker),
    article: Number(article),
    saidAt: typeof said_at === 'number' ? said_at : null,
  }));
}

/** The quotes with the given keys, in the same order. */
export function quotesAt(database: Database, keys: readonly QuoteKey[]): readonly SaidQuote[] {
  const row = statement(
    database,
    `SELECT q.number, q.kind, q.text, ap.person, ap.name, s.how, s.confidence, a.title, a.site, coalesce(a.url, a.canonical_url) AS url
     FROM quotes q JOIN speakers s ON s.quote = q.id AND s.speaker = ? JOIN article_people ap ON ap.id = s.speaker
       JOIN articles a ON a.id = q.article
     WHERE q.id = ?`,
  );
  return keys.flatMap(({ quote, speaker, article, saidAt }): SaidQuote[] => {
    const found = row.get(speaker, quote);
    if (!found) return [];
    return [
      {
        article,
        number: Number(found.number),
        kind: String(found.kind),
        text: String(found.text),
        saidAt,
        person: Number(found.person),
        name: String(found.name),
        how: found.how as SpeakerHow,
        confidence: Number(found.confidence),
        isGuess: Number(found.confidence) < LEAST_CONFIDENCE,
        title: String(found.title),
        site: String(found.site),
        url: typeof found.url === 'string' ? found.url : null,
      },
    ];
  });
}

/** All quotes of people, as `quoteKeysOf` sorts them. */
export const quotesOf = (
  database: Database,
  people: readonly number[],
  options: SaidOptions = {},
): readonly SaidQuote[] => quotesAt(database, quoteKeysOf(database, people, options));

/** A person over all articles. */
export interface QuotedPerson {
  /** The `id` in `people`. */
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  readonly quotes: number;
  readonly articles: number;
  /** The first and the last date of publication, in milliseconds since 1970; null if no date is known. */
  readonly from: number | null;
  readonly to: number | null;
  /** The role in the article saved last of those that give one, and the title of the article saved last. */
  readonly role: string | null;
  readonly lastTitle: string;
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The name of a person. */
export const nameOfPerson = (database: Database, id: number): string =>
  String(statement(database, 'SELECT name FROM people WHERE id = ?').get(id)?.name ?? '');

/** The people with these ids, or all, who are quoted in an article; the most quoted first. Fragments count, too. */
export function quotedPeople(
  database: Database,
  ids: readonly number[] | null = null,
  limit = -1,
): readonly QuotedPerson[] {
  const wanted = ids === null ? 'ap.person IS NOT NULL' : 'ap.person IN (SELECT value FROM json_each(?))';
  const rows = rowsOf(
    database,
    `SELECT p.id, p.kind, p.name, n.quotes, n.articles, n.first, n.last, (
         SELECT r.role FROM article_people r JOIN articles b ON b.id = r.article
         WHERE r.person = p.id AND r.role IS NOT NULL AND b.deleted_at IS NULL ORDER BY r.id DESC LIMIT 1
       ) AS role, (
         SELECT b.title FROM article_people r JOIN articles b ON b.id = r.article
         WHERE r.person = p.id AND b.deleted_at IS NULL ORDER BY r.id DESC LIMIT 1
       ) AS title
     FROM (
       SELECT ap.person, count(*) AS quotes, count(DISTINCT q.article) AS articles, min(q.said_at) AS first, max(q.said_at) AS last
       FROM article_people ap JOIN speakers s ON s.speaker = ap.id JOIN quotes q ON q.id = s.quote
         JOIN articles a ON a.id = q.article AND a.deleted_at IS NULL
         JOIN people o ON o.id = ap.person
       WHERE ${wanted} GROUP BY ap.person ORDER BY quotes DESC, o.folded, o.id LIMIT ?
     ) n JOIN people p ON p.id = n.person
     ORDER BY n.quotes DESC, p.folded, p.id`,
    ...(ids === null ? [] : [JSON.stringify(ids)]),
    limit,
  );
  return rows.map((row) => ({
    id: Number(row.id),
    kind: String(row.kind),
    name: String(row.name),
    quotes: Number(row.quotes),
    articles: Number(row.articles),
    from: number(row.first),
    to: number(row.last),
    role: typeof row.role === 'string' ? row.role : null,
    lastTitle: String(row.title),
  }));
}
