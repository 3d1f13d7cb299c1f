import { editDistance } from '../../edit-distance.ts';
import { VERB_NAMES, type VerbName, verbOf } from './verb-names.ts';

/** Other words for what a command does. */
const OTHER_NAMES: Readonly<Record<string, VerbName>> = {
  search: 'find',
  add: 'save',
  list: 'library',
  quotes: 'said',
  notes: 'highlights',
  settings: 'config',
};

/** The command that was probably meant by a first word that is not a file; null if it does not look like a command. */
export function commandMeant(word: string): VerbName | null {
  if (!/^[a-z]{3,}$/i.test(word)) return null;
  const meant = suggest(word.toLowerCase(), [...VERB_NAMES, ...Object.keys(OTHER_NAMES)]);
  return verbOf(OTHER_NAMES[meant ?? ''] ?? meant ?? undefined);
}

/** The known word that was probably meant: the only one with this prefix, or the nearest if at most a third of its letters differ. */
export function suggest(word: string, known: readonly string[]): string | null {
  if (word === '' || word.length > 40) return null;
  const beginning = known.filter((candidate) => word.length > 1 && candidate.startsWith(word));
  if (beginning.length === 1) return beginning[0] ?? null;
  const ranked = known
    .map((candidate) => ({ candidate, edits: editDistance(word, candidate) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best && best.edits <= Math.max(1, Math.floor(best.candidate.length / 3)) ? best.candidate : null;
}
