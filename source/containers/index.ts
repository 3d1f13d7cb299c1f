import { ParseError } from '../failure.ts';
import { containerOf } from './detect.ts';
import type { Contents } from './types.ts';

/**
 * The text in a mail, mailbox, saved page (MHTML, web archive, WARC), feed, book or office document, with what the container says about
 * it. Anything else is returned as it is. `maxSize` is in bytes, for everything that is unpacked.
 *
 * @throws ParseError with one line if the container is damaged, too large, or has no text
 */
export async function unpack(contents: Contents, maxSize: number): Promise<Contents> {
  const load = containerOf(contents);
  if (!load) return contents;
  try {
    return await (await load())(contents, maxSize);
  } catch (error) {
    // The stack has overflowed.
    if (error instanceof RangeError) throw new ParseError('it is nested too deeply');
    throw error;
  }
}
