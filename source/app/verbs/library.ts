import { Failure, UsageError } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { openReaderLibrary, type ReaderLibrary } from '../../ui/session/library/reader-library.ts';
import { FRONT, read } from '../modes/read.ts';
import { lazyPictures, opener, pictureFiles } from '../open.ts';
import type { RunVerb } from './context.ts';

/** `pullquote library`: opens the reader on the library. Resolves to its exit status. */
export const run: RunVerb = async ({ operands, options, environment }) => {
  if (operands.length > 0) throw new UsageError(messages.verbs.library.noOperands);
  if (options.state === false) throw new Failure(messages.verbs.library.stateIsOff);
  if (!process.stdout.isTTY || !process.stdin.isTTY || environment.TERM === 'dumb') {
    throw new Failure(messages.verbs.library.noTerminal);
  }
  let library: ReaderLibrary;
  try {
    library = await openReaderLibrary(environment);
  } catch (error) {
    throw new Failure(error instanceof Error ? error.message : String(error), { cause: error });
  }
  return read({
    sources: [FRONT],
    isFront: true,
    library,
    options,
    inputIsTaken: false,
    open: opener(options, environment, []),
    picture: lazyPictures(options, environment),
    ...pictureFiles(options, environment),
  });
};
