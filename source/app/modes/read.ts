import { EMPTY_ARTICLE } from '../../article.ts';
import { readChoices } from '../../store/choices.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { stateFile } from '../../store/folders.ts';
import type { ReaderLibrary } from '../../ui/session/library/reader-library.ts';
import type { Session, Source } from '../../ui/session/session.ts';
import type { Options } from '../cli/flags.ts';
import { openWithSpinner } from '../open.ts';
import { complain, messageOf, write } from '../streams.ts';

/** The empty article behind the library and the list of recent articles, which are shown when no source is named. */
export const FRONT: Source = {
  name: 'Pullquote',
  url: null,
  address: null,
  open: async () => ({ article: EMPTY_ARTICLE, attribution: { people: [], quotes: [] } }),
};

/** A session that has not opened a source yet. */
export type NewSession = Omit<Session, 'first' | 'options'> & { readonly options: Options };

/** Opens the first source that can be read, and reports those before it as errors. Resolves to its index, or -1 if there is none. */
async function openFirst(session: NewSession): Promise<number> {
  for (const [first, source] of session.sources.entries()) {
    try {
      await openWithSpinner(source, async (head) => {
        const { drawFirstScreen } = await import('../../ui/run.tsx');
        await drawFirstScreen({ ...session, first }, head);
      });
      return first;
    } catch (error) {
      complain(messageOf(error, source.name), error);
    }
  }
  return -1;
}

/** `--quit-if-one-screen`: prints the article if it fits on the screen. Resolves to the exit status, or null if it does not fit. */
async function printIfOneScreen(source: Source, options: Options): Promise<number | null> {
  try {
    const { rendered } = await import('./print.ts');
    const { text } = await rendered(source, options);
    if (!fitsOn(process.stdout.rows, text)) return null;
    await write(process.stdout, text);
    await keepCompiled({ onlyNew: true });
    return 0;
  } catch (error) {
    complain(messageOf(error, source.name), error);
    return 1;
  }
}

/** Whether printed text, which ends with a line feed, leaves a line of the terminal for the prompt. */
export const fitsOn = (rows: number, text: string): boolean => text.split('\n').length <= rows;

/** The library if it is not empty, or if nothing has been read, since it says how to begin. If it cannot be opened, the memory, which opens the same file, reports it. */
async function frontLibrary(): Promise<ReaderLibrary | null> {
  try {
    const { openReaderLibrary } = await import('../../ui/session/library/reader-library.ts');
    const library = await openReaderLibrary(process.env);
    if (!library.isEmpty() || !library.hasRecent()) return library;
    library.close();
  } catch {
    // The list of recent articles opens instead.
  }
  return null;
}

/** Reads the session's sources in the reader. Resolves to the exit status. */
export async function read(given: NewSession): Promise<number> {
  const { sources, options } = given;
  const isKept = options.state !== false && options.keepChanges !== false;
  const library = given.library ?? (given.isFront ? await frontLibrary() : null);
  const choices = isKept ? readChoices(stateFile(process.env)) : {};
  const session = { ...given, choices, ...(library ? { library } : {}) };
  const first = await openFirst(session);
  if (first < 0) return 1;
  if (options.quitIfOneScreen && sources.length === 1 && !session.isFront) {
    const status = await printIfOneScreen(sources[0], options);
    if (status !== null) return status;
  }
  const { runReader } = await import('../../ui/run.tsx');
  return runReader({ ...session, first });
}
