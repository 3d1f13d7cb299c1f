import type { Block, Quote } from '../../article.ts';
import { asciiLine, UNNAMED_PICTURE } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { type Printable, printable } from '../../printable.ts';
import { hasLayer, layerOf, promptOf } from '../../reader/model/layers.ts';
import type { ResultsLayer } from '../../reader/model/library/results.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { selectedFacts, shownLibrary } from '../../reader/shown/library.ts';
import { shownResults } from '../../reader/shown/results.ts';
import { resultsOf } from '../../reader/view/library/results.ts';
import { openList } from '../../reader/view/lists.ts';
import { listedQuotes, quoteCount, selectedQuote, shownQuotes, speakerLabel } from '../../reader/view/quotes.ts';
import { pageIndex, visibleRows } from '../../reader/view/viewport.ts';
import { noteLines, selectionLines, spoken } from './announced/highlights.ts';
import { narrowingLines, promptLines, waitingLines } from './announced/prompts.ts';

/** A quote as it is read aloud: its number, its speaker, its words. */
function quoteLine(state: ReaderState, quote: Quote): string {
  const quotes = listedQuotes(state);
  const place = quotes.findIndex(({ id }) => id === quote.id) + 1;
  return messages.spoken.quote(place, quotes.length, speakerLabel(quote), quote.text);
}

/** A block's text with its kind, if that is worth saying. */
function withKind(type: Block['type'] | undefined, text: string): string {
  const { kinds, unnamedPicture } = messages.spoken;
  if (type === 'image' && text === UNNAMED_PICTURE) return unnamedPicture;
  return type !== undefined && type in kinds ? kinds[type as keyof typeof kinds](text) : text;
}

/** The visible text, one line for each block. */
function visibleText(state: ReaderState): string[] {
  const { start, end } = visibleRows(state);
  const parts = new Map<number, { start: number; end: number }>();
  for (const row of state.layout.rows.slice(start, end)) {
    for (const segment of row.segments) {
      const known = parts.get(segment.block);
      parts.set(segment.block, {
        start: Math.min(known?.start ?? segment.start, segment.start),
        end: Math.max(known?.end ?? 0, segment.end),
      });
    }
  }
  return [...parts].map(([index, part]) => {
    const block = state.document.article.blocks[index];
    const text = `${block?.marker ? `${block.marker} ` : ''}${block ? spoken(state, index, part) : ''}`;
    return withKind(block?.type, text);
  });
}

function targetQuote(state: ReaderState): Quote | undefined {
  const { target } = state;
  return target?.kind === 'quote' ? state.document.attribution?.quotes.find(({ id }) => id === target.id) : undefined;
}

/** The selected article of the library as it is read aloud. */
function savedArticleLine({ library }: ReaderState): string {
  const facts = selectedFacts(library);
  if (facts === null) return '';
  const { title, site, date, left, quotes, highlights, progress, tags } = facts;
  const texts = messages.library.facts;
  return [
    title,
    site,
    date,
    left,
    quotes > 0 ? texts.quotes(quotes) : '',
    highlights > 0 ? texts.highlights(highlights) : '',
    progress,
    tags,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What has changed in a list of results. */
function resultLines(before: ReaderState | null, after: ReaderState, layer: ResultsLayer): string[] {
  const shown = shownResults(after, layer);
  const layerBefore = before && resultsOf(before);
  const old = before && layerBefore?.kind === layer.kind ? shownResults(before, layerBefore) : null;
  const lines: string[] = [];
  if (old?.title !== shown.title) lines.push(shown.title, ...shown.hints);
  if (shown.summary !== '…' && layer.answer !== layerBefore?.answer)
    lines.push(`${shown.edit.text} ${shown.summary}`.trim());
  const lineOf = ({ answer, selected }: ResultsLayer): string => {
    const item = answer?.items[selected];
    return item ? [item.heading, item.detail, item.text].filter(Boolean).join(', ') : '';
  };
  const line = lineOf(layer);
  if (line !== '' && line !== (old && layerBefore ? lineOf(layerBefore) : '')) lines.push(line);
  if (shown.context !== null && shown.context !== old?.context) lines.push(shown.context);
  return lines;
}

/** What has changed in the library. */
function libraryLines(before: ReaderState | null, after: ReaderState): string[] {
  const { listing, state } = after.library;
  const [line, old] = [savedArticleLine(after), before && hasLayer(before, 'library') ? savedArticleLine(before) : ''];
  const isListedAnew = listing !== null && listing.request.query !== before?.library.listing?.request.query;
  const words = listing?.request.query.words ?? '';
  const { title, states, facts } = messages.library;
  const count = facts.articles(listing?.total ?? 0);
  const lines = isListedAnew ? [messages.spoken.library(words === '' ? title : words, states[state], count)] : [];
  if (isListedAnew && listing.total === 0) lines.push(...shownLibrary(after).emptiness);
  if (line !== '' && (line !== old || isListedAnew)) lines.push(line);
  return lines;
}

/** The quote at the cursor of the sidebar, when the sidebar gets the focus and when the cursor moves to another quote. */
function sidebarLines(before: ReaderState | null, after: ReaderState): string[] {
  if (!hasLayer(after, 'sidebar')) return [];
  const selected = listedQuotes(after)[selectedQuote(after)];
  const isFocused = before !== null && hasLayer(before, 'sidebar');
  const old = isFocused ? listedQuotes(before)[selectedQuote(before)] : undefined;
  const count = listedQuotes(after).length;
  const isListedAnew = !isFocused || count !== listedQuotes(before).length;
  const title = isListedAnew ? [messages.spoken.sidebar(quoteCount(count, shownQuotes(after).length))] : [];
  return selected && (isListedAnew || selected !== old) ? [...title, quoteLine(after, selected)] : title;
}

/** The lines that announce the changes between two states, so that nothing is read twice. */
function changes(before: ReaderState | null, after: ReaderState): string[] {
  const lines: string[] = [];
  if (after.message && after.message !== before?.message) lines.push(after.message.text);
  const isRead = after.document.article.blocks.length > 0 || !hasLayer(after, 'library');
  if (isRead && after.document.article !== before?.document.article) {
    const quotes = listedQuotes(after).length;
    lines.push(messages.spoken.opened(after.document.name, after.pages.length, quotes));
  }
  if (layerOf(after, 'note')) return [...lines, ...noteLines(before, after)];
  const selected = selectionLines(before, after);
  if (selected.length > 0) return [...lines, ...selected];
  const list = openList(after);
  if (list) {
    const item = list.items.at(list.selected);
    const old = before && openList(before);
    if (!old) lines.push(messages.spoken.list(list.title, list.items.length));
    if (item && item !== old?.items.at(old.selected)) {
      for (const each of item.beside ? [item, item.beside] : [item]) {
        lines.push([each.text, each.detail].filter(Boolean).join(', '));
      }
    }
    return lines;
  }
  const prompted = promptLines(before, after);
  if (prompted && promptOf(after)?.kind === 'tags-prompt') return [...lines, ...prompted];
  const results = hasLayer(after, 'library') ? resultsOf(after) : null;
  if (results) return [...lines, ...resultLines(before, after, results)];
  if (hasLayer(after, 'library')) {
    return [...lines, ...narrowingLines(before, after), ...libraryLines(before, after)];
  }
  if (prompted) return [...lines, ...prompted];
  const picture = layerOf(after, 'picture');
  if (picture) return picture.content?.kind === 'problem' ? [...lines, picture.content.text] : lines;
  const waiting = waitingLines(before, after);
  if (waiting.length > 0) return [...lines, ...waiting];
  const quote = targetQuote(after);
  if (quote && quote.id !== (before && targetQuote(before)?.id)) return [...lines, quoteLine(after, quote)];
  const { target } = after;
  const search = layerOf(after, 'search');
  if (search && target?.kind === 'match' && (target !== before?.target || (before && promptOf(before)))) {
    const text = after.document.article.blocks[target.range.block]?.text ?? '';
    return [...lines, messages.spoken.match(search.current + 1, search.result.matches.length, text)];
  }
  if (target?.kind === 'block' && target !== before?.target) {
    return [...lines, after.document.article.blocks[target.block]?.text ?? ''];
  }
  const selectedInSidebar = sidebarLines(before, after);
  if (selectedInSidebar.length > 0) return [...lines, ...selectedInSidebar];
  const isUncovered = before !== null && (openList(before) || hasLayer(before, 'library'));
  if (before === null || after.top !== before.top || after.document !== before.document || isUncovered) {
    lines.push(...visibleText(after), messages.spoken.page(pageIndex(after) + 1, after.pages.length));
  }
  return lines;
}

/** The lines for a screen reader after an action. Without an earlier state, these are the opening lines. */
export function announce(before: ReaderState | null, after: ReaderState): readonly Printable[] {
  const { asciiText } = after.settings;
  return changes(before, after).map((line) => printable(asciiText ? asciiLine(line) : line));
}
