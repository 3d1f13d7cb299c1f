import type { PersonKind, Range } from '../../article.ts';
import { nameSuffixes } from '../language/any-language.ts';
import { firstNames } from '../language/first-names.ts';
import type { Gender } from '../language/language.ts';

/** Mutable record of a person or organization, filled in as the article is read. */
export interface Entity {
  kind: PersonKind | 'place' | 'unknown';
  /** Whether it is known to be a person only because it speaks in the article. */
  speaks: boolean;
  /** Whether it says something in the article. */
  isCited: boolean;
  /** The name as written, without title. */
  name: string;
  /** The words of the name in lower case, including suffix and initials. */
  words: readonly string[];
  title: string | null;
  role: string | null;
  /** Nouns that the text uses for the entity: "commander", "senator". */
  readonly roles: Set<string>;
  /** The age in years, as stated beside the name. */
  age: number | null;
  gender: Gender | null;
  /** The votes of pronouns, titles and nouns for a gender: female minus male. */
  votes: number;
  readonly mentions: Range[];
}

/** An entity of which only the name is known. */
export const newEntity = (kind: Entity['kind'], name: string, words: readonly string[]): Entity => ({
  kind,
  speaks: false,
  isCited: false,
  name,
  words,
  title: null,
  role: null,
  roles: new Set(),
  age: null,
  gender: null,
  votes: 0,
  mentions: [],
});

export const isNameSuffix = (word: string): boolean => nameSuffixes.has(word.toLowerCase());

/** The last word of a name that is not a suffix. */
export function surnameOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 2 && isNameSuffix(last) ? (words.at(-2) ?? '') : last;
}

/** The number of votes that decide the gender if there is no given name to go by. */
const DECIDING_VOTES = 2;

/** The number of votes that outweigh a given name. */
const OVERRULING_VOTES = 5;

/** The gender by the given name unless the votes outweigh it; without a given name, by the votes. */
export function genderOf({ kind, gender, votes, words }: Entity): Gender | null {
  if (gender !== null) return gender;
  const told = kind === 'person' ? (firstNames.get(words[0] ?? '') ?? null) : null;
  const needed = told === null || words.length < 2 ? DECIDING_VOTES : OVERRULING_VOTES;
  if (votes >= needed) return 'female';
  if (votes <= -needed) return 'male';
  return told;
}
