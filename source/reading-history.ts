/**
 * What is remembered of an article between runs, as the reader hands it out and the store keeps it: neither imports the
 * other.
 */

import type { Position } from './article.ts';

/** A position with the words around it, by which it is found again after the page has changed. */
export interface Anchor extends Position {
  /** The text before and after the position; block borders are line feeds. */
  readonly before: string;
  readonly after: string;
}

/** An anchor at the top of the screen, and whether the screen showed a page from there. */
export interface SavedPosition extends Anchor {
  readonly paged: boolean;
}

/** How a reader changed the layout of an article; null: as the settings have it. */
export interface SavedView {
  readonly textWidth: number | null;
  readonly sidebarWidth: number | null;
  readonly sidebarOpen: boolean | null;
}

/** An article that was read in this run or an earlier one. */
export interface RecentArticle {
  readonly address: string;
  readonly title: string;
  readonly percent: number;
  /** Milliseconds since 1970. */
  readonly readAt: number;
}
