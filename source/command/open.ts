import type { Attribution } from '../article.ts';
import { type LoadOptions, load, nameOf } from '../load/index.ts';
import { decode } from '../parser/decode.ts';
import { formatOf } from '../parser/formats.ts';
import { parseArticle, readArticleJson } from '../parser/index.ts';
import type { Options } from './flags.ts';
import type { Opened, Source } from './session.ts';

/** Bytes and hints to an article; one that was saved as JSON keeps its people and quotes. Throws a `ParseError`. */
function read({ bytes, hints }: Awaited<ReturnType<typeof load>>, options: Options): Opened {
  const text = decode(bytes, hints.contentType);
  const given = options.input ? { ...hints, format: options.input } : hints;
  if (formatOf(text, given) !== 'json') return { article: parseArticle(text, given), attribution: null };
  const { people, quotes, ...article } = readArticleJson(text);
  return { article, attribution: savedAttribution(people, quotes) };
}

const savedAttribution = (
  people: Attribution['people'] | null,
  quotes: Attribution['quotes'] | null,
): Attribution | null => (people && quotes ? { people, quotes } : null);

/** A source by its name on the command line; it is loaded when it is opened. */
export function sourceOf(
  given: string,
  input: AsyncIterable<Uint8Array>,
  options: Options,
  loading: LoadOptions,
): Source {
  let opened: Promise<Opened> | null = null;
  const openAgain = async () => read(await load(given, input, loading), options);
  return {
    name: nameOf(given),
    url: /^https?:/i.test(given) ? given : null,
    open: ({ fresh = false } = {}) => {
      if (!opened || (fresh && given !== '-')) opened = openAgain();
      return opened;
    },
  };
}
