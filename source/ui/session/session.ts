/** What the command hands to the reader: `runReader(session)` in `source/ui/run.tsx`. */

import type { Article, Attribution } from '../../article.ts';
import type { Head } from '../../parser/head.ts';
import type { KeyPreset } from '../../reader/keys/key-settings.ts';
import type { ThemeName } from '../../reader/model/settings.ts';
import type { InTerminal } from '../../terminal/browser.ts';

export type { Head };

/** An article as it was loaded. */
export interface Opened {
  readonly article: Article;
  /** The quotes and people that were saved with the article; null: not found yet (`findQuotes`). */
  readonly attribution: Attribution | null;
}

/** Something to read. */
export interface Source {
  /** The file name or URL as it was given, or `standard input`. Comes from outside: not printable yet. */
  readonly name: string;
  /** The article's URL on the web; null for files and pipes. */
  readonly url: string | null;
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

/** The reader's options; those that were not given are absent. `source/app/cli/flags.ts` describes each. */
export interface ReaderOptions {
  readonly quote?: number;
  readonly search?: string;
  readonly keys?: KeyPreset;
  readonly bind?: readonly string[];
  readonly textWidth?: number;
  readonly theme?: ThemeName;
  readonly justify?: boolean;
  readonly hyphenate?: boolean;
  readonly fragments?: boolean;
  /** In milliseconds. */
  readonly escapeTimeout?: number;
  readonly browserInTerminal?: InTerminal;
  readonly screenReader?: boolean;
  readonly quitIfOneScreen?: boolean;
  readonly state?: boolean;
  readonly farewell?: boolean;
}

/** A reading session. Its first source has been opened before the reader is called, so a failure there is an ordinary error. */
export interface Session {
  /** At least one. */
  readonly sources: readonly [Source, ...Source[]];
  /** The index of the source to show first: the first one that could be read. */
  readonly first: number;
  readonly options: ReaderOptions;
  /** No source was named: the reader opens with the list of recent articles. */
  readonly isFront?: boolean;
  /** Standard input is a source, so keys must be read from the terminal itself. */
  readonly inputIsTaken: boolean;
  /** Makes a source of an `http(s)` or `file` URL or a file name, such as the target of a link. */
  open(address: string): Source;
}

/** Runs the reader; resolves to the exit status when the person quits. */
export type RunReader = (session: Session) => Promise<number>;
