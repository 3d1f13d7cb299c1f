import { phrasesOf } from '../language/phrases.ts';
import { containerOf, isAsideAt } from './asides.ts';
import type { Chunk } from './chunks.ts';
import type { CueContext, CueFrame } from './cue-frames.ts';
import { nounPhrase, phraseUpTo } from './noun-phrases.ts';

/** "according to the mayor". */
export function frameOfPhrase({ paragraph, index, sentence, range }: CueContext): CueFrame | null {
  const { chunks, language } = paragraph;
  const first = chunks[index];
  if (first === undefined) return null;
  for (let size = phrasesOf(language).longest; size > 0; size -= 1) {
    const words = chunks.slice(index, index + size);
    const phrase = words.map(({ lower }) => lower).join(' ');
    const isImpersonal = language.impersonal.has(phrase);
    const isAside = size === 1 && language.afterQuote.has(phrase) && isAsideAt(paragraph, index, range.to);
    if (!language.accordingTo.has(phrase) && !isAside && !isImpersonal) continue;
    const source = isImpersonal
      ? containerOf(paragraph, { from: index, to: index + size }, range)
      : nounPhrase(paragraph, index + size, range.to);
    if (source === null) return null;
    return {
      sentence,
      cue: index + size - 1,
      start: first.start,
      end: words.at(-1)?.end ?? first.end,
      kind: 'say',
      construction: 'according',
      source,
      object: -1,
      subordinate: false,
    };
  }
  return null;
}

/** "dem Rat zufolge". */
export function frameOfPostposition({ paragraph, index, sentence, range }: CueContext): CueFrame | null {
  const { chunks, language } = paragraph;
  const chunk = chunks[index] as Chunk;
  if (!language.accordingAfter.has(chunk.lower)) return null;
  const source = phraseUpTo(paragraph, index, range.from);
  const { start, end } = chunk;
  return (
    source && {
      sentence,
      cue: index,
      start,
      end,
      kind: 'say',
      construction: 'according',
      source,
      object: -1,
      subordinate: false,
    }
  );
}
