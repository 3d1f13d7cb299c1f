import { readArticle } from '../../source/library/index.ts';
import type { Database } from '../../source/store/sqlite.ts';

type Row = Readonly<Record<string, unknown>>;

const without = (row: Row, ...names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** All that a library holds, without the numbers of rows: equal for two libraries that a user cannot tell apart. */
export function stateOf(database: Database): unknown {
  const all = (sql: string, ...values: readonly (string | number)[]): readonly Row[] =>
    database.prepare(sql).all(...values);
  const articles = all('SELECT * FROM articles ORDER BY key').map((row) => {
    const id = Number(row.id);
    const of = (sql: string): readonly Row[] => all(sql, id);
    return {
      row: without(row, 'id'),
      article: readArticle(database, id),
      tags: of('SELECT tag FROM tags WHERE article = ? ORDER BY tag'),
      quotes: of(
        `SELECT q.number, q.kind, q.text, q.block, q.start, q.end_block, q.end, q.said_at, s.how, s.confidence, p.kind AS of, p.name,
           p.title, p.role, p.gender, w.name AS person FROM quotes q LEFT JOIN speakers s ON s.quote = q.id
           LEFT JOIN article_people p ON p.id = s.speaker LEFT JOIN people w ON w.id = p.person
           WHERE q.article = ? ORDER BY q.number, p.name`,
      ),
      highlights: of('SELECT * FROM highlights WHERE article = ? ORDER BY key').map((each) =>
        without(each, 'id', 'article'),
      ),
      sources: of('SELECT content_type, fetched_at, hex(packed) AS packed FROM sources WHERE article = ?'),
      images: of(
        'SELECT src, content_type, width, height, fetched_at, hex(data) AS data FROM images WHERE article = ?',
      ),
    };
  });
  return {
    articles,
    // Who is one person: the articles and names that each has.
    people: all(
      `SELECT w.name, group_concat(a.key || ' ' || p.name, '|' ORDER BY a.key, p.name) AS places FROM article_people p
         JOIN articles a ON a.id = p.article JOIN people w ON w.id = p.person GROUP BY w.id ORDER BY w.name, places`,
    ),
    joined: all(
      'SELECT o.kind, o.name, w.name AS into_name FROM people o JOIN people w ON w.id = o.joined ORDER BY o.name, w.name',
    ),
    readings: all('SELECT * FROM readings ORDER BY key'),
    marks: all('SELECT * FROM marks ORDER BY article, name'),
    queue: all('SELECT source, host, details, state, tries, error, added_at FROM queue ORDER BY source').map((row) => {
      const details = JSON.parse(String(row.details)) as { readonly tags?: readonly string[] };
      return { ...row, details: { ...details, tags: (details.tags ?? []).toSorted() } };
    }),
  };
}
