import { type AnnotatedArticle, type DatedHighlight, HIGHLIGHT_COLORS } from '../../highlights/highlight.ts';
import { blockOffsets, type TextRange } from '../../highlights/range.ts';
import { foldText } from '../../search/index.ts';
import { type Database, statement } from '../../store/sqlite.ts';
import { allOf, articleConditions, type Condition, hasText, without } from '../find/conditions.ts';
import type { Query } from '../find/query.ts';
import { expressionOf, lookupOf } from '../find/terms.ts';
import { readArticle } from '../list.ts';
import { ARTICLE_COLUMNS, type Row, rowsOf, savedArticle } from '../rows.ts';
import { HIGHLIGHT_COLUMNS, type KeptHighlight, keptHighlight } from './rows.ts';

const ORDER = "ORDER BY (h.found = 'orphan'), h.block, h.start, h.id";

/** The highlights of an article, in the order of its text, orphans last. */
export function highlightsOf(database: Database, article: number): readonly KeptHighlight[] {
  const sql = `SELECT ${HIGHLIGHT_COLUMNS} FROM highlights h WHERE h.article = ? AND h.deleted_at IS NULL ${ORDER}`;
  return rowsOf(database, sql, article).map(keptHighlight);
}

/** The highlight with a key; null if there is none. */
export function findHighlight(database: Database, key: string): KeptHighlight | null {
  const sql = `SELECT ${HIGHLIGHT_COLUMNS} FROM highlights h WHERE h.key = ? AND h.deleted_at IS NULL`;
  const [row] = rowsOf(database, sql, key);
  return row ? keptHighlight(row) : null;
}

/** A term in the words of a highlight, in its note or in the note's tags. */
const inHighlight = (term: string): Condition =>
  lookupOf(term) === 'words'
    ? {
        sql: 'h.id IN (SELECT rowid FROM highlight_words WHERE highlight_words MATCH ?)',
        values: [expressionOf(term)],
      }
    : hasText("h.exact || ' ' || h.note || ' ' || h.tags", term.normalize('NFC'));

/** A predicate on rows for what SQL cannot compare: names and tags regardless of case and accents. */
type RowTest = (row: Row, articleTags: readonly string[]) => boolean;

const folded = (text: string): string => foldText(text).text;

/** The tests for `said:` (the speaker), `tag:` (of the note or the article) and `color:`. */
function testsOf({ fields }: Query, colors: readonly string[]): readonly RowTest[] {
  const tests = fields.flatMap(({ field, text, isNegated }): readonly RowTest[] => {
    const wanted = folded(text.replace(/^#/, ''));
    if (field === 'said') return [(row) => folded(String(row.speaker ?? '')).includes(wanted) !== isNegated];
    if (field !== 'tag') return [];
    return [
      (row, articleTags) =>
        [...articleTags, ...keptHighlight(row).tags].some((tag) => folded(tag) === wanted) !== isNegated,
    ];
  });
  return colors.length === 0 ? tests : [...tests, (row) => colors.includes(String(row.color))];
}

export interface HighlightOptions {
  /** `after` and `before` are about when something was highlighted. */
  readonly query: Query;
  /** All colors by default. */
  readonly colors?: readonly string[];
  /** The maximum number of highlights. */
  readonly limit?: number;
  /** Whether to include their offsets in the whole text, which requires reading every article. */
  readonly withOffsets?: boolean;
}

/** The highlights that match, by article: the article with the newest one first, its highlights in the order of its text. */
export function listHighlights(database: Database, options: HighlightOptions): readonly AnnotatedArticle[] {
  const { query, colors = [], limit = Number.POSITIVE_INFINITY, withOffsets = false } = options;
  const { after, before } = query;
  const ownFields = query.fields.filter(({ field }) => field !== 'said' && field !== 'tag');
  const { sql, values } = allOf([
    { sql: 'h.deleted_at IS NULL', values: [] },
    ...articleConditions(database, { ...query, fields: ownFields, after: null, before: null }),
    ...query.terms.filter(({ isNegated }) => !isNegated).map(({ text }) => inHighlight(text)),
    ...without(query.terms, inHighlight),
    ...(after === null ? [] : [{ sql: 'h.created_at >= ?', values: [after] }]),
    ...(before === null ? [] : [{ sql: 'h.created_at < ?', values: [before] }]),
  ]);
  const rows = database
    .prepare(
      `SELECT ${HIGHLIGHT_COLUMNS}, a.tags AS article_tags FROM highlights h JOIN articles a ON a.id = h.article WHERE ${sql} ${ORDER}`,
    )
    .all(...values);
  const tests = testsOf(query, colors);
  const fitting = rows.filter((row) => {
    const tags = String(row.article_tags).split('\n').filter(Boolean);
    return tests.every((test) => test(row, tags));
  });
  const byArticle = Map.groupBy(fitting, ({ article }) => Number(article));
  const newest = (own: readonly Row[]): number => Math.max(...own.map(({ created_at }) => Number(created_at)));
  const ordered = [...byArticle].sort(([, one], [, other]) => newest(other) - newest(one));
  let left = limit;
  return ordered.flatMap(([id, own]) => {
    const shown = own.slice(0, left);
    left -= shown.length;
    return shown.length === 0
      ? []
      : [annotatedArticle(database, id, { highlights: shown.map(keptHighlight), withOffsets })];
  });
}

/** Highlights by article, in the order in which they are given. */
export function articlesWith(database: Database, highlights: readonly KeptHighlight[]): readonly AnnotatedArticle[] {
  const byArticle = Map.groupBy(highlights, ({ article }) => article);
  return [...byArticle].map(([id, own]) => annotatedArticle(database, id, { highlights: own, withOffsets: true }));
}

function annotatedArticle(
  database: Database,
  id: number,
  { highlights, withOffsets }: { readonly highlights: readonly KeptHighlight[]; readonly withOffsets: boolean },
): AnnotatedArticle {
  const row = statement(database, `SELECT ${ARTICLE_COLUMNS} FROM articles WHERE id = ?`).get(id);
  const { title, url, canonicalUrl, address, authors, site, publishedAt, tags, note } = savedArticle(row ?? {});
  const offsets = withOffsets ? blockOffsets(readArticle(database, id)?.blocks ?? []) : null;
  const offsetsOf = ({ start, end }: TextRange): DatedHighlight['offsets'] =>
    offsets && {
      start: (offsets[start.block] ?? 0) + start.offset,
      end: (offsets[end.block] ?? 0) + end.offset,
    };
  return {
    id,
    title,
    address: canonicalUrl ?? url ?? address,
    authors,
    site,
    publishedAt,
    tags,
    note,
    highlights: highlights.map((each) => ({
      ...each,
      offsets: each.found === 'orphan' ? null : offsetsOf(each.anchor.range),
    })),
  };
}

/** Takes `color:NAME` out of what the user typed for a list of highlights. */
export function takeColors(typed: string): { readonly rest: string; readonly colors: readonly string[] } {
  const colors: string[] = [];
  const rest = typed.replace(/(?<=^|\s)colou?r:(\S+)/giu, (_, name: string) => {
    colors.push(name.toLowerCase());
    return '';
  });
  return { rest, colors };
}

export const isColor = (name: string): boolean => HIGHLIGHT_COLORS.some((color) => color === name);
