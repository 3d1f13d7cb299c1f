import { type Quote, speakerNames } from '../../../article.ts';
import { comparePositions, type TextRange } from '../../../highlights/range.ts';
import { rangeOf } from '../../model/highlights/selection.ts';
import { layerOf } from '../../model/layers.ts';
import type { ReaderState } from '../../model/state.ts';
import { currentQuote } from '../copy.ts';
import { sentenceAtHand } from './select.ts';

/** From the first words of a quote to its last, with what the writer puts in between. */
function rangeOfQuote({ parts }: Quote): TextRange | null {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last
    ? { start: { block: first.block, offset: first.start }, end: { block: last.block, offset: last.end } }
    : null;
}

/** What `h` highlights: the selection, or else the current quote, or else the sentence at hand. Null if the article has no text. */
export function passageAtHand(state: ReaderState): TextRange | null {
  const selection = layerOf(state, 'selection');
  if (selection) return rangeOf(selection);
  const quote = currentQuote(state);
  if (quote) return rangeOfQuote(quote);
  const sentence = sentenceAtHand(state);
  return sentence && rangeOf(sentence);
}

/** The share of a passage that must be quoted for its speaker to be kept with it. */
const MOSTLY = 0.5;

/** Who says a passage: the speaker of most of its text; null if that is nobody, or several people say it. */
export function speakerOf({ document }: ReaderState, range: TextRange): string | null {
  const { blocks } = document.article;
  const length = (from: TextRange['start'], to: TextRange['end']): number => {
    if (comparePositions(from, to) >= 0) return 0;
    if (from.block === to.block) return to.offset - from.offset;
    const between = blocks.slice(from.block + 1, to.block).reduce((sum, { text }) => sum + text.length, 0);
    return (blocks[from.block]?.text.length ?? 0) - from.offset + between + to.offset;
  };
  const shares = new Map<string, number>();
  for (const { parts, speaker } of document.attribution?.quotes ?? []) {
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
