import { keepCompiled } from '../../store/compiled-code.ts';
import { colorDepth, type Environment, hasUtf8, readsUtf8 } from '../../terminal/capabilities.ts';
import type { Source } from '../../ui/session/session.ts';
import type { Options } from '../cli/flags.ts';
import { openWithSpinner } from '../open.ts';
import { complain, messageOf, reportUncaught, write } from '../streams.ts';
import { type Destination, render } from './render.ts';

export interface ColorQuestion {
  readonly flag: Options['color'];
  readonly isTerminal: boolean;
  readonly environment: Environment;
}

/** Whether printed text is colored: `--color` decides, then NO_COLOR and FORCE_COLOR, then whether the output is a terminal. */
export function wantsColor({ flag = 'auto', isTerminal, environment }: ColorQuestion): boolean {
  if (flag !== 'auto') return flag === 'always';
  return (isTerminal || environment.FORCE_COLOR !== undefined) && colorDepth(environment) !== 'none';
}

/** What standard output can show. `process` is the running one, except in tests. */
export function standardOutput(
  { color: flag }: Options,
  {
    env,
    platform,
    stdout,
  }: Pick<NodeJS.Process, 'env' | 'platform'> & { readonly stdout: Partial<NodeJS.WriteStream> },
): Destination {
  const isTerminal = stdout.isTTY === true;
  return {
    // A terminal of unknown size reports 0 columns.
    columns: (isTerminal && stdout.columns) || null,
    color: wantsColor({ flag, isTerminal, environment: env }),
    ascii: isTerminal && !hasUtf8(env, platform),
    asciiText: isTerminal && !readsUtf8(env, platform),
  };
}

/** The output for one of `sources`. A notice, if there is one, goes to standard error. */
export async function rendered(source: Source, sources: readonly Source[], options: Options): Promise<string> {
  const { article, attribution } = await openWithSpinner(source);
  const { findQuotes } = await import('../../quotes/index.ts');
  if (article.notice) complain(`${source.name}: ${article.notice.message}`);
  const attributed = { ...article, ...(attribution ?? findQuotes(article)) };
  const place = { name: source.name, isFirst: source === sources[0], isOnly: sources.length === 1 };
  return render({ article: attributed, ...place }, options, standardOutput(options, process));
}

/** Prints the sources in order. Resolves to the exit status: 1 if one of them could not be read. */
export async function print(sources: readonly Source[], options: Options): Promise<number> {
  reportUncaught();
  let status = 0;
  for (const source of sources) {
    try {
      await write(process.stdout, await rendered(source, sources, options));
    } catch (error) {
      complain(messageOf(error, source.name), error);
      status = 1;
    }
  }
  await keepCompiled({ onlyNew: true });
  return status;
}
