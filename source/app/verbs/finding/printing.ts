/** Functions shared by the commands that print results. */

import { type Block, EMPTY_ARTICLE } from '../../../article.ts';
import { UsageError } from '../../../failure.ts';
import { countArticles, type Library } from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';
import { toText } from '../../../output/text.ts';
import type { Options } from '../../cli/flags.ts';
import { standardOutput } from '../../modes/print.ts';
import type { Destination } from '../../modes/render.ts';
import type { VerbContext } from '../context.ts';

type Format = NonNullable<Options['format']>;

/** The format of a command's output; text by default. Throws a `UsageError` if the command does not have it. */
export function formatOf<const F extends Format>(
  { options: { format = 'text' } }: VerbContext,
  verb: string,
  formats: readonly F[],
): F | 'text' {
  const found = formats.find((each) => each === format);
  if (found === undefined && format !== 'text') {
    const all = messages.usage.anyOf(formats.slice(0, -1).join(', '), String(formats.at(-1)));
    throw new UsageError(messages.verbs.prints(verb, all, format));
  }
  return found ?? 'text';
}

const DEFAULT_WIDTH = 80;

/** Blocks as text for standard output, with a line feed at the end. */
export function blocksToText(blocks: readonly Block[], { options }: VerbContext): string {
  const { columns, color, ascii, asciiText }: Destination = standardOutput(options, process);
  const width = options.width ?? Math.max(10, columns ?? DEFAULT_WIDTH);
  return toText({ ...EMPTY_ARTICLE, blocks }, { width, color, ascii, asciiText });
}

/** The message if nothing is found; for an empty library, it says how to fill it. */
export const nothingFound = ({ database }: Library, message: string): string =>
  countArticles(database) === 0 ? messages.verbs.library.empty : message;
