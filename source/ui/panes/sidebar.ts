import type { Block, Quote } from '../../article.ts';
import { displayWidth, layoutBlocks, truncate } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import type { ShownSidebar } from '../../reader/shown/sidebar.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { speakerLabel } from '../../reader/view/quotes.ts';
import { fit, lineWidth, literal, type Run, run, type StyledLine, type StyleName } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { highlightSign, inVisualOrder, rowText, speakerSign, speakerStyles } from './labels.ts';

/** How many rows of a quote an entry shows at most. */
const EXCERPT_ROWS = { side: 3, below: 2 } as const;

/** The number of rows above the list. */
const TITLE_ROWS = { side: 2, below: 1 } as const;

/** Columns left of the list: the border and a space, or an indentation. */
const MARGIN = { side: 2, below: 3 } as const;

/** The list inside the sidebar, in columns and rows. */
interface List {
  readonly data: ShownSidebar;
  readonly width: number;
  readonly height: number;
  /** The maximum number of rows of an excerpt. */
  readonly excerptRows: number;
  readonly symbols: Symbols;
}

/** A row of the list, and the quote that it belongs to. */
interface ListRow {
  readonly line: StyledLine;
  readonly quote: Quote;
}

/** As many whole words of a line as fit. */
function shorten(line: string, columns: number): string {
  if (displayWidth(line) <= columns) return line;
  const cut = truncate(line, columns, '');
  const space = cut.lastIndexOf(' ');
  return (space > columns / 2 ? cut.slice(0, space) : cut).trimEnd();
}

/** The beginning of a quote between quotation marks, wrapped, with an ellipsis if it goes on. */
function excerpt(quote: Quote, { data: { bidiLevels }, width, excerptRows, symbols }: List): string[] {
  const { open, close, ellipsis } = symbols;
  const columns = width - 2;
  // A final comma belongs to the writer's sentence.
  const text = `${open}${quote.text.replace(/[,;]$/, '')}${close}`;
  // Only these rows are shown, so wrapping all of a long quote would be wasted.
  const block: Block = { type: 'paragraph', text: text.slice(0, columns * (excerptRows + 1) * 2), spans: [] };
  const { rows } = layoutBlocks([block], { width: columns, ...(bidiLevels ? { bidiLevels } : {}) });
  const lines = rows.map((row) => rowText(block.text, row));
  if (lines.length <= excerptRows && block.text.length === text.length) return lines;
  const shown = lines.slice(0, excerptRows);
  const end = `${ellipsis}${close}`;
  const last = shown.pop() ?? '';
  return [...shown, `${shorten(last, columns - displayWidth(end))}${end}`];
}

/** The rows of one quote: its speaker, then its words. */
function entry(index: number, list: List): ListRow[] {
  const { data, symbols } = list;
  const quote = data.quotes[index];
  if (!quote) return [];
  const isChosen = index === data.target;
  const isSelected = index === data.selected;
  const bar: Run = isChosen ? literal(symbols.bar, 'chosen') : literal(isSelected ? symbols.arrow : ' ', 'chosen');
  const cursor: StyleName[] = data.hasFocus && isSelected ? ['selected'] : [];
  const dim: StyleName[] = data.isTour && !isChosen ? ['dim'] : [];
  const speaker = run(
    printable(inVisualOrder(speakerLabel(quote), data.bidiLevels)),
    ...speakerStyles(quote, data.speakers),
    quote.speaker ? 'speaker' : 'label',
    ...cursor,
    ...dim,
  );
  const sign = speakerSign(quote, data.speakers, symbols);
  const color = data.highlighted.get(quote.id);
  const mark = color === undefined ? literal(' ') : highlightSign(color, symbols);
  const first = [bar, mark, { ...sign, styles: [...sign.styles, ...dim] }, literal(' '), speaker];
  const words = excerpt(quote, list).map((line) => [bar, literal(' '), run(printable(line), ...dim)]);
  return [first, ...words].map((line) => ({ line, quote }));
}

/** The rows of the list that fit. The selected entry is in the upper third, except near the end of the list. */
function rowsInView(list: List): readonly ListRow[] {
  const { data, height, excerptRows } = list;
  const { quotes, selected } = data;
  const mostBelow = (quotes.length - selected) * (excerptRows + 1);
  const roomAbove = Math.max(Math.floor(height / 3), height - mostBelow);
  let above: ListRow[] = [];
  for (let index = selected - 1; index >= 0; index -= 1) {
    const rows = entry(index, list);
    if (above.length + rows.length > roomAbove) break;
    above = [...rows, ...above];
  }
  const all = [...above, ...entry(selected, list)];
  for (let index = selected + 1; index < quotes.length && all.length < height; index += 1) {
    all.push(...entry(index, list));
  }
  return all.slice(0, height);
}

function listRows(rect: Rectangle, data: ShownSidebar, symbols: Symbols): readonly ListRow[] {
  const { place } = data;
  const height = Math.max(1, rect.height - TITLE_ROWS[place]);
  const excerptRows = place === 'side' ? EXCERPT_ROWS.side : Math.min(EXCERPT_ROWS.below, height - 1);
  return rowsInView({ data, width: rect.width - MARGIN[place], height, excerptRows, symbols });
}

/** The quote at a row of the sidebar, counted from its top; null if the row belongs to none. */
export function quoteAtRow(row: number, rect: Rectangle, data: ShownSidebar, symbols: Symbols): Quote | null {
  return listRows(rect, data, symbols)[row - TITLE_ROWS[data.place]]?.quote ?? null;
}

function titleLine({ isComplete, quotes, guesses, hasFocus, speaker, filter, fragments }: ShownSidebar): StyledLine {
  const texts = messages.screen.quotes;
  const count = guesses > 0 ? texts.titleWithGuesses(quotes.length, guesses) : texts.title(quotes.length);
  const title = literal(isComplete ? count : texts.finding, hasFocus ? 'heading' : 'label');
  const narrowing = [speaker, filter && `/${filter}`, fragments && texts.fragmentsToo].filter(Boolean).join(' · ');
  return narrowing ? [title, literal('  '), run(printable(narrowing), 'label')] : [title];
}

/** The title of a sidebar below the article, with a rule on either side. */
function ruled(title: StyledLine, width: number, symbols: Symbols): StyledLine {
  const line = [literal(symbols.line.repeat(2), 'border'), literal(' '), ...title, literal(' ')];
  const room = width - lineWidth(line);
  return fit(room > 0 ? [...line, literal(symbols.line.repeat(room), 'border')] : line, width);
}

/** The lines of the quotes sidebar. */
export function sidebarLines(rect: Rectangle, data: ShownSidebar, symbols: Symbols): readonly StyledLine[] {
  const { place, quotes, isComplete } = data;
  const title = titleLine(data);
  const none: StyledLine[] = quotes.length === 0 && isComplete ? [[literal(messages.screen.quotes.none, 'label')]] : [];
  const entries = listRows(rect, data, symbols).map(({ line }) => line);
  const content = place === 'side' ? [title, [], ...none, ...entries] : [title, ...none, ...entries];
  const inner = rect.width - MARGIN[place];
  return Array.from({ length: rect.height }, (_, index) => {
    const line = content[index] ?? [];
    if (place === 'side') return [literal(symbols.border, 'border'), literal(' '), ...fit(line, inner)];
    return index === 0 ? ruled(line, rect.width, symbols) : [literal('   '), ...fit(line, inner)];
  });
}
