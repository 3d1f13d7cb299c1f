import type { Article, Attribution, Position, Quote, Range } from '../../article.ts';
import type { Highlight } from '../../highlights/highlight.ts';
import type { Layout, LayoutOptions, PictureBox, PictureRooms } from '../../layout/index.ts';
import type { RecentArticle, SavedPosition } from '../../reading-history.ts';
import type { SearchIndex, WantedSearch } from '../../search/index.ts';
import type { Annotations } from './highlights/annotations.ts';
import type { Layer } from './layers.ts';
import type { LibraryChange, LibraryListing, LibraryRequest, LibraryView } from './library/library.ts';
import type { Answer, Question, QuoteTarget, ResultTarget } from './library/results.ts';
import type { Arrival, Link, Location, Target } from './location.ts';
import type { PictureContent, Pictures } from './pictures.ts';
import type { Settings } from './settings.ts';

/** A token of a code block, in UTF-16 offsets. */
export interface CodeToken {
  readonly start: number;
  readonly end: number;
  readonly kind: 'keyword' | 'string' | 'comment' | 'number' | 'name';
}

/** An open article. */
export interface ReaderDocument {
  /** The article's title, or the name of its source. */
  readonly name: string;
  /** The URL or absolute path that opens it again; null if nothing does, as for a pipe. */
  readonly address: string | null;
  readonly article: Article;
  /** Null until the quotes have been found. */
  readonly attribution: Attribution | null;
  /** Whether the article was opened from the library. */
  readonly isSaved?: boolean;
  /** Shown when it is opened. */
  readonly remark?: string;
  /** Hyphenation and bidirectional text, loaded only for articles that need them. */
  readonly typesetting?: Pick<LayoutOptions, 'hyphenate' | 'bidiLevels'>;
  /** Tokens for syntax highlighting, by block. */
  readonly code?: ReadonlyMap<number, readonly CodeToken[]>;
  /** `index`: among all opened pages, of which the first `of` are the sources on the command line. */
  readonly source: { readonly index: number; readonly of: number };
}

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Sidebar {
  /** Whether it is open beside the article; `auto` leaves that to the settings. */
  readonly open: 'auto' | boolean;
  /** Whether it is open over the lower part of a narrow screen. */
  readonly below: boolean;
  /** Whether fragments (fewer than four words) are listed, too. */
  readonly fragments: boolean;
  /** The id of the quote at the cursor; null if the cursor follows the article. */
  readonly selected: string | null;
}

/** The data of an article that are saved between runs, and the search history, newest last. */
export interface Memory {
  /** Where the user stopped; null for the top. */
  readonly place: SavedPosition | null;
  readonly percent: number;
  readonly marks: Readonly<Record<string, SavedPosition>>;
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

/** The export formats of quotes, by their keys. */
export const EXPORTS = {
  m: { format: 'markdown', name: 'Markdown' },
  j: { format: 'json', name: 'JSON' },
  c: { format: 'csv', name: 'CSV' },
} as const;

export type ExportFormat = (typeof EXPORTS)[keyof typeof EXPORTS]['format'];

/** The part of a long article that has been laid out so far, by the weight of its blocks. */
export interface PartialLayout {
  /** The weight of what is above the part. */
  readonly above: number;
  /** The weight of the part. */
  readonly shown: number;
  /** The weight of the whole. */
  readonly length: number;
}

export interface ReaderState {
  readonly document: ReaderDocument;
  readonly size: Size;
  readonly settings: Settings;
  /** Derived from the document and the geometry, and stored because it is expensive. */
  readonly layout: Layout;
  /** Null once everything is laid out. */
  readonly partialLayout: PartialLayout | null;
  /** The first row of each page. */
  readonly pages: readonly number[];
  /** The first row on the screen. */
  readonly top: number;
  /** Whether the screen ends with the page. After line keys and jumps it is filled instead. */
  readonly paged: boolean;
  /** The position at the top of the screen, which stays there when widths and panes change. */
  readonly anchor: Position;
  readonly target: Target | null;
  /** The stack of layers, bottom first. The top layer gets the keys. */
  readonly layers: readonly Layer[];
  readonly sidebar: Sidebar;
  /** The search index of a long article; null before its first search. */
  readonly partialIndex: PartialIndex | null;
  readonly searchHistory: readonly string[];
  readonly message: Message | null;
  /** Keys without a command that the user has already been told about. */
  readonly unknownKeys: readonly string[];
  readonly past: readonly Location[];
  readonly future: readonly Location[];
  readonly marks: Readonly<Record<string, Location>>;
  /** The recent articles, as last listed. */
  readonly recent: { readonly articles: readonly RecentArticle[]; readonly now: number };
  readonly library: LibraryView;
  readonly pictures: Pictures;
  readonly pictureRooms: PictureRooms;
  readonly annotations: Annotations;
  /** Whether notes are shown under their passages. */
  readonly notesShown: boolean;
  readonly dimmed: boolean;
  /** Whether the passages that were left out of the article are shown between its blocks. */
  readonly omittedShown: boolean;
  /** Whether mouse events go to the reader. */
  readonly mouse: boolean;
  /** The terminal's background, as far as known. */
  readonly background: 'light' | 'dark';
  /** Focus mode: everything except the current paragraph is dimmed. */
  readonly focused: boolean;
  /** The range that is briefly highlighted after a jump. */
  readonly flash: Range | null;
}

/** A side effect that the reducer requests and `ui/session` performs. */
export type Effect =
  | { readonly type: 'quit'; readonly status: number }
  | { readonly type: 'suspend' }
  | { readonly type: 'redraw' }
  | { readonly type: 'mouse'; readonly on: boolean }
  /** Lays out the rest of a long article, in slices. */
  | { readonly type: 'lay-out' }
  | { readonly type: 'build-index' }
  | { readonly type: 'copy'; readonly text: string }
  /** Saves the article to the library. */
  | { readonly type: 'save' }
  /** Saves a highlight of the article on the screen to the library, or changes the one with the same key. */
  | { readonly type: 'keep-highlight'; readonly highlight: Highlight }
  | { readonly type: 'remove-highlight'; readonly key: string }
  /** Lets the user edit the open note in their editor. */
  | { readonly type: 'edit-text'; readonly text: string }
  /** Saves the note on the whole article. */
  | { readonly type: 'keep-note'; readonly note: string }
  | { readonly type: 'export'; readonly format: ExportFormat; readonly quotes: readonly Quote[] }
  | {
      readonly type: 'open-source';
      readonly index: number;
      readonly reload: boolean;
      readonly arrival: Arrival;
    }
  | { readonly type: 'open-address'; readonly address: string; readonly arrival: Arrival }
  | { readonly type: 'list-recent' }
  /** Forgets a recent article: its position and its marks. */
  | { readonly type: 'forget-recent'; readonly address: string }
  | { readonly type: 'list-library'; readonly request: LibraryRequest }
  | { readonly type: 'change-library'; readonly change: LibraryChange }
  /** Opens a saved article, by its id in the library. */
  | { readonly type: 'open-saved'; readonly id: number; readonly arrival: Arrival }
  /** Asks the library a question, for a list of results. */
  | { readonly type: 'ask-library'; readonly question: Question }
  /** Opens an article at a match, a quote or a highlight. */
  | {
      readonly type: 'open-result';
      readonly target: Exclude<ResultTarget, { readonly kind: 'person' }>;
      readonly arrival: Arrival;
    }
  /** Finds the text around a quote, which is an item of a list. */
  | { readonly type: 'find-context'; readonly target: QuoteTarget; readonly item: number }
  /** Opens the unread article after the one on the screen, which is archived if it has been finished. */
  | { readonly type: 'next-unread'; readonly isFinished: boolean; readonly arrival: Arrival }
  | { readonly type: 'browse'; readonly url: string }
  | { readonly type: 'later'; readonly milliseconds: number; readonly action: Action };

/** Everything that can happen to the reader. */
export type Action =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'paste'; readonly text: string }
  | { readonly type: 'wheel'; readonly rows: number; readonly over: 'article' | 'sidebar' }
  | { readonly type: 'go-to-quote'; readonly id: string }
  | { readonly type: 'follow-link'; readonly link: Link }
  /** The mouse is dragged from one position to another. */
  | { readonly type: 'select'; readonly from: Position; readonly to: Position }
  | { readonly type: 'go-to-share'; readonly share: number }
  | { readonly type: 'background'; readonly background: 'light' | 'dark' }
  /** The widths of some characters have changed. */
  | { readonly type: 'measured' }
  | { readonly type: 'resize'; readonly size: Size }
  | { readonly type: 'attributed'; readonly attribution: Attribution }
  | {
      readonly type: 'opened';
      readonly document: ReaderDocument;
      readonly reload: boolean;
      readonly arrival?: Arrival;
      /** Where to open it, if not at the top: a position, and the words to search for. */
      readonly place?: { readonly at?: Position; readonly search?: WantedSearch };
    }
  | { readonly type: 'recent'; readonly articles: readonly RecentArticle[]; readonly now: number }
  | { readonly type: 'library-listed'; readonly listing: LibraryListing }
  | { readonly type: 'library-answered'; readonly answer: Answer }
  | { readonly type: 'context'; readonly target: QuoteTarget; readonly item: number; readonly text: string }
  /** The library could not be opened, read or changed. */
  | { readonly type: 'library-failed'; readonly message: string; readonly change?: LibraryChange }
  | { readonly type: 'remembered'; readonly memory: Memory }
  /** The reader runs for the first time. */
  | { readonly type: 'first-use' }
  /** A signal is about to end the program. */
  | { readonly type: 'ending' }
  /** Pictures in the text have been loaded, or distant ones have been released. */
  /** `boxes`: the space that each was loaded for. */
  | {
      readonly type: 'pictures';
      readonly blocks: Article['blocks'];
      readonly pictures: Pictures;
      readonly boxes?: ReadonlyMap<number, PictureBox>;
    }
  /** The terminal has turned out to support pictures. */
  | { readonly type: 'pictures-possible' }
  /** The picture on the whole screen has been loaded. */
  | { readonly type: 'picture'; readonly block: number; readonly content: PictureContent }
  /** The saved highlights and notes of the article have been loaded. */
  | {
      readonly type: 'annotated';
      readonly blocks: Article['blocks'];
      readonly highlights: readonly Highlight[];
      readonly note: string;
    }
  | { readonly type: 'note-edited'; readonly text: string }
  | { readonly type: 'told'; readonly message: string }
  /** The article on the screen has been saved, with this id in the library. */
  | { readonly type: 'saved'; readonly article: number; readonly isNew: boolean; readonly tags: readonly string[] }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'indexed'; readonly partialIndex: PartialIndex }
  | { readonly type: 'scroll-on'; readonly from: number; readonly wordsPerMinute: number }
  | { readonly type: 'laid-out'; readonly partial: PartialLayout; readonly layout: Layout }
  | { readonly type: 'flash-over'; readonly flash: Range };

export interface Outcome {
  readonly state: ReaderState;
  readonly effects: readonly Effect[];
}

/** Carries out a command. `count` is the number typed before its key. */
export type Handler = (state: ReaderState, count: number | null) => ReaderState | Outcome;
