import type { Quote } from '../../../article.ts';
import type { TextRange } from '../../../highlights/range.ts';
import { rangeOf } from '../../model/highlights/selection.ts';
import { layerOf } from '../../model/layers.ts';
import type { ReaderState } from '../../model/state.ts';
import { currentQuote } from '../copy.ts';
import { sentenceAtHand } from './select.ts';

/** The range from the first word of a quote to its last, including the writer's words in between. */
function rangeOfQuote({ parts }: Quote): TextRange | null {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last
    ? { start: { block: first.block, offset: first.start }, end: { block: last.block, offset: last.end } }
    : null;
}

/** What `h` highlights: the selection, or else the current quote, or else the current sentence. Null if the article has no text. */
export function passageAtHand(state: ReaderState): TextRange | null {
  const selection = layerOf(state, 'selection');
  if (selection) return rangeOf(selection);
  const quote = currentQuote(state);
  if (quote) return rangeOfQuote(quote);
  const sentence = sentenceAtHand(state);
  return sentence && rangeOf(sentence);
}
