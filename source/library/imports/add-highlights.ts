import { createHash } from 'node:crypto';
import type { AttributedArticle } from '../../article.ts';
import { colorNamed } from '../../highlights/highlight.ts';
import { speakerOfRange } from '../../highlights/speaker.ts';
import { withoutControls } from '../../printable.ts';
import { type Database, statement } from '../../store/sqlite.ts';
import { findAgain } from '../highlights/find-again.ts';
import { writeHighlights } from '../highlights/keep.ts';
import type { ImportedHighlight } from './item.ts';

/** The article that highlights belong to; it is in the full-text tables. */
export interface HighlightedArticle {
  readonly id: number;
  readonly key: string;
  /** Its text and quotes. */
  readonly article: Pick<AttributedArticle, 'blocks' | 'quotes'>;
}

const START = { block: 0, offset: 0 } as const;

/** The key of a highlight that has none: the same words of the same article are the same highlight. */
const keyOf = (article: string, exact: string): string =>
  createHash('sha256').update(`${article}\n${exact}`).digest('hex').slice(0, 32);

/**
 * Adds highlights that are known by their words to an article, if the words are in its text. One that was added before is left
 * unchanged, even if the user has removed it. Runs within the caller's transaction. Returns how many were added.
 */
export function addHighlights(
  database: Database,
  { id, key, article }: HighlightedArticle,
  highlights: readonly ImportedHighlight[],
  now: number,
): number {
  const isKnown = statement(database, 'SELECT 1 FROM highlights WHERE key = ?');
  const added = highlights.flatMap(({ exact: written, note, color = '', createdAt = now }) => {
    const exact = withoutControls(written).trim();
    const own = keyOf(key, exact);
    if (exact === '' || isKnown.get(own)) return [];
    const anchor = { range: { start: START, end: START }, exact, before: '', after: '' };
    const highlight = {
      key: own,
      anchor,
      found: 'orphan' as const,
      color: colorNamed(color.toLowerCase()),
      speaker: null,
      note: withoutControls(note).trim(),
    };
    const found = findAgain(article.blocks, highlight);
    const speaker = found.found === 'orphan' ? null : speakerOfRange(article, found.anchor.range);
    return [{ ...found, speaker, createdAt, updatedAt: createdAt }];
  });
  // The same words twice make one highlight.
  const unique = [...new Map(added.map((each) => [each.key, each])).values()];
  if (unique.length > 0) writeHighlights(database, id, unique, now);
  return unique.length;
}

/** Sets the note on an article, unless it has one. Runs within the caller's transaction. Returns whether it was set. */
export function addNote(database: Database, article: number, note: string): boolean {
  const clean = withoutControls(note).trim();
  if (clean === '') return false;
  const sql = "UPDATE articles SET note = ? WHERE id = ? AND note = ''";
  return Number(statement(database, sql).run(clean, article).changes) > 0;
}
