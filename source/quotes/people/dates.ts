import { dateWords } from '../language/any-language.ts';
import type { Token } from '../text/tokens.ts';

/** Whether a word is part of a date or a time, and no name: it stands beside a number, or before a word that does ("Mon Jan 5", "10 AM"). */
export function isDate(tokens: readonly Token[], index: number): boolean {
  if (!isDateWord(tokens[index])) return false;
  if (tokens[index - 1]?.kind === 'number') return true;
  for (let next = index + 1; next <= index + MOST_TO_NUMBER; next += 1) {
    const token = tokens[next];
    if (token?.kind === 'number') return true;
    if (!isDateWord(token) && token?.text !== ',' && token?.text !== '.') return false;
  }
  return false;
}

/** "Mon., Jan. 5": the tokens from an abbreviation to the number. */
const MOST_TO_NUMBER = 4;

const isDateWord = (token: Token | undefined): boolean =>
  token !== undefined && dateWords.has(token.lower.replace(/\.$/, ''));
