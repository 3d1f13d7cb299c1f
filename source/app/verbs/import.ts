import { Failure, INTERRUPTED, UsageError } from '../../failure.ts';
import type { Library } from '../../library/index.ts';
import { beginning, openBundle } from '../../load/bundle/bundle.ts';
import { linesOf } from '../../load/bundle/lines.ts';
import type { BundleEntry } from '../../load/bundle/types.ts';
import { nameOf } from '../../load/index.ts';
import { printable } from '../../printable.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { complain, reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { counted } from './finding/printing.ts';
import { withLibrary } from './open-library.ts';
import { ProgressLine } from './saving/progress.ts';
import { isLibraryExport, takeExport } from './transfer/take-export.ts';
import { Tally } from './transfer/tally.ts';

/** How many bytes of a file say what it is. */
const HEAD = 65_536;

/** Imports a file of a bundle. Returns what has become of its articles; null if it is not an export. */
async function importEntry(
  library: Library,
  { chunks }: BundleEntry,
  name: string,
  { dryRun, signal }: { dryRun: boolean; signal: AbortSignal },
): Promise<Tally | null> {
  const begun = await beginning(chunks(), HEAD);
  const head = new TextDecoder().decode(begun.head);
  if (!isLibraryExport(head)) {
    await begun.end();
    return null;
  }
  const total = Number(/"articles":(\d+)/.exec(head)?.[1] ?? 0);
  const progress = new ProgressLine(() => ({
    total: Math.max(total, tally.done),
    done: tally.done,
    failed: tally.failed,
  }));
  const tally = new Tally(name, (message) => progress.complain(message));
  try {
    await takeExport(linesOf(begun.chunks, name), { database: library.database, tally, dryRun, signal });
  } finally {
    progress.stop();
  }
  return tally;
}

/** "pocket.csv: 12 articles taken, 3 changed, 5 known, 1 unreadable" */
export function summary(name: string, { counts, failed }: Tally, dryRun: boolean): string {
  const parts = [
    `${counted(counts.new, 'article')} ${dryRun ? 'to take' : 'taken'}`,
    ...(counts.changed > 0 ? [`${counts.changed} ${dryRun ? 'to change' : 'changed'}`] : []),
    ...(counts.known > 0 ? [`${counts.known} known`] : []),
    ...(failed > 0 ? [`${failed} unreadable`] : []),
  ];
  return `${name}: ${parts.join(', ')}`;
}

async function importFile(
  library: Library,
  path: string,
  options: { dryRun: boolean; signal: AbortSignal },
): Promise<boolean> {
  const bundle = await openBundle(path);
  let isWhole = true;
  try {
    for (const entry of bundle.entries) {
      const name = bundle.isArchive ? `${nameOf(path)}: ${entry.name}` : nameOf(path);
      const tally = await importEntry(library, entry, name, options);
      if (tally === null) throw new Failure(`cannot import ${name}: this is not an export that Pullquote knows`);
      if (tally.failed > 0) isWhole = false;
      await write(process.stdout, `${printable(summary(name, tally, options.dryRun))}\n`);
      if (options.signal.aborted) break;
    }
  } finally {
    bundle.close();
  }
  return isWhole;
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
  const isWhole = await withLibrary(context, async (library) => {
    let whole = true;
    for (const path of operands) {
      if (signal.aborted) break;
      if (!(await importFile(library, path, { dryRun: options.dryRun ?? false, signal }))) whole = false;
    }
    return whole;
  });
  if (signal.aborted) {
    complain('interrupted; import the same files again to go on');
    return INTERRUPTED;
  }
  await keepCompiled({ onlyNew: true });
  return isWhole ? 0 : 1;
}
