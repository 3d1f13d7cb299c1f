import type { Language } from '../language/language.ts';
import type { Entity } from '../people/entity.ts';
import type { Item, Outline } from './chunks.ts';

/** Longest description that is kept, in items. */
const LONGEST = 16;

/**
 * What the text calls people beside their names: "opposition politician Jo Finch", "Jo Finch, a former commander of an
 * elite unit,". Notes the words on the entities, so that "the commander" finds them, and the first description as a whole.
 */
export function collectRoles(lines: Outline, language: Language): void {
  lines.items.forEach((item, index) => {
    const entity = item.name?.entity;
    if (entity === undefined || entity.kind === 'organisation' || entity.kind === 'place') return;
    noteTitle(entity, item.name?.run.title ?? null, language);
    noteAge(lines, index, entity, language);
    if (!item.possessive) noteAfter(lines, index, entity, language);
    noteBefore(lines, index, entity, language);
  });
}

/** "Mr" and "Lady" tell nothing of what somebody does. */
function noteTitle(entity: Entity, title: string | null, { titles, roles, titleNouns }: Language): void {
  const lower = title?.toLowerCase();
  if (lower === undefined || entity.roles.size > 8 || (titles.get(lower) != null && !roles.has(lower))) return;
  for (const noun of titleNouns.get(lower) ?? [lower]) entity.roles.add(noun);
}

/** "Jo Finch, 34," and "24-year-old Jo Finch". */
function noteAge({ items }: Outline, index: number, entity: Entity, language: Language): void {
  const before = items[index - 1]?.lower ?? '';
  const after = items[index + 1]?.lower === ',' && /^\d{1,3}$/.test(items[index + 2]?.lower ?? '');
  const given = language.ages?.test(before) === true ? before : after ? items[index + 2]?.lower : undefined;
  if (given !== undefined) entity.age ??= Number.parseInt(given, 10);
}

function noteAfter(lines: Outline, index: number, entity: Entity, language: Language): void {
  const { items } = lines;
  if (items[index + 1]?.lower !== ',') return;
  const first = items[index + 2];
  if (first === undefined || first.kind !== 'word' || language.relatives.has(first.lower)) return;
  let last = index + 1;
  const articled = language.determiners.has(first.lower);
  let role = false;
  let head = true;
  for (let at = index + 2; at < Math.min(items.length, index + 2 + LONGEST); at++) {
    const item = items[at];
    if (item === undefined || item.kind === 'quote' || /^[,.;:()—–!?]$/.test(item.lower)) break;
    if (at === index + 2 && articled) continue;
    if (head && (language.prepositions.has(item.lower) || language.relatives.has(item.lower))) {
      if (!role) return;
      head = false;
    }
    const ends =
      items[at + 1] === undefined ||
      items[at + 1]?.kind === 'mark' ||
      language.prepositions.has(items[at + 1]?.lower ?? '');
    if (head && (language.roles.has(item.lower) || (articled && ends && language.roleSuffix.test(item.lower)))) {
      entity.roles.add(item.lower);
      role = true;
    }
    last = at;
  }
  if (!role || last <= index + 1) return;
  const from = articled ? index + 3 : index + 2;
  entity.role ??= textOf(lines, from, last);
  noteGender(entity, items, from, last, language);
}

function noteBefore(lines: Outline, index: number, entity: Entity, language: Language): void {
  let from = index;
  let role = false;
  while (from > 0 && index - from < 5) {
    const item = lines.items[from - 1];
    if (item === undefined || item.kind !== 'word' || item.capital || item.possessive) break;
    if (
      language.determiners.has(item.lower) ||
      language.prepositions.has(item.lower) ||
      language.conjunctions.has(item.lower)
    )
      break;
    if (language.auxiliaries.has(item.lower) || (language.cues.has(item.lower) && !language.roles.has(item.lower)))
      break;
    if (language.roles.has(item.lower)) {
      entity.roles.add(item.lower);
      role = true;
    } else if (from === index) break;
    from--;
  }
  if (!role) return;
  entity.role ??= textOf(lines, from, index - 1);
  noteGender(entity, lines.items, from, index - 1, language);
}

/** "a retired policewoman", "an actress": the noun tells more than a pronoun nearby. */
function noteGender(entity: Entity, items: readonly Item[], from: number, to: number, language: Language): void {
  for (let at = from; at <= to; at++) {
    const item = items[at];
    if (item !== undefined && language.prepositions.has(item.lower)) return;
    const gender = language.roles.get(item?.lower ?? '');
    if (gender != null) entity.votes += gender === 'female' ? 3 : -3;
  }
}

const textOf = (lines: Outline, from: number, to: number): string =>
  lines.text.slice(lines.items[from]?.start ?? 0, lines.items[to]?.end ?? 0);
