import type { Loaded } from '../../load/types.ts';
import { type ParseHints, parseArticle, readArticleJson } from '../../parser/index.ts';
import { decode } from '../../parser/input/decode.ts';
import { formatOf } from '../../parser/input/formats.ts';
import type { Opened } from '../../ui/session/session.ts';
import type { Options } from '../cli/flags.ts';
import { withoutStyles } from '../terminal-text.ts';

/** What the command line says about the input. */
export type ParseOptions = Pick<Options, 'input' | 'full' | 'requote'>;

/** What a thread that parses posts: an article, or the message of a `ParseError`. */
export type Parsed = { readonly opened: Opened } | { readonly problem: string };

/** The text of a loaded source, and the hints for the parser: those of the command line win. */
export function textOf({ bytes, hints }: Loaded, { input, full }: ParseOptions): { text: string; hints: ParseHints } {
  return {
    text: withoutStyles(decode(bytes, hints.contentType)),
    hints: { ...hints, ...(input ? { format: input } : {}), ...(full ? { full } : {}) },
  };
}

/**
 * Parses the text of a source. An article that was saved as JSON keeps its people and quotes, unless they are to be found anew.
 *
 * @throws ParseError
 */
export function parseText(text: string, hints: ParseHints, { requote }: ParseOptions): Opened {
  if (formatOf(text, hints) !== 'json') return { article: parseArticle(text, hints), attribution: null };
  const { people, quotes, ...article } = readArticleJson(text);
  return { article, attribution: people && quotes && !requote ? { people, quotes } : null };
}
