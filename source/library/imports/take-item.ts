import type { AttributedArticle } from '../../article.ts';
import { type Database, statement, transaction } from '../../store/sqlite.ts';
import { indexArticle, unindexArticle } from '../full-text.ts';
import { findArticle, readArticle } from '../list.ts';
import { enqueue, type KnownDetails, mergeDetails, queued } from '../queue.ts';
import { rowsOf } from '../rows.ts';
import { saveArticles } from '../save.ts';
import { cleanTags, writeTags } from '../tags.ts';
import type { SavedArticle } from '../types.ts';
import { addHighlights, addNote } from './add-highlights.ts';
import type { ImportItem } from './item.ts';

/**
 * What became of an article of an export: saved with the text that the export has; put into the queue, to be fetched; already there, and
 * something was added to it; already there with everything.
 */
export type ItemOutcome = 'saved' | 'queued' | 'changed' | 'known';

/** Where an article already is. */
export type Place = { readonly saved: SavedArticle } | { readonly queued: number } | null;

export function placeOf(database: Database, url: string): Place {
  const saved = findArticle(database, url);
  if (saved) return { saved };
  const [row] = rowsOf(database, 'SELECT id FROM queue WHERE source = ?', url);
  return row ? { queued: Number(row.id) } : null;
}

/** Highlights with the time of their article if they have none. */
const dated = (highlights: ImportItem['highlights'], addedAt: number | null): ImportItem['highlights'] =>
  highlights.map((highlight) => (addedAt === null ? highlight : { createdAt: addedAt, ...highlight }));

const detailsOf = ({ tags, state, progress, addedAt, title, note, highlights }: ImportItem): KnownDetails => ({
  ...(tags.length > 0 ? { tags: cleanTags(tags) } : {}),
  ...(state === null ? {} : { state }),
  ...(progress === null ? {} : { progress }),
  ...(addedAt === null ? {} : { addedAt }),
  ...(title === null ? {} : { title }),
  ...(note === '' ? {} : { note }),
  ...(highlights.length > 0 ? { highlights: dated(highlights, addedAt) } : {}),
});

/** Adds to a saved article what it lacks. Its state and its progress stay: they are newer. */
function addTo(database: Database, saved: SavedArticle, item: ImportItem, now: number): ItemOutcome {
  return transaction(database, () => {
    const before = cleanTags(saved.tags);
    const tags = cleanTags([...item.tags, ...saved.tags]);
    const hasTags = tags.length > before.length;
    if (hasTags) {
      unindexArticle(database, saved.id);
      writeTags(database, saved.id, tags);
      indexArticle(database, saved.id);
    }
    const article = item.highlights.length > 0 ? readArticle(database, saved.id) : null;
    const highlighted = article && { id: saved.id, key: saved.key, article };
    const highlights = highlighted
      ? addHighlights(database, highlighted, dated(item.highlights, item.addedAt), now)
      : 0;
    const hasNote = addNote(database, saved.id, item.note);
    const isEarlier = item.addedAt !== null && item.addedAt < saved.addedAt;
    if (isEarlier) {
      statement(database, 'UPDATE articles SET added_at = ? WHERE id = ?').run(item.addedAt, saved.id);
    }
    return hasTags || highlights > 0 || hasNote || isEarlier ? 'changed' : 'known';
  });
}

/** Adds data to an article in the queue. Existing data stays, so that importing again changes nothing. */
function addToQueued(database: Database, id: number, item: ImportItem, details: KnownDetails): ItemOutcome {
  const [entry] = queued(database, [id]);
  const before = entry?.details ?? {};
  const missing: KnownDetails = Object.fromEntries(
    Object.entries(details).filter(([name]) => !(name in before) || name === 'tags' || name === 'highlights'),
  );
  const isSame = JSON.stringify(mergeDetails(before, missing)) === JSON.stringify(before);
  // An article that has failed is retried.
  if (isSame && entry?.tries === 0) return 'known';
  enqueue(database, [{ source: item.url, host: new URL(item.url).host, details: missing }]);
  return isSame ? 'known' : 'changed';
}

/** The outcome that importing an article would have, without changing anything. */
export function outcomeOf(database: Database, { url, html, slug }: ImportItem): ItemOutcome {
  if (placeOf(database, url)) return 'known';
  return html === null && slug === null ? 'queued' : 'saved';
}

/** Imports an article of an export into the library. `article`: its text; null if the export has none. */
export function takeItem(
  database: Database,
  item: ImportItem,
  article: AttributedArticle | null,
  now = Date.now(),
): ItemOutcome {
  const place = placeOf(database, item.url);
  if (place && 'saved' in place) return addTo(database, place.saved, item, now);
  const details = detailsOf(item);
  if (article) {
    const queued = place ? { queued: place.queued } : {};
    saveArticles(database, [{ article, address: item.url, ...details, ...queued }], now);
    return 'saved';
  }
  if (place) return addToQueued(database, place.queued, item, details);
  enqueue(database, [{ source: item.url, host: new URL(item.url).host, details }], now);
  return 'queued';
}
