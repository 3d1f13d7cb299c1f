import { UsageError } from '../../failure.ts';
import { exportRecords, type Library } from '../../library/index.ts';
import { messages } from '../../messages/index.ts';
import { jsonText } from '../../output/json.ts';
import { printable } from '../../printable.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { complain, reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { withLibrary } from './open-library.ts';
import { writeFile } from './transfer/write-file.ts';

/** The results of an export. */
interface Tally {
  articles: number;
  damaged: number;
}

/** The lines of the export. All are from one snapshot, whatever other programs write in the meantime. */
function* linesOf({ database }: Library, tally: Tally): Generator<string> {
  database.exec('BEGIN');
  try {
    const onDamaged = (title: string): void => {
      tally.damaged += 1;
      complain(messages.verbs.export.damaged(title));
    };
    for (const record of exportRecords(database, { onDamaged })) {
      if (record.type === 'article') tally.articles += 1;
      yield `${jsonText(record)}\n`;
    }
  } finally {
    database.exec('COMMIT');
  }
}

/** Exports the notes of all articles into a folder. Resolves to the exit status. */
async function exportNotes(context: VerbContext): Promise<number> {
  const { output } = context.options;
  if (output === undefined) throw new UsageError(messages.verbs.export.needsFolder);
  const { writeNotes } = await import('./transfer/markdown-folder.ts');
  const { added, changed, same, failed } = await withLibrary(context, (library) => writeNotes(library, output), {
    reads: true,
  });
  const { notes, fresh, changed: differing, same: alike } = messages.verbs.export;
  const parts = [fresh(added), differing(changed), alike(same)];
  await write(process.stdout, `${printable(`${notes(added + changed + same, output)}: ${parts.join(', ')}`)}\n`);
  return failed > 0 ? 1 : 0;
}

/** `pullquote export`. Resolves to the exit status: 1 if something could not be exported. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const { operands, options } = context;
  if (operands.length > 0) throw new UsageError(messages.verbs.export.operands);
  const { output, format = 'jsonl' } = options;
  if (format === 'markdown') return exportNotes(context);
  if (format !== 'jsonl') throw new UsageError(messages.verbs.export.formats(format));
  const isFile = output !== undefined && output !== '-';
  const tally = await withLibrary(
    context,
    async (library) => {
      const tally: Tally = { articles: 0, damaged: 0 };
      const lines = linesOf(library, tally);
      if (isFile) writeFile(output, lines);
      else for (const line of lines) await write(process.stdout, line);
      return tally;
    },
    { reads: true },
  );
  if (isFile) {
    await write(process.stdout, `${printable(messages.verbs.export.done(tally.articles, output))}\n`);
  }
  await keepCompiled({ onlyNew: true });
  return tally.damaged > 0 ? 1 : 0;
}
