import type { BidiLevels } from './types.ts';

/** The Unicode bidirectional algorithm, loaded for the first article that needs it. */
export async function loadBidiLevels(): Promise<BidiLevels> {
  const { default: makeBidi } = await import('bidi-js');
  const bidi = makeBidi();
  return (text, direction) => {
    const levels = new Uint8Array(text.length);
    // A line feed ends a paragraph in this algorithm, and the library takes quadratic time in their number.
    for (let start = 0; start < text.length; ) {
      const feed = text.indexOf('\n', start);
      const end = feed < 0 ? text.length : feed;
      if (end > start) levels.set(bidi.getEmbeddingLevels(text.slice(start, end), direction).levels, start);
      if (feed >= 0) levels[feed] = direction === 'rtl' ? 1 : 0;
      start = end + 1;
    }
    return levels;
  };
}
