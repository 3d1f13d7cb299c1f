/**
 * Merges an article that two libraries have: the newer value of each field, or both values if they can be combined. The result does not
 * depend on the order in which exports are merged, and merging one again changes nothing.
 */

import { ARTICLE_STATES } from '../types.ts';
import type { ArticleRecord } from './records.ts';

/** Compares lists by their first elements that differ. */
function compare(one: readonly (number | string)[], other: readonly (number | string)[]): number {
  for (const [at, value] of one.entries()) {
    const against = other[at] ?? value;
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}

/** The one with the greater rank. */
const greater = <T>(one: T, other: T, rank: (of: T) => readonly (number | string)[]): T =>
  compare(rank(one), rank(other)) < 0 ? other : one;

/** The last time at which anything was done with an article, apart from its deletion. */
const lastUse = ({ updatedAt, stateAt, readAt }: ArticleRecord): number => Math.max(updatedAt, stateAt, readAt ?? 0);

/** When an article was deleted; one that was read after that counts as deleted then. */
const deletion = (record: ArticleRecord): number =>
  record.deletedAt === null ? Number.NEGATIVE_INFINITY : Math.max(record.deletedAt, lastUse(record));

/** An article stays deleted if it was not used in the other library after that. */
function deletedAt(one: ArticleRecord, other: ArticleRecord): number | null {
  const last = Math.max(deletion(one), deletion(other));
  return last >= Math.max(lastUse(one), lastUse(other)) ? last : null;
}

const paragraphs = (note: string): readonly string[] => note.split(/\n{2,}/).filter(Boolean);

/** The note that contains the other, or else the paragraphs of both. */
function noteOf(one: string, other: string): string {
  const [ours, theirs] = [paragraphs(one), paragraphs(other)];
  const hasTheirs = theirs.every((each) => ours.includes(each));
  const hasOurs = ours.every((each) => theirs.includes(each));
  if (hasTheirs && hasOurs) return one > other ? one : other;
  if (hasTheirs || hasOurs) return hasTheirs ? one : other;
  return [...new Set([...ours, ...theirs])].sort().join('\n\n');
}

/** Merges tags that differ only in case; sorts them, so that the same spelling is always kept. */
const tagsOf = (one: ArticleRecord, other: ArticleRecord): readonly string[] =>
  [...new Set([...one.tags, ...other.tags])].sort();

/** Merges the data of two libraries about an article, except its text. */
export function mergeArticles(one: ArticleRecord, other: ArticleRecord): ArticleRecord {
  const newer = greater(one, other, ({ updatedAt, title, address }) => [updatedAt, title, address ?? '']);
  const older = newer === one ? other : one;
  const stated = greater(one, other, ({ stateAt, state }) => [stateAt, ARTICLE_STATES.indexOf(state)]);
  const read = greater(one, other, ({ readAt, progress }) => [readAt ?? 0, progress]);
  return {
    key: one.key,
    address: newer.address ?? older.address,
    title: newer.title,
    tags: tagsOf(one, other),
    state: stated.state,
    stateAt: stated.stateAt,
    progress: read.progress,
    addedAt: Math.min(one.addedAt, other.addedAt),
    updatedAt: newer.updatedAt,
    readAt: read.readAt,
    deletedAt: deletedAt(one, other),
    note: noteOf(one.note, other.note),
  };
}
