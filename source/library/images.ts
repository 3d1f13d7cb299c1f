import { type Database, statement, transaction } from '../store/sqlite.ts';

/** A picture of an article, as it was loaded. */
export interface KeptImage {
  /** Its address, as the article's block has it. */
  readonly src: string;
  readonly bytes: Uint8Array;
}

/** Replaces the saved pictures of an article. Runs within the caller's transaction. */
export function writeImages(database: Database, article: number, images: readonly KeptImage[], now: number): void {
  statement(database, 'DELETE FROM images WHERE article = ?').run(article);
  const insert = statement(
    database,
    'INSERT OR IGNORE INTO images (article, src, content_type, width, height, fetched_at, data) VALUES (?, ?, NULL, NULL, NULL, ?, ?)',
  );
  for (const { src, bytes } of images) insert.run(article, src, now, bytes);
}

/** Replaces the saved pictures of an article. */
export function keepImages(
  database: Database,
  article: number,
  images: readonly KeptImage[],
  now: number = Date.now(),
): void {
  transaction(database, () => writeImages(database, article, images, now));
}

/**
 * The picture at an address, as the library has it for any article; null if it has none. `page`: for the article with this address only, which
 * is null for standard input.
 */
export function keptImage(database: Database, src: string, page?: string | null): Uint8Array | null {
  const row =
    page === undefined
      ? statement(database, 'SELECT data FROM images WHERE src = ? ORDER BY fetched_at DESC LIMIT 1').get(src)
      : statement(
          database,
          `SELECT data FROM images JOIN articles ON articles.id = images.article
           WHERE src = ? AND address IS ? ORDER BY fetched_at DESC LIMIT 1`,
        ).get(src, page);
  return row?.data instanceof Uint8Array ? row.data : null;
}
