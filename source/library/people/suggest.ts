/** Pairs of people who may be the same: only suggestions, since none of these signs is conclusive. */

import type { Database } from '../../store/sqlite.ts';
import { rowsOf } from '../rows.ts';
import { apart, pairOf } from './join.ts';
import { agree, bareWords } from './names.ts';
import { skeletonOf, soundOf, soundsAlike } from './spelling.ts';

/** Why two names may be those of one person. */
export type Reason = 'title' | 'initials' | 'middle name' | 'spelling' | 'surname only';

export interface SuggestedPerson {
  readonly id: number;
  readonly name: string;
  readonly quotes: number;
}

export interface Suggestion {
  /** The person with the fuller name first. */
  readonly people: readonly [SuggestedPerson, SuggestedPerson];
  readonly reason: Reason;
}

interface Candidate extends SuggestedPerson {
  readonly folded: string;
  readonly gender: string | null;
  /** The given names, without titles, and the surname. */
  readonly given: readonly string[];
  readonly surname: string;
}

/** Whether the words occur in others in the same order. */
function isWithin(
  words: readonly string[],
  others: readonly string[],
  same: (one: string, other: string) => boolean,
): boolean {
  let at = 0;
  for (const other of others) if (at < words.length && same(words[at] ?? '', other)) at += 1;
  return at === words.length;
}

/** Why two people with the same surname may be one; null if nothing suggests it. `isOnly`: nobody else with a full name has the surname. */
function reasonOfGiven(one: Candidate, other: Candidate, isOnly: boolean): Reason | null {
  const [short, long] = one.given.length <= other.given.length ? [one, other] : [other, one];
  if (short.given.length === 0) return long.given.length > 0 && isOnly ? 'surname only' : null;
  if (short.given.join(' ') === long.given.join(' ')) return short.folded === long.folded ? null : 'title';
  if (short.given[0] === long.given[0]) return isWithin(short.given, long.given, agree) ? 'middle name' : null;
  return agree(short.given[0] ?? '', long.given[0] ?? '') && isWithin(short.given, long.given, agree)
    ? 'initials'
    : null;
}

/** Whether two full names may be transliterations of one. */
const isSpelledAlike = (one: Candidate, other: Candidate): boolean =>
  one.given.length > 0 &&
  one.given.length === other.given.length &&
  soundsAlike(one.surname, other.surname) &&
  one.given.every((word, index) => soundsAlike(word, other.given[index] ?? ''));

function candidates(database: Database): readonly Candidate[] {
  const rows = rowsOf(
    database,
    `SELECT p.id, p.name, p.folded, count(*) AS quotes, max(ap.gender) AS gender
     FROM people p JOIN article_people ap ON ap.person = p.id JOIN speakers s ON s.speaker = ap.id
       JOIN articles a ON a.id = ap.article AND a.deleted_at IS NULL
     WHERE p.kind = 'person' GROUP BY p.id ORDER BY p.id`,
  );
  return rows.map(({ id, name, folded, quotes, gender }) => {
    const words = bareWords(String(folded));
    return {
      id: Number(id),
      name: String(name),
      folded: String(folded),
      quotes: Number(quotes),
      gender: typeof gender === 'string' ? gender : null,
      given: words.slice(0, -1),
      surname: words.at(-1) ?? '',
    };
  });
}

function* pairs(people: readonly Candidate[]): Generator<readonly [Candidate, Candidate, Reason]> {
  for (const group of Map.groupBy(people, ({ surname }) => surname).values()) {
    const full = group.filter(({ given }) => given.length > 0);
    for (const [index, one] of full.entries()) {
      for (const other of full.slice(index + 1)) {
        const reason = reasonOfGiven(one, other, false);
        if (reason) yield [one, other, reason];
      }
    }
    const [only] = full;
    if (!only || full.length > 1) continue;
    for (const bare of group) {
      const reason = bare === only ? null : reasonOfGiven(only, bare, true);
      if (reason) yield [only, bare, reason];
    }
  }
  const named = people.filter(({ given }) => given.length > 0);
  for (const group of Map.groupBy(named, ({ surname }) => skeletonOf(soundOf(surname))).values()) {
    for (const [index, one] of group.entries()) {
      for (const other of group.slice(index + 1)) {
        const isKnown = one.surname === other.surname && reasonOfGiven(one, other, false) !== null;
        if (!isKnown && isSpelledAlike(one, other)) yield [one, other, 'spelling'];
      }
    }
  }
}

/** Whether one article names both, so that they are different people. */
const areTogether = (database: Database, one: number, other: number): boolean =>
  rowsOf(
    database,
    `SELECT 1 AS yes FROM article_people a JOIN article_people b ON b.article = a.article
     WHERE a.person = ? AND b.person = ? LIMIT 1`,
    one,
    other,
  ).length > 0;

const areOfOneGender = ({ gender: one }: Candidate, { gender: other }: Candidate): boolean =>
  one === null || other === null || one === other;

const lettersOf = ({ name }: Candidate): number => name.match(/\p{L}/gu)?.length ?? 0;

const plain = ({ id, name, quotes }: Candidate): SuggestedPerson => ({ id, name, quotes });

/**
 * Pairs of people who may be one, those with most quotes first. Two people whom one article quotes, or whom the user has taken apart,
 * are not suggested.
 */
export function suggestJoins(database: Database, limit: number): readonly Suggestion[] {
  const takenApart = apart(database);
  const found = [...pairs(candidates(database))]
    .filter(([one, other]) => areOfOneGender(one, other) && !takenApart.has(pairOf(one.id, other.id)))
    .sort(([a, b], [c, d]) => c.quotes + d.quotes - a.quotes - b.quotes || a.id - c.id || b.id - d.id);
  const suggestions: Suggestion[] = [];
  for (const [one, other, reason] of found) {
    if (suggestions.length === limit) break;
    if (areTogether(database, one.id, other.id)) continue;
    const [more, fewer] = [lettersOf(one), lettersOf(other)];
    const isFuller = more > fewer || (more === fewer && one.quotes >= other.quotes);
    suggestions.push({ people: isFuller ? [plain(one), plain(other)] : [plain(other), plain(one)], reason });
  }
  return suggestions;
}
