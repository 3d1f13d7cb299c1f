import { dateWords, hourWords } from '../language/any-language.ts';
import type { Token } from '../text/tokens.ts';

/** The last day of a month. A greater number is an age, a year or a count. */
const LAST_DAY = 31;

/** The length of the longest word of a date, with its full stop. @speed */
const LONGEST = Math.max(...[...dateWords, ...hourWords].map(({ length }) => length)) + 1;

const bare = ({ lower }: Token): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower);
const isDateWord = (token: Token | undefined): boolean =>
  token !== undefined && token.lower.length <= LONGEST && dateWords.has(bare(token));
const isNumber = (token: Token | undefined): boolean => token?.kind === 'number';
const isDay = (token: Token | undefined): boolean => isNumber(token) && Number(token?.text) <= LAST_DAY;

/**
 * Whether a word is part of a date or a time rather than of a name: "5 Jan", "Mon, Jan 5", "Mon, 5 Jan", "10 AM"; but not in "Sam, 34" or
 * "In 2019 Jan Holm".
 */
export function isDate(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined || token.lower.length > LONGEST) return false;
  if (hourWords.has(bare(token))) return isNumber(tokens[index - 1]);
  let next = index;
  // Each round moves one word further: in "Mon., Jan. 5", the first word has no number beside it.
  while (isDateWord(tokens[next])) {
    if (isDay(tokens[next - 1])) return true;
    if (tokens[next + 1]?.text === '.') next += 1;
    if (isDay(tokens[next + 1])) return true;
    if (tokens[next + 1]?.text === ',') next += 1;
    if (isDay(tokens[next + 1]) && isDateWord(tokens[next + 2])) return true;
    next += 1;
  }
  return false;
}
