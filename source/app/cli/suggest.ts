import { editDistance } from '../../edit-distance.ts';

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
