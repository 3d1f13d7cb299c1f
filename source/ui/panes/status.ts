import { displayWidth } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import type { LayerOf } from '../../reader/model/layers.ts';
import type { ShownStatus } from '../../reader/shown/status.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { quoteCount, speakerLabel } from '../../reader/view/quotes.ts';
import { shorten } from '../theme/shorten.ts';
import { fit, lineWidth, literal, type Run, run, type StyledLine } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { inVisualOrder } from './labels.ts';

/** The current match among all ("3 of 17"), or why there is none; empty without a search. */
export function matchCount(search: LayerOf<'search'> | null): string {
  if (!search) return '';
  const { result, current } = search;
  if (result.error) return result.error;
  const count = result.matches.length;
  const { noMatches, match, matchRetried } = messages.screen.status;
  if (count === 0) return noMatches;
  return (result.retried ? matchRetried : match)(current + 1, count);
}

function quotePart({ isComplete, quote, quoteIndex, listedQuotes, allQuotes, bidiLevels }: ShownStatus): string {
  if (!isComplete) return messages.screen.status.findingQuotes;
  if (!quote) return quoteCount(listedQuotes, allQuotes);
  return messages.screen.status.quote(quoteIndex + 1, listedQuotes, inVisualOrder(speakerLabel(quote), bidiLevels));
}

/** A part of the status line. If there is not enough room, parts with the highest rank are dropped first. */
interface Part {
  readonly text: string;
  readonly rank: number;
}

function partsOf(data: ShownStatus): Part[] {
  if (data.isLibrary) return [];
  const { page, pages, isEstimate, percent, leftOut, search } = data;
  const texts = messages.screen.status;
  return [
    { text: (isEstimate ? texts.pageOfAbout : texts.page)(page, pages), rank: 0 },
    { text: texts.percent(percent), rank: 3 },
    { text: search ? `/${search.query} ${matchCount(search)}` : '', rank: 1 },
    { text: quotePart(data), rank: 2 },
    { text: leftOut === 0 ? '' : texts.leftOut(leftOut), rank: 4 },
  ].filter(({ text }) => text !== '');
}

/** Columns of a separator between two parts. */
const SEPARATOR = 3;

const widthOf = (parts: readonly Part[]): number =>
  parts.reduce((sum, { text }) => sum + displayWidth(text) + SEPARATOR, 0);

/** The key of a command that waits for another key. */
const PENDING = { 'set-mark': 'm', 'go-to-mark': "'", export: 'e' } as const;

/** A name cut to fewer columns would be useless. */
const SHORTEST_NAME = 8;

/** The beginning of the line: the message, or else the name of the article. */
function leadOf(
  { message, name, isLibrary, source: { index, of }, selectedWords, bidiLevels }: ShownStatus,
  width: number,
): Run {
  if (message) {
    const text = shorten(printable(message.text), width - 2);
    return run(printable(text), message.kind === 'warning' ? 'status-warning' : 'status-note');
  }
  if (selectedWords !== null) {
    return literal(messages.screen.status.wordsSelected(selectedWords), 'status-note');
  }
  const label = inVisualOrder(name, bidiLevels);
  // A page opened from a source is not a source itself.
  const isOneOfSeveral = of > 1 && index < of && !isLibrary;
  return run(printable(isOneOfSeveral ? `[${index + 1}/${of}] ${label}` : label), 'status');
}

/** The status line: the article and the position in it, and on the right the pending key or the most useful keys. */
export function statusLines({ width }: Rectangle, data: ShownStatus, symbols: Symbols): readonly StyledLine[] {
  const lead = leadOf(data, width);
  const leadWidth = lineWidth([lead]);
  const isMessage = data.message !== null || data.selectedWords !== null;
  const least = Math.min(leadWidth, isMessage ? width - 2 : SHORTEST_NAME);
  // The name is shortened before figures are dropped, and figures are dropped before a message is cut.
  const reserved = isMessage ? least : 0;
  // A pending key is always shown: without it, the effect of the next key would be a surprise.
  const pending = data.count || (data.pending ? PENDING[data.pending] : '');
  const hints: readonly string[] =
    messages.screen.hints[data.covering ?? (data.selectedWords === null ? 'article' : 'selection')];
  const hint = hints.at(-1) ?? '';
  // A message replaces the hint only if it would otherwise be cut, or if it already ends with the hint.
  const isSaid = hint !== '' && (data.message?.text.endsWith(hint) ?? false);
  const isHinted = !isSaid && (!isMessage || leadWidth + displayWidth(hint) + 3 <= width);
  const kept = pending || (isHinted ? hint : '');
  const limit = width - (kept === '' ? 0 : displayWidth(kept) + 1);
  let parts = partsOf(data);
  // A blank on either side of what is reserved.
  const fixed = reserved > 0 ? reserved + 2 : pending ? 1 : -1;
  while (parts.length > 0 && fixed + widthOf(parts) > limit) {
    const last = Math.max(...parts.map(({ rank }) => rank));
    parts = parts.filter(({ rank }) => rank !== last);
  }
  const room = limit - 2 - widthOf(parts);
  const line: Run[] = [literal(' '), ...(room >= least ? fit([lead], Math.min(leadWidth, room)) : [])];
  for (const { text } of parts) {
    if (line.length > 1) line.push(literal(` ${symbols.dot} `, 'status'));
    line.push(run(printable(text), 'status'));
  }
  const free = width - lineWidth(line) - 2;
  const right = pending || (isSaid ? '' : (hints.find((each) => displayWidth(each) <= free) ?? ''));
  const space = free + 1 - displayWidth(right);
  if (space < 1) return [fit(line, width)];
  return [[...line, literal(' '.repeat(space)), literal(right, pending ? 'prompt' : 'status'), literal(' ')]];
}
