import { firstNames } from '../language/first-names.ts';
import type { Paragraph } from './paragraphs.ts';

/** What the article's spelling tells: words that it also writes small, and words with a capital inside a sentence. */
export interface Spelling {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
  /** How often a word stands with a capital, headlines aside. */
  readonly often: ReadonlyMap<string, number>;
  /** Words that stand after a given name. */
  readonly surnames: ReadonlySet<string>;
}

/** Counts the capitals of an article, headlines aside. */
export function spelling(paragraphs: Iterable<Paragraph>): Spelling {
  const small = new Set<string>();
  const capital = new Set<string>();
  const surnames = new Set<string>();
  const often = new Map<string, number>();
  for (const paragraph of paragraphs) {
    const { tokens, starts, headline } = paragraph;
    tokens.forEach((token, index) => {
      if (token.kind !== 'word') return;
      if (!token.capital) small.add(token.lower);
      else {
        if (!headline) often.set(token.lower, (often.get(token.lower) ?? 0) + 1);
        if (starts[index] === false && !headline) capital.add(token.lower);
        const before = tokens[index - 1];
        if (before?.capital && !before.possessive && firstNames.has(before.lower)) surnames.add(token.lower);
      }
    });
  }
  return { small, capital, surnames, often };
}
