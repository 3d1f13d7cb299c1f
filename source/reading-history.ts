/**
 * The data of an article that are saved between runs. The reader and the store share these types, so that neither imports the other.
 */

import type { Position } from './article.ts';

/** A position with the words around it, which find it again if the page has changed. */
export interface Anchor extends Position {
  /** The text before and after the position; block borders are line feeds. */
  readonly before: string;
  readonly after: string;
}

/** An anchor at the top of the screen, and whether the screen showed a page from there. */
export interface SavedPosition extends Anchor {
  readonly paged: boolean;
}

/** An article that was read in this run or an earlier one. */
export interface RecentArticle {
  readonly address: string;
  readonly title: string;
  readonly percent: number;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}
