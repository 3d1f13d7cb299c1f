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

/** A page that its server no longer has, or whose server no longer exists. */
export class GoneFailure extends Failure {}

/** The exit status of a program ended by Ctrl-C. */
export const INTERRUPTED = 130;

/** Malformed input. The parser throws nothing else. Its message is one line. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  /** The position of the error, both from 1; `column` counts code points. Undefined if unknown. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(message: string, position?: { readonly line: number; readonly column: number }) {
    super(position ? `line ${position.line}, column ${position.column}: ${message}` : message);
    this.line = position?.line;
    this.column = position?.column;
  }
}

/** The line and column (in code points), both from 1, of a UTF-16 offset into `text`. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
}
