import type { Outcome, ReaderState } from './state.ts';

/** One row of a list panel. */
export interface PanelItem {
  readonly text: string;
  /** Beside the text: a count, a key, a paragraph's number. */
  readonly detail: string;
  /** What of the text is lit. */
  readonly lit?: { readonly start: number; readonly end: number };
  /** Steps of indentation. */
  readonly depth: number;
  /** A title over the rows that follow, which cannot be chosen. */
  readonly title: boolean;
  readonly choose: ((state: ReaderState) => ReaderState | Outcome) | null;
}

/** The rows of a list, each made when it is asked for: a search may have tens of thousands of matches. */
export interface PanelList {
  readonly length: number;
  readonly at: (index: number) => PanelItem | undefined;
}

/** The widest that a list is drawn, in columns. */
export const WIDEST_LIST = 100;
