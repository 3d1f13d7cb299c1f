import type { BidiLevels } from './types.ts';

/** The Unicode bidirectional algorithm, loaded for the first article that needs it. */
export async function loadBidiLevels(): Promise<BidiLevels> {
  const { default: makeBidi } = await import('bidi-js');
  const bidi = makeBidi();
  return (text, direction) => bidi.getEmbeddingLevels(text, direction).levels;
}
