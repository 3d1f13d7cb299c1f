import { ParseError } from './error.ts';
import { parsePythonList } from './python-literal.ts';

/** Whether a text can only be a list of strings, JSON's or Python's: told from its first item, whatever follows. */
export function looksLikeList(text: string): boolean {
  return /^[\s\ufeff]*(?:#[^\n]*\n\s*){0,50}[[(]\s*(?:#[^\n]*\n\s*){0,50}(?:\]\s*$|\(?\s*(?:[bfrtu]{0,2}['"]|(?:None|null)\s*[,\]]))/i.test(
    text.slice(0, 10_000),
  );
}

/**
 * The strings of a list that is written in JSON or in Python.
 *
 * @throws ParseError with line and column where it is neither, or holds anything but strings and null.
 */
export function parseList(text: string): (string | null)[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return parsePythonList(text);
  }
  if (!Array.isArray(value)) throw new ParseError('expected a list of strings');
  return value.map((item: unknown, index) => {
    if (item === null || typeof item === 'string') return item;
    throw new ParseError(`item ${index} of the list is no string`);
  });
}
