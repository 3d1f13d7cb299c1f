import { resolve } from 'node:path';
import { setImmediate as untilIdle } from 'node:timers/promises';
import { hasPictures } from '../containers/index.ts';
import { Failure, INTERRUPTED } from '../failure.ts';
import { type Loaded, type LoadOptions, load, nameOf, type Progress, withoutCredentials } from '../load/index.ts';
import { standardInput } from '../load/stdin.ts';
import { messages } from '../messages/index.ts';
import { parsePlainText } from '../parser/formats/text.ts';
import { type Head, headOf } from '../parser/head.ts';
import { hasUtf8, readsUtf8 } from '../terminal/capabilities.ts';
import type { Opened, PictureLoader, Session, Source } from '../ui/session/session.ts';
import type { Options } from './cli/flags.ts';
import { type ParseOptions, parseText, textOf } from './parsing/parse.ts';

/** Texts of more UTF-16 code units take longer to parse than a frame may take, so their beginning is shown first. */
const LONG_TEXT = 400_000;

/** Holds a container that cannot be read again, for its pictures. */
async function hold(address: string | null, loaded: Loaded): Promise<void> {
  (await import('./pictures/inside.ts')).holdContainer(address, loaded);
}

/** Parses a source in this thread. The beginning of a long text is handed out before the rest is parsed. */
async function read(loaded: Loaded, options: ParseOptions, onHead?: (head: Head) => Promise<void>): Promise<Opened> {
  const { text, hints } = await textOf(loaded, options);
  const head = onHead && text.length > LONG_TEXT ? headOf(text, hints) : null;
  if (!head) return parseText(text, hints, options);
  await onHead?.(head);
  return { article: await parsePlainText(text, hints, untilIdle), attribution: null };
}

/** Loads a page from the network and parses it in a thread of its own. */
async function readFromNetwork(url: string, options: ParseOptions, loading: LoadOptions): Promise<Opened> {
  const { ParserThread } = await import('./parsing/parser-thread.ts');
  const thread = new ParserThread(options);
  try {
    const loaded = await load(url, standardInput(), loading);
    // The bytes are transferred to the thread.
    if (hasPictures(loaded)) await hold(withoutCredentials(url), { ...loaded, bytes: loaded.bytes.slice() });
    return await thread.parse(loaded);
  } finally {
    thread.end();
  }
}

/** The URL or absolute path that opens the source from any folder. */
function addressOf(given: string): string | null {
  if (given === '-') return null;
  return /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? withoutCredentials(given) : resolve(given);
}

/**
 * The library's version of a source that cannot be loaded, with a remark that says so.
 *
 * @throws the loading error if the library does not have it
 */
async function openKept(
  given: string,
  error: unknown,
  options: Options,
  { environment }: LoadOptions,
): Promise<Opened> {
  if (options.state === false || given === '-' || !(error instanceof Failure)) throw error;
  const { keptArticle } = await import('../library/kept.ts');
  const kept = (await keptArticle(environment, addressOf(given) ?? given)) ?? (await keptArticle(environment, given));
  if (kept === null) throw error;
  const { people, quotes, ...article } = kept.article;
  const day = new Date(kept.savedAt).toISOString().slice(0, 10);
  const remark = `${messages.verbs.library.kept(day)}${isOnNetwork(given) ? ` (${error.message})` : ''}`;
  return { article, attribution: { people, quotes }, remark };
}

/** An error about a missing file, with the command that its name was probably meant to be. */
async function withCommand(given: string, error: unknown): Promise<unknown> {
  if (!(error instanceof Failure) || !error.message.endsWith(messages.loading.files.missing)) return error;
  const { commandMeant } = await import('./cli/suggest.ts');
  const command = commandMeant(given);
  return command === null ? error : new Failure(messages.verbs.library.meantCommand(error.message, command));
}

/** Receives loading progress; replaced while a spinner is shown. */
let showProgress: (progress: Progress) => void = () => {};

const isOnNetwork = (given: string): boolean => /^https?:/i.test(given);

/** The source with this name on the command line. It is loaded when first opened. */
function sourceOf(given: string, options: Options & ParseOptions, loading: LoadOptions, isFirst: boolean): Source {
  let opened: Promise<Opened> | null = null;
  return {
    name: nameOf(given),
    url: isOnNetwork(given) ? withoutCredentials(given) : null,
    address: addressOf(given),
    open: ({ fresh = false, signal, onHead } = {}) => {
      if (!opened || (fresh && given !== '-')) {
        const onProgress = (progress: Progress) => showProgress(progress);
        const how = { ...loading, onProgress, ...(signal ? { signal } : {}) };
        const found = isOnNetwork(given)
          ? readFromNetwork(given, options, how)
          : load(given, standardInput(), how).then(async (loaded) => {
              if (given === '-' && hasPictures(loaded)) await hold(null, loaded);
              return read(loaded, options, onHead);
            });
        const current = found.catch((error: unknown) => {
          if (signal?.aborted) throw error;
          return openKept(given, error, options, loading).catch(async (failure: unknown) => {
            throw isFirst ? await withCommand(given, failure) : failure;
          });
        });
        opened = current;
        // A failed load may succeed next time.
        current.catch(() => {
          if (opened === current && given !== '-') opened = null;
        });
      }
      return opened;
    },
  };
}

/** How sources are loaded, by the command line and the settings. Only the servers of `names` are sent the user's headers. */
export function loadingOptions(
  options: Options & Pick<LoadOptions, 'maxSize' | 'timeout' | 'userAgent'>,
  environment: LoadOptions['environment'],
  names: readonly string[],
): LoadOptions {
  const { maxSize, timeout, userAgent, header: headers = [] } = options;
  const headerOrigins = names.filter((name) => URL.canParse(name)).map((name) => new URL(name).origin);
  return { maxSize, timeout, userAgent, headers, headerOrigins, environment };
}

/** Makes the function that turns a name on the command line, or the target of a link, into a source. */
export function opener(
  options: Options & Pick<LoadOptions, 'maxSize' | 'timeout' | 'userAgent'>,
  environment: LoadOptions['environment'],
  names: readonly string[],
): (given: string) => Source {
  const loading = loadingOptions(options, environment, names);
  return (given) => sourceOf(given, options, loading, given === names[0]);
}

/** Loads and decodes pictures; the modules for this are loaded with the first one. */
export function lazyPictures(
  options: Options & Pick<LoadOptions, 'maxSize' | 'timeout' | 'userAgent'>,
  environment: LoadOptions['environment'],
): PictureLoader {
  let loader: Promise<PictureLoader> | null = null;
  return async (request) => {
    loader ??= import('./pictures/picture-loader.ts').then(({ pictureLoader }) =>
      pictureLoader({ ...options, environment }),
    );
    return (await loader)(request);
  };
}

/** Loads the pictures that are saved with an article, if the settings say so. */
export function pictureFiles(
  options: Options & Pick<LoadOptions, 'maxSize' | 'timeout' | 'userAgent'>,
  environment: LoadOptions['environment'],
): Pick<Session, 'pictureFiles'> {
  if (!options.keepImages) return {};
  return {
    pictureFiles: async ({ article, address }) => {
      const [{ loadPictures }, { picturesOf }] = await Promise.all([
        import('./pictures/picture-files.ts'),
        import('./pictures/inside.ts'),
      ]);
      const inside = await picturesOf(address, { ...options, environment });
      return loadPictures(article.blocks, { ...options, environment }, inside);
    },
  };
}

/** Opens a source. If standard error is a terminal, a spinner appears when that takes long; Ctrl-C erases it and exits. */
export async function openWithSpinner(source: Source, onHead?: (head: Head) => Promise<void>): Promise<Opened> {
  const { env, platform, stderr } = process;
  if (!stderr.isTTY || source.url === null) return source.open({ ...(onHead ? { onHead } : {}) });
  const { Spinner } = await import('./spinner.ts');
  const label = readsUtf8(env, platform) ? source.name : (await import('../layout/index.ts')).asciiLine(source.name);
  const spinner = new Spinner({ output: stderr, label, ascii: !hasUtf8(env, platform) });
  const interrupt = () => {
    spinner.stop();
    process.exit(INTERRUPTED);
  };
  showProgress = (progress) => spinner.update(progress);
  process.once('SIGINT', interrupt);
  try {
    return await source.open({
      onHead: async (head) => {
        spinner.stop();
        await onHead?.(head);
      },
    });
  } finally {
    process.off('SIGINT', interrupt);
    spinner.stop();
  }
}
