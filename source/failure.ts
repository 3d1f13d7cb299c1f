/** A user-facing error, printed as one line. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
  /** The exit status: 1, or 2 if the command line was wrong. */
  readonly status: 1 | 2 = 1;
}

/** An error in the command line. */
export class UsageError extends Failure {
  override readonly name = 'UsageError';
  override readonly status = 2;
}

/** The exit status of a program that Ctrl-C ended. */
export const INTERRUPTED = 130;
