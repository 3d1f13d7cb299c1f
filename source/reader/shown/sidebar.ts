import type { Quote } from '../../article.ts';
import type { BidiLevels } from '../../layout/index.ts';
import { hasLayer, narrowingOf } from '../model/layers.ts';
import type { ReaderState } from '../model/state.ts';
import { countGuesses, listedQuotes, selectedQuote, speakerNumbers, targetQuote } from '../view/quotes.ts';
import { highlightedQuotes } from './highlights.ts';

/** What the quotes sidebar shows. Every field keeps its identity as long as its value is the same. */
export interface ShownSidebar {
  readonly place: 'side' | 'below';
  /** The listed quotes: all, or those that a speaker or a filter selects. */
  readonly quotes: readonly Quote[];
  /** The number of quotes whose speaker is a guess. */
  readonly guesses: number;
  /** Whether the quotes have been found; until then there are none. */
  readonly isComplete: boolean;
  /** The index of the quote that the last jump went to; -1 if there is none. */
  readonly target: number;
  /** The index of the quote at the cursor. */
  readonly selected: number;
  readonly hasFocus: boolean;
  /** Whether all quotes except the target are dimmed. */
  readonly isTour: boolean;
  /** The filter of the list: the speaker's name, the words ('' for none), and whether fragments are listed. */
  readonly speaker: string | undefined;
  readonly filter: string;
  readonly fragments: boolean;
  /** The numbers of the colors of highlighted quotes, by their ids. */
  readonly highlighted: ReadonlyMap<string, number>;
  /** A number for each speaker, by the person's id. */
  readonly speakers: ReadonlyMap<string, number>;
  readonly bidiLevels: BidiLevels | undefined;
}

const NO_QUOTES: readonly Quote[] = [];

/** Selects what a sidebar at `place` shows. */
export function shownSidebar(state: ReaderState, place: ShownSidebar['place']): ShownSidebar {
  const { document, sidebar } = state;
  const { speaker, filter } = narrowingOf(state);
  return {
    place,
    quotes: listedQuotes(state),
    guesses: countGuesses(listedQuotes(state)),
    isComplete: document.attribution !== null,
    target: targetQuote(state),
    selected: selectedQuote(state),
    hasFocus: hasLayer(state, 'sidebar'),
    isTour: hasLayer(state, 'tour'),
    speaker: document.attribution?.people.find(({ id }) => id === speaker)?.name,
    filter,
    fragments: sidebar.fragments,
    highlighted: highlightedQuotes(document.attribution?.quotes ?? NO_QUOTES, state.annotations.highlights),
    speakers: speakerNumbers(state),
    bidiLevels: document.typesetting?.bidiLevels,
  };
}
