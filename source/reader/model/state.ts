import type { Article, Attribution, Position, Quote, Range } from '../../article.ts';
import type { Layout, LayoutOptions } from '../../layout/index.ts';
import type { RecentArticle, SavedPosition, SavedView } from '../../reading-history.ts';
import type { SearchIndex } from '../../search/index.ts';
import type { Layer } from './layers.ts';
import type { Arrival, Link, Location, Target } from './location.ts';
import type { Settings } from './settings.ts';

/** A piece of a program's text, and what it is. */
export interface CodeToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'keyword' | 'string' | 'comment' | 'number' | 'name';
}

/** What is being read. */
export interface ReaderDocument {
  /** What the status line calls it: the title, or the source's name. */
  readonly name: string;
  /** By what it is opened again: an address or an absolute path; null for what cannot be. */
  readonly address: string | null;
  readonly article: Article;
  /** null while the quotes are being looked for. */
  readonly attribution: Attribution | null;
  /** What setting this article asks for besides the layout itself; loaded only where it is needed. */
  readonly typesetting?: Pick<LayoutOptions, 'hyphenate' | 'bidiLevels'>;
  /** The pieces of its programs by block, to be drawn in their own looks. */
  readonly code?: ReadonlyMap<number, readonly CodeToken[]>;
  /** Its index among the pages that were opened; the first `of` are the sources of the command line. */
  readonly source: { readonly index: number; readonly of: number };
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Sidebar {
  /** auto: open where it fits at the side. */
  readonly open: 'auto' | boolean;
  /** Fragments of fewer than four words are listed too. */
  readonly fragments: boolean;
  /** The quote that the sidebar's cursor is on; null: the one that the reading has reached. */
  readonly selected: string | null;
}

/** What is remembered of an article from one run to the next, and the searches of all articles, the newest last. */
export interface Memory {
  /** Where one stopped; null: at the top. */
  readonly place: SavedPosition | null;
  readonly percent: number;
  readonly marks: Readonly<Record<string, SavedPosition>>;
  readonly view: SavedView;
  readonly searches: readonly string[];
}

export interface Message {
  readonly text: string;
  readonly kind: 'note' | 'warning';
}

/** The search index of a long article, which is built in slices. */
export interface PartialIndex {
  readonly index: SearchIndex;
  readonly complete: boolean;
}

/** The formats in which quotes are exported, by the key that asks for each. */
export const EXPORTS = {
  m: { format: 'markdown', name: 'Markdown' },
  j: { format: 'json', name: 'JSON' },
  c: { format: 'csv', name: 'CSV' },
} as const;

export type ExportFormat = (typeof EXPORTS)[keyof typeof EXPORTS]['format'];

/** What of a long article is laid out while the rest still is to be, in UTF-16 code units. */
export interface PartialLayout {
  /** Of the text above the part. */
  readonly above: number;
  /** Of the part. */
  readonly shown: number;
  /** Of the whole. */
  readonly length: number;
}

export interface ReaderState {
  readonly document: ReaderDocument;
  readonly size: Size;
  readonly settings: Settings;
  /** Derived from the document and the geometry, kept because it is costly. */
  readonly layout: Layout;
  /** null: all is laid out. */
  readonly partialLayout: PartialLayout | null;
  /** The first row of each page. */
  readonly pages: readonly number[];
  /** The first row on the screen. */
  readonly top: number;
  /** The screen shows a page and ends with it; after scrolling by lines and jumps it shows all it can. */
  readonly paged: boolean;
  /** The text at the top of the screen: it stays while widths and panels change. */
  readonly anchor: Position;
  readonly target: Target | null;
  /** What is open over the article, bottom first; the top layer has the keys. */
  readonly layers: readonly Layer[];
  readonly sidebar: Sidebar;
  /** Of a long article: how far its text can be searched; null before the first search. */
  readonly partialIndex: PartialIndex | null;
  readonly searchHistory: readonly string[];
  readonly message: Message | null;
  readonly past: readonly Location[];
  readonly future: readonly Location[];
  readonly marks: Readonly<Record<string, Location>>;
  /** What was read last, as it was when it was last asked for. */
  readonly recent: { readonly articles: readonly RecentArticle[]; readonly now: number };
  readonly dimmed: boolean;
  /** The mouse is the reader's, not the terminal's. */
  readonly mouse: boolean;
  /** The terminal's background, once it is known. */
  readonly background: 'light' | 'dark';
  /** All but the paragraph at hand is dimmed. */
  readonly focused: boolean;
  /** The range that is lit for a moment after a jump. */
  readonly flash: Range | null;
}

/** Something that the reducer wants done outside: it only names it. */
export type Effect =
  | { readonly type: 'quit'; readonly status: number }
  | { readonly type: 'suspend' }
  | { readonly type: 'redraw' }
  | { readonly type: 'mouse'; readonly on: boolean }
  /** Lays out, in slices, what is not laid out yet. */
  | { readonly type: 'lay-out' }
  | { readonly type: 'build-index' }
  | { readonly type: 'copy'; readonly text: string }
  | { readonly type: 'export'; readonly format: ExportFormat; readonly quotes: readonly Quote[] }
  | {
      readonly type: 'open-source';
      readonly index: number;
      readonly reload: boolean;
      readonly arrival: Arrival;
    }
  | { readonly type: 'open-address'; readonly address: string; readonly arrival: Arrival }
  | { readonly type: 'list-recent' }
  | { readonly type: 'browse'; readonly url: string }
  | { readonly type: 'later'; readonly milliseconds: number; readonly action: Action };

/** Everything that can happen to a reader. */
export type Action =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'wheel'; readonly rows: number; readonly over: 'article' | 'sidebar' }
  | { readonly type: 'go-to-quote'; readonly id: string }
  | { readonly type: 'follow-link'; readonly link: Link }
  | { readonly type: 'go-to-share'; readonly share: number }
  | { readonly type: 'background'; readonly background: 'light' | 'dark' }
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'attributed'; readonly attribution: Attribution }
  | {
      readonly type: 'opened';
      readonly document: ReaderDocument;
      readonly keepPlace: boolean;
      readonly arrival?: Arrival;
    }
  | { readonly type: 'recent'; readonly articles: readonly RecentArticle[]; readonly now: number }
  | { readonly type: 'remembered'; readonly memory: Memory }
  | { readonly type: 'told'; readonly message: string }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'indexed'; readonly partialIndex: PartialIndex }
  | { readonly type: 'scroll-on'; readonly from: number; readonly wordsPerMinute: number }
  | { readonly type: 'laid-out'; readonly partial: PartialLayout; readonly layout: Layout }
  | { readonly type: 'flash-over'; readonly flash: Range };

export interface Outcome {
  readonly state: ReaderState;
  readonly effects: readonly Effect[];
}

/** What a command does; `count` is the number typed before its key. */
export type Handler = (state: ReaderState, count: number | null) => ReaderState | Outcome;
