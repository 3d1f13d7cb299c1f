import { Failure, INTERRUPTED, UsageError } from '../../failure.ts';
import { enqueue, type Library, queued, saveArticles, type ToFetch } from '../../library/index.ts';
import { load } from '../../load/index.ts';
import { standardInput } from '../../load/stdin.ts';
import { messages } from '../../messages/index.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { loadingOptions } from '../open.ts';
import { complain, reportUncaught, write } from '../streams.ts';
import type { VerbContext } from './context.ts';
import { withLibrary } from './open-library.ts';
import { fetchArticle } from './saving/fetch.ts';
import { fetchQueue, type Outcome } from './saving/fetch-queue.ts';
import { toFetch } from './saving/to-fetch.ts';

/** The sources in a list: one per line, without comments. */
export const listedSources = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

async function readLists({ options, environment }: VerbContext): Promise<readonly string[]> {
  const listed: string[] = [];
  for (const list of options.file ?? []) {
    const { bytes } = await load(list, standardInput(), loadingOptions(options, environment, []));
    listed.push(...listedSources(new TextDecoder().decode(bytes)));
  }
  return listed;
}

/** Saves standard input, which cannot be fetched again and so is not queued. */
async function saveInput(library: Library, context: VerbContext): Promise<Outcome> {
  const article = await fetchArticle('-', { tags: context.options.tag ?? [] }, context, new AbortController().signal);
  return { saved: saveArticles(library.database, [article]), failed: 0, isInterrupted: false };
}

async function pagesOfFeeds(feeds: readonly string[], context: VerbContext): Promise<readonly ToFetch[]> {
  const { entriesOf } = await import('./saving/feed-entries.ts');
  const pages: ToFetch[] = [];
  for (const feed of feeds) pages.push(...(await entriesOf(feed, context)));
  return pages;
}

/** "saved 12 articles (3 were there before); 2 failed" */
export function summary({ saved, failed }: Outcome): string {
  const before = saved.filter(({ isNew }) => !isNew).length;
  const [only] = saved;
  const { one, oneAgain, many, manyAgain, andFailed } = messages.verbs.save;
  const told =
    saved.length === 1 && only
      ? (before === 0 ? one : oneAgain)(only.title)
      : before === 0
        ? many(saved.length)
        : manyAgain(saved.length, before);
  return failed > 0 ? andFailed(told, failed) : told;
}

async function save(library: Library, context: VerbContext): Promise<Outcome> {
  const { operands, options } = context;
  const listed = await readLists(context);
  const named = [...(options.entries ? operands : operands.filter((each) => each !== '-')), ...listed];
  const sources = options.entries
    ? await pagesOfFeeds(named, context)
    : named.map((each) => toFetch(each, options.tag));
  const input = operands.includes('-') && !options.entries ? await saveInput(library, context) : null;
  const ids = enqueue(library.database, sources);
  const isResumed = operands.length === 0 && options.file === undefined;
  const entries = queued(library.database, isResumed ? null : ids);
  if (isResumed && entries.length === 0) {
    throw new Failure(messages.verbs.save.emptyQueue);
  }
  const fetched = await fetchQueue(library, entries, { ...context, operands: named });
  return { ...fetched, saved: [...(input?.saved ?? []), ...fetched.saved] };
}

/** `pullquote save`. Resolves to the exit status: 1 if something could not be saved, 130 after Ctrl-C. */
export async function run(context: VerbContext): Promise<number> {
  reportUncaught();
  const { operands, options } = context;
  if (operands.includes('-') && options.file?.includes('-')) {
    throw new UsageError(messages.verbs.save.inputTwice);
  }
  const outcome = await withLibrary(context, (library) => save(library, context));
  if (outcome.isInterrupted) {
    complain(messages.verbs.save.interrupted);
    return INTERRUPTED;
  }
  const { printable } = await import('../../printable.ts');
  if (outcome.saved.length > 0) await write(process.stdout, `${printable(summary(outcome))}\n`);
  await keepCompiled({ onlyNew: true });
  return outcome.failed > 0 ? 1 : 0;
}
