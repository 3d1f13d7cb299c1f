import { type AttributedArticle, speakerNames } from '../article.ts';
import { comparePositions, type TextRange } from './range.ts';

/** The share of a passage that must be quoted for its speaker to be kept with it. */
const MOSTLY = 0.5;

/** The speaker of a passage: that of most of its text; null if there is none, or if several people say it. */
export function speakerOfRange(
  { blocks, quotes }: Pick<AttributedArticle, 'blocks' | 'quotes'>,
  range: TextRange,
): string | null {
  const length = (from: TextRange['start'], to: TextRange['end']): number => {
    if (comparePositions(from, to) >= 0) return 0;
    if (from.block === to.block) return to.offset - from.offset;
    const between = blocks.slice(from.block + 1, to.block).reduce((sum, { text }) => sum + text.length, 0);
    return (blocks[from.block]?.text.length ?? 0) - from.offset + between + to.offset;
  };
  const shares = new Map<string, number>();
  for (const { parts, speaker } of quotes) {
    if (speaker === null) continue;
    for (const { block, start, end } of parts) {
      const [from, to] = [
        { block, offset: start },
        { block, offset: end },
      ];
      const later = comparePositions(from, range.start) > 0 ? from : range.start;
      const earlier = comparePositions(to, range.end) < 0 ? to : range.end;
      const shared = length(later, earlier);
      const name = speakerNames(speaker);
      if (shared > 0) shares.set(name, (shares.get(name) ?? 0) + shared);
    }
  }
  const [most] = [...shares].sort(([, one], [, other]) => other - one);
  return most && most[1] >= MOSTLY * length(range.start, range.end) ? most[0] : null;
}
