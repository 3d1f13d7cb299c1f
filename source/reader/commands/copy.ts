import { type Quote, speakerNames, speakersOf } from '../../article.ts';
import { textOf } from '../../highlights/range.ts';
import { messages } from '../../messages/index.ts';
import { printable, printableLines } from '../../printable.ts';
import type { CommandName } from '../keys/keys.ts';
import { rangeOf } from '../model/highlights/selection.ts';
import { dropLayers, hasLayer, layerOf, narrowingOf } from '../model/layers.ts';
import { note } from '../model/message.ts';
import type { Effect, Handler, Outcome, ReaderState } from '../model/state.ts';
import { speakerOf } from '../view/highlights/speaker.ts';
import { resultsOf } from '../view/library/results.ts';
import { selectedLink } from '../view/links.ts';
import { openList } from '../view/lists.ts';
import { listedQuotes, selectedQuote, shownQuotes, targetQuote } from '../view/quotes.ts';
import { currentBlock } from '../view/viewport.ts';

/** Copied text may be pasted into a shell, so it is sanitized like printed text. */
function copied(state: ReaderState, text: string, message: string): Outcome {
  const effects: readonly Effect[] = [{ type: 'copy', text: printableLines(text) }];
  return { state: note(state, message), effects };
}

/** The article's URL, or else the path it was read from; null if it came from a pipe. */
export function addressOf({ document }: ReaderState): string | null {
  const { canonicalUrl, url } = document.article;
  return canonicalUrl ?? url ?? document.address;
}

/** A text followed by a line with its speaker, the article's title and its URL or path. */
function cited(state: ReaderState, text: string, speaker: string | null): string {
  const source = [speaker, state.document.article.title, addressOf(state)].filter(Boolean).join(', ');
  return source === '' ? text : `${text}\n— ${source}`;
}

/** The selected quote if the sidebar has the focus, or else the target of the last jump. */
export function currentQuote(state: ReaderState): Quote | undefined {
  const index = hasLayer(state, 'sidebar') ? selectedQuote(state) : targetQuote(state);
  return listedQuotes(state)[index];
}

/** The text of the current block, or of the next one that has any, as one line; code keeps its lines. */
function currentParagraph(state: ReaderState): string | undefined {
  const block = state.document.article.blocks.slice(currentBlock(state)).find(({ text }) => text !== '');
  return block?.type === 'code' ? block.text : block && printable(block.text);
}

/** Copies the selected row of a list, or else the selection, the current quote or the current paragraph. A count of 2 or more adds the source. */
function copy(state: ReaderState, count: number | null): ReaderState | Outcome {
  const whole = (count ?? 1) > 1;
  const said = messages.reader.copying;
  const list = openList(state);
  if (list) {
    const item = list.items.at(list.selected);
    return item ? copied(state, item.text, said.row) : note(state, said.nothing);
  }
  const results = resultsOf(state);
  if (results) {
    const item = results.answer?.items[results.selected];
    return item ? copied(state, item.text || item.heading, said.row) : note(state, said.nothing);
  }
  const selection = layerOf(state, 'selection');
  if (selection) {
    const range = rangeOf(selection);
    const text = textOf(state.document.article.blocks, range);
    const closed = dropLayers(state, 'selection');
    return copied(closed, whole ? cited(state, `“${text}”`, speakerOf(state, range)) : text, said.selection(whole));
  }
  const quote = currentQuote(state);
  if (quote) {
    const speaker = quote.speaker && speakerNames(quote.speaker);
    const text = printable(quote.text);
    return copied(state, whole ? cited(state, `“${text}”`, speaker) : text, said.quote(speaker ?? '', whole));
  }
  const text = currentParagraph(state);
  if (text === undefined) return note(state, said.nothing);
  return copied(state, whole ? cited(state, text, null) : text, said.paragraph(whole));
}

/** The person whose quotes are copied: the one selected in the list of speakers, or the only one listed in the sidebar. */
function speakerToCopy(state: ReaderState): string | null {
  const list = openList(state);
  const choice = list?.kind === 'speakers' ? list.items.at(list.selected)?.choice : null;
  if (choice?.kind === 'speaker') return choice.person;
  const { speaker, filter } = narrowingOf(state);
  if (speaker !== null || filter === '') return speaker;
  const speakers = new Set(listedQuotes(state).map((quote) => quote.speaker?.person ?? null));
  return speakers.size === 1 ? ([...speakers][0] ?? null) : null;
}

/** Copies all quotes of the only speaker listed; with a count of 2 or more, with their source. If several speakers are listed, copies the URL instead. */
function copySpeaker(state: ReaderState, count: number | null): ReaderState | Outcome {
  const person = speakerToCopy(state);
  if (person === null) return openList(state) ? note(state, messages.reader.copying.oneSpeakerFirst) : copyUrl(state);
  const whole = (count ?? 1) > 1;
  const own = shownQuotes(state).filter((quote) => speakersOf(quote).some((speaker) => speaker.person === person));
  const name = state.document.attribution?.people.find(({ id }) => id === person)?.name ?? '';
  const quoted = own.map(({ text }) => `“${text}”`).join('\n');
  const message = messages.reader.copying.quotesBy(own.length, name, whole);
  return copied(state, whole ? cited(state, quoted, name) : quoted, message);
}

function copyUrl(state: ReaderState): ReaderState | Outcome {
  const link = selectedLink(state);
  const url = link && link.footnote === undefined ? link.url : addressOf(state);
  const { noUrl, url: copiedUrl } = messages.reader.copying;
  return url === null ? note(state, noUrl) : copied(state, url, copiedUrl(url));
}

export const COPY = {
  copy,
  'copy-url': (state) => copyUrl(state),
  'copy-speaker': copySpeaker,
} as const satisfies Partial<Record<CommandName, Handler>>;
