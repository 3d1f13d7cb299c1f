/** The input of the reader: `runReader(session)` in `source/ui/run.tsx`. */

import type { Article, Attribution, Position } from '../../article.ts';
import type { KeptImage } from '../../library/images.ts';
import type { Head } from '../../parser/head.ts';
import type { KeyPreset } from '../../reader/keys/key-settings.ts';
import type { SavedChoices } from '../../reader/model/choices.ts';
import type { IMAGE_CHOICES, Settings, ThemeName } from '../../reader/model/settings.ts';
import type { ReaderDocument } from '../../reader/model/state.ts';
import type { WantedSearch } from '../../search/index.ts';
import type { InTerminal } from '../../terminal/browser.ts';
import type { Pixels } from '../../terminal/images/pixels.ts';
import type { ReaderLibrary } from './library/reader-library.ts';

export type { Head };

/** A loaded article. */
export interface Opened {
  readonly article: Article;
  /** The quotes and people saved with the article; null if they have not been found yet. */
  readonly attribution: Attribution | null;
  /** A remark to show in the reader: that the article comes from the library. */
  readonly remark?: string;
}

/** Something to read. */
export interface Source {
  /** The file name or URL as typed, or `standard input`. Outside text, not yet printable. */
  readonly name: string;
  /** The article's URL on the web; null for files and pipes. */
  readonly url: string | null;
  /** Whether it is a saved article, opened from the library. */
  readonly isSaved?: boolean;
  /** A URL or absolute path that opens the source again from any folder; null for standard input. */
  readonly address: string | null;
  /**
   * Loads and parses the source once; later calls return the same article. `fresh` loads a file or page again (standard
   * input cannot be read twice, so it stays the same). `onHead` receives the beginning of a long text, and is awaited
   * before the rest is parsed. Rejects with a `Failure` or a `ParseError`, each of which has a one-line message.
   */
  open(request?: {
    readonly fresh?: boolean;
    readonly signal?: AbortSignal;
    readonly onHead?: (head: Head) => Promise<void>;
  }): Promise<Opened>;
}

/** The reader's options; options that were not set are absent. `source/app/cli/flags.ts` describes them. */
export interface ReaderOptions {
  readonly quote?: number;
  readonly search?: string;
  readonly keys?: KeyPreset;
  readonly bind?: readonly string[];
  readonly textWidth?: number;
  readonly theme?: ThemeName;
  readonly sidebar?: Settings['sidebar'];
  readonly sidebarFollows?: boolean;
  readonly pageFill?: Settings['pageFill'];
  readonly images?: (typeof IMAGE_CHOICES)[number];
  readonly justify?: boolean;
  readonly hyphenate?: boolean;
  readonly fragments?: boolean;
  /** In milliseconds. */
  readonly escapeTimeout?: number;
  readonly browserInTerminal?: InTerminal;
  readonly screenReader?: boolean;
  readonly quitIfOneScreen?: boolean;
  readonly keepChanges?: boolean;
  readonly state?: boolean;
  readonly farewell?: boolean;
}

/** A reading session. Its first source is opened before the reader starts, so a failure there is an ordinary error. */
export interface Session {
  /** At least one. */
  readonly sources: readonly [Source, ...Source[]];
  /** The index of the source to show first: the first one that could be read. */
  readonly first: number;
  readonly options: ReaderOptions;
  /** Where to open the first source: at a match in the library. */
  readonly at?: Position;
  /** What to search for in it, instead of the option `search`. */
  readonly search?: WantedSearch;
  /** What was chosen in the reader in earlier runs. */
  readonly choices?: SavedChoices;
  /** Errors in the settings file; shown until a key is pressed. */
  readonly problems?: readonly string[];
  /** True if no source was named: the reader opens with the library, if there is one, else with the list of recent articles. */
  readonly isFront?: boolean;
  /** The library that a session without a source opens with. */
  readonly library?: ReaderLibrary;
  /** Whether standard input is a source, so that keys must be read from the terminal itself. */
  readonly inputIsTaken: boolean;
  /** Loads a picture and decodes it. Never rejects. Absent if pictures are never shown. */
  readonly picture?: PictureLoader;
  /** Loads the pictures that are saved with an article. Absent if none are. */
  readonly pictureFiles?: (document: Pick<ReaderDocument, 'article' | 'address'>) => Promise<readonly KeptImage[]>;
  /** Makes a source from an `http(s)` or `file` URL or a file name, such as the target of a link. */
  open(address: string): Source;
}

/** A picture to load. */
export interface PictureRequest {
  /** The picture's address as the article gives it. */
  readonly src: string;
  /** The URL or path of the page that contains it; null for standard input. */
  readonly page: string | null;
  /** The size in pixels that the picture must fit into. */
  readonly box: { readonly width: number; readonly height: number };
}

export type PictureLoader = (
  request: PictureRequest,
) => Promise<{ readonly pixels: Pixels } | { readonly problem: string }>;

/** Runs the reader. Resolves to the exit status when the user quits. */
export type RunReader = (session: Session) => Promise<number>;
