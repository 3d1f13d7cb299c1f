import type { Position } from '../../../article.ts';
import { Failure } from '../../../failure.ts';
import { type Found, type Library, readArticle, searchOfFound } from '../../../library/index.ts';
import { messages } from '../../../messages/index.ts';
import type { Source } from '../../../ui/session/session.ts';
import { read } from '../../modes/read.ts';
import { lazyPictures, opener } from '../../open.ts';
import type { VerbContext } from '../context.ts';

/** A saved article as a source, which is loaded from its own address only if the user reloads it. */
function savedSource({ article }: Found, { database }: Library, open: (address: string) => Source): Source {
  const { id, address, url, canonicalUrl, title } = article;
  const found = readArticle(database, id);
  if (!found) throw new Failure(messages.verbs.find.noText(title));
  const { people, quotes, ...rest } = found;
  const opened = { article: rest, attribution: { people, quotes } };
  const from = address ?? url ?? canonicalUrl;
  return {
    name: from ?? title,
    url: url ?? canonicalUrl,
    address: from,
    open: async (request = {}) => (request.fresh && from !== null ? open(from).open(request) : opened),
  };
}

/** A result to be opened. */
export interface Opening {
  readonly found: Found;
  readonly position: Position | null;
  readonly library: Library;
}

/** Opens a result in the reader at its match, with the words highlighted. Resolves to the exit status. */
export function openFound({ found, position, library }: Opening, context: VerbContext): Promise<number> {
  const { options, environment } = context;
  const open = opener(options, environment, []);
  const source = savedSource(found, library, open);
  const search = searchOfFound(library.database, found);
  return read({
    sources: [source],
    ...(position === null ? {} : { at: position }),
    ...(search === null ? {} : { search }),
    options,
    inputIsTaken: false,
    open,
    picture: lazyPictures(options, environment),
  });
}
