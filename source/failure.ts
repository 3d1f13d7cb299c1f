/** What a person is told in one line instead of an article. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  /** The exit status: 1, or 2 where the command itself was wrong. */
  readonly status: 1 | 2 = 1;
}

/** The command line makes no sense. */
export class UsageError extends Failure {
  override readonly name = 'UsageError';
  override readonly status = 2;
}

/** The exit status of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;
