import { firstNames } from '../language/first-names.ts';
import type { Language } from '../language/language.ts';
import type { NameSpan } from './name-span.ts';
import type { Paragraphs } from './paragraphs.ts';

/**
 * The capitalized words that are names in a language in which every noun has a capital: those with a given name, a title or
 * a word for an organization. Words before the given name are a description ("Hafenmeisterin Ada Holm"). A single word is a
 * name if the article has it as a surname, or if it is next to a verb of saying without an article.
 */
export function withoutNouns(names: readonly NameSpan[], paragraphs: Paragraphs): readonly NameSpan[] {
  const { language } = paragraphs;
  const { capitalNouns } = language;
  if (capitalNouns === null) return names;
  const fullNames = names.map((name) =>
    name.words.length > 1 || name.from < name.first ? fullName(name, paragraphs) : null,
  );
  const surnames = new Map<string, number>();
  for (const name of fullNames) {
    const surname = name?.words.at(-1) ?? '';
    surnames.set(surname, (surnames.get(surname) ?? 0) + 1);
  }
  /** Whether a name is a genitive: "Holms Nachbar". */
  const isGenitive = ({ words: [first = ''], title }: NameSpan): boolean =>
    title === null && capitalNouns.genitive.test(first) && surnames.has(first.slice(0, -1));
  /** Whether a word begins a sentence and has the ending of an adjective: "Scharfe Kritik". */
  const isAdjective = (
    { words: [first = ''], title, ...full }: NameSpan,
    { first: start, block }: NameSpan,
  ): boolean => {
    const word = first.toLowerCase();
    const begins = full.first === start && paragraphs.at(block)?.starts[start] === true;
    const isEnding = begins && title === null && !firstNames.has(word) && capitalNouns.adjective.test(word);
    return isEnding && !isApposed(full, block, paragraphs);
  };
  return names.flatMap((name, index) => {
    const full = fullNames[index] ?? null;
    if (full === null) {
      if (name.words.length !== 1) return [];
      return isName(name, surnames, paragraphs) ? [name] : genitiveOf(name, surnames, language.capitalNouns);
    }
    const several = full.words.length > 1;
    if (several && isGenitive(full)) return genitiveOf(firstWord(full, paragraphs), surnames, language.capitalNouns);
    const body = bodyAfterRole(full, surnames, paragraphs);
    if (body !== null) return [body];
    const repeated = (surnames.get(full.words.at(-1) ?? '') ?? 0) > 1;
    return several && isAdjective(full, name) && !repeated ? [] : [full];
  });
}

/** "Holms Nachbar": the name of which the word is a genitive, as a list. */
function genitiveOf(
  name: NameSpan,
  surnames: ReadonlyMap<string, number>,
  nouns: Language['capitalNouns'],
): readonly NameSpan[] {
  const [word = ''] = name.words;
  const stem = word.slice(0, -1);
  return nouns?.genitive.test(word) && surnames.has(stem) && !name.determined
    ? [{ ...name, words: [stem], possessive: true }]
    : [];
}

/** The first word of a name, as a name of its own. */
const firstWord = (name: NameSpan, paragraphs: Paragraphs): NameSpan => ({
  ...name,
  last: name.first,
  end: paragraphs.at(name.block)?.tokens[name.first]?.end ?? name.end,
  words: name.words.slice(0, 1),
});

/** The number of tokens after the comma in which an apposition has its noun. */
const APPOSITION_REACH = 4;

/** Whether a description follows between commas: "Sabine Holm, die neue Leiterin". */
function isApposed({ last }: Pick<NameSpan, 'last'>, block: number, paragraphs: Paragraphs): boolean {
  const { roles, determiners } = paragraphs.language;
  const after = paragraphs.at(block)?.tokens.slice(last + 1, last + 3 + APPOSITION_REACH) ?? [];
  if (after[0]?.text !== ',' || !determiners.has(after[1]?.lower ?? '')) return false;
  return after.slice(2).some(({ capital, lower }) => capital && roles.has(lower));
}

/** "Sprecher von Velto": the organization after a role and a particle, unless it is the surname of somebody with a given name. */
function bodyAfterRole(name: NameSpan, surnames: ReadonlyMap<string, number>, paragraphs: Paragraphs): NameSpan | null {
  const [particle = '', ...rest] = name.words;
  const isRole = name.from < name.first && name.title === null && rest.length === 1;
  if (!isRole || !paragraphs.language.complements.has(particle.toLowerCase())) return null;
  if ((surnames.get(rest[0] ?? '') ?? 0) > 1) return null;
  return { ...withoutFirst(name, 1, paragraphs), from: name.first + 1, kind: 'organisation' };
}

function fullName(name: NameSpan, paragraphs: Paragraphs): NameSpan | null {
  const { language } = paragraphs;
  const from = (cut: number): NameSpan => withoutFirst(name, cut, paragraphs);
  const lower = name.words.map((word) => word.toLowerCase());
  const last = lower.at(-1) ?? '';
  if (language.particles.has(last)) return null;
  if (name.from < name.first || name.title !== null)
    return { ...name, kind: name.kind === 'place' ? 'place' : 'person', determined: false };
  if (language.organisations.has(last) || lower.includes('&')) return name;
  const given = lower.findIndex((word) => firstNames.has(word));
  if (given === 0) return name;
  if (name.last - name.first + 1 === name.words.length) {
    if (given > 0 && given < lower.length - 1) return from(given);
    const particle = given < 0 ? lower.findLastIndex((word) => language.particles.has(word)) : -1;
    if (particle > 0 && particle < lower.length - 1) return { ...from(particle + 1), from: name.first + particle + 1 }; // "Angaben von Lenz"
    if (language.roleSuffix.test(lower[0] ?? '')) return from(1);
    if (lower.length === 3 && given < 0) return from(1); // "Eigentümer Zyto Quell"
    if (name.determined && lower.length > 2) return from(1); // "die Fischerin Zyta Quell"
  }
  return name.determined || isDescribed(name, paragraphs) ? null : name;
}

/** Whether an adjective with its article precedes: "der neue Vorstand Velto". */
function isDescribed({ block, first }: NameSpan, paragraphs: Paragraphs): boolean {
  const { determiners, capitalNouns } = paragraphs.language;
  const tokens = paragraphs.at(block)?.tokens ?? [];
  const [adjective, article] = [tokens[first - 1], tokens[first - 2]];
  const isAdjective = adjective?.kind === 'word' && !adjective.capital && capitalNouns?.adjective.test(adjective.lower);
  return isAdjective === true && determiners.has(article?.lower ?? '') && !determiners.has(adjective?.lower ?? '');
}

/** The name without its first words, which are a description. */
const withoutFirst = (name: NameSpan, cut: number, paragraphs: Paragraphs): NameSpan => ({
  ...name,
  first: name.first + cut,
  start: paragraphs.at(name.block)?.tokens[name.first + cut]?.start ?? name.start,
  words: name.words.slice(cut),
  kind: 'person',
  determined: false,
});

function isName(name: NameSpan, surnames: ReadonlyMap<string, number>, paragraphs: Paragraphs): boolean {
  const { language } = paragraphs;
  const [word = ''] = name.words;
  if (surnames.has(word) || /^[\p{Lu}.&]{2,5}$/u.test(word)) return true;
  if (name.determined || language.roleSuffix.test(word.toLowerCase())) return false;
  if (firstNames.has(word.toLowerCase())) return true;
  const paragraph = paragraphs.at(name.block);
  const tokens = paragraph?.tokens ?? [];
  const opens = paragraph?.starts[name.first] === true;
  const isAdverbial = language.capitalNouns?.adverb.test(word) || language.participle.test(word.toLowerCase());
  if (opens && isAdverbial) return false; // "Ergänzend fügte Holm hinzu", "Besorgt äußerte sich Holm"
  const before = tokens[name.from - 1];
  const isBare = before === undefined || before.kind !== 'word' || language.conjunctions.has(before.lower);
  return (
    isSaying(tokens[name.from - 1]?.lower, language) || (isBare && isSaying(tokens[name.last + 1]?.lower, language))
  );
}

const isSaying = (word: string | undefined, { cues }: Language): boolean => cues.get(word ?? '') === 'say';
