import { readArguments } from './source/command/arguments.ts';
import { isAsciiOnly, wantsColor } from './source/command/environment.ts';
import type { Options } from './source/command/flags.ts';
import type { Session, Source } from './source/command/session.ts';
import { write } from './source/command/write.ts';
import { Failure, UsageError } from './source/failure.ts';
import { printable } from './source/printable.ts';

/** Put in by the build. */
declare const PULLQUOTE_VERSION: string;

const { stdin, stdout, stderr, env } = process;

/** Bytes; unpacked sources and lines of the filter may be as large. */
const MAX_SIZE = 50e6;

/** Milliseconds that a server may be silent. */
const TIMEOUT = 20_000;

/** One line on standard error, whatever the message holds. */
function complain(message: string): void {
  stderr.write(`pullquote: ${printable(message)}\n`);
}

/** A reader that went away (`| head`) is no error; a full disk is one. */
function watch(output: NodeJS.WriteStream): void {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    complain(`cannot write: ${error.code === 'ENOSPC' ? 'no space left on the device' : error.message}`);
    process.exit(1);
  });
}

async function filter(options: Options): Promise<number> {
  const { filterLines } = await import('./source/command/filter.ts');
  const { findQuotes } = await import('./source/quotes/index.ts');
  const { parseArticle, parseFragments } = await import('./source/parser/index.ts');
  const engine = { parseArticle, parseFragments, findQuotes };
  const { offsets = 'utf-16', maxSize = MAX_SIZE } = options;
  for await (const line of filterLines(stdin, engine, { offsets, maxSize })) await write(stdout, line);
  return 0;
}

async function print(source: Source, options: Options): Promise<void> {
  const { article, attribution } = await source.open();
  const { findQuotes } = await import('./source/quotes/index.ts');
  const { render } = await import('./source/command/render.ts');
  if (article.notice) complain(`${source.name}: ${article.notice.message}`);
  const attributed = { ...article, ...(attribution ?? findQuotes(article)) };
  const isTerminal = stdout.isTTY === true;
  const text = await render(attributed, source.name, options.format ?? 'text', options, {
    columns: isTerminal ? stdout.columns : null,
    color: wantsColor({ flag: undefined, isTerminal, environment: env }),
    ascii: isAsciiOnly(env),
  });
  await write(stdout, text);
}

/** What went wrong with a source, in one line that names it. */
function messageOf(error: unknown, name: string): string {
  if (error instanceof Failure) return error.message;
  return `cannot read ${name}: ${error instanceof Error ? error.message : String(error)}`;
}

/** Whether a person is there to read: on a terminal that can be drawn on, and nothing else was asked for. */
function isInteractive(options: Options): boolean {
  return stdout.isTTY === true && options.format === undefined && env.TERM !== 'dumb';
}

async function read(session: Session): Promise<number> {
  const { runReader } = await import('./source/ui/run.tsx');
  try {
    return await runReader(session);
  } catch (error) {
    throw new Failure(messageOf(error, session.sources[0].name));
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const { options, sources: given } = readArguments(argv);
  if (options.jsonl) return filter(options);
  if (given.length === 0 && stdin.isTTY) throw new UsageError('name a file or an address to read (--help says more)');
  const { sourceOf } = await import('./source/command/open.ts');
  const loading = {
    maxSize: options.maxSize ?? MAX_SIZE,
    timeout: options.timeout ?? TIMEOUT,
    userAgent: options.userAgent ?? `Mozilla/5.0 (compatible; Pullquote/${PULLQUOTE_VERSION})`,
    headers: options.header ?? [],
    environment: env,
  };
  const open = (name: string) => sourceOf(name, stdin, options, loading);
  const [first, ...rest] = (given.length > 0 ? given : ['-']).map(open);
  if (first === undefined) return 0;
  const sources = [first, ...rest] as const;
  if (isInteractive(options))
    return read({ sources, options, inputIsTaken: given.length === 0 || given.includes('-'), open });
  let status = 0;
  for (const source of sources) {
    try {
      await print(source, options);
    } catch (error) {
      complain(messageOf(error, source.name));
      status = 1;
    }
  }
  return status;
}

watch(stdout);
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  complain((error as Error).message);
  process.exitCode = error instanceof Failure ? error.status : 1;
}
