import { Failure, INTERRUPTED, UsageError } from '../../failure.ts';
import { counted } from '../../library/in-words.ts';
import { isFeedList, type Library, mayBeExport, PROGRAMS, readExport } from '../../library/index.ts';
import { beginning, openBundle } from '../../load/bundle/bundle.ts';
import { linesOf } from '../../load/bundle/lines.ts';
import type { Bundle, BundleEntry } from '../../load/bundle/types.ts';
import { nameOf } from '../../load/index.ts';
import { collect } from '../../load/limit.ts';
import { decode } from '../../parser/input/decode.ts';
import { printable } from '../../printable.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { complain, reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { withLibrary } from './open-library.ts';
import { ProgressLine } from './saving/progress.ts';
import { isLibraryExport, takeExport } from './transfer/take-export.ts';
import { takeItems } from './transfer/take-items.ts';
import { Tally } from './transfer/tally.ts';

/** How many bytes of a file say what it is. */
const HEAD = 65_536;

/** The maximum size of another program's export, which has to be in memory, in bytes. */
const LARGEST = 256e6;

interface Importing {
  readonly library: Library;
  readonly bundle: Bundle;
  readonly context: VerbContext;
  readonly signal: AbortSignal;
  /** The names of files in the bundle that have been read. */
  readonly used: Set<string>;
}

/** Imports a file of a bundle. Returns what has become of its articles; null if it is not an export. */
async function importEntry(entry: BundleEntry, name: string, importing: Importing): Promise<Tally | null> {
  const { library, bundle, context, signal, used } = importing;
  const { dryRun = false, tag: tags = [], maxSize } = context.options;
  const begun = await beginning(entry.chunks(), HEAD);
  const head = new TextDecoder().decode(begun.head);
  const progress = new ProgressLine(() => tally.progress);
  const tally = new Tally(name, (message) => progress.complain(message));
  const taking = { database: library.database, tally, dryRun, signal };
  try {
    if (isLibraryExport(head)) {
      tally.expect(Number(/"articles":(\d+)/.exec(head)?.[1] ?? 0));
      await takeExport(linesOf(begun.chunks, name), taking);
      return tally;
    }
    if (!mayBeExport(decode(begun.head))) return null;
    const text = decode(await collect(begun.chunks, name, LARGEST));
    if (isFeedList(text)) throw new Failure(`cannot import ${name}: this is a list of feeds, which has no articles`);
    const found = readExport(text);
    if (found === null) return null;
    await takeItems(found, { ...taking, bundle, tags, maxSize, used });
    return tally;
  } finally {
    await begun.end();
    progress.stop();
  }
}

/** What an import of a file comes to. */
interface Result {
  readonly failed: number;
  readonly queued: number;
}

async function importFile(library: Library, path: string, context: VerbContext, signal: AbortSignal): Promise<Result> {
  const bundle = await openBundle(path);
  const used = new Set<string>();
  const importing = { library, bundle, context, signal, used };
  const unread: string[] = [];
  let [failed, queued, found] = [0, 0, 0];
  try {
    for (const entry of bundle.entries) {
      if (signal.aborted) break;
      if (used.has(entry.name)) continue;
      const name = bundle.isArchive ? `${nameOf(path)}: ${entry.name}` : nameOf(path);
      const tally = await importEntry(entry, name, importing);
      if (tally === null) {
        unread.push(entry.name);
        continue;
      }
      found += 1;
      failed += tally.failed;
      queued += tally.queued;
      await write(process.stdout, `${printable(tally.summary(context.options.dryRun ?? false))}\n`);
    }
  } finally {
    bundle.close();
  }
  if (found === 0 && !signal.aborted) {
    throw new Failure(`cannot import ${nameOf(path)}: this is not an export of ${PROGRAMS.join(', ')} or Pullquote`);
  }
  const left = unread.filter((name) => !used.has(name));
  if (left.length > 0) {
    const names = `${left.slice(0, 3).join(', ')}${left.length > 3 ? ' …' : ''}`;
    complain(`${nameOf(path)}: ${counted(left.length, 'file')} without a list of articles: ${names}`);
  }
  return { failed, queued };
}

/** `pullquote import`. Resolves to the exit status: 1 if something could not be read, 130 after Ctrl-C. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const { operands, options } = context;
  if (operands.length === 0) throw new UsageError('import takes the files of an export, or - for standard input');
  const aborted = new AbortController();
  const interrupt = (): void => aborted.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  const { signal } = aborted;
  const { failed, queued } = await withLibrary(context, async (library) => {
    let [failed, queued] = [0, 0];
    for (const path of operands) {
      if (signal.aborted) break;
      const result = await importFile(library, path, context, signal);
      failed += result.failed;
      queued += result.queued;
    }
    return { failed, queued };
  });
  if (signal.aborted) {
    complain('interrupted; import the same files again to go on');
    return INTERRUPTED;
  }
  if (queued > 0 && !options.dryRun) {
    const what = queued === 1 ? '1 article is' : `${queued} articles are`;
    await write(process.stdout, `${what} still to be fetched: pullquote save\n`);
  }
  await keepCompiled({ onlyNew: true });
  return failed > 0 ? 1 : 0;
}
