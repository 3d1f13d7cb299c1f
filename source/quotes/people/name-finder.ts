import { institutionLink } from '../language/any-language.ts';
import { firstNames } from '../language/first-names.ts';
import type { Language } from '../language/language.ts';
import type { Token } from '../text/tokens.ts';
import type { Spelling } from './casing.ts';
import { isSuffix, isTitle, type NameRun, named } from './name-kinds.ts';
import type { Paragraph } from './paragraphs.ts';

/** Every run of capitalised words in a paragraph that can be a name. */
export function findNames(paragraph: Paragraph, language: Language, known: Spelling): NameRun[] {
  const { tokens } = paragraph;
  const runs: NameRun[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined || !isNameWord(token)) {
      index++;
      continue;
    }
    const end = runEnd(paragraph, index, language);
    runs.push(...splitRun(paragraph, index, end, language, known));
    index = end + 1;
  }
  return runs;
}

const isNameWord = (token: Token): boolean => token.kind === 'word' && (token.capital || /^@./.test(token.text));

/** The last token of the run that begins at `start`. */
function runEnd(paragraph: Paragraph, start: number, language: Language): number {
  const { tokens, inside } = paragraph;
  let last = start;
  for (;;) {
    const current = tokens[last];
    if (current === undefined || current.possessive) return last;
    const joined = (index: number): boolean => {
      const left = tokens[index - 1];
      const right = tokens[index];
      return (
        left !== undefined && right !== undefined && inside[index] === inside[start] && right.start - left.end <= 1
      );
    };
    const next = tokens[last + 1];
    if (next !== undefined && last === start && firstNames.has(current.lower)) {
      const after = afterNickname(paragraph, last + 1);
      if (after !== null) {
        last = after;
        continue;
      }
    }
    if (next === undefined || !joined(last + 1)) return last;
    if (isNameWord(next)) {
      last++;
      continue;
    }
    if (next.text === ',' && isSuffix(tokens[last + 2]?.text ?? '') && joined(last + 2)) {
      last += 2;
      continue;
    }
    if (next.text === '&' && joined(last + 2) && tokens[last + 2]?.capital) {
      last += 2;
      continue;
    }
    let probe = last + 1;
    const institution = next.lower === institutionLink.of && language.organisations.has(current.lower);
    if (institution && tokens[probe + 1]?.lower === institutionLink.article) probe++;
    while (
      !institution &&
      language.particles.has(tokens[probe]?.lower ?? '') &&
      tokens[probe]?.lower !== institutionLink.of &&
      joined(probe)
    )
      probe++;
    if (institution) probe++;
    const after = tokens[probe];
    if (probe > last + 1 && probe <= last + 4 && after !== undefined && isNameWord(after) && joined(probe)) {
      last = probe;
      continue;
    }
    return last;
  }
}

/** John "Crusty" Miller: the surname after a given name and one to three words between marks; null where none stands. */
function afterNickname({ tokens, inside }: Paragraph, from: number): number | null {
  const span = inside[from] ?? -1;
  const own = inside[from - 1] ?? -1;
  if (span < 0 || own >= 0) return null;
  let end = from;
  while (inside[end] === span && end < from + 6) end++;
  const words = tokens.slice(from, end).filter(({ kind }) => kind === 'word');
  const surname = tokens[end];
  if (inside[end] !== own || surname === undefined || !isNameWord(surname)) return null;
  const plain = words.length > 0 && words.length < 4 && !/[,.!?…]/.test(tokens[end - 2]?.text ?? '');
  return plain && words[0]?.capital === true ? end : null;
}

/** Cuts sentence openers, titles and adjectives off a run; a title in its middle divides it. */
function splitRun(paragraph: Paragraph, start: number, last: number, language: Language, known: Spelling): NameRun[] {
  const { tokens, starts } = paragraph;
  let first = start;
  let end = last;
  const word = (index: number): string => tokens[index]?.lower ?? '';
  while (first <= end) {
    const lower = word(first);
    const surname = known.surnames.has(lower) && !language.pronouns.has(lower);
    const opener =
      !surname && (language.openers.has(lower) || language.pronouns.has(lower) || language.cues.has(lower));
    const begins = starts[first] === true;
    const common =
      begins &&
      (known.small.has(lower) ||
        (!known.capital.has(lower) && first < end && lower.length > 4 && language.roleSuffix.test(lower)));
    const given = firstNames.has(lower) && first < end && (starts[first] !== true || lower.length > 2);
    if (language.titles.has(lower) && firstNames.has(word(first + 1))) break; // "Senator Bernie Hall"
    const beforeGiven =
      begins &&
      !isTitle(lower, language) &&
      end - first >= 2 &&
      !known.capital.has(lower) &&
      firstNames.has(word(first + 1));
    if (given || (!opener && !common && !beforeGiven)) break;
    first++;
  }
  while (end > first && language.times.has(word(end)) && !known.surnames.has(word(end))) end--;
  if (first > end) return [];
  if (first === end && starts[first] === true && isChance(tokens, first, language, known)) return [];
  if (paragraph.headline) return namesInHeadline(paragraph, first, end, language, known);
  const cut = lastTitle(tokens, first, end, language, known);
  const runs: NameRun[] = [];
  if (cut >= first) {
    let before = cut;
    while (before >= first && isTitle(word(before), language)) before--;
    if (before >= first) runs.push(...named(paragraph, first, before, first, null, language, known));
    if (cut < end) runs.push(...named(paragraph, cut + 1, end, before + 1, tokens[cut]?.text ?? null, language, known));
    return runs;
  }
  return named(paragraph, first, end, first, null, language, known);
}

/** One word at the beginning of a sentence, seen with a capital nowhere else, that neither says anything nor has anything. */
function isChance(tokens: readonly Token[], index: number, language: Language, known: Spelling): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || token.possessive || known.capital.has(token.lower) || known.surnames.has(token.lower))
    return false;
  if (firstNames.has(token.lower) || (known.often.get(token.lower) ?? 0) > 1) return false;
  const verb = language.auxiliaries.has(next?.lower ?? '') ? tokens[index + 2] : next;
  const cue = language.cues.get(verb?.lower ?? '');
  // "Ward believes": a noun that is no name has an article, or is many and the verb without its s.
  if (cue === 'think' && language.thirdPerson !== null)
    return !language.thirdPerson.test(verb?.lower ?? '') || language.roles.has(token.lower);
  return cue === undefined || cue === 'think' || cue === 'act';
}

/** In a headline a name is a given name and a word that the text knows as a name; the rest is linked to known people. */
function namesInHeadline(
  paragraph: Paragraph,
  first: number,
  end: number,
  language: Language,
  known: Spelling,
): NameRun[] {
  const runs: NameRun[] = [];
  let from = first;
  for (let index = first; index < end; index++) {
    const given = paragraph.tokens[index]?.lower ?? '';
    const surname = paragraph.tokens[index + 1]?.lower ?? '';
    if (!firstNames.has(given) || !known.often.has(surname) || known.small.has(surname)) continue;
    if (index > from) runs.push(...named(paragraph, from, index - 1, from, null, language, known));
    runs.push(
      ...named(paragraph, index, index + 1, index, null, language, known).map((run) => ({ ...run, headline: false })),
    );
    from = index + 2;
    index++;
  }
  if (from <= end) runs.push(...named(paragraph, from, end, from, null, language, known));
  return runs;
}

/** The last title or adjective of the run that a name follows; the run is an organisation's where its last word says so. */
function lastTitle(tokens: readonly Token[], first: number, end: number, language: Language, known: Spelling): number {
  const called = language.titles.has(tokens[first]?.lower ?? '') && firstNames.has(tokens[first + 1]?.lower ?? '');
  if (end > first && language.organisations.has(tokens[end]?.lower ?? ''))
    return called && end > first + 1 ? first : -1;
  for (let index = end; index >= first; index--) {
    const lower = tokens[index]?.lower ?? '';
    if (index === end && known.surnames.has(lower)) continue;
    if (!isTitle(lower, language)) {
      const adjective =
        language.demonymSuffix?.test(lower) === true && index < end - 1 && !firstNames.has(lower) && lower.length > 5;
      if (!adjective) continue;
    }
    if (firstNames.has(lower) && index < end && !language.titles.has(lower)) continue;
    if (index === end && index > first && !isTitle(tokens[index - 1]?.lower ?? '', language)) {
      const given = firstNames.has(tokens[first]?.lower ?? '');
      if (given) continue;
    }
    return index;
  }
  return -1;
}
