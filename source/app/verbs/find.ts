import { createInterface } from 'node:readline/promises';
import { Failure, UsageError } from '../../failure.ts';
import {
  type Found,
  find,
  joinOperands,
  type Library,
  nearWords,
  parseQuery,
  positionOfFound,
} from '../../library/index.ts';
import { messages } from '../../messages/index.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { openKeyStream } from '../../terminal/input/input-source.ts';
import { complain, forTerminal, reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { foundBlocks, foundCsv, foundJson } from './finding/found.ts';
import { blocksToText, formatOf, nothingFound } from './finding/printing.ts';
import { withLibrary } from './open-library.ts';

const FORMATS = ['text', 'json', 'csv'] as const;
const DEFAULT_LIMIT = 20;

/** How many similar words of the library are suggested for a word that it does not have. */
const MOST_NEAR = 3;

/** Asks which result to open. Resolves to its number, from 1; null for none. */
async function askNumber(count: number): Promise<number | null> {
  // Not standard input: the reader needs it untouched.
  const input = openKeyStream(true);
  const prompt = createInterface({ input, output: process.stderr });
  // Ctrl-D ends the input, and Ctrl-C is an answer, too.
  const ended = new Promise<string>((resolve) => prompt.once('close', () => resolve('')));
  try {
    for (;;) {
      const question = prompt.question(forTerminal(messages.verbs.find.open(count), process.stderr));
      const answer = (await Promise.race([question, ended])).trim();
      if (answer === '' || answer === 'q') return null;
      const number = /^\d{1,7}$/.test(answer) ? Number(answer) : 0;
      if (number >= 1 && number <= count) return number;
    }
  } finally {
    prompt.close();
    input.destroy();
  }
}

async function open(
  library: Library,
  results: readonly Found[],
  number: number,
  context: VerbContext,
): Promise<number> {
  const found = results[number - 1];
  if (!found) throw new Failure(messages.verbs.find.noResult(number, results.length));
  const { openFound } = await import('./finding/open-found.ts');
  return openFound({ found, position: positionOfFound(library.database, found), library }, context);
}

function printed(library: Library, results: readonly Found[], context: VerbContext): string {
  const format = formatOf(context, 'find', FORMATS);
  if (format === 'csv') return foundCsv(results);
  if (format === 'json') {
    return foundJson(
      results,
      results.map((found) => positionOfFound(library.database, found)),
    );
  }
  return blocksToText(foundBlocks(results), context);
}

/** `pullquote find`. Resolves to the exit status: 1 if nothing is found. */
export async function run(context: VerbContext): Promise<number> {
  const { operands, options } = context;
  formatOf(context, 'find', FORMATS);
  const typed = joinOperands(operands);
  if (typed.trim() === '') throw new UsageError(messages.verbs.find.operands);
  const query = parseQuery(typed);
  const isTerminal = process.stdout.isTTY === true && process.stdin.isTTY === true && process.env.TERM !== 'dumb';
  if (options.open !== undefined && !isTerminal) throw new UsageError(messages.verbs.find.needsTerminal);
  return withLibrary(
    context,
    async (library) => {
      const limit = Math.max(options.limit ?? DEFAULT_LIMIT, options.open ?? 0);
      // One extra result, to know whether there are more.
      const all = find(library.database, query, limit + 1);
      const results = all.slice(0, limit);
      if (results.length === 0) {
        const near = nearWords(library.database, query, MOST_NEAR);
        const { nothing, nothingButNear } = messages.verbs.find;
        complain(nothingFound(library, near.length === 0 ? nothing(typed) : nothingButNear(typed, near.join(', '))));
        return 1;
      }
      if (options.open !== undefined) return open(library, results, options.open, context);
      reportUncaught();
      await write(process.stdout, printed(library, results, context));
      const isText = options.format === undefined;
      if (isText && all.length > limit) complain(messages.verbs.find.more);
      await keepCompiled({ onlyNew: true });
      const number = isTerminal && isText ? await askNumber(results.length) : null;
      return number === null ? 0 : open(library, results, number, context);
    },
    { reads: true },
  );
}
