/** Names of people across articles: their folded form, and which people a typed name matches. */

import { honorifics } from '../../quotes/language/any-language.ts';
import { foldText } from '../../search/index.ts';
import type { Database } from '../../store/sqlite.ts';
import { isUnspaced } from '../full-text.ts';
import { rowsOf } from '../rows.ts';
import { areNear, mostTypos, soundsAlike } from './spelling.ts';

/** The form in which names are compared: without case, accents and repeated spaces. */
export const foldName = (name: string): string => foldText(name).text.replace(/\s+/g, ' ').trim();

/** Whether a name alone identifies its bearer: a full name, or that of an organization. */
export const isTelling = ({ kind, name }: { readonly kind: string; readonly name: string }): boolean =>
  kind === 'organisation' || (kind === 'person' && /\S\s+\S/.test(name));

/** The words of a folded name. */
export const nameWords = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const isInitial = (word: string): boolean => word.length === 1;

/** The words of a folded name without titles such as "Dr", unless it has nothing else. The M. of "M. Finch" may be an initial. */
export function bareWords(folded: string): readonly string[] {
  const words = nameWords(folded);
  const bare = words.filter((word) => !honorifics.has(word) || (isInitial(word) && words.length === 2));
  return bare.length > 0 ? bare : words;
}

/** Whether two given names can be the same: equal, or one is the initial of the other. */
export const agree = (one: string, other: string): boolean =>
  one === other || ((isInitial(one) || isInitial(other)) && one.charAt(0) === other.charAt(0));

/** Whether each of the words has a word of its own in a name, in order, that `fits`. */
function inOrder(
  words: readonly string[],
  name: readonly string[],
  fits: (word: string, other: string) => boolean,
): boolean {
  let at = 0;
  for (const word of words) {
    while (at < name.length && !fits(word, name[at] ?? '')) at += 1;
    if (at === name.length) return false;
    at += 1;
  }
  return true;
}

/** The ways in which a typed name can match, the best first. Each takes the words of the typed name and of the person's. */
const WAYS: readonly ((typed: readonly string[], name: readonly string[]) => boolean)[] = [
  (typed, name) => typed.length > 1 && typed.join(' ') === name.join(' '),
  (typed, name) => typed.every((word) => name.includes(word)),
  // "J. Finch" and "Jo Finch", either way: all agree, and the surname is the same.
  (typed, name) => typed.at(-1) === name.at(-1) && typed.length > 1 && name.length > 1 && inOrder(typed, name, agree),
  // "J. F."
  (typed, name) =>
    typed.length > 1 && typed.every(isInitial) && typed.length === name.length && inOrder(typed, name, agree),
];

/** The name of a person in commands if several have the same: `id:12`. */
const BY_ID = /^id:(\d{1,15})$/;

/**
 * The people whom a typed name matches best: those with this full name; or else those whose name has all of its words, such as a surname;
 * or else those whom it matches by initials. Somebody who has been joined with another stands for the other.
 *
 * @returns their ids in `people`
 */
export function peopleNamed(database: Database, typed: string): readonly number[] {
  const [, id] = BY_ID.exec(typed.trim()) ?? [];
  const columns = 'SELECT coalesce(joined, id) AS id, folded FROM people';
  const idsOf = (rows: readonly { readonly id?: unknown }[]): readonly number[] => [
    ...new Set(rows.map((row) => Number(row.id))),
  ];
  if (id !== undefined) return idsOf(rowsOf(database, `${columns} WHERE id = ?`, Number(id)));
  const folded = foldName(typed);
  const words = bareWords(folded);
  // A bare surname is not a better fit for somebody whose full name is unknown.
  const same = words.length > 1 || isUnspaced(folded) ? rowsOf(database, `${columns} WHERE folded = ?`, folded) : [];
  if (same.length > 0) return idsOf(same);
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest === '') return [];
  const rows = rowsOf(database, `${columns} WHERE instr(folded, ?) > 0`, longest);
  if (isUnspaced(folded)) return idsOf(rows.filter((row) => String(row.folded).includes(folded)));
  const named = rows.map((row) => ({ id: row.id, words: bareWords(String(row.folded)) }));
  for (const fits of WAYS) {
    const found = named.filter((each) => fits(words, each.words));
    if (found.length > 0) return idsOf(found);
  }
  return [];
}

/** The minimum length of the beginning of a name. Too many names begin with a shorter one. */
const SHORTEST = 3;

/** The people whose names are like a typed one, which nobody has: each word is the beginning of one of theirs, or is spelled almost like it. */
export function peopleLike(database: Database, typed: string): readonly number[] {
  const words = bareWords(foldName(typed));
  if (words.length === 0) return [];
  const isLike = (word: string, other: string): boolean =>
    word === other ||
    (word.length >= SHORTEST && other.startsWith(word)) ||
    soundsAlike(word, other) ||
    areNear(word, other, mostTypos(word));
  const rows = rowsOf(database, 'SELECT coalesce(joined, id) AS id, folded FROM people');
  const like = rows.filter(({ folded }) => {
    const own = nameWords(String(folded));
    return words.every((word) => own.some((other) => isLike(word, other)));
  });
  return [...new Set(like.map(({ id }) => Number(id)))];
}

/** The people whose names have words that begin with each of the given ones. */
export function peopleWith(database: Database, words: readonly string[]): readonly number[] {
  const wanted = words.flatMap((word) => nameWords(foldName(word)));
  const rows = rowsOf(database, 'SELECT coalesce(joined, id) AS id, folded FROM people');
  const fitting = rows.filter(({ folded }) => {
    const own = nameWords(String(folded));
    return wanted.every((word) => own.some((each) => each.startsWith(word)));
  });
  return [...new Set(fitting.map(({ id }) => Number(id)))];
}
