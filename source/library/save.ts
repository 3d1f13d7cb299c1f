import { gzipSync } from 'node:zlib';
import type { AttributedArticle } from '../article.ts';
import { articleKey, isHash } from '../store/key.ts';
import { type Database, statement, transaction } from '../store/sqlite.ts';
import { indexArticle, unindexArticle } from './full-text.ts';
import { findHighlightsAgain } from './highlights/find-again.ts';
import { type KeptImage, writeImages } from './images.ts';
import { addHighlights, addNote } from './imports/add-highlights.ts';
import type { ImportedHighlight } from './imports/item.ts';
import { packArticle } from './pack.ts';
import { type Meant, writeQuotes } from './people/write-quotes.ts';
import { lines, type Row } from './rows.ts';
import { cleanTags, writeTags } from './tags.ts';
import type { ArticleSource, ArticleState } from './types.ts';

/** An article to be saved. Absent fields do not change if the article is already in the library. */
export interface ToSave {
  readonly article: AttributedArticle;
  /** The URL or absolute path that opens it again; null if it came from a pipe. */
  readonly address: string | null;
  /** Tags that are added to the article's. */
  readonly tags?: readonly string[];
  readonly state?: ArticleState;
  readonly progress?: number;
  /** The time at which it was first saved, if an import knows it; by default now. */
  readonly addedAt?: number;
  /** The title if the article has none. */
  readonly title?: string;
  readonly source?: ArticleSource;
  /** The user's note from an import. It is kept unless there is a note already. */
  readonly note?: string;
  /** Highlights that an import knows by their words. */
  readonly highlights?: readonly ImportedHighlight[];
  readonly images?: readonly KeptImage[];
  /** The `id` of the entry in the queue that this fulfills. */
  readonly queued?: number;
}

/** The result of saving an article: `id` and `key` in the library, and whether it is new. */
export interface Saved {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly isNew: boolean;
}

/** Milliseconds since 1970; null if it is not a date. */
function timeOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isFinite(time) ? time : null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The maximum length of a title made from a text, in UTF-16 code units. */
const LONGEST_TITLE = 60;

/** A title for an article that has none: its first words. */
function beginningOf({ blocks }: AttributedArticle): string {
  const text = oneLine(blocks.find((block) => block.text.trim() !== '')?.text ?? '');
  if (text.length <= LONGEST_TITLE) return text || 'untitled';
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_TITLE)).slice(0, LONGEST_TITLE)}…`;
}

/** Writes the row of a new article, or updates an existing one. Returns its id. */
function writeRow(database: Database, key: string, saving: ToSave, now: number): number {
  const { article, address, state, progress, addedAt } = saving;
  const row = statement(
    database,
    `INSERT INTO articles (key, address, url, canonical_url, title, site, authors, tags, lang, published_at, added_at, updated_at,
         state, state_at, progress, words, minutes, quotes, highlights, notice, note, unspaced)
       VALUES (:key, :address, :url, :canonical, :title, :site, :authors, '', :lang, :published, coalesce(:added, :now), :now,
         coalesce(:state, 'unread'), :now, coalesce(:progress, 0), :words, :minutes, :quotes, 0, :notice, '', 0)
       ON CONFLICT (key) DO UPDATE SET
         address = coalesce(excluded.address, address), url = excluded.url, canonical_url = excluded.canonical_url,
         title = excluded.title, site = excluded.site, authors = excluded.authors, lang = excluded.lang,
         published_at = excluded.published_at, added_at = coalesce(:added, added_at), updated_at = excluded.updated_at,
         deleted_at = NULL, state = coalesce(:state, state), state_at = CASE WHEN :state IS NULL THEN state_at ELSE :now END,
         progress = coalesce(:progress, progress), words = excluded.words, minutes = excluded.minutes,
         quotes = excluded.quotes, notice = excluded.notice
       RETURNING id`,
  ).get({
    key,
    address,
    url: article.url,
    canonical: article.canonicalUrl,
    title: titleOf(saving),
    site: oneLine(article.siteName ?? ''),
    authors: article.authors.map(oneLine).filter(Boolean).join('\n'),
    lang: article.lang,
    published: timeOf(article.publishedTime),
    added: addedAt ?? null,
    now,
    state: state ?? null,
    progress: progress ?? null,
    words: article.wordCount,
    minutes: article.readingMinutes,
    quotes: article.quotes.length,
    notice: article.notice?.code ?? null,
  });
  return Number(row?.id);
}

const titleOf = ({ article, title }: ToSave): string => oneLine(article.title ?? title ?? '') || beginningOf(article);

/**
 * The row of an article that is there. One without a URL is known by its text; if a file has been edited, its row is the one of
 * the same path and title, and gets the new key.
 */
function knownAs(database: Database, key: string, saving: ToSave): Row | undefined {
  const columns = 'SELECT id, key, tags, deleted_at FROM articles';
  const row = statement(database, `${columns} WHERE key = ?`).get(key);
  if (row || saving.address === null || !isHash(key)) return row;
  const edited = statement(database, `${columns} WHERE address = ? AND title = ? ORDER BY updated_at DESC`).get(
    saving.address,
    titleOf(saving),
  );
  if (!edited || !isHash(String(edited.key))) return undefined;
  statement(database, 'UPDATE articles SET key = ? WHERE id = ?').run(key, Number(edited.id));
  return edited;
}

/** What is known about an article whose text is to be written. */
export interface Writing {
  readonly key: string;
  /** The tags it had before. */
  readonly tags: readonly string[];
  readonly now: number;
  /** Whom a name means across all articles; by default, the person with the same full name. */
  readonly meant?: Meant;
}

/**
 * Writes an article that is not in the full-text tables: its row, its text, its source, its quotes and its tags. Runs within the
 * caller's transaction. Returns its id.
 */
export function writeArticle(database: Database, saving: ToSave, { key, tags, now, meant }: Writing): number {
  const { article, source, images } = saving;
  const id = writeRow(database, key, saving, now);
  const { body, structure } = packArticle(article);
  statement(database, 'INSERT OR REPLACE INTO texts (article, body, structure) VALUES (?, ?, ?)').run(
    id,
    body,
    structure,
  );
  if (source) {
    statement(
      database,
      'INSERT OR REPLACE INTO sources (article, content_type, fetched_at, packed) VALUES (?, ?, ?, ?)',
    ).run(id, source.contentType, now, gzipSync(source.bytes));
  }
  if (images) writeImages(database, id, images, now);
  writeQuotes(database, id, article, { saidAt: timeOf(article.publishedTime), ...(meant ? { meant } : {}) });
  writeTags(database, id, cleanTags([...tags, ...(saving.tags ?? [])]));
  return id;
}

function saveOne(database: Database, saving: ToSave, now: number): Saved {
  const { article, queued } = saving;
  const key = articleKey(article);
  const known = knownAs(database, key, saving);
  if (known && known.deleted_at === null) unindexArticle(database, Number(known.id));
  const id = writeArticle(database, saving, { key, tags: lines(known?.tags), now });
  if (known) findHighlightsAgain(database, id, article.blocks);
  indexArticle(database, id);
  addNote(database, id, saving.note ?? '');
  addHighlights(database, { id, key, article }, saving.highlights ?? [], now);
  if (queued !== undefined) statement(database, 'DELETE FROM queue WHERE id = ?').run(queued);
  return { id, key, title: titleOf(saving), isNew: known === undefined };
}

/**
 * Saves articles in one transaction: all or none. An article that is already in the library is updated, and keeps its tags,
 * state, position, marks and highlights, which are found again in its new version. A deleted one is restored.
 */
export function saveArticles(database: Database, articles: readonly ToSave[], now = Date.now()): readonly Saved[] {
  return transaction(database, () => articles.map((each) => saveOne(database, each, now)));
}
