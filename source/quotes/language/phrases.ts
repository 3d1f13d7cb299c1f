import type { Language } from './language.ts';

/** The phrases in `accordingTo`, `accordingAfter`, `afterQuote` and `impersonal`. */
export interface Phrases {
  /** Their first words, by which most words are ruled out at once. */
  readonly first: ReadonlySet<string>;
  /** The number of words in the longest phrase. */
  readonly longest: number;
}

const phrases = new WeakMap<Language, Phrases>();

export function phrasesOf(language: Language): Phrases {
  const known = phrases.get(language);
  if (known !== undefined) return known;
  const words = [...language.accordingTo, ...language.afterQuote, ...language.impersonal].map((phrase) =>
    phrase.split(' '),
  );
  const found = {
    first: new Set([...words.map(([first = '']) => first), ...language.accordingAfter, ...(language.senders ?? [])]),
    longest: Math.max(0, ...words.map(({ length }) => length)),
  };
  phrases.set(language, found);
  return found;
}
