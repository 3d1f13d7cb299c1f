import { Failure } from '../../failure.ts';
import { type Library, openLibrary } from '../../library/index.ts';
import { messages } from '../../messages/index.ts';
import { isOfFile, stateFile, storeError, troubleOf } from '../../store/index.ts';
import { complain } from '../streams.ts';
import type { VerbContext } from './context.ts';

/** The one-line failure for an error of the library's file; null for other errors. */
function failureOf(error: unknown, path: string): Failure | null {
  if (!isOfFile(error)) return null;
  const message = troubleOf(error) === 'busy' ? messages.trouble.locked(path) : storeError(error, path).message;
  return new Failure(messages.trouble.noLibrary(message), { cause: error });
}

/**
 * Runs a command on the library, and closes it. `reads`: a command that only reads also accepts a read-only library.
 *
 * @throws Failure also if the file cannot be used
 */
export async function withLibrary<T>(
  { environment, options }: VerbContext,
  work: (library: Library) => T | Promise<T>,
  { reads = false } = {},
): Promise<T> {
  const path = stateFile(environment);
  if (path === null) throw new Failure(messages.trouble.noLibraryNoHome);
  if (options.state === false) throw new Failure(messages.verbs.library.stateIsOff);
  let library: Library | null = null;
  try {
    library = await openLibrary(path, { reads });
    if (library.putAside) complain(messages.verbs.library.damaged(library.putAside));
    if (library.onlyRead) complain(messages.verbs.library.onlyRead(library.onlyRead));
    return await work(library);
  } catch (error) {
    throw failureOf(error, path) ?? error;
  } finally {
    library?.close();
  }
}
