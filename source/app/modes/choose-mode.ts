import { UsageError } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import type { Environment } from '../../terminal/capabilities.ts';
import type { Options } from '../cli/flags.ts';
import { prints } from '../cli/rules.ts';

/** What the program does with its sources; `front` is the reader without a source, on the library or the list of recent articles. */
export type Mode = 'filter' | 'explain' | 'print' | 'read' | 'front';

export interface ModeQuestion {
  /** The options on the command line. */
  readonly given: Options;
  /** The same, and those in the settings file. */
  readonly options: Options;
  /** The sources on the command line. */
  readonly names: readonly string[];
  readonly environment: Environment;
  readonly inputIsTerminal: boolean;
  readonly outputIsTerminal: boolean;
  /** Whether there is a folder for the state file. */
  readonly hasState: boolean;
}

/**
 * Picks the mode of a command line without a verb.
 *
 * @throws a `UsageError` if there is nothing to read and no state is kept
 */
export function chooseMode(question: ModeQuestion): Mode {
  const { given, options, names, environment, inputIsTerminal, outputIsTerminal, hasState } = question;
  if (options.jsonl) return 'filter';
  const isInteractive = outputIsTerminal && environment.TERM !== 'dumb' && !prints(given);
  if (names.length === 0 && inputIsTerminal) {
    if (isInteractive && options.state !== false && hasState) return 'front';
    throw new UsageError(messages.usage.nothingToRead);
  }
  if (options.explain) return 'explain';
  return isInteractive ? 'read' : 'print';
}

/** The named sources, or standard input (`-`) if there are none. */
export function namesOrInput(names: readonly string[]): readonly [string, ...string[]] {
  const [first = '-', ...rest] = names;
  return [first, ...rest];
}
