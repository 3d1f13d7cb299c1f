import { firstNames } from '../language/first-names.ts';
import type { Paragraph } from './paragraphs.ts';

/** Statistics on which words an article capitalizes. All words are in lower case. */
export interface Casing {
  /** Words that occur without a capital. */
  readonly small: ReadonlySet<string>;
  /** Words that occur with a capital inside a sentence. */
  readonly capital: ReadonlySet<string>;
  /** The number of times that a word occurs with a capital. */
  readonly capitals: ReadonlyMap<string, number>;
  /** Words that occur after a given name. */
  readonly surnames: ReadonlySet<string>;
}

/** The casing of all words, without those in headlines. */
export function casingOf(paragraphs: Iterable<Paragraph>): Casing {
  const small = new Set<string>();
  const capital = new Set<string>();
  const surnames = new Set<string>();
  const capitals = new Map<string, number>();
  for (const { tokens, starts, headline } of paragraphs) {
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token?.kind !== 'word') continue;
      if (!token.capital) {
        small.add(token.lower);
        continue;
      }
      if (!headline) capitals.set(token.lower, (capitals.get(token.lower) ?? 0) + 1);
      if (starts[index] === false && !headline) capital.add(token.lower);
      const before = tokens[index - 1];
      const given = before?.text.length === 2 && before.text[1] === '.' ? tokens[index - 2] : before; // "Ada M. Black"
      if (given?.capital && !given.possessive && firstNames.has(given.lower)) surnames.add(token.lower);
    }
  }
  return { small, capital, surnames, capitals };
}
