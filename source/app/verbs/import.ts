import { Failure, INTERRUPTED, UsageError } from '../../failure.ts';
import { isFeedList, type Library, mayBeExport, PROGRAMS, readExport } from '../../library/index.ts';
import { beginning, openBundle } from '../../load/bundle/bundle.ts';
import { linesOf } from '../../load/bundle/lines.ts';
import type { Bundle, BundleEntry } from '../../load/bundle/types.ts';
import { nameOf } from '../../load/index.ts';
import { collect } from '../../load/limit.ts';
import { messages } from '../../messages/index.ts';
import { decode } from '../../parser/input/decode.ts';
import { printable } from '../../printable.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { complain, reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { withLibrary } from './open-library.ts';
import { ProgressLine } from './saving/progress.ts';
import { isLibraryExport, type Taking, takeExport } from './transfer/take-export.ts';
import { isLibraryFile, takeFile } from './transfer/take-file.ts';
import { takeItems } from './transfer/take-items.ts';
import { Tally } from './transfer/tally.ts';

/** How many bytes of a file are examined to recognize its format. */
const HEAD = 65_536;

/** The maximum size of another program's export, which has to be in memory, in bytes. */
const LARGEST = 256e6;

interface Importing {
  readonly bundle: Bundle;
  readonly taking: Taking;
  readonly context: VerbContext;
  /** The names of files in the bundle that have been read. */
  readonly used: Set<string>;
}

/** Imports a file of a bundle. Resolves to whether it is an export. `name` is used in messages. */
async function importEntry(entry: BundleEntry, name: string, importing: Importing): Promise<boolean> {
  const { bundle, taking, context, used } = importing;
  const { tag: tags = [], maxSize } = context.options;
  const begun = await beginning(entry.chunks(), HEAD);
  try {
    if (isLibraryFile(begun.head) && entry.path !== undefined) {
      await takeFile(entry.path, taking);
      return true;
    }
    const head = decode(begun.head);
    if (isLibraryExport(head)) {
      taking.tally.expect(Number(/"articles":(\d+)/.exec(head)?.[1] ?? 0));
      await takeExport(linesOf(begun.chunks, name), taking);
      return true;
    }
    if (!mayBeExport(head)) return false;
    const text = decode(await collect(begun.chunks, name, LARGEST));
    if (isFeedList(text)) throw new Failure(messages.verbs.import.cannot(name, messages.verbs.import.feeds));
    const found = readExport(text);
    if (found === null) return false;
    await takeItems(found, { ...taking, bundle, tags, maxSize, used });
    return true;
  } finally {
    await begun.end();
  }
}

/** Imports a file or an archive, and prints a line with the result. */
async function importFile(library: Library, path: string, context: VerbContext, signal: AbortSignal): Promise<Tally> {
  const name = nameOf(path);
  const { dryRun = false } = context.options;
  const bundle = await openBundle(path);
  const progress = new ProgressLine(() => tally.progress);
  const tally = new Tally(name, (message) => progress.complain(message));
  const used = new Set<string>();
  const importing = { bundle, taking: { database: library.database, tally, dryRun, signal }, context, used };
  const unread: string[] = [];
  try {
    for (const entry of bundle.entries) {
      if (signal.aborted) break;
      if (used.has(entry.name)) continue;
      if (bundle.isArchive) tally.open(entry.name);
      const isExport = await importEntry(entry, bundle.isArchive ? `${name}: ${entry.name}` : name, importing);
      if (!isExport) unread.push(entry.name);
    }
  } finally {
    progress.stop();
    bundle.close();
  }
  if (unread.length === bundle.entries.length && !signal.aborted) {
    throw new Failure(messages.verbs.import.cannot(name, messages.verbs.import.noExport(PROGRAMS.join(', '))));
  }
  await write(process.stdout, `${printable(tally.summary(dryRun))}\n`);
  const left = unread.filter((each) => !used.has(each));
  if (left.length > 0) {
    const names = `${left.slice(0, 3).join(', ')}${left.length > 3 ? ' …' : ''}`;
    complain(messages.verbs.import.withoutList(name, left.length, names));
  }
  return tally;
}

/** `pullquote import`. Resolves to the exit status: 1 if something could not be read, 130 after Ctrl-C. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const { operands, options } = context;
  if (operands.length === 0) throw new UsageError(messages.verbs.import.operands);
  const aborted = new AbortController();
  const interrupt = (): void => aborted.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const { signal } = aborted;
  const { failed, queued } = await withLibrary(
    context,
    async (library) => {
      let [failed, queued] = [0, 0];
      for (const path of operands) {
        if (signal.aborted) break;
        const tally = await importFile(library, path, context, signal);
        failed += tally.failed;
        queued += tally.queued;
      }
      return { failed, queued };
    },
    { reads: options.dryRun ?? false },
  );
  if (signal.aborted) {
    complain(messages.verbs.import.interrupted);
    return INTERRUPTED;
  }
  if (queued > 0 && !options.dryRun) {
    await write(process.stdout, `${messages.verbs.import.toFetch(queued)}\n`);
  }
  await keepCompiled({ onlyNew: true });
  return failed > 0 ? 1 : 0;
}
