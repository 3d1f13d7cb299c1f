import { availableParallelism } from 'node:os';
import type { Arguments } from './source/app/cli/arguments.ts';
import { wantsColor } from './source/app/cli/color.ts';
import type { Options } from './source/app/cli/flags.ts';
import { checkTogether, prints } from './source/app/cli/rules.ts';
import { write } from './source/app/modes/write.ts';
import { Failure, INTERRUPTED, UsageError } from './source/failure.ts';
import type { LoadOptions, Progress } from './source/load/index.ts';
import type { Head } from './source/parser/head.ts';
import { printable } from './source/printable.ts';
import { keepCompiled } from './source/store/compiled-code.ts';
import { hasState, settingsFile } from './source/store/folders.ts';
import { readSettingsFile } from './source/store/settings-file.ts';
import { hasUtf8, readsUtf8 } from './source/terminal/capabilities.ts';
import type { Opened, Session, Source } from './source/ui/session/session.ts';

/** Put in by the build. */
declare const PULLQUOTE_VERSION: string;

const { stdout, stderr, env } = process;

/** Standard input, which is left alone where nobody reads it: to look at it already changes how the shell finds it afterwards. */
async function* standardInput(): AsyncGenerator<Uint8Array> {
  yield* process.stdin;
}

/** Bytes; unpacked sources and lines of the filter may be as large. */
const MAX_SIZE = 50e6;

/** Milliseconds that a server may be silent. */
const TIMEOUT = 20_000;

/** Where an error arose is said too: set by `--debug`. */
let isDebugging = false;

/** One line on standard error, whatever the message holds. */
function complain(message: string, error?: unknown): void {
  stderr.write(`pullquote: ${printable(message)}\n`);
  if (!isDebugging || !(error instanceof Error)) return;
  for (const line of (error.stack ?? '').split('\n').slice(1)) stderr.write(`${printable(line)}\n`);
  if (error.cause) complain(`caused by ${String(error.cause)}`, error.cause);
}

/** What went wrong with a source, in one line that names it. */
function messageOf(error: unknown, name: string): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof Error && error.name === 'ParseError') return `cannot read ${name}: ${error.message}`;
  return `unexpected error with ${name}: ${String(error)}; please report it (npm bugs pullquote) with what --debug says`;
}

/** A reader that went away (`| head`) is no error; a full disk is one. */
function watch(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    complain(`cannot write: ${error.code === 'ENOSPC' ? 'no space left on the device' : error.message}`);
    process.exit(1);
  });
}

async function filter({
  offsets = 'utf-16',
  maxSize = MAX_SIZE,
  jobs = availableParallelism(),
}: Options): Promise<number> {
  const { answers } = await import('./source/app/modes/answers.ts');
  for await (const line of answers(process.stdin, jobs, { offsets, maxSize })) await write(stdout, line);
  await keepCompiled({ onlyNew: true });
  return 0;
}

/** Who waits for what is loaded; the spinner while a source is being opened. */
const waiting: { progress: (progress: Progress) => void } = { progress: () => {} };

/** Opens a source; on a terminal something turns meanwhile, and Ctrl-C leaves no trace of it. */
async function open(source: Source, onHead?: (head: Head) => Promise<void>): Promise<Opened> {
  if (!stderr.isTTY || source.url === null) return source.open({ ...(onHead ? { onHead } : {}) });
  const { Spinner } = await import('./source/app/modes/spinner.ts');
  const { platform } = process;
  const label = readsUtf8(env, platform)
    ? source.name
    : (await import('./source/layout/index.ts')).asciiLine(source.name);
  const spinner = new Spinner({ output: stderr, label, ascii: !hasUtf8(env, platform) });
  const interrupt = () => {
    spinner.stop();
    process.exit(INTERRUPTED);
  };
  waiting.progress = (progress) => spinner.update(progress);
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

const destination = ({ color: flag }: Options) => {
  const isTerminal = stdout.isTTY === true;
  return {
    // A terminal that does not know its size says 0.
    columns: (isTerminal && stdout.columns) || null,
    color: wantsColor({ flag, isTerminal, environment: env }),
    ascii: isTerminal && !hasUtf8(env, process.platform),
    asciiText: isTerminal && !readsUtf8(env, process.platform),
  };
};

/** What is to be printed of a source; a line on standard error where it is not an article. */
async function rendered(source: Source, sources: readonly Source[], options: Options): Promise<string> {
  const { article, attribution } = await open(source);
  const { findQuotes } = await import('./source/quotes/index.ts');
  const { render } = await import('./source/app/modes/render.ts');
  if (article.notice) complain(`${source.name}: ${article.notice.message}`);
  const attributed = { ...article, ...(attribution ?? findQuotes(article)) };
  const place = { name: source.name, isFirst: source === sources[0], isOnly: sources.length === 1 };
  return render({ article: attributed, ...place }, options, destination(options));
}

/** One line and where to report it, whatever happens while nothing but text is written. The reader has its own. */
function reportUncaught(): void {
  process.once('uncaughtException', (error) => {
    complain(messageOf(error, 'the command'), error);
    process.exit(1);
  });
}

async function print(sources: readonly Source[], options: Options): Promise<number> {
  reportUncaught();
  let status = 0;
  for (const source of sources) {
    try {
      await write(stdout, await rendered(source, sources, options));
    } catch (error) {
      complain(messageOf(error, source.name), error);
      status = 1;
    }
  }
  await keepCompiled({ onlyNew: true });
  return status;
}

/** Whether a person is there to read: on a terminal that can be drawn on, and nothing was given that asks for print. */
const isInteractive = (given: Options) => stdout.isTTY === true && env.TERM !== 'dumb' && !prints(given);

/** Opens the first source that can be read, and tells of those before it that cannot; its index, −1 where there is none. */
async function openFirst(session: Omit<Session, 'first'>): Promise<number> {
  for (const [first, source] of session.sources.entries()) {
    try {
      await open(source, async (head) => {
        const { glanceAt } = await import('./source/ui/run.tsx');
        await glanceAt({ ...session, first }, head);
      });
      return first;
    } catch (error) {
      complain(messageOf(error, source.name), error);
    }
  }
  return -1;
}

async function read(session: Omit<Session, 'first'>): Promise<number> {
  const { sources, options } = session;
  const first = await openFirst(session);
  if (first < 0) return 1;
  if (options.quitIfOneScreen && sources.length === 1 && !session.isFront) {
    try {
      const text = await rendered(sources[0], sources, options);
      if (text.split('\n').length <= stdout.rows) {
        await write(stdout, text);
        await keepCompiled({ onlyNew: true });
        return 0;
      }
    } catch (error) {
      complain(messageOf(error, sources[0].name), error);
      return 1;
    }
  }
  const { runReader } = await import('./source/ui/run.tsx');
  return runReader({ ...session, first });
}

/** The settings file's options; what is wrong in it is said and left out. */
async function settings(): Promise<Options> {
  const path = settingsFile(env);
  const { text, warning } = readSettingsFile(path);
  if (warning) complain(`${path}: ${warning}`);
  if (text === '') return {};
  const { readSettings } = await import('./source/app/cli/settings.ts');
  const { options, warnings } = readSettings(text);
  for (const one of warnings) complain(`${path}: ${one}`);
  return options;
}

/** What is printed instead of an article; null where an article is wanted. */
async function answer({ help, version, printConfig, completions }: Options): Promise<string | null> {
  if (help) return (await import('./source/app/cli/help.ts')).help();
  if (version) return `${PULLQUOTE_VERSION}\n`;
  if (printConfig) return (await import('./source/app/cli/settings.ts')).settingsTemplate(settingsFile(env));
  if (completions) return (await import('./source/app/cli/completions.ts')).completions(completions);
  return null;
}

/** What was asked for. Names alone need no parser of options, which takes longer to load than a page to read. */
async function readCommand(argv: readonly string[]): Promise<Arguments> {
  if (!argv.some((argument) => argument.startsWith('-') && argument !== '-')) return { options: {}, sources: argv };
  return (await import('./source/app/cli/arguments.ts')).readArguments(argv);
}

async function run(argv: readonly string[]): Promise<number> {
  const { options: given, sources: names } = await readCommand(argv);
  isDebugging = given.debug === true;
  const printed = await answer(given);
  if (printed !== null) {
    await write(stdout, printed);
    return 0;
  }
  checkTogether(given, names);
  const options = { ...(await settings()), ...given };
  if (options.jsonl) return filter(options);
  const isFront = names.length === 0 && process.stdin.isTTY === true;
  if (isFront && !(isInteractive(given) && options.state !== false && hasState(env))) {
    throw new UsageError('name a file or an address to read (--help says more)');
  }
  const loading: LoadOptions = {
    maxSize: options.maxSize ?? MAX_SIZE,
    timeout: options.timeout ?? TIMEOUT,
    userAgent: options.userAgent ?? `Mozilla/5.0 (compatible; Pullquote/${PULLQUOTE_VERSION})`,
    headers: options.header ?? [],
    environment: env,
    onProgress: (progress) => waiting.progress(progress),
  };
  const { sourceOf } = await import('./source/app/open.ts');
  const openNamed = (name: string) => sourceOf(name, standardInput(), options, loading);
  if (isFront) {
    const { FRONT } = await import('./source/app/modes/front.ts');
    return read({ sources: [FRONT], isFront, options, inputIsTaken: false, open: openNamed });
  }
  const [first = openNamed('-'), ...rest] = names.map(openNamed);
  const sources = [first, ...rest] as const;
  if (!isInteractive(given)) return print(sources, options);
  return read({ sources, options, inputIsTaken: names.length === 0 || names.includes('-'), open: openNamed });
}

watch(stdout);
// Where nobody hears what goes wrong, nothing more can be done about it.
stderr.on('error', () => {});
run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error) => {
    complain(error instanceof Failure ? error.message : messageOf(error, 'the command'), error);
    process.exitCode = error instanceof Failure ? error.status : 1;
  },
);
