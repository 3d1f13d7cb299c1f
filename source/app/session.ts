/** What the command hands to the reader: `runReader(session)` in `source/ui/run.tsx`. */

import type { Article, Attribution } from '../article.ts';
import type { Head } from '../parser/head.ts';
import type { Options } from './cli/flags.ts';

export type { Head };

/** An article as it was got. */
export interface Opened {
  readonly article: Article;
  /** Quotes and people that were saved with the article; null: they are still to be found (`findQuotes`). */
  readonly attribution: Attribution | null;
}

/** One of the things to read. */
export interface Source {
  /** The file name or address as it was given, or `standard input`. From outside: not printable yet. */
  readonly name: string;
  /** Where the article is on the web; null for what came from a disk or a pipe. */
  readonly url: string | null;
  /** By what it is opened again from anywhere: an address or an absolute path; null for standard input. */
  readonly address: string | null;
  /**
   * Loads and parses, once: later calls give the same. `fresh` gets the file or page again (standard input cannot be had
   * twice and stays what it was). `onHead` is given what a long text begins with, and waited for, before the rest is parsed.
   * Rejects with a `Failure` or a `ParseError`, whose message is one line for the reader.
   */
  open(request?: {
    readonly fresh?: boolean;
    readonly signal?: AbortSignal;
    readonly onHead?: (head: Head) => Promise<void>;
  }): Promise<Opened>;
}

/** A reading session. The source that is shown first has been opened already when the reader is called, so a failure there is a plain error. */
export interface Session {
  /** At least one. */
  readonly sources: readonly [Source, ...Source[]];
  /** The index of the source that is shown first: the first that could be read. */
  readonly first: number;
  /** What was asked for on the command line: only what was given. */
  readonly options: Options;
  /** Nothing was named to read: what was read last is offered. */
  readonly isFront?: boolean;
  /** Standard input was a source: keys must come from the terminal itself. */
  readonly inputIsTaken: boolean;
  /** Another source, as when a link is followed: an `http(s)` or `file` address or a file name. */
  open(address: string): Source;
}

/** Resolves to the exit status when the reader was left. */
export type RunReader = (session: Session) => Promise<number>;
