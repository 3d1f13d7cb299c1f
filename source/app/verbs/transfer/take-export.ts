import { performance } from 'node:perf_hooks';
import { ParseError } from '../../../failure.ts';
import { joinExported, LibraryTaker } from '../../../library/index.ts';
import { type Database, transaction } from '../../../store/sqlite.ts';
import type { Tally } from './tally.ts';

/** The maximum number of lines in one transaction; one transaction for each would be slow. @speed */
const TOGETHER = 32;
/** The maximum duration of a transaction, in milliseconds. @speed */
const SOON = 100;

/** Whether a file begins like an export of Pullquote. */
export const isLibraryExport = (head: string): boolean => /^\ufeff?\{"type":"library","schema":/.test(head);

export interface Taking {
  readonly database: Database;
  readonly tally: Tally;
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
}

/** Imports an export of a library, line by line. A line that cannot be read is reported, and the others are imported. */
export async function takeExport(
  lines: AsyncIterable<string>,
  { database, tally, dryRun, signal }: Taking,
): Promise<void> {
  const taker = new LibraryTaker(database, { dryRun });
  let number = 0;
  let pending: [number: number, line: string][] = [];
  const takeOne = ([at, line]: [number, string]): void => {
    try {
      const taken = taker.take(line);
      if (taken !== 'other') tally.count(taken);
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      // The line in the JSON is always the first.
      tally.unreadable(at, error.message.replace(/^line 1, /, ''));
    }
  };
  const flush = (): void => {
    const lines = pending;
    pending = [];
    if (dryRun) for (const line of lines) takeOne(line);
    else if (lines.length > 0) transaction(database, () => lines.forEach(takeOne));
  };
  let since = performance.now();
  for await (const line of lines) {
    number += 1;
    if (line.trim() !== '') pending.push([number, line]);
    if (pending.length < TOGETHER && performance.now() - since < SOON) continue;
    flush();
    if (signal.aborted) return;
    since = performance.now();
    // Let Ctrl-C and the progress line have their turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  flush();
  if (!dryRun && !signal.aborted) joinExported(database, taker);
}
