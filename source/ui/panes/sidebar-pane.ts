import type { Block, Quote } from '../../article.ts';
import { displayWidth, layoutBlocks, truncate } from '../../layout/index.ts';
import { printable } from '../../printable.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { geometry } from '../../reader/view/geometry.ts';
import { chosenQuote, listedQuotes, selectedQuote, speakerLabel } from '../../reader/view/quotes.ts';
import { fit, lineWidth, own, type Run, run, type StyledLine, type StyleName } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { drawnText, inScreenOrder } from './screen-order.ts';
import { speakerSign, speakerStyles } from './speakers.ts';

/** How many rows of a quote the sidebar shows. */
const ROWS = { side: 3, below: 2 } as const;

/** Rows above the list. */
const TITLE_ROWS = { side: 2, below: 1 } as const;

/** A text wrapped to a width, at most so many rows, with an ellipsis where it goes on. */
function excerpt(state: ReaderState, text: string, width: number, rows: number, symbols: Symbols): string[] {
  // A quote of a thousand words needs no more wrapping than the rows that are shown of it.
  const block: Block = { type: 'paragraph', text: text.slice(0, width * (rows + 1) * 2), spans: [] };
  const { bidiLevels } = state.document.typesetting ?? {};
  const options = { width, ...(bidiLevels ? { bidiLevels } : {}) };
  const lines = layoutBlocks([block], options).rows.map((row) => drawnText(block.text, row));
  if (lines.length <= rows && block.text.length === text.length) return lines;
  const shown = lines.slice(0, rows);
  const end = `${symbols.ellipsis}${symbols.close}`;
  const last = shown.pop() ?? '';
  return [...shown, `${shorten(last, width - displayWidth(end))}${end}`];
}

/** The whole words of a line that fit. */
function shorten(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line;
  const cut = truncate(line, columns, '');
  const space = cut.lastIndexOf(' ');
  return (space > columns / 2 ? cut.slice(0, space) : cut).trimEnd();
}

/** A row of the list, and the quote that it is of. */
interface ListRow {
  readonly line: StyledLine;
  readonly quote: Quote;
}

function entry(
  state: ReaderState,
  quote: Quote,
  index: number,
  width: number,
  rows: number,
  symbols: Symbols,
): ListRow[] {
  const chosen = index === chosenQuote(state);
  const selected = index === selectedQuote(state);
  const cursor = state.focus === 'sidebar' && selected;
  const sign: Run = chosen ? own(symbols.bar, 'chosen') : own(selected ? symbols.arrow : ' ', 'chosen');
  const lit: StyleName[] = cursor ? ['selected'] : [];
  const faint: StyleName[] = state.sidebar.tour && !chosen ? ['dim'] : [];
  const colour = speakerStyles(state, quote);
  const speaker = run(
    printable(inScreenOrder(state, speakerLabel(quote))),
    ...colour,
    quote.speaker ? 'speaker' : 'label',
    ...lit,
    ...faint,
  );
  const mark = speakerSign(state, quote, symbols);
  // A comma before the writer goes on belongs to the writer's sentence.
  const text = `${symbols.open}${quote.text.replace(/[,;]$/, '')}${symbols.close}`;
  const lines = excerpt(state, text, width - 2, rows, symbols).map((line) => [
    sign,
    own(' '),
    run(printable(line), ...faint),
  ]);
  const first = [sign, own(' '), { ...mark, styles: [...mark.styles, ...faint] }, own(' '), speaker];
  return [first, ...lines].map((line) => ({ line, quote }));
}

/** The entries that fit, so that the selected one stands in the upper third with what comes before it above. */
function entriesInView(
  state: ReaderState,
  width: number,
  height: number,
  rows: number,
  symbols: Symbols,
): readonly ListRow[] {
  const quotes = listedQuotes(state);
  const selected = selectedQuote(state);
  const build = (index: number) => {
    const quote = quotes[index];
    return quote ? entry(state, quote, index, width, rows, symbols) : [];
  };
  const own = build(selected);
  let above: ListRow[] = [];
  for (let index = selected - 1; index >= 0; index--) {
    const lines = build(index);
    if (
      above.length + lines.length >
      Math.max(0, Math.floor(height / 3), height - remaining(quotes.length - selected, rows))
    )
      break;
    above = [...lines, ...above];
  }
  const all = [...above, ...own];
  for (let index = selected + 1; index < quotes.length && all.length < height; index++) all.push(...build(index));
  return all.slice(0, height);
}

/** The most rows that so many entries can take. */
function remaining(entries: number, rows: number): number {
  return entries * (rows + 1);
}

function heading(state: ReaderState): string {
  const { attribution } = state.document;
  if (attribution === null) return 'QUOTES …';
  return `QUOTES ${listedQuotes(state).length}`;
}

/** What narrows the list, in words. */
function narrowing(state: ReaderState): string {
  const { speaker, filter, fragments } = state.sidebar;
  const person = state.document.attribution?.people.find(({ id }) => id === speaker);
  return [person?.name, filter && `/${filter}`, fragments && 'fragments too'].filter(Boolean).join(' · ');
}

/** The rows of the list that are in view. */
function listRows(state: ReaderState, symbols: Symbols): readonly ListRow[] {
  const { sidebar } = geometry(state);
  if (sidebar === null) return [];
  const side = sidebar.place === 'side';
  const height = Math.max(1, sidebar.height - TITLE_ROWS[sidebar.place]);
  const rows = side ? ROWS.side : Math.min(ROWS.below, height - 1);
  return entriesInView(state, sidebar.width - (side ? 2 : 3), height, rows, symbols);
}

/** The quote that a row of the sidebar is of, counted from its top; null where there is none. */
export function quoteAtRow(state: ReaderState, row: number, symbols: Symbols): Quote | null {
  const { sidebar } = geometry(state);
  return sidebar ? (listRows(state, symbols)[row - TITLE_ROWS[sidebar.place]]?.quote ?? null) : null;
}

/** The rows of the sidebar's rectangle. */
export function sidebarPane(state: ReaderState, symbols: Symbols): readonly StyledLine[] {
  const { sidebar } = geometry(state);
  if (sidebar === null) return [];
  const side = sidebar.place === 'side';
  const focus: StyleName[] = state.focus === 'sidebar' ? ['heading'] : ['label'];
  const narrowed = narrowing(state);
  const title: Run[] = [own(heading(state), ...focus)];
  if (narrowed) title.push(own('  '), run(printable(narrowed), 'label'));
  const list = listedQuotes(state);
  const entries = listRows(state, symbols).map(({ line }) => line);
  const none = list.length === 0 && state.document.attribution ? [[own('no quotes', 'label')]] : [];
  const content = side ? [title, [], ...none, ...entries] : [title, ...none, ...entries];
  return Array.from({ length: sidebar.height }, (_, index) => {
    const line = content[index] ?? [];
    if (side) return [own(symbols.border, 'border'), own(' '), ...fit(line, sidebar.width - 2)];
    if (index > 0) return [own('   '), ...fit(line, sidebar.width - 3)];
    const ruled = [own(symbols.line.repeat(2), 'border'), own(' '), ...line, own(' ')];
    const room = sidebar.width - lineWidth(ruled);
    return fit(room > 0 ? [...ruled, own(symbols.line.repeat(room), 'border')] : ruled, sidebar.width);
  });
}
