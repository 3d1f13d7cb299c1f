import type { AttributedArticle, Block } from '../../article.ts';
import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import { type Database, savepoint, statement } from '../../store/sqlite.ts';
import { indexArticle, unindexArticle } from '../full-text.ts';
import { findHighlightsAgain } from '../highlights/find-again.ts';
import { readArticle } from '../list.ts';
import { lines, type Row } from '../rows.ts';
import { writeArticle } from '../save.ts';
import { cleanTags, writeTags } from '../tags.ts';
import type { ArticleState } from '../types.ts';
import { mergeArticles } from './merge.ts';
import { PeopleOfExport } from './people.ts';
import { type ArticleRecord, type LibraryRecord, type ReadingRecord, readRecord } from './records.ts';
import { takeQueued, takeRow } from './take-rows.ts';

/** The outcome for a line: a new article, a changed one, an unchanged one, or a line of another type. */
export type Taken = 'new' | 'changed' | 'known' | 'other';

type ArticleLine = LibraryRecord & { readonly type: 'article' };

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const timeOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const recordOf = (row: Row): ArticleRecord => ({
  key: String(row.key),
  address: textOf(row.address),
  title: String(row.title),
  tags: lines(row.tags),
  state: row.state as ArticleState,
  stateAt: Number(row.state_at),
  progress: Number(row.progress),
  addedAt: Number(row.added_at),
  updatedAt: Number(row.updated_at),
  readAt: timeOf(row.read_at),
  deletedAt: timeOf(row.deleted_at),
  note: String(row.note),
});

/** Imports the lines of an export into a library, which may be empty or have the same articles: the newer value of everything is kept. */
export class LibraryTaker {
  readonly #database: Database;
  readonly #people: PeopleOfExport;
  readonly #isDry: boolean;
  /** The last imported article, if its text here differs from that in the export. */
  #otherText: { readonly id: number; readonly blocks: readonly Block[] } | null = null;

  /** @param options with `dryRun`, lines are read and compared, but nothing is changed */
  constructor(database: Database, { dryRun = false } = {}) {
    this.#database = database;
    this.#isDry = dryRun;
    this.#people = new PeopleOfExport(database);
  }

  /**
   * Takes a line. Runs within the caller's transaction.
   *
   * @throws ParseError if the line cannot be read; then nothing of it is imported
   */
  take(line: string): Taken {
    const record = readRecord(line);
    if (record.type === 'article') return this.#takeArticle(record);
    if (!this.#isDry) this.#takeOther(record);
    return 'other';
  }

  #takeOther(record: Exclude<LibraryRecord, ArticleLine>): void {
    switch (record.type) {
      case 'person':
        this.#people.add(record);
        break;
      case 'reading':
        takeReading(this.#database, record);
        break;
      case 'queued':
        allOrNothing(this.#database, () => takeQueued(this.#database, record.json));
        break;
      case 'highlight':
      case 'source':
      case 'image': {
        const sql = 'SELECT id, deleted_at FROM articles WHERE key = ?';
        const article = statement(this.#database, sql).get(record.article);
        if (!article) throw new ParseError(DAMAGE.orphan(record.type));
        const { type, json } = record;
        const id = Number(article.id);
        const blocks = this.#otherText?.id === id ? this.#otherText.blocks : null;
        const target = { id, isDeleted: article.deleted_at !== null, blocks };
        allOrNothing(this.#database, () => takeRow(this.#database, type, json, target));
        break;
      }
    }
  }

  /** Pairs of people who are still to be joined, after the last line. */
  get joins(): readonly (readonly [into: number, id: number])[] {
    return this.#people.joins();
  }

  #takeArticle({ row, article, speakers }: ArticleLine): Taken {
    const database = this.#database;
    const known = statement(database, 'SELECT * FROM articles WHERE key = ?').get(row.key);
    const incoming = { ...row, tags: cleanTags([...row.tags].sort()) };
    const before = known ? recordOf(known) : null;
    const merged = mergeArticles(before ?? incoming, incoming);
    const tags = cleanTags(merged.tags);
    const here = known ? readArticle(database, Number(known.id)) : null;
    const isSame = here !== null && JSON.stringify(here) === JSON.stringify(article);
    const hasNewText = !before || here === null || isNewer(incoming, article, { row: before, article: here });
    this.#otherText = known && here && !isSame && !hasNewText ? { id: Number(known.id), blocks: here.blocks } : null;
    if (before && !hasNewText && JSON.stringify({ ...merged, tags }) === JSON.stringify(before)) return 'known';
    if (this.#isDry) return known ? 'changed' : 'new';
    if (known && before?.deletedAt === null) unindexArticle(database, Number(known.id));
    const saving = { article, address: merged.address, title: merged.title };
    const now = merged.updatedAt;
    const id = hasNewText
      ? writeArticle(database, saving, { key: row.key, tags, now, meant: this.#people.meant(speakers) })
      : Number(known?.id);
    if (!hasNewText) writeTags(database, id, tags);
    else if (known && !isSame) findHighlightsAgain(database, id, article.blocks);
    writeRecord(database, id, merged);
    if (merged.deletedAt === null) indexArticle(database, id);
    return known ? 'changed' : 'new';
  }
}

interface Version {
  readonly row: ArticleRecord;
  readonly article: AttributedArticle;
}

/** Whether the text of the export is to replace the one here. */
function isNewer(incoming: ArticleRecord, article: AttributedArticle, here: Version): boolean {
  if (incoming.updatedAt !== here.row.updatedAt) return incoming.updatedAt > here.row.updatedAt;
  return JSON.stringify(article) > JSON.stringify(here.article);
}

/** SQLITE_CONSTRAINT */
const CONSTRAINT = 19;

/** Runs `work`; if it violates a constraint of the tables, it is rolled back and a `ParseError` is thrown. */
function allOrNothing(database: Database, work: () => void): void {
  try {
    savepoint(database, work);
  } catch (error) {
    const { errcode = 0, message } = error as Error & { readonly errcode?: number };
    throw (errcode & 0xff) === CONSTRAINT ? new ParseError(message) : error;
  }
}

function writeRecord(database: Database, id: number, record: ArticleRecord): void {
  statement(
    database,
    `UPDATE articles SET address = ?, title = ?, state = ?, state_at = ?, progress = ?, added_at = ?, updated_at = ?, read_at = ?,
       deleted_at = ?, note = ? WHERE id = ?`,
  ).run(
    record.address,
    record.title,
    record.state,
    record.stateAt,
    record.progress,
    record.addedAt,
    record.updatedAt,
    record.readAt,
    record.deletedAt,
    record.note,
    id,
  );
}

/** Imports a reading position and its marks. The newer of two is kept; if both have the same time, the one whose JSON is greater. */
function takeReading(database: Database, reading: ReadingRecord): void {
  const { key, address, title, percent, place, readAt, marks } = reading;
  statement(
    database,
    `INSERT INTO readings (key, address, title, percent, place, read_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET address = coalesce(excluded.address, address), title = excluded.title,
         percent = excluded.percent, place = excluded.place, read_at = excluded.read_at
       WHERE (excluded.read_at, excluded.percent, coalesce(excluded.place, '')) > (read_at, percent, coalesce(place, ''))`,
  ).run(key, address, title, percent, place, readAt);
  const mark = statement(
    database,
    `INSERT INTO marks (article, name, place, set_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (article, name) DO UPDATE SET place = excluded.place, set_at = excluded.set_at
       WHERE (excluded.set_at, excluded.place) > (set_at, place)`,
  );
  for (const [name, { place: at, setAt }] of Object.entries(marks)) mark.run(key, name, at, setAt);
}
