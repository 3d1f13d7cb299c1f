import { readFeed } from '../../../containers/feed.ts';
import { Failure, ParseError } from '../../../failure.ts';
import type { ToFetch } from '../../../library/index.ts';
import { load, nameOf } from '../../../load/index.ts';
import { standardInput } from '../../../load/stdin.ts';
import { messages } from '../../../messages/index.ts';
import { decode } from '../../../parser/input/decode.ts';
import { loadingOptions } from '../../open.ts';
import { messageOf } from '../../streams.ts';
import type { VerbContext } from '../context.ts';
import { toFetch } from './to-fetch.ts';

/**
 * The pages of a feed's entries, as sources to be fetched.
 *
 * @throws Failure if the feed cannot be loaded or read, or has no pages
 */
export async function entriesOf(
  feed: string,
  { options, environment, operands }: VerbContext,
): Promise<readonly ToFetch[]> {
  const { bytes, hints } = await load(feed, standardInput(), loadingOptions(options, environment, operands));
  try {
    const { url: site, entries } = readFeed(decode(bytes, hints.contentType));
    const base = hints.url ?? site;
    const pages = entries.flatMap(({ url = '' }) => {
      // An entry without a link would otherwise lead to the site.
      const page = url.trim() === '' ? null : URL.parse(url, base);
      return page && /^https?:$/.test(page.protocol) ? [toFetch(page.href, options.tag)] : [];
    });
    if (pages.length === 0) throw new Failure(messages.verbs.save.noEntries(nameOf(feed)));
    return pages;
  } catch (error) {
    if (error instanceof ParseError) throw new Failure(messageOf(error, nameOf(feed)));
    throw error;
  }
}
