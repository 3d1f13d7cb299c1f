import { damageText } from '../../messages/damage-text.ts';
import type { Arrival } from '../../reader/model/location.ts';
import type { ReaderDocument } from '../../reader/model/state.ts';
import type { OpeningPosition } from '../../reader/open.ts';
import { findQuotes, findQuotesLater } from './background/find-quotes.ts';
import { withTypesetting } from './background/typesetting.ts';
import type { ReadingMemory } from './memory.ts';
import type { Opened, Session, Source } from './session.ts';
import type { Store } from './store.ts';

/** The name of an article in the status line: its title, or else the last part of its source's name. */
export function documentName(article: Opened['article'], source: string): string {
  if (article.title) return article.title;
  const path = source.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || source;
}

/**
 * Makes the document that the reader shows. `source` is by default the one with this index on the command line. If the session
 * opens at a quote, the quotes are found first.
 */
export async function readerDocument(
  session: Session,
  index: number,
  { article, attribution, remark }: Opened,
  source: Source | undefined = session.sources[index],
): Promise<ReaderDocument> {
  const opensAtQuote = index === session.first && session.options.quote !== undefined;
  return {
    name: documentName(article, source?.name ?? ''),
    address: source?.address ?? null,
    article,
    ...(remark === undefined ? {} : { remark }),
    ...(source?.isSaved ? { isSaved: true } : {}),
    attribution: attribution ?? (opensAtQuote ? await findQuotes(article) : null),
    source: { index, of: session.sources.length },
  };
}

/** The pages of a session: the sources on the command line, and the pages opened from them. */
export interface Pages {
  /** The index of the page at a URL or path. A new page gets the next index. */
  readonly indexOf: (address: string) => number;
  /** The index of a source: of the page at its address, if there is one already. */
  readonly indexOfSource: (source: Source) => number;
  /** Opens a page and shows it, unless another one is requested in the meantime. */
  readonly open: (
    index: number,
    how: { readonly reload: boolean; readonly arrival: Arrival; readonly place?: OpeningPosition },
    store: Store,
    memory: ReadingMemory,
  ) => Promise<void>;
}

/** A URL without its fragment. Paths are returned unchanged. */
const pageOf = (address: string) => (/^https?:/i.test(address) ? address.replace(/#.*$/s, '') : address);

export function createPages(session: Session): Pages {
  const sources: Source[] = [...session.sources];
  const read = new Map<number, ReaderDocument>();
  let asked = 0;

  const documentAt = async (index: number, reload: boolean, store: Store): Promise<ReaderDocument | undefined> => {
    const known = reload ? undefined : read.get(index);
    const source = sources[index];
    if (known || !source) return known;
    const opened = await source.open({ fresh: reload });
    return withTypesetting(await readerDocument(session, index, opened, source), store.state().settings);
  };

  const known = (address: string) =>
    sources.findIndex((source) => source.address && pageOf(source.address) === pageOf(address));
  const indexOf = (address: string | null, make: () => Source) => {
    const index = address === null ? -1 : known(address);
    return index >= 0 ? index : sources.push(make()) - 1;
  };

  return {
    indexOf: (address) => indexOf(address, () => session.open(address)),
    indexOfSource: (source) => indexOf(source.address, () => source),
    open: async (index, { reload, arrival, place }, store, memory) => {
      asked += 1;
      const turn = asked;
      const { length } = session.sources;
      const step = Math.sign(index - store.state().document.source.index);
      // If a source on the command line cannot be read, open the next one instead.
      const goesOn = (next: number) =>
        !reload && arrival.location === null && index < length && next >= 0 && next < length;
      let problem: string | null = null;
      for (let at = index; ; at += step) {
        try {
          const document = await documentAt(at, reload, store);
          if (!document || turn !== asked) return;
          memory.keep();
          const before = store.state().document;
          read.set(before.source.index, before);
          read.set(at, document);
          store.dispatch({
            type: 'opened',
            document,
            reload,
            ...(reload ? {} : { arrival }),
            ...(place ? { place } : {}),
          });
          findQuotesLater(store);
          if (reload) memory.reloaded();
          else void memory.entered(arrival.location === null && place === undefined);
          if (problem !== null) store.dispatch({ type: 'failed', message: problem });
          return;
        } catch (error) {
          if (turn !== asked) return;
          problem ??= error instanceof Error ? damageText(error.message) : String(error);
          if (step !== 0 && goesOn(at + step)) continue;
          store.dispatch({ type: 'failed', message: problem });
          return;
        }
      }
    },
  };
}
