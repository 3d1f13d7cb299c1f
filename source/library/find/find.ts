/** Finds articles, quotes and highlights of the library. */

import type { Position } from '../../article.ts';
import { UsageError } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import type { Database } from '../../store/sqlite.ts';
import { ARTICLE_COLUMNS, type Row, rowsOf, savedArticle } from '../rows.ts';
import type { SavedArticle } from '../types.ts';
import {
  allOf,
  articleConditions,
  type Condition,
  hasText,
  inArticle,
  speakerConditions,
  without,
} from './conditions.ts';
import { beginning, Lighter, type LitRange, type Snippet } from './light.ts';
import type { Query, Scope } from './query.ts';
import { expressionOf, lookupOf } from './terms.ts';
import { isKnown } from './vocabulary.ts';

/** A quote that was found, with everybody who says it. */
export interface FoundQuote {
  /** Its index among the quotes of the article. */
  readonly number: number;
  readonly speakers: readonly string[];
  /** The confidence of the first speaker, from 0 to 1; null if there is none. */
  readonly confidence: number | null;
}

export interface Found {
  readonly article: SavedArticle;
  /** The words of the query in the title. */
  readonly titleLit: readonly LitRange[];
  readonly snippet: Snippet;
  /** Where the snippet's first match is in the body, in UTF-16 code units; null if only the title or another field matches. */
  readonly offset: number | null;
  /** Where the quote or highlight begins, if these were searched. */
  readonly start: Position | null;
  /** The text of that match, as the article has it. */
  readonly match: string | null;
  /** The words and phrases of the query that are not in one field. */
  readonly terms: readonly string[];
  /** The quote, if quotes were searched. */
  readonly quote: FoundQuote | null;
  /** The note of the highlight, if highlights were searched. */
  readonly note: string | null;
}

/** The length of a snippet in UTF-16 code units. */
const SNIPPET = 240;

/** The weights of the columns in the ranking, in the order of `article_words`: body, title, authors, site, tags. */
const WEIGHTS = 'bm25(1.0, 8.0, 4.0, 2.0, 6.0)';

/** How much more an article counts if somebody says one of the words. */
const SAID = 1.25;

/** A result before its text is read. */
interface Hit {
  readonly article: number;
  readonly rank: number;
  readonly row: Row;
}

const expression = (database: Database, terms: readonly string[]): string =>
  terms.map((term) => expressionOf(term, undefined, (word) => isKnown(database, word))).join(' AND ');

/** Articles with all of the terms. The table that contains most of the terms ranks them; without words, the newest come first. */
function findArticles(database: Database, query: Query, limit: number): readonly Hit[] {
  const terms = query.terms.filter(({ isNegated }) => !isNegated).map(({ text }) => text);
  const ranking = (['words', 'trigrams'] as const).find((kind) => terms.some((term) => lookupOf(term) === kind));
  const ranked = terms.filter((term) => lookupOf(term) === ranking);
  const conditions = [
    ...articleConditions(database, query),
    ...terms.filter((term) => !ranked.includes(term)).map(inArticle),
    ...without(query.terms, inArticle),
  ];
  const { sql, values } = allOf(conditions);
  const table = ranking === 'trigrams' ? 'article_trigrams' : 'article_words';
  // CROSS JOIN keeps the full-text table outermost, which then yields its rows by rank without a sort of its own.
  const select = ranking
    ? `SELECT a.id AS article, ${table}.rank AS rank FROM ${table} CROSS JOIN articles a ON a.id = ${table}.rowid
        WHERE ${table} MATCH ? AND rank MATCH '${WEIGHTS}' AND ${sql} ORDER BY ${table}.rank LIMIT ?`
    : `SELECT a.id AS article, 0 AS rank FROM articles a WHERE ${sql}
        ORDER BY coalesce(a.published_at, a.added_at) DESC, a.id DESC LIMIT ?`;
  const bound = ranking ? [expression(database, ranked), ...values] : values;
  return hits(database, select, [...bound, limit]);
}

const hits = (database: Database, sql: string, values: readonly (string | number)[]): readonly Hit[] =>
  database
    .prepare(sql)
    .all(...values)
    .map((row) => ({ article: Number(row.article), rank: Number(row.rank), row }));

/** The tables of quotes and highlights, and the text that is searched in each. */
const PASSAGES = {
  quotes: {
    words: 'quote_words',
    table: 'quotes',
    text: 'p.text',
    columns: 'p.number, p.text, p.block, p.start',
    only: [],
    time: 'coalesce(p.said_at, a.added_at)',
  },
  highlights: {
    words: 'highlight_words',
    table: 'highlights',
    text: "p.exact || ' ' || p.note || ' ' || p.tags",
    columns: 'p.exact AS text, p.note, p.block, p.start',
    only: [{ sql: 'p.deleted_at IS NULL', values: [] }],
    time: 'p.created_at',
  },
} as const satisfies Readonly<Record<Exclude<Scope, 'articles'>, unknown>>;

/** Quotes or highlights, each with all of the terms. */
function findPassages(database: Database, query: Query, scope: keyof typeof PASSAGES, limit: number): readonly Hit[] {
  const { words, table, text, columns, only, time } = PASSAGES[scope];
  const terms = query.terms.filter(({ isNegated }) => !isNegated).map((term) => term.text);
  const ranked = terms.filter((term) => lookupOf(term) === 'words');
  const inPassage = (term: string): Condition =>
    lookupOf(term) === 'words'
      ? { sql: `p.id IN (SELECT rowid FROM ${words} WHERE ${words} MATCH ?)`, values: [expressionOf(term)] }
      : hasText(text, term.normalize('NFC'));
  const { sql, values } = allOf([
    ...only,
    ...articleConditions(database, query),
    ...speakerConditions(database, query),
    ...terms.filter((term) => !ranked.includes(term)).map(inPassage),
    ...without(query.terms, inPassage),
  ]);
  const found = `p.id AS id, p.article AS article, ${columns}`;
  const join = `CROSS JOIN articles a ON a.id = p.article WHERE`;
  const select =
    ranked.length > 0
      ? `SELECT ${found}, ${words}.rank AS rank FROM ${words} CROSS JOIN ${table} p ON p.id = ${words}.rowid ${join}
          ${words} MATCH ? AND ${sql} ORDER BY ${words}.rank LIMIT ?`
      : `SELECT ${found}, 0 AS rank FROM ${table} p ${join.replace('CROSS ', '')} ${sql} ORDER BY ${time} DESC, p.id LIMIT ?`;
  return hits(database, select, [
    ...(ranked.length > 0 ? [ranked.map((term) => expressionOf(term)).join(' AND ')] : []),
    ...values,
    limit,
  ]);
}

/** Ranks articles in which somebody says one of the words higher. */
function withSaid(database: Database, found: readonly Hit[], lighter: Lighter): readonly Hit[] {
  const ids = JSON.stringify(found.map(({ article }) => article));
  const rows = rowsOf(
    database,
    'SELECT article, text FROM quotes WHERE article IN (SELECT value FROM json_each(?))',
    ids,
  );
  const said = new Set<number>();
  for (const { article, text } of rows) {
    if (!said.has(Number(article)) && lighter.isIn(String(text))) said.add(Number(article));
  }
  const rankOf = ({ article, rank }: Hit): number => (said.has(article) ? SAID * rank : rank);
  return found.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** The articles with the given ids, by id. */
function articlesOf(database: Database, found: readonly Hit[]): ReadonlyMap<number, SavedArticle> {
  const ids = JSON.stringify(found.map(({ article }) => article));
  const select = `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE id IN (SELECT value FROM json_each(?))`;
  return new Map(rowsOf(database, select, ids).map((row) => [Number(row.id), savedArticle(row)]));
}

/** The texts of articles, by id. */
function bodiesOf(database: Database, found: readonly Hit[]): ReadonlyMap<number, string> {
  const ids = JSON.stringify(found.map(({ article }) => article));
  const select = 'SELECT article, body FROM texts WHERE article IN (SELECT value FROM json_each(?))';
  return new Map(rowsOf(database, select, ids).map(({ article, body }) => [Number(article), String(body)]));
}

function articleFound(article: SavedArticle, body: string, lighter: Lighter): Omit<Found, 'terms'> {
  const titleLit = lighter.light(article.title);
  // The body begins with the title, which is shown anyway.
  const from = body.startsWith(`${article.title}\n`) ? article.title.length + 1 : 0;
  const found = lighter.snippet(body.slice(from), SNIPPET);
  const [first] = found?.snippet.lit ?? [];
  return {
    article,
    titleLit,
    snippet: found?.snippet ?? beginning(body.slice(from), SNIPPET),
    offset: found ? from + found.offset : null,
    start: null,
    match: found && first ? found.snippet.text.slice(first.start, first.end) : null,
    quote: null,
    note: null,
  };
}

/** Everybody who says a quote. */
function foundQuote(database: Database, { row }: Hit): FoundQuote {
  const speakers = rowsOf(
    database,
    `SELECT ap.name, s.confidence FROM speakers s JOIN article_people ap ON ap.id = s.speaker WHERE s.quote = ? ORDER BY ap.id`,
    Number(row.id),
  );
  const [first] = speakers;
  return {
    number: Number(row.number),
    speakers: speakers.map(({ name }) => String(name)),
    confidence: first ? Number(first.confidence) : null,
  };
}

function passageFound(database: Database, hit: Hit, article: SavedArticle, lighter: Lighter): Omit<Found, 'terms'> {
  const { row } = hit;
  const text = String(row.text);
  const found = lighter.snippet(text, SNIPPET);
  const [first] = found?.snippet.lit ?? [];
  return {
    article,
    titleLit: lighter.light(article.title),
    snippet: found?.snippet ?? beginning(text, SNIPPET),
    offset: null,
    start: { block: Number(row.block), offset: Number(row.start) },
    match: found && first ? found.snippet.text.slice(first.start, first.end) : null,
    quote: row.number === undefined ? null : foundQuote(database, hit),
    note: row.note === undefined ? null : String(row.note),
  };
}

/** Candidates for each result: the ranking by what people say chooses among them. */
const CANDIDATES = 2;

/**
 * Finds what a query asks for, best first: articles, or quotes if it has `in:quotes` or `said:NAME`, or highlights.
 *
 * @throws UsageError if the query asks for nothing
 */
export function find(database: Database, query: Query, limit: number): readonly Found[] {
  const terms = query.terms.filter(({ isNegated }) => !isNegated).map(({ text }) => text);
  const { fields, after, before } = query;
  if (query.terms.length + fields.length === 0 && after === null && before === null && query.scope === 'articles') {
    throw new UsageError(messages.verbs.find.operands);
  }
  const isSaid = fields.some(({ field, isNegated }) => field === 'said' && !isNegated);
  const scope = isSaid && query.scope === 'articles' ? 'quotes' : query.scope;
  const lighter = new Lighter([...terms, ...fields.filter(({ field }) => field === 'title').map(({ text }) => text)]);
  const found =
    scope === 'articles'
      ? withSaid(database, findArticles(database, query, CANDIDATES * limit), lighter)
      : findPassages(database, query, scope, limit);
  const shown = found.slice(0, limit);
  const articles = articlesOf(database, shown);
  const bodies = scope === 'articles' ? bodiesOf(database, shown) : new Map<number, string>();
  return shown.flatMap((hit) => {
    const article = articles.get(hit.article);
    if (!article) return [];
    const result =
      scope === 'articles'
        ? articleFound(article, bodies.get(article.id) ?? '', lighter)
        : passageFound(database, hit, article, lighter);
    return [{ ...result, terms }];
  });
}
