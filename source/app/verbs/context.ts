import type { LoadOptions } from '../../load/index.ts';
import type { Options } from '../cli/flags.ts';

/** The input of a library command. */
export interface VerbContext {
  /** The words after the command that are not options. */
  readonly operands: readonly string[];
  /** The settings and the options on the command line. */
  readonly options: Options & Pick<LoadOptions, 'maxSize' | 'timeout' | 'userAgent'>;
  readonly environment: LoadOptions['environment'];
}

/** Runs a command. Resolves to the exit status. Throws a `Failure` with the one-line message. */
export type RunVerb = (context: VerbContext) => Promise<number>;
