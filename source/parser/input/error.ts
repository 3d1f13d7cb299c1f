/** What the parser throws when the input is not what it was taken for: nothing else is thrown. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  /** Where the input is bad, both from 1; `column` counts characters. Absent where no place can be given. */
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(message: string, place?: { readonly line: number; readonly column: number }) {
    super(place ? `line ${place.line}, column ${place.column}: ${message}` : message);
    this.line = place?.line;
    this.column = place?.column;
  }
}

/** Line and column, both from 1, of an offset into `text`. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: Array.from(before.at(-1) ?? '').length + 1 };
}
