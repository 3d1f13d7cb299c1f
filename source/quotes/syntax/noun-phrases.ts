import type { Language } from '../language/language.ts';
import type { Item, Outline } from './chunks.ts';

/** Whoever a cue names: a name, a pronoun or a description, where it stands. */
export interface Source {
  readonly kind: 'name' | 'pronoun' | 'nominal';
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** The item that is the head: the name, the pronoun, the last noun. */
  readonly item: number;
  /** Of a description: its head noun in lower case. */
  readonly head: string;
  /** Of a name: the words of its description ("the former commander"), where one stands beside it. */
  readonly role: string | null;
}

/** A name or pronoun by itself. */
export function sourceAt(outline: Outline, index: number): Source {
  return outline.items[index]?.kind === 'pronoun' ? pronounSource(outline, index) : nameSource(outline, index);
}

export const CLAUSE_END = new Set([',', '.', ';', ':', '—', '–', '-', '(', ')', '?', '!', '…', '"', '[', ']', '|']);

export const nameSource = (outline: Outline, index: number, role: string | null = null): Source => {
  const item = outline.items[index] as Item;
  return { kind: 'name', block: outline.block, start: item.start, end: item.end, item: index, head: item.lower, role };
};

/**
 * The phrase that begins at an item, read forwards: "journalist Tadeusz Giczan" is the name, "a spokesman for the
 * group" the description, "the group's president, Jane Doe," the name in apposition. Null where no phrase begins.
 */
export function nounPhrase(outline: Outline, from: number, to: number, language: Language): Source | null {
  const { items } = outline;
  const first = items[from];
  if (first === undefined || from >= to) return null;
  if (first.kind === 'pronoun' && first.pronoun?.subject === true) return pronounSource(outline, from);
  let head = -1;
  let name = -1;
  let index = from;
  for (; index < to && index < from + 16; index++) {
    const item = items[index];
    if (item === undefined || item.kind === 'quote') break;
    if (item.kind === 'mark') {
      if (/^[$%&/'’]$/.test(item.lower)) continue;
      break;
    }
    if (item.kind === 'name') {
      name = index;
      head = index;
      if (!item.possessive && items[index + 1]?.kind !== 'name' && !leadsToRole(items, index + 1, to, language)) {
        index++;
        break;
      }
      continue;
    }
    if (item.kind === 'pronoun' && item.pronoun?.possessive !== true) break;
    if (item.kind === 'word' && !item.capital) {
      if (endsPhrase(item, index === from, language)) break;
      if (name >= 0 && name === index - 1 && language.adverbs.has(item.lower)) break;
    }
    head = index;
  }
  if (head < 0) return null;
  const chunk = items[head];
  if (chunk === undefined) return null;
  if (name === head && !chunk.possessive)
    return nameSource(outline, name, head > from ? textOf(outline, from, head - 1) : null);
  if (chunk.possessive || chunk.pronoun !== null || (from === head && isBareWord(chunk, language))) return null;
  if (items[index]?.lower === ',' && items[index + 1]?.kind === 'name' && isPerson(items[index + 1])) {
    const after = items[index + 2];
    if (after === undefined || after.kind === 'mark' || after.kind === 'quote')
      return nameSource(outline, index + 1, textOf(outline, from, head));
  }
  const last = withComplement(outline, head, to, language);
  const named = last > head ? appositionAfter(outline, last, to) : null;
  if (named !== null) return nameSource(outline, named, textOf(outline, from, last));
  const start = first.start;
  const end = items[last]?.end ?? chunk.end;
  return { kind: 'nominal', block: outline.block, start, end, item: head, head: chunk.lower, role: null };
}

/** "the treasurer of the club, Jane Doe,": the name between commas that tells who is described. */
function appositionAfter(outline: Outline, last: number, to: number): number | null {
  const { items } = outline;
  if (last + 2 >= to || items[last + 1]?.lower !== ',' || !isPerson(items[last + 2])) return null;
  const after = items[last + 3];
  return after === undefined || after.kind === 'mark' || after.kind === 'quote' ? last + 2 : null;
}

/** A name goes on only as part of a description: "Hartley campaign manager Jo Finch". */
function leadsToRole(items: readonly Item[], from: number, to: number, language: Language): boolean {
  for (let index = from; index < Math.min(to, from + 4); index++) {
    const item = items[index];
    if (item?.kind === 'name' && index > from) return true;
    if (item?.kind === 'number') continue;
    if (item === undefined || item.kind !== 'word' || endsPhrase(item, false, language)) return false;
    if (language.roles.has(item.lower) || language.sources.has(item.lower)) return true;
    if (language.finiteEnding.test(item.lower)) return false;
  }
  return false;
}

/** A noun that stands alone, without article, speaks only if it is a word for people or sources ("critics", "police"). */
const isBareWord = (item: Item, language: Language): boolean =>
  !language.roles.has(item.lower) &&
  !language.sources.has(item.lower) &&
  !item.capital &&
  !language.determiners.has(item.lower);

export const isPerson = (item: Item | undefined): boolean =>
  item?.name?.entity.kind === 'person' || item?.name?.entity.kind === 'unknown';

export function endsPhrase(item: Item, first: boolean, language: Language): boolean {
  const { lower } = item;
  if (language.prepositions.has(lower) || language.conjunctions.has(lower) || language.relatives.has(lower))
    return true;
  if (language.auxiliaries.has(lower)) return true;
  if (!first && language.determiners.has(lower)) return true;
  return language.cues.has(lower) && !first && !language.roles.has(lower) && !language.sources.has(lower);
}

/** The last item of "a spokesman for the group": who somebody speaks for is part of what he is called. */
function withComplement(outline: Outline, head: number, to: number, language: Language): number {
  const { items } = outline;
  const link = items[head + 1];
  if (link === undefined || head + 1 >= to || !language.complements.has(link.lower)) return head;
  let last = head;
  for (let index = head + 2; index < Math.min(to, head + 9); index++) {
    const item = items[index];
    if (item === undefined || item.kind === 'mark' || item.kind === 'quote' || item.kind === 'pronoun') break;
    if (item.kind === 'word' && !item.capital && index > head + 2 && endsPhrase(item, false, language)) break;
    if (
      item.kind === 'word' &&
      !item.capital &&
      (language.cues.has(item.lower) || language.auxiliaries.has(item.lower))
    )
      break;
    last = index;
  }
  const cut = (item: Item | undefined): boolean =>
    language.determiners.has(item?.lower ?? '') || language.prepositions.has(item?.lower ?? '');
  while (last > head && cut(items[last])) last--;
  return last;
}

const textOf = (outline: Outline, from: number, to: number): string =>
  outline.text.slice(outline.items[from]?.start ?? 0, outline.items[to]?.end ?? 0);

export function pronounSource(outline: Outline, index: number): Source {
  const item = outline.items[index] as Item;
  return {
    kind: 'pronoun',
    block: outline.block,
    start: item.start,
    end: item.end,
    item: index,
    head: item.lower,
    role: null,
  };
}
