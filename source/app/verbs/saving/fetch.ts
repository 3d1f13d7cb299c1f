import { basename } from 'node:path';
import type { AttributedArticle } from '../../../article.ts';
import { hasPictures, type PictureInside, picturesInside } from '../../../containers/index.ts';
import { Failure, GoneFailure } from '../../../failure.ts';
import type { KnownDetails } from '../../../library/queue.ts';
import type { ToSave } from '../../../library/save.ts';
import { type LoadOptions, load, nameOf } from '../../../load/index.ts';
import { standardInput } from '../../../load/stdin.ts';
import type { Loaded } from '../../../load/types.ts';
import { messages, noticeText } from '../../../messages/index.ts';
import { findQuotes } from '../../../quotes/index.ts';
import type { Opened } from '../../../ui/session/session.ts';
import { loadingOptions } from '../../open.ts';
import { parseText, textOf } from '../../parsing/parse.ts';
import { ParserThread } from '../../parsing/parser-thread.ts';
import { MOST_BYTES } from '../../pictures/limits.ts';
import type { VerbContext } from '../context.ts';

/** Notices of pages that are not a version of an article and must not replace one. */
const NOTHING_TO_KEEP = new Set(['not-found', 'challenge', 'consent-wall', 'empty-page', 'search-page']);

export const isOnNetwork = (source: string): boolean => /^https?:/i.test(source);

/** Pages from the network are parsed in a separate thread with limits, files in this one. */
async function parse(source: string, loaded: Loaded, options: VerbContext['options']): Promise<Opened> {
  if (isOnNetwork(source)) return new ParserThread(options).parse(loaded);
  const { text, hints } = await textOf(loaded, options);
  return parseText(text, hints, options);
}

/** The pictures in a container. The thread that parses it may take its bytes. */
const ownPictures = async ({ bytes, hints }: Loaded): Promise<PictureInside | null> =>
  hasPictures({ bytes, hints }) ? picturesInside({ bytes: bytes.slice(), hints }, MOST_BYTES) : null;

/** Loads a source and finds its quotes. Rejects with a `Failure` or a `ParseError`. */
export async function fetchArticle(
  source: string,
  details: KnownDetails,
  { options, environment, operands }: VerbContext,
  signal: AbortSignal,
): Promise<ToSave> {
  const how: LoadOptions = { ...loadingOptions(options, environment, operands), signal };
  const loaded = await load(source, standardInput(), how);
  const { bytes, hints } = loaded;
  const kept = options.keepSource ? { bytes: bytes.slice(), contentType: hints.contentType ?? null } : null;
  const inside = options.keepImages ? await ownPictures(loaded) : null;
  const { article, attribution } = await parse(source, loaded, options);
  if (article.notice && NOTHING_TO_KEEP.has(article.notice.code)) {
    const message = messages.verbs.save.notSaved(nameOf(source), noticeText(article.notice));
    throw article.notice.code === 'not-found' ? new GoneFailure(message) : new Failure(message);
  }
  const images = options.keepImages
    ? await (await import('../../pictures/picture-files.ts')).loadPictures(
        article.blocks,
        {
          ...options,
          environment,
          signal,
        },
        inside,
      )
    : null;
  const attributed: AttributedArticle = { ...article, ...(attribution ?? findQuotes(article)) };
  return {
    article: attributed,
    address: source === '-' ? null : source,
    ...(source === '-' ? {} : { title: basename(source) }),
    ...details,
    ...(kept ? { source: kept } : {}),
    ...(images ? { images } : {}),
  };
}
