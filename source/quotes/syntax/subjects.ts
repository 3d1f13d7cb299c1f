import type { Language } from '../language/language.ts';
import type { Item, Outline } from './chunks.ts';
import { CLAUSE_END, isPerson, nameSource, nounPhrase, pronounSource, type Source } from './noun-phrases.ts';

/**
 * The subject of a verb whose left neighbour (adverbs and auxiliaries skipped) is the item `right`: over appositions
 * between commas, relative clauses and phrases with prepositions, back to the noun that governs.
 */
export function sourceLeft(outline: Outline, right: number, from: number, language: Language): Source | null {
  const { items } = outline;
  const near = items[right];
  if (near === undefined) return null;
  if (near.kind === 'pronoun') return near.pronoun?.subject === true ? pronounSource(outline, right) : null;
  if (near.kind === 'quote') return null;
  if (language.relatives.has(near.lower) || language.complementizers.has(near.lower))
    return beforeRelative(outline, right, from, language);
  if (near.kind === 'mark') {
    if (near.lower === ')') return sourceLeft(outline, openingBracket(items, right, from) - 1, from, language);
    return near.lower === ',' || near.lower === '—' || near.lower === '–' || near.lower === '-'
      ? overApposition(outline, right, from, near.lower, language)
      : null;
  }
  if (near.kind === 'name' && !near.possessive && standsFree(items, right, language)) return nameSource(outline, right);
  const start = clauseStart(items, right, from, language);
  // "the surgeon who treated the wrong knee said"
  if (start - 1 > from && language.relatives.has(items[start - 1]?.lower ?? ''))
    return beforeRelative(outline, start - 1, from, language);
  const source = subjectOf(outline, start, right + 1, language);
  const described = items[start - 2];
  // "Jo Finch, a director of the bank said": the second comma is missing.
  if (source?.kind === 'nominal' && items[start - 1]?.lower === ',' && start - 2 >= from && isPerson(described))
    return nameSource(outline, start - 2);
  return source;
}

/** Neither a preposition nor "and" binds what follows to what stands before: "former prison officer Jo Finch said". */
function standsFree(items: readonly Item[], index: number, language: Language): boolean {
  const before = items[language.determiners.has(items[index - 1]?.lower ?? '') ? index - 2 : index - 1];
  if (before === undefined) return true;
  return !(language.prepositions.has(before.lower) || language.joining.has(before.lower));
}

function openingBracket(items: readonly Item[], right: number, from: number): number {
  let index = right;
  while (index > from && items[index]?.lower !== '(') index--;
  return index;
}

/** Where the clause begins that ends at `right`: after the last mark, quotation, conjunction or verb. */
function clauseStart(items: readonly Item[], right: number, from: number, language: Language): number {
  let start = right;
  while (start > from) {
    const item = items[start - 1];
    if (item === undefined || item.kind === 'quote') break;
    if (item.kind === 'mark' && CLAUSE_END.has(item.lower)) break;
    if (item.kind === 'pronoun' && item.pronoun?.subject === true && item.pronoun.possessive === false) break;
    if (item.kind === 'word' && !item.capital) {
      if (
        language.adding.has(item.lower) &&
        start - 2 >= from &&
        items[start - 2]?.kind === 'name' &&
        items[start]?.kind === 'name'
      ) {
        start--;
        continue;
      }
      if (
        language.conjunctions.has(item.lower) ||
        language.relatives.has(item.lower) ||
        language.auxiliaries.has(item.lower)
      )
        break;
      if (language.cues.has(item.lower) && !language.roles.has(item.lower) && !language.sources.has(item.lower)) break;
    }
    start--;
  }
  return start;
}

/** The governing noun of a clause [from, to): the first that no preposition governs; else the last of all. */
function subjectOf(outline: Outline, from: number, to: number, language: Language): Source | null {
  const { items } = outline;
  let governed: Source | null = null;
  let index = from;
  while (index < to) {
    const item = items[index];
    if (item === undefined) break;
    if (index === from && item.capital && item.kind === 'word' && language.conjunctions.has(item.lower)) {
      index++; // "Wie der Minister"
      continue;
    }
    if (item.kind === 'word' && !item.capital && language.prepositions.has(item.lower)) {
      const source = nounPhrase(outline, index + 1, to, language);
      governed = source ?? governed;
      index = source === null ? index + 2 : source.item + 1;
      continue;
    }
    if (item.kind === 'word' && item.capital && language.prepositions.has(item.lower)) {
      const source = nounPhrase(outline, index + 1, to, language);
      governed = source ?? governed;
      index = source === null ? index + 2 : source.item + 1;
      continue;
    }
    const source = nounPhrase(outline, index, to, language);
    if (source !== null) return source;
    index++;
  }
  return governed;
}

/** "Jane Doe, 34, of Texas, said": back over the commas to the segment that is no apposition. */
function overApposition(
  outline: Outline,
  comma: number,
  from: number,
  mark: string,
  language: Language,
): Source | null {
  const { items } = outline;
  let end = comma;
  let named: Source | null = null; // "a customer, the retired judge Jane Doe, says"
  for (let round = 0; round < 6; round++) {
    let start = end;
    while (start > from && items[start - 1]?.lower !== mark && items[start - 1]?.kind !== 'quote') start--;
    if (start >= end) return null;
    const first = items[start];
    const previous = items[start - 1];
    const bounded = start === from || previous?.kind === 'quote';
    if (first === undefined) return null;
    const alone = first.kind === 'name' && end - start === 1 && isPerson(first);
    if (alone && !bounded) {
      const described = items[start - 2];
      const role = described !== undefined && described.kind === 'word' && !described.capital;
      if (role) return nameSource(outline, start);
    }
    const possessed = first.kind === 'name' && first.possessive && items[start - 2]?.kind === 'name';
    if (bounded || !(possessed || isApposition(first, items[start + 1], language))) {
      if (first.kind === 'word' && language.conjunctions.has(first.lower))
        return subjectOf(outline, start + 1, end, language);
      const subject = subjectOf(outline, clauseBegin(items, start, end, language), end, language);
      return subject?.kind === 'nominal' ? (named ?? subject) : subject;
    }
    const whole = language.determiners.has(first.lower) ? nounPhrase(outline, start, end, language) : null;
    if (whole?.kind === 'name' && whole.item === end - 1 && isPerson(items[whole.item])) named = whole;
    end = start - 1;
    if (end <= from) return null;
  }
  return null;
}

/** Within a segment that ends at a comma, the last clause: "…and the mayor, a Democrat," begins after "and". */
function clauseBegin(items: readonly Item[], start: number, end: number, language: Language): number {
  for (let index = end - 1; index > start; index--) {
    const item = items[index];
    if (item === undefined || item.kind === 'quote') return index + 1;
    if (item.kind === 'word' && language.clauseOpeners.has(item.lower)) return index + 1;
    if (item.kind === 'mark' && CLAUSE_END.has(item.lower)) return index + 1;
    if (item.kind === 'word' && language.cues.has(item.lower) && language.cues.get(item.lower) === 'say')
      return index + 1;
  }
  return start;
}

/** By the name itself: who speaks is known only when all cues are, and that must not change what they are. */
const isPersonByName = ({ name }: Item): boolean => name?.entity.kind === 'person' && !name.entity.speaks;

function isApposition(first: Item, second: Item | undefined, language: Language): boolean {
  if (first.kind === 'number' || first.kind === 'quote') return true;
  if (first.kind === 'name') return !isPersonByName(first);
  if (first.kind === 'pronoun') return first.pronoun?.possessive === true && first.pronoun.subject === false;
  const { lower } = first;
  if (language.relatives.has(lower) || language.prepositions.has(lower) || language.determiners.has(lower)) return true;
  if (
    language.openingParticiple.test(lower) ||
    language.roles.has(lower) ||
    language.adverbSuffix?.test(lower) === true
  )
    return true;
  if (first.capital && second?.kind !== 'name') return true;
  return !first.capital && !language.conjunctions.has(lower);
}

/** "the mayor, who said": the noun before the relative. */
function beforeRelative(outline: Outline, relative: number, from: number, language: Language): Source | null {
  const { items } = outline;
  let index = relative - 1;
  if (items[index]?.lower === ',') index--;
  const near = items[index];
  if (near === undefined || index < from) return null;
  if (near.kind === 'name') return nameSource(outline, index);
  if (near.kind !== 'word') return null;
  return subjectOf(outline, clauseStart(items, index, from, language), index + 1, language);
}

/** The subject of the sentence's clause before an item: for "smiled and said", "…, saying", "went on to say". */
export function clauseSubject(outline: Outline, from: number, to: number, language: Language): Source | null {
  const { items } = outline;
  let start = from;
  while (start < to) {
    const first = items[start];
    if (first === undefined) return null;
    let end = start;
    while (
      end < to &&
      !(items[end]?.kind === 'mark' && CLAUSE_END.has(items[end]?.lower ?? '')) &&
      items[end]?.kind !== 'quote'
    )
      end++;
    const leads =
      first.kind === 'word' &&
      (language.prepositions.has(first.lower) ||
        language.openingParticiple.test(first.lower) ||
        (language.conjunctions.has(first.lower) && !language.coordinating.has(first.lower)));
    if (end > start && !leads) {
      for (let index = start; index < end; index++) {
        const source = nounPhrase(outline, index, end, language);
        if (source !== null) return source;
      }
    }
    start = end + 1;
  }
  return null;
}
