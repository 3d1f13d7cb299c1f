import { ParseError } from './error.ts';
import type { ParseHints } from './hints.ts';
import { JsonValue } from './json-value.ts';
import { parsePythonList } from './python-literal.ts';

/** Whether a text can only be a list of strings, JSON's or Python's: told from its first item, whatever follows. */
export function looksLikeList(text: string): boolean {
  return /^[\s\ufeff]*(?:#[^\n]*\n\s*){0,50}[[(]\s*(?:#[^\n]*\n\s*){0,50}(?:\]\s*$|\(?\s*(?:[bfrtu]{0,2}['"]|(?:None|null)\s*[,\]]))/i.test(
    text.slice(0, 10_000),
  );
}

/** Whether a list says that it is JSON, and begins as JSON does: then it is read as nothing else. */
function isJson(text: string, { contentType = '', fileName = '' }: ParseHints): boolean {
  const isNamed = /^\s*application\/json\b/i.test(contentType) || /\.json$/i.test(fileName);
  return isNamed && /^[\s\ufeff]*\[\s*(?:"|null\b)/.test(text);
}

/**
 * The strings of a list that is written in JSON or in Python.
 *
 * @throws ParseError with line and column where it is neither, or holds anything but strings and null.
 */
export function parseList(text: string, hints: ParseHints = {}): (string | null)[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // What is neither is explained better by the reader of Python.
    const strings = parsePythonList(text);
    if (isJson(text, hints)) JsonValue.parse(text);
    return strings;
  }
  if (!Array.isArray(value)) throw new ParseError('expected a list of strings');
  return value.map((item: unknown, index) => {
    if (item === null || typeof item === 'string') return item;
    throw new ParseError(`item ${index} of the list is no string`);
  });
}
