import type { Opened, Session, Source } from '../command/session.ts';
import type { Arrival, ReaderDocument } from '../reader/state.ts';
import { findQuotes, findQuotesLater } from './find-quotes.ts';
import type { ReadingMemory } from './memory.ts';
import type { Store } from './store.ts';
import { withTypesetting } from './typesetting.ts';

/** What the status line calls an article: its title, else the last part of its source's name. */
export function documentName(article: Opened['article'], source: string): string {
  if (article.title) return article.title;
  const path = source.replace(/[?#].*$/s, '').replace(/\/+$/, '');
  return path.slice(path.lastIndexOf('/') + 1) || source;
}

/**
 * A page as the reader takes it; `source` may be one that came later than those of the command line. A place that is
 * counted in quotes can be shown only when they are known.
 */
export async function readerDocument(
  session: Session,
  index: number,
  { article, attribution }: Opened,
  source: Source | undefined = session.sources[index],
): Promise<ReaderDocument> {
  const isCounted = index === 0 && session.options.quote !== undefined;
  return {
    name: documentName(article, source?.name ?? ''),
    address: source?.address ?? null,
    article,
    attribution: attribution ?? (isCounted ? await findQuotes(article) : null),
    source: { index, of: session.sources.length },
  };
}

/** The pages of a session: the sources of the command line, and what was opened from them. */
export interface Pages {
  /** The index of the page with an address, as a new one where there is none yet. */
  readonly indexOf: (address: string) => number;
  /** Opens a page; of several asked for, only the last one comes on the screen. */
  readonly open: (
    index: number,
    how: { readonly reload: boolean; readonly arrival: Arrival },
    store: Store,
    memory: ReadingMemory,
  ) => Promise<void>;
}

/** An address of the web without the part of the page that it points to. */
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

  return {
    indexOf: (address) => {
      const known = sources.findIndex((source) => source.address && pageOf(source.address) === pageOf(address));
      return known >= 0 ? known : sources.push(session.open(address)) - 1;
    },
    open: async (index, { reload, arrival }, store, memory) => {
      asked++;
      const turn = asked;
      try {
        const document = await documentAt(index, reload, store);
        if (!document || turn !== asked) return;
        memory.keep();
        const before = store.state().document;
        read.set(before.source.index, before);
        read.set(index, document);
        store.dispatch({ type: 'opened', document, keepPlace: reload, ...(reload ? {} : { arrival }) });
        findQuotesLater(store);
        if (reload) memory.reloaded();
        else memory.entered(arrival.place === null);
      } catch (error) {
        if (turn === asked)
          store.dispatch({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
      }
    },
  };
}
