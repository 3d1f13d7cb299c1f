import { institutionLink, locatives, nameSuffixes } from '../language/any-language.ts';
import { firstNames } from '../language/first-names.ts';
import type { Gender, Language } from '../language/language.ts';
import { places } from '../language/places.ts';
import type { Token } from '../text/tokens.ts';
import type { Spelling } from './casing.ts';
import type { Paragraph } from './paragraphs.ts';

/** What a name looks like it names; 'unknown' where nothing tells. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A run of capitalised words that is a name as it stands in one place. */
export interface NameRun {
  readonly block: number;
  /** Indices of the paragraph's tokens, the last included; title and adjectives before the name are not part of it. */
  readonly first: number;
  readonly last: number;
  /** Where those tokens begin and end, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The first token of the title or adjectives before the name; `first` where there are none. */
  readonly from: number;
  readonly words: readonly string[];
  readonly title: string | null;
  readonly gender: Gender | null;
  readonly kind: NameKind;
  /** "the" or another determiner stands before it. */
  readonly determined: boolean;
  /** Stands in a headline, where capitals tell nothing. */
  readonly headline: boolean;
  /** The quotation that it stands in, or -1. */
  readonly inside: number;
}

/** Stands before names and is no part of them. */
export const isTitle = (lower: string, language: Language): boolean => {
  const plain = lower.split('-')[0] ?? lower;
  return (
    language.titles.has(lower) ||
    language.titles.has(plain) ||
    language.demonyms.has(lower) ||
    language.roles.has(lower)
  );
};

/** The name that the tokens from `first` to `last` make; none where they are no name. */
export function named(
  paragraph: Paragraph,
  first: number,
  last: number,
  from: number,
  title: string | null,
  language: Language,
  known: Spelling,
): NameRun[] {
  const { tokens, block, inside, headline } = paragraph;
  const span = tokens.slice(first, last + 1);
  const outside = span.filter((_, index) => (inside[first + index] ?? -1) === (inside[first] ?? -1)); // no nickname
  const words = outside.filter((token) => token.kind !== 'mark' || token.text === '&').map((token) => token.text);
  if (words.length === 0 || words.length > 7) return [];
  const before = tokens[from - 1];
  const determined =
    before !== undefined && language.determiners.has(before.lower) && !language.emptyDeterminers.has(before.lower);
  const gender = title === null ? null : (language.titles.get(title.toLowerCase()) ?? null);
  return [
    {
      block,
      first,
      last,
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
      from,
      words,
      title: title !== null && language.titles.has(title.toLowerCase()) ? title : null,
      gender,
      kind: kindOfName(
        words,
        title !== null && language.titles.has(title.toLowerCase()),
        determined,
        before,
        language,
        known,
      ),
      determined,
      headline,
      inside: inside[first] ?? -1,
    },
  ];
}

const isDemonym = (lower: string, language: Language): boolean =>
  language.demonyms.has(lower) ||
  (lower.length > 5 && language.demonymSuffix?.test(lower) === true && !firstNames.has(lower));

function kindOfName(
  words: readonly string[],
  titled: boolean,
  determined: boolean,
  before: Token | undefined,
  language: Language,
  known: Spelling,
): NameKind {
  const lower = words.map((word) => word.toLowerCase());
  const last = lower.at(-1) ?? '';
  if (
    places.has(lower.join('_')) &&
    !(words.length === 1 && known.surnames.has(last) && !(before !== undefined && locatives.has(before.lower)))
  )
    return 'place';
  if (words.length === 1 && isDemonym(last, language) && !titled && !known.surnames.has(last)) return 'place';
  if (titled && words.length > 1 && firstNames.has(lower[0] ?? '')) return 'person'; // "Senator Bernie Hall"
  if (
    words.length > 1 &&
    (language.organisations.has(last) || lower.includes(institutionLink.of) || lower.includes('&'))
  )
    return 'organisation';
  if (titled || /^@/.test(last)) return 'person';
  if (words.length === 1 && /^[\p{Lu}.&]{2,}$/u.test(words[0] ?? '') && (words[0]?.length ?? 0) <= 5)
    return 'organisation';
  const given = words.length > 1 && firstNames.has(lower[0] ?? '') && !places.has(lower[0] ?? '');
  if (determined && !given) return 'organisation';
  if (firstNames.has(lower[0] ?? '')) return 'person';
  if (words.length > 1 && words.some((word) => language.organisations.has(word.toLowerCase()))) return 'organisation';
  if (words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word))) {
    return before !== undefined && locatives.has(before.lower) ? 'unknown' : 'person';
  }
  return 'unknown';
}

export const isSuffix = (word: string): boolean => nameSuffixes.has(word.toLowerCase());
