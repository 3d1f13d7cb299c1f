/** The conditions of a query as SQL on `articles a`. All that the user typed is a bound value. */

import { foldText } from '../../search/index.ts';
import type { Database } from '../../store/sqlite.ts';
import { isUnspaced } from '../full-text.ts';
import { peopleNamed } from '../people/names.ts';
import { rowsOf } from '../rows.ts';
import { allTags } from '../tags.ts';
import type { FieldTerm, Query } from './query.ts';
import { expressionOf, lookupOf } from './terms.ts';

export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Whether a column has a text, whatever its case in ASCII. Unlike LIKE, `instr` takes a text of any length. */
export const hasText = (column: string, text: string): Condition => ({
  sql: `instr(lower(${column}), lower(?)) > 0`,
  values: [text.replaceAll('\0', '')],
});

/** One of two conditions. */
const either = (one: Condition, other: Condition): Condition => ({
  sql: `(${one.sql} OR ${other.sql})`,
  values: [...one.values, ...other.values],
});

const negatedIf = (isNegated: boolean, { sql, values }: Condition): Condition => ({
  sql: isNegated ? `NOT (${sql})` : sql,
  values,
});

/** A term anywhere in an article: its text, title, authors, site or tags. */
export function inArticle(term: string): Condition {
  const lookup = lookupOf(term);
  if (lookup === 'words') {
    return {
      sql: 'a.id IN (SELECT rowid FROM article_words WHERE article_words MATCH ?)',
      values: [expressionOf(term)],
    };
  }
  if (lookup === 'trigrams') {
    return {
      sql: 'a.id IN (SELECT rowid FROM article_trigrams WHERE article_trigrams MATCH ?)',
      values: [expressionOf(term)],
    };
  }
  const text = term.normalize('NFC');
  const { sql, values } = either(hasText('(SELECT body FROM texts WHERE article = a.id)', text), inCatalog(text));
  return { sql: isUnspaced(term) ? `a.unspaced = 1 AND ${sql}` : sql, values };
}

const inCatalog = (text: string): Condition =>
  hasText("a.title || ' ' || a.authors || ' ' || a.site || ' ' || a.tags", text);

/** A term in one column of `articles`. */
const inColumn = (column: string, text: string): Condition =>
  lookupOf(text) === 'words'
    ? {
        sql: 'a.id IN (SELECT rowid FROM catalog_words WHERE catalog_words MATCH ?)',
        values: [expressionOf(text, column)],
      }
    : hasText(`a.${column}`, text);

const URL_OF = "coalesce(a.url, a.canonical_url, a.address, '')";
const AFTER_SCHEME = `substr(${URL_OF}, instr(${URL_OF}, '://') + 3)`;
/** The host of a URL; "" for a path. */
const HOST = `CASE WHEN instr(${URL_OF}, '://') > 0 THEN substr(${AFTER_SCHEME}, 1, instr(${AFTER_SCHEME} || '/', '/') - 1) ELSE '' END`;

/** The articles in which one of the people is quoted. */
const SAID_BY = `a.id IN (SELECT q.article FROM article_people ap JOIN speakers s ON s.speaker = ap.id
  JOIN quotes q ON q.id = s.quote WHERE ap.person IN (SELECT value FROM json_each(?)))`;

/** The quotes, as `quotes p`, of one of the people. */
const QUOTE_BY = `p.id IN (SELECT s.quote FROM article_people ap JOIN speakers s ON s.speaker = ap.id
  WHERE ap.person IN (SELECT value FROM json_each(?)))`;

/** The lists of tags that notes on highlights have. */
const notedTags = (database: Database): readonly string[] =>
  rowsOf(database, "SELECT DISTINCT tags FROM highlights WHERE deleted_at IS NULL AND tags <> ''").map(({ tags }) =>
    String(tags),
  );

const FIELDS: Readonly<Record<FieldTerm['field'], (text: string, database: Database) => Condition>> = {
  title: (text) => inColumn('title', text),
  by: (text) => inColumn('authors', text),
  site: (text) => either(inColumn('site', text), hasText(HOST, text)),
  tag: (text, database) => {
    const wanted = foldText(text.replace(/^#/, '')).text;
    const tags = allTags(database).filter(({ tag }) => foldText(tag).text === wanted);
    const noted = notedTags(database).filter((all) => all.split('\n').some((tag) => foldText(tag).text === wanted));
    return {
      sql: `(a.id IN (SELECT article FROM tags WHERE tag IN (SELECT value FROM json_each(?))) OR a.id IN
        (SELECT article FROM highlights WHERE deleted_at IS NULL AND tags IN (SELECT value FROM json_each(?))))`,
      values: [JSON.stringify(tags.map(({ tag }) => tag)), JSON.stringify(noted)],
    };
  },
  said: (text, database) => ({ sql: SAID_BY, values: [JSON.stringify(peopleNamed(database, text))] }),
};

/** The conditions on articles: fields, except whose quotes are searched, and dates. */
export function articleConditions(database: Database, { fields, after, before }: Query): readonly Condition[] {
  const published = 'coalesce(a.published_at, a.added_at)';
  return [
    { sql: 'a.deleted_at IS NULL', values: [] },
    ...fields
      .filter(({ field, isNegated }) => field !== 'said' || isNegated)
      .map(({ field, text, isNegated }) => negatedIf(isNegated, FIELDS[field](text, database))),
    ...(after === null ? [] : [{ sql: `${published} >= ?`, values: [after] }]),
    ...(before === null ? [] : [{ sql: `${published} < ?`, values: [before] }]),
  ];
}

/** The conditions on quotes for `said:NAME`; two names mean two people who say it together. */
export const speakerConditions = (database: Database, { fields }: Query): readonly Condition[] =>
  fields
    .filter(({ field, isNegated }) => field === 'said' && !isNegated)
    .map(({ text }) => ({ sql: QUOTE_BY, values: [JSON.stringify(peopleNamed(database, text))] }));

/** Terms that must not occur. */
export const without = (terms: Query['terms'], condition: (text: string) => Condition): readonly Condition[] =>
  terms.filter(({ isNegated }) => isNegated).map(({ text }) => negatedIf(true, condition(text)));

/** All conditions as one. */
export const allOf = (conditions: readonly Condition[]): Condition => ({
  sql: conditions.map(({ sql }) => sql).join(' AND '),
  values: conditions.flatMap(({ values }) => values),
});
