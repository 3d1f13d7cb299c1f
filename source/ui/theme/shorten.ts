import { displayWidth, truncate } from '../../layout/index.ts';

/** A name in quotation marks, as every language of the messages writes them. */
const NAME = /([“„«]\s?)([^“”„«»]+)(\s?[”“»])/u;
/** A name cut to fewer columns would be useless. */
const SHORTEST_NAME = 8;
/** The last clause, which says what the user can do next. */
const LAST_CLAUSE = /[\s:,]*;\s[^;]*$/u;

/** The beginning of a text that fits, in whole words unless they are long. */
function cut(text: string, columns: number): string {
  const start = truncate(text, columns).replace(/…$/u, '');
  const isWhole = /^\s/u.test(text.slice(start.length));
  const word = isWhole ? start.length : start.search(/\s\S*$/u);
  const kept = word >= start.length / 2 ? start.slice(0, word) : start;
  return `${kept.replace(/[\s:,;]+$/u, '')}…`;
}

/**
 * Shortens a message to a number of columns: first a name in quotation marks is shortened, then clauses about what to do next are dropped, and
 * last the text is cut between words.
 */
export function shorten(message: string, columns: number): string {
  const over = displayWidth(message) - columns;
  if (over <= 0) return message;
  const [, open = '', name = '', close = ''] = NAME.exec(message) ?? [];
  const room = displayWidth(name) - over;
  if (name !== '' && room >= SHORTEST_NAME) return message.replace(NAME, () => `${open}${cut(name, room)}${close}`);
  const rest = message.replace(LAST_CLAUSE, '');
  return rest !== message && rest !== '' ? shorten(rest, columns) : cut(message, columns);
}
