import { firstNames } from './language/first-names.ts';
import type { Gender, Language } from './language/language.ts';
import { places } from './language/places.ts';
import type { Paragraph } from './paragraphs.ts';
import type { Token } from './tokens.ts';

/** What a name looks like it names; 'unknown' where nothing tells. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A run of capitalised words that is a name as it stands in one place. */
export interface NameRun {
  readonly block: number;
  /** Indices of the paragraph's tokens, the last included; title and adjectives before the name are not part of it. */
  readonly first: number;
  readonly last: number;
  /** The first token of the title or adjectives before the name; `first` where there are none. */
  readonly from: number;
  readonly words: readonly string[];
  readonly title: string | null;
  readonly gender: Gender | null;
  readonly kind: NameKind;
  /** "the" or another determiner stands before it. */
  readonly determined: boolean;
  /** Stands in a headline, where capitals tell nothing. */
  readonly headline: boolean;
  /** The quotation that it stands in, or -1. */
  readonly inside: number;
}

const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** What the article's spelling tells: words that it also writes small, and words with a capital inside a sentence. */
export interface Spelling {
  readonly small: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
  /** How often a word stands with a capital, headlines aside. */
  readonly often: ReadonlyMap<string, number>;
  /** Words that stand after a given name. */
  readonly surnames: ReadonlySet<string>;
}

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

const isNameWord = (token: Token): boolean => token.kind === 'word' && token.capital;

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
    if (next === undefined || !joined(last + 1)) return last;
    if (isNameWord(next)) {
      last++;
      continue;
    }
    if (next.text === ',' && SUFFIXES.has(tokens[last + 2]?.lower ?? '') && joined(last + 2)) {
      last += 2;
      continue;
    }
    if (next.text === '&' && joined(last + 2) && tokens[last + 2]?.capital) {
      last += 2;
      continue;
    }
    let probe = last + 1;
    const institution = next.lower === 'of' && language.organisations.has(current.lower);
    if (institution && tokens[probe + 1]?.lower === 'the') probe++;
    while (
      !institution &&
      language.particles.has(tokens[probe]?.lower ?? '') &&
      tokens[probe]?.lower !== 'of' &&
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
      (known.small.has(lower) || (!known.capital.has(lower) && first < end && language.roleSuffix.test(lower)));
    const given = firstNames.has(lower) && first < end && (starts[first] !== true || lower.length > 2);
    const beforeGiven = begins && end - first >= 2 && !known.capital.has(lower) && firstNames.has(word(first + 1));
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

const isTitle = (lower: string, language: Language): boolean => {
  const plain = lower.split('-')[0] ?? lower;
  return (
    language.titles.has(lower) ||
    language.titles.has(plain) ||
    language.demonyms.has(lower) ||
    language.roles.has(lower)
  );
};

/** One word at the beginning of a sentence, seen with a capital nowhere else, that neither says anything nor has anything. */
function isChance(tokens: readonly Token[], index: number, language: Language, known: Spelling): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || token.possessive || known.capital.has(token.lower) || known.surnames.has(token.lower))
    return false;
  if (firstNames.has(token.lower) || (known.often.get(token.lower) ?? 0) > 1) return false;
  return next?.kind === 'word' && !language.cues.has(next.lower) && !language.auxiliaries.has(next.lower);
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
  if (end > first && language.organisations.has(tokens[end]?.lower ?? '')) return -1;
  for (let index = end; index >= first; index--) {
    const lower = tokens[index]?.lower ?? '';
    if (index === end && known.surnames.has(lower)) continue;
    if (!isTitle(lower, language)) {
      const adjective =
        language.demonymSuffix?.test(lower) === true && index < end && !firstNames.has(lower) && lower.length > 5;
      if (!adjective) continue;
    }
    if (firstNames.has(lower) && index < end && index === first && !language.titles.has(lower)) continue;
    if (index === end && index > first && !isTitle(tokens[index - 1]?.lower ?? '', language)) {
      const given = firstNames.has(tokens[first]?.lower ?? '');
      if (given) continue;
    }
    return index;
  }
  return -1;
}

function named(
  paragraph: Paragraph,
  first: number,
  last: number,
  from: number,
  title: string | null,
  language: Language,
  known: Spelling,
): NameRun[] {
  const { tokens, block, inside, headline } = paragraph;
  const span = tokens.slice(first, last + 1);
  const words = span.filter((token) => token.kind !== 'mark' || token.text === '&').map((token) => token.text);
  if (words.length === 0 || words.length > 7) return [];
  const before = tokens[from - 1];
  const determined = before !== undefined && language.determiners.has(before.lower) && before.lower !== 'no';
  const gender = title === null ? null : (language.titles.get(title.toLowerCase()) ?? null);
  return [
    {
      block,
      first,
      last,
      from,
      words,
      title: title !== null && language.titles.has(title.toLowerCase()) ? title : null,
      gender,
      kind: kindOfName(
        words,
        title !== null && language.titles.has(title.toLowerCase()),
        determined,
        before,
        language,
        known,
      ),
      determined,
      headline,
      inside: inside[first] ?? -1,
    },
  ];
}

const isDemonym = (lower: string, language: Language): boolean =>
  language.demonyms.has(lower) ||
  (lower.length > 5 && language.demonymSuffix?.test(lower) === true && !firstNames.has(lower));

const AT_PLACE = new Set(['in', 'at', 'near', 'from', 'to', 'outside', 'across', 'throughout']);

function kindOfName(
  words: readonly string[],
  titled: boolean,
  determined: boolean,
  before: Token | undefined,
  language: Language,
  known: Spelling,
): NameKind {
  const lower = words.map((word) => word.toLowerCase());
  const last = lower.at(-1) ?? '';
  if (
    places.has(lower.join('_')) &&
    !(words.length === 1 && known.surnames.has(last) && !(before !== undefined && AT_PLACE.has(before.lower)))
  )
    return 'place';
  if (words.length === 1 && isDemonym(last, language) && !titled) return 'place';
  if (words.length > 1 && (language.organisations.has(last) || lower.includes('of') || lower.includes('&')))
    return 'organisation';
  if (titled) return 'person';
  if (words.length === 1 && /^[\p{Lu}.&]{2,}$/u.test(words[0] ?? '') && (words[0]?.length ?? 0) <= 5)
    return 'organisation';
  if (determined) return 'organisation';
  if (firstNames.has(lower[0] ?? '')) return 'person';
  if (words.length > 1 && words.some((word) => language.organisations.has(word.toLowerCase()))) return 'organisation';
  if (words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{L}[\p{L}\p{M}'’.-]*$/u.test(word))) {
    return before !== undefined && AT_PLACE.has(before.lower) ? 'unknown' : 'person';
  }
  return 'unknown';
}

export const isSuffix = (word: string): boolean => SUFFIXES.has(word.toLowerCase());
