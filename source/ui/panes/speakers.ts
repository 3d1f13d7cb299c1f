import type { Quote } from '../../article.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { speakerNumber } from '../../reader/view/quotes.ts';
import { own, type Run, type SpeakerStyle, type StyleName } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';

const STYLES: readonly SpeakerStyle[] = ['speaker-0', 'speaker-1', 'speaker-2', 'speaker-3', 'speaker-4', 'speaker-5'];

/** The colour of a quote's speaker; none where nobody is named. */
export function speakerStyles(state: ReaderState, quote: Quote): readonly StyleName[] {
  const number = speakerNumber(state, quote);
  const style = number === null ? undefined : STYLES[number % STYLES.length];
  return style ? [style] : [];
}

/** The sign of a quote's speaker, which says the same as the colour. */
export function speakerSign(state: ReaderState, quote: Quote, symbols: Symbols): Run {
  const number = speakerNumber(state, quote);
  const sign = number === null ? symbols.nobody : symbols.speakers[number % symbols.speakers.length];
  return own(sign ?? symbols.nobody, ...speakerStyles(state, quote));
}
