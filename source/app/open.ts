import { resolve } from 'node:path';
import { setImmediate as untilIdle } from 'node:timers/promises';
import { type LoadOptions, load, nameOf, withoutCredentials } from '../load/index.ts';
import { parsePlainText } from '../parser/formats/text.ts';
import { type Head, headOf } from '../parser/head.ts';
import { parseArticle, readArticleJson } from '../parser/index.ts';
import { decode } from '../parser/input/decode.ts';
import { formatOf } from '../parser/input/formats.ts';
import type { Opened, Source } from '../ui/session/session.ts';
import type { Options } from './cli/flags.ts';

/** UTF-16 code units that take longer to parse than a frame. */
const WORTH_A_GLANCE = 400_000;

/** Bytes and hints to an article; one that was saved as JSON keeps its people and quotes. Throws a `ParseError`. */
async function read(
  { bytes, hints }: Awaited<ReturnType<typeof load>>,
  { input, full, requote }: Options,
  onHead?: (head: Head) => Promise<void>,
): Promise<Opened> {
  const text = decode(bytes, hints.contentType);
  const given = { ...hints, ...(input ? { format: input } : {}), ...(full ? { full } : {}) };
  const head = onHead && text.length > WORTH_A_GLANCE ? headOf(text, given) : null;
  if (head) {
    await onHead?.(head);
    return { article: await parsePlainText(text, given, untilIdle), attribution: null };
  }
  if (formatOf(text, given) !== 'json') return { article: parseArticle(text, given), attribution: null };
  const { people, quotes, ...article } = readArticleJson(text);
  return { article, attribution: people && quotes && !requote ? { people, quotes } : null };
}

/** What opens it again from another folder. */
function addressOf(given: string): string | null {
  if (given === '-') return null;
  return /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? withoutCredentials(given) : resolve(given);
}

/** A source by its name on the command line; it is loaded when it is opened. */
export function sourceOf(
  given: string,
  input: AsyncIterable<Uint8Array>,
  options: Options,
  loading: LoadOptions,
): Source {
  let opened: Promise<Opened> | null = null;
  return {
    name: nameOf(given),
    url: /^https?:/i.test(given) ? withoutCredentials(given) : null,
    address: addressOf(given),
    open: ({ fresh = false, signal, onHead } = {}) => {
      if (!opened || (fresh && given !== '-')) {
        const current = load(given, input, { ...loading, ...(signal ? { signal } : {}) }).then((loaded) =>
          read(loaded, options, onHead),
        );
        opened = current;
        // What failed once may be there the next time.
        current.catch(() => {
          if (opened === current && given !== '-') opened = null;
        });
      }
      return opened;
    },
  };
}
