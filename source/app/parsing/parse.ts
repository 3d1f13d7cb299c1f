import type { Article } from '../../article.ts';
import { unpack } from '../../containers/index.ts';
import type { Loaded } from '../../load/types.ts';
import { type ParseHints, parseArticle, readArticleJson } from '../../parser/index.ts';
import { decode } from '../../parser/input/decode.ts';
import { formatOf } from '../../parser/input/detect-format.ts';
import { withoutTerminalCodes } from '../../parser/input/terminal-codes.ts';
import type { Opened } from '../../ui/session/session.ts';
import type { Options } from '../cli/flags.ts';

/** The command line's options about the input. */
export type ParseOptions = Pick<Options, 'input' | 'full' | 'requote'> & {
  /** The maximum size of unpacked data, in bytes. */
  readonly maxSize: number;
};

/**
 * The messages of a parsing thread: the blocks of an article in slices, each after the first only on request, and then the article
 * without them; or else the message of a `ParseError`.
 */
export type Parsed =
  | { readonly blocks: Article['blocks'] }
  | { readonly opened: Opened }
  | { readonly problem: string };

/**
 * The text of a loaded source, or of what it contains, such as a mail or a book, and the hints about it; those on the command line take
 * precedence. Styles of a terminal are kept only if they are to be shown.
 *
 * @throws ParseError
 */
export async function textOf(
  loaded: Loaded,
  { input, full, maxSize }: ParseOptions,
): Promise<{ text: string; hints: ParseHints }> {
  const { bytes, hints } = input ? loaded : await unpack(loaded, maxSize);
  const written = decode(bytes, hints.contentType);
  const known = { ...hints, ...(input ? { format: input } : {}), ...(full ? { full } : {}) };
  return { text: formatOf(written, known) === 'terminal' ? written : withoutTerminalCodes(written), hints: known };
}

/**
 * Parses the text of a source. An article that was saved as JSON keeps its people and quotes, unless they are to be found anew.
 * Text for a terminal has none.
 *
 * @throws ParseError
 */
export function parseText(text: string, hints: ParseHints, { requote }: ParseOptions): Opened {
  const format = formatOf(text, hints);
  if (format === 'terminal') return { article: parseArticle(text, hints), attribution: { people: [], quotes: [] } };
  if (format !== 'json') return { article: parseArticle(text, hints), attribution: null };
  const { people, quotes, ...article } = readArticleJson(text);
  return { article, attribution: people && quotes && !requote ? { people, quotes } : null };
}
