import type { Position, Range } from '../../article.ts';
import type { Printable } from '../../printable.ts';

/** A range of text that leads somewhere. */
export interface Link extends Range {
  readonly url: Printable;
  /** The footnote's block if the range is a footnote mark, whose link stays inside the article. */
  readonly footnote?: number;
}

/** What the last jump went to. It stays marked until the next jump, or until it scrolls off the screen. */
export type Target =
  | { readonly kind: 'quote'; readonly id: string }
  | { readonly kind: 'highlight'; readonly key: string }
  | { readonly kind: 'match'; readonly range: Range }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'block'; readonly block: number };

/** An entry of the history, or a mark. */
export interface Location {
  readonly anchor: Position;
  readonly paged: boolean;
  readonly target: Target | null;
  /** The index of the page among all opened pages. */
  readonly page: number;
}

/** Where to land on a page, and the history around it. */
export interface Arrival {
  /** Null: at the top, or where the user stopped last time. */
  readonly location: Location | null;
  readonly past: readonly Location[];
  readonly future: readonly Location[];
}
