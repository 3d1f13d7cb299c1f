import { firstNames } from '../language/first-names.ts';
import type { Language } from '../language/language.ts';
import type { NameRun } from './name-kinds.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';

/**
 * The runs of capitals that are names where every noun has a capital: those with a given name, a title or a word for an
 * organisation; what stands before the given name is a description ("Hafenmeisterin Ada Holm"). A single word is a name
 * where the article gives it as somebody's surname, or where it stands bare beside a verb of saying.
 */
export function withoutNouns(runs: readonly NameRun[], paragraphs: Paragraphs, language: Language): NameRun[] {
  const { capitalNouns: endings } = language;
  if (endings === null) return [...runs];
  const several = runs.map((run) =>
    run.words.length > 1 || run.from < run.first ? fullName(run, paragraphs, language) : null,
  );
  const surnames = new Set<string>();
  const counts = new Map<string, number>();
  for (const run of several) {
    const name = run?.words.at(-1) ?? '';
    surnames.add(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const repeated = (run: NameRun): boolean => (counts.get(run.words.at(-1) ?? '') ?? 0) > 1;
  return runs.flatMap((run, index) => {
    const full = several[index];
    if (full != null && isGenitive(full, surnames, endings.genitive)) return [];
    if (full != null)
      return isAdjective(full, run, paragraphs.at(run.block), endings.adjective) && !repeated(full) ? [] : [full];
    return run.words.length === 1 && isName(run, paragraphs.at(run.block), surnames, language) ? [run] : [];
  });
}

/** "Holms Nachbar": a name that says whose. */
const isGenitive = ({ words, title }: NameRun, surnames: ReadonlySet<string>, genitive: RegExp): boolean =>
  title === null && words.length > 1 && genitive.test(words[0] ?? '') && surnames.has(words[0]?.slice(0, -1) ?? '');

/** "Scharfe Kritik": what begins a sentence and ends like an adjective is one, unless it is a given name. */
function isAdjective(full: NameRun, run: NameRun, paragraph: Paragraph | null, adjective: RegExp): boolean {
  const word = full.words[0]?.toLowerCase() ?? '';
  const begins = full.first === run.first && paragraph?.starts[run.first] === true;
  return begins && full.words.length > 1 && full.title === null && !firstNames.has(word) && adjective.test(word);
}

function fullName(run: NameRun, paragraphs: Paragraphs, language: Language): NameRun | null {
  const from = (cut: number): NameRun => withoutFirst(run, cut, paragraphs.at(run.block));
  const lower = run.words.map((word) => word.toLowerCase());
  if (language.particles.has(lower.at(-1) ?? '')) return null;
  if (run.from < run.first || run.title !== null)
    return { ...run, kind: run.kind === 'place' ? 'place' : 'person', determined: false };
  if (language.organisations.has(lower.at(-1) ?? '') || lower.includes('&')) return run;
  const plain = run.last - run.first + 1 === run.words.length;
  const given = lower.findIndex((word) => firstNames.has(word));
  if (given === 0) return run;
  if (plain && given > 0 && given < lower.length - 1) return from(given);
  const particle = given < 0 ? lower.findLastIndex((word) => language.particles.has(word)) : -1;
  if (plain && particle > 0 && particle < lower.length - 1) return from(particle + 1); // "Angaben von Lenz"
  if (plain && language.roleSuffix.test(lower[0] ?? '')) return from(1);
  if (plain && lower.length === 3 && given < 0) return from(1); // "Eigentümer Zyto Quell"
  if (run.determined) return plain && lower.length > 2 ? from(1) : null; // "die Fischerin Zyta Quell"
  return run;
}

/** The run without its first words, which describe whom it names. */
const withoutFirst = (run: NameRun, cut: number, paragraph: Paragraph | null): NameRun => ({
  ...run,
  first: run.first + cut,
  start: paragraph?.tokens[run.first + cut]?.start ?? run.start,
  words: run.words.slice(cut),
  kind: 'person',
  determined: false,
});

function isName(run: NameRun, paragraph: Paragraph | null, surnames: ReadonlySet<string>, language: Language): boolean {
  const [word = ''] = run.words;
  if (surnames.has(word) || /^[\p{Lu}.&]{2,5}$/u.test(word)) return true;
  if (run.determined || language.roleSuffix.test(word.toLowerCase())) return false;
  if (firstNames.has(word.toLowerCase())) return true;
  const said = (at: number): boolean => language.cues.get(paragraph?.tokens[at]?.lower ?? '') === 'say';
  const before = paragraph?.tokens[run.from - 1];
  const bare = before === undefined || before.kind !== 'word' || language.conjunctions.has(before.lower);
  return said(run.from - 1) || (bare && said(run.last + 1));
}
