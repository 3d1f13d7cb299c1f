import type { PersonKind, Range } from '../../article.ts';
import { nameSuffixes } from '../language/any-language.ts';
import { firstNames } from '../language/first-names.ts';
import type { Gender } from '../language/language.ts';

/** Mutable record of a person or organization, filled in as the article is read. */
export interface Entity {
  kind: PersonKind | 'place' | 'unknown';
  /** Known for a person only because the article has it speak. */
  speaks: boolean;
  /** The article has it say something. */
  isCited: boolean;
  /** As written, without title. */
  name: string;
  /** The name's words in lower case, with suffix and initials. */
  words: readonly string[];
  title: string | null;
  role: string | null;
  /** Nouns that the text calls the entity: "commander", "senator". */
  readonly roles: Set<string>;
  /** In years, as stated beside the name. */
  age: number | null;
  gender: Gender | null;
  /** Pronouns, titles and nouns that tell the gender: female minus male. */
  votes: number;
  readonly mentions: Range[];
}

/** An entity of which nothing but the name is known. */
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

/** The votes that decide a gender if no given name tells it … */
const DECIDING_VOTES = 2;

/** … and those that outweigh a given name. */
const OVERRULING_VOTES = 5;

/** From the given name unless the votes outweigh it; otherwise from the votes. */
export function genderOf({ kind, gender, votes, words }: Entity): Gender | null {
  if (gender !== null) return gender;
  const told = kind === 'person' ? (firstNames.get(words[0] ?? '') ?? null) : null;
  const needed = told === null || words.length < 2 ? DECIDING_VOTES : OVERRULING_VOTES;
  if (votes >= needed) return 'female';
  if (votes <= -needed) return 'male';
  return told;
}
