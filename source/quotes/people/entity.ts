import type { PersonKind, Range } from '../../article.ts';
import { firstNames } from '../language/first-names.ts';
import type { Gender } from '../language/language.ts';
import { isSuffix } from './name-kinds.ts';

/** Somebody or some body in the making: everything that the article says of one name. */
export interface Entity {
  readonly index: number;
  kind: PersonKind | 'place' | 'unknown';
  /** Known for a person by nothing but what the article has it say. */
  speaks: boolean;
  /** As written, without title. */
  name: string;
  /** Lower case, suffix and initials kept. */
  words: readonly string[];
  title: string | null;
  role: string | null;
  /** Nouns that the text calls the entity by: "commander", "senator". */
  readonly roles: Set<string>;
  /** In years, as stated beside the name. */
  age: number | null;
  gender: Gender | null;
  /** Pronouns that went with the name: female minus male. */
  votes: number;
  readonly mentions: Range[];
}

/** An entry of which nothing but the name is known. */
export const newEntity = (index: number, kind: Entity['kind'], name: string, words: readonly string[]): Entity => ({
  index,
  kind,
  speaks: false,
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

export function lastOf(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 2 && isSuffix(last) ? (words.at(-2) ?? '') : last;
}

export const lastName = (entity: Entity): string => lastOf(entity.words);

/** How many votes outweigh a given name. */
const OUTVOTED = 5;

/** From the given name, unless titles and pronouns say otherwise with weight; else from the votes. */
export function genderOf(entity: Entity): Gender | null {
  if (entity.gender !== null) return entity.gender;
  const given =
    entity.kind === 'person' && entity.words.length > 1 ? (firstNames.get(entity.words[0] ?? '') ?? null) : null;
  const needed = given === null ? 2 : OUTVOTED;
  if (entity.votes >= needed) return 'female';
  if (entity.votes <= -needed) return 'male';
  return given ?? (entity.kind === 'person' ? (firstNames.get(entity.words[0] ?? '') ?? null) : null);
}
