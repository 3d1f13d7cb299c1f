import { cutParticle, institutionLink, locatives } from '../language/any-language.ts';
import { firstNames } from '../language/first-names.ts';
import type { Language } from '../language/language.ts';
import { places } from '../language/places.ts';
import type { Token } from '../text/tokens.ts';
import type { Casing } from './casing.ts';
import type { NameKind, NameSpan } from './name-span.ts';
import type { Paragraph } from './paragraphs.ts';

/** The maximum number of words in a name. */
const LONGEST_NAME = 7;

/** Whether the word precedes names and is not part of them. */
export const isTitle = (lower: string, { titles, demonyms, roles }: Language): boolean =>
  titles.has(lower) || titles.has(lower.split('-')[0] ?? lower) || demonyms.has(lower) || roles.has(lower);

/** The tokens of a name from `first` to `last`; `from` is that of the title or the adjectives before it. */
export interface NameTokens {
  readonly first: number;
  readonly last: number;
  readonly from?: number;
  /** The last title or adjective before the name. */
  readonly title?: string | null;
}

/** The name consisting of these tokens, as a list; empty if they are not a name. */
export function nameOf(
  paragraph: Paragraph,
  { first, last, from = first, title: before = null }: NameTokens,
  casing: Casing,
): NameSpan[] {
  const { tokens, block, inside, headline, language } = paragraph;
  const own = tokens.slice(first, last + 1).filter((_, index) => inside[first + index] === inside[first]); // no nickname
  const words = own.flatMap((token, index) => {
    if (token.kind === 'mark') return token.text === '&' ? [token.text] : [];
    const mark = own[index - 1]; // the apostrophe of 't
    return mark?.kind === 'mark' && token.text === cutParticle ? [`${mark.text}${token.text}`] : [token.text];
  });
  if (words.length === 0 || words.length > LONGEST_NAME) return [];
  const preceding = tokens[from - 1];
  const determined =
    preceding !== undefined &&
    language.determiners.has(preceding.lower) &&
    !language.emptyDeterminers.has(preceding.lower);
  const isTitled = before !== null && language.titles.has(before.toLowerCase());
  return [
    {
      block,
      first,
      last,
      start: tokens[first]?.start ?? 0,
      end: tokens[last]?.end ?? 0,
      from,
      words,
      title: isTitled ? before : null,
      gender: isTitled ? (language.titles.get(before.toLowerCase()) ?? null) : null,
      kind: kindOf({ words, isTitled, determined, preceding }, language, casing),
      determined,
      headline,
      inside: inside[first] ?? -1,
    },
  ];
}

const isDemonym = (lower: string, { demonyms, demonymSuffix }: Language): boolean =>
  demonyms.has(lower) || (lower.length > 5 && demonymSuffix?.test(lower) === true && !firstNames.has(lower));

/** The words of a name, and the words before it. */
interface NameContext {
  readonly words: readonly string[];
  readonly isTitled: boolean;
  readonly determined: boolean;
  readonly preceding: Token | undefined;
}

function kindOf(
  { words, isTitled, determined, preceding }: NameContext,
  language: Language,
  { surnames }: Casing,
): NameKind {
  const lower = words.map((word) => word.toLowerCase());
  const [first = ''] = lower;
  const last = lower.at(-1) ?? '';
  const single = words.length === 1;
  const located = preceding !== undefined && locatives.has(preceding.lower);
  const place = lower.join('_');
  const isGenitive = language.capitalNouns !== null && place.endsWith('s') && places.has(place.slice(0, -1)); // "Frankreichs"
  if ((places.has(place) || isGenitive) && !(single && surnames.has(last) && !located)) return 'place';
  if (single && isDemonym(last, language) && !isTitled && !surnames.has(last)) return 'place';
  if (isTitled && !single && firstNames.has(first)) return 'person'; // "Senator Bernie Hall"
  if (!single && (language.organisations.has(last) || lower.includes(institutionLink.of) || lower.includes('&')))
    return 'organisation';
  if (isTitled || /^@/.test(last)) return 'person';
  if (single && /^[\p{Lu}.&]{2,5}$/u.test(words[0] ?? '')) return 'organisation';
  const isGiven = !single && firstNames.has(first) && !places.has(first);
  if (determined && !isGiven) return 'organisation';
  const isModel = words.some((word) => /\d/.test(word)); // "Max G2"
  if (firstNames.has(first) && !isModel) return 'person';
  if (!single && lower.some((word) => language.organisations.has(word))) return 'organisation';
  if (!single && words.length <= 4 && words.every((word) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word)))
    return located ? 'unknown' : 'person';
  return 'unknown';
}
