import { messages, noticeText } from '../../messages/index.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import { colorDepth, type Environment, hasUtf8, readsUtf8 } from '../../terminal/capabilities.ts';
import type { PictureLoader, Source } from '../../ui/session/session.ts';
import type { Options } from '../cli/flags.ts';
import { openWithSpinner } from '../open.ts';
import { complain, messageOf, reportUncaught, write } from '../streams.ts';
import { type Destination, type Printed, render } from './render.ts';

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

/** The capabilities of standard output. `process` is the running process, except in tests. */
export function standardOutput(
  { color: flag, images }: Pick<Options, 'color' | 'images'>,
  {
    env,
    platform,
    stdout,
  }: Pick<NodeJS.Process, 'env' | 'platform'> & { readonly stdout: Partial<NodeJS.WriteStream> },
): Destination {
  const isTerminal = stdout.isTTY === true;
  const color = wantsColor({ flag, isTerminal, environment: env });
  const depth = colorDepth(env);
  const ascii = isTerminal && !hasUtf8(env, platform);
  // Output to a file or pager ends up on some terminal: 256 colors are safe.
  const colors = depth === 'true' ? 'true' : '256';
  return {
    // A terminal of unknown size reports 0 columns.
    columns: (isTerminal && stdout.columns) || null,
    color,
    ascii,
    ...(images === 'halfblocks' && color && !ascii && !(isTerminal && depth === 'sixteen') ? { pictures: colors } : {}),
    asciiText: isTerminal && !readsUtf8(env, platform),
  };
}

/** Where one of several sources is printed. */
type Place = Pick<Printed, 'isFirst' | 'isOnly' | 'picture'>;

const ALONE: Place = { isFirst: true, isOnly: true };

/** The output for a source, and the number of matching quotes; null if quotes were not requested. */
interface Rendered {
  readonly text: string;
  readonly found: number | null;
}

/** Whether only some quotes are printed. */
const isSelective = ({ speaker, match }: Options): boolean => speaker !== undefined || match !== undefined;

/**
 * The output for a source. A notice, if there is one, goes to standard error. If only some quotes are to be printed, the output for one of
 * several sources is empty if it has none of them.
 */
export async function rendered(source: Source, options: Options, place: Place = ALONE): Promise<Rendered> {
  const { article, attribution, remark } = await openWithSpinner(source);
  if (remark) complain(messages.usage.named(source.name, remark));
  const { findQuotes } = await import('../../quotes/index.ts');
  const attributed = { ...article, ...(attribution ?? findQuotes(article)) };
  const found =
    isSelective(options) && !place.isOnly
      ? (await import('./select-quotes.ts')).selectQuotes(attributed, options, null).length
      : null;
  if (found === 0) return { text: '', found };
  if (article.notice) complain(messages.usage.named(source.name, noticeText(article.notice)));
  const printed = { article: attributed, name: source.name, address: source.address, ...place };
  return { text: await render(printed, options, standardOutput(options, process)), found };
}

/** A summary of the quotes found: `3 quotes by "Finch" with "tide" in 2 of 40 sources`. */
export function summary(found: readonly number[], of: number, { speaker, match }: Options): string {
  const count = found.reduce((sum, one) => sum + one, 0);
  const { none, quotes, by, with: having, inNone, inSome } = messages.verbs.printing;
  const counted = count === 0 ? none : quotes(count);
  const spoken = speaker === undefined ? counted : by(counted, speaker);
  const matching = match === undefined ? spoken : having(spoken, match);
  return count === 0 ? inNone(matching, of) : inSome(matching, found.filter((one) => one > 0).length, of);
}

/**
 * Prints the sources in order; if only some quotes are to be printed, those that have any. Resolves to the exit status: 1 if a source
 * could not be read, or if no source has the quotes. `picture` loads the pictures that are drawn into text.
 */
export async function print(sources: readonly Source[], options: Options, picture?: PictureLoader): Promise<number> {
  reportUncaught();
  let status = 0;
  let isFirst = true;
  const isOnly = sources.length === 1;
  const counts: number[] = [];
  for (const source of sources) {
    try {
      const { text, found } = await rendered(source, options, { isFirst, isOnly, ...(picture ? { picture } : {}) });
      if (found !== null) counts.push(found);
      if (found === 0) continue;
      await write(process.stdout, text);
      isFirst = false;
    } catch (error) {
      complain(messageOf(error, source.name), error);
      status = 1;
    }
  }
  if (isSelective(options) && !isOnly) {
    complain(summary(counts, sources.length, options));
    if (isFirst) status = 1;
  }
  await keepCompiled({ onlyNew: true });
  return status;
}
