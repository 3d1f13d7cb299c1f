import type { Quote } from '../../article.ts';
import type { CommandName } from '../keys/keys.ts';
import { note } from '../model/message.ts';
import type { Effect, Handler, Outcome, ReaderState } from '../model/state.ts';
import { chosenQuote, listedQuotes, selectedQuote } from '../view/quotes.ts';
import { chosenLink } from './links.ts';
import { currentBlock } from './movement.ts';
import { panelItems } from './panels.ts';

function copied(state: ReaderState, text: string, what: string): Outcome {
  const effects: readonly Effect[] = [{ type: 'copy', text }];
  return { state: note(state, `copied ${what}`), effects };
}

/** Where the article is on the web, else where it was read from; null where it came from a pipe. */
export function addressOf({ document }: ReaderState): string | null {
  const { canonicalUrl, url } = document.article;
  return canonicalUrl ?? url ?? document.address;
}

/** A text with who said it and where it stands. */
function cited(state: ReaderState, text: string, speaker: string | null): string {
  const source = [speaker, state.document.article.title, addressOf(state)].filter(Boolean).join(', ');
  return source === '' ? text : `${text}\n— ${source}`;
}

/** The quote at hand: the sidebar's when it has the focus, else the one that was jumped to. */
function quoteAtHand(state: ReaderState): Quote | undefined {
  const index = state.focus === 'sidebar' ? selectedQuote(state) : chosenQuote(state);
  return listedQuotes(state)[index];
}

/** The text of the paragraph at hand: the marked one, else the first on the screen that has any. */
function paragraphAtHand(state: ReaderState): string | undefined {
  return state.document.article.blocks.slice(currentBlock(state)).find(({ text }) => text !== '')?.text;
}

/** The chosen row of a list, else the quote, else the paragraph at hand; with a count of two its source too. */
function copy(state: ReaderState, count: number | null): ReaderState | Outcome {
  const whole = (count ?? 1) > 1;
  if (state.panel) {
    const item = panelItems(state).at(state.panel.selected);
    return item ? copied(state, item.text, 'the row') : note(state, 'nothing to copy');
  }
  const quote = quoteAtHand(state);
  if (quote) {
    const speaker = quote.speaker?.name ?? null;
    const what = `the quote${speaker ? ` of ${speaker}` : ''}${whole ? ' with its source' : ''}`;
    return copied(state, whole ? cited(state, `“${quote.text}”`, speaker) : quote.text, what);
  }
  const text = paragraphAtHand(state);
  if (text === undefined) return note(state, 'nothing to copy');
  return copied(state, whole ? cited(state, text, null) : text, `the paragraph${whole ? ' with its source' : ''}`);
}

function copyUrl(state: ReaderState): ReaderState | Outcome {
  const link = chosenLink(state);
  const url = link && link.footnote === undefined ? link.url : addressOf(state);
  return url === null ? note(state, 'no URL is known') : copied(state, url, url);
}

export const COPY = {
  copy,
  'copy-url': copyUrl,
} as const satisfies Partial<Record<CommandName, Handler>>;
