import { ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import type { ParseHints } from './hints.ts';
import { JsonValue } from './json-value.ts';
import { parsePythonList } from './python-literal.ts';

/** Whether a text is a list of strings in JSON or Python, judging only by its first item. */
export function looksLikeList(text: string): boolean {
  return /^[\s\ufeff]*(?:#[^\n]*\n\s*){0,50}[[(]\s*(?:#[^\n]*\n\s*){0,50}(?:\]\s*$|\(?\s*(?:[bfrtu]{0,2}['"]|(?:None|null)\s*[,\]]))/i.test(
    text.slice(0, 10_000),
  );
}

/** Whether a list is labeled as JSON and begins like JSON. If so, it is not read as Python. */
function isJson(text: string, { contentType = '', fileName = '' }: ParseHints): boolean {
  const isNamed = /^\s*application\/json\b/i.test(contentType) || /\.json$/i.test(fileName);
  return isNamed && /^[\s\ufeff]*\[\s*(?:"|null\b)/.test(text);
}

/**
 * The strings of a list in JSON or Python.
 *
 * @throws ParseError with line and column if it is neither, or has an item that is not a string or null.
 */
export function parseList(text: string, hints: ParseHints = {}): (string | null)[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // The errors of the Python reader are the more helpful ones.
    const strings = parsePythonList(text);
    if (isJson(text, hints)) JsonValue.parse(text);
    return strings;
  }
  if (!Array.isArray(value)) throw new ParseError(DAMAGE.noList);
  return value.map((item: unknown, index) => {
    if (item === null || typeof item === 'string') return item;
    throw new ParseError(DAMAGE.itemNoString(String(index)));
  });
}
