import { displayWidth, truncate, wrap } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import type { LibrarySort } from '../../reader/model/library/library.ts';
import type { ShownLibrary } from '../../reader/shown/library.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { type ArticleFacts, libraryRoom } from '../../reader/view/library/library.ts';
import { fit, lineWidth, literal, type Run, run, type StyledLine, withStyle } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { editLine } from './prompt.ts';

/** The maximum width of the rows, in columns. */
const WIDEST = 160;

/** Columns of the cursor before a title. */
const CURSOR = 2;

/** The number of articles in each state; the listed state is in brackets. */
function statesLine({ state, states, counts }: ShownLibrary, width: number): StyledLine {
  const labels = states.map((each) => {
    const label = `${messages.library.states[each]}${counts ? ` ${counts[each]}` : ''}`;
    return { label, isListed: each === state };
  });
  const runs = (shown: typeof labels): Run[] =>
    shown.flatMap(({ label, isListed }) => [
      isListed ? literal(`[${label}]`, 'heading') : literal(` ${label} `, 'label'),
      literal(' '),
    ]);
  const title = literal(` ${messages.library.title}  `, 'heading');
  const variants = [[title, ...runs(labels)], runs(labels), [title, ...runs(labels.filter((each) => each.isListed))]];
  return variants.find((line) => lineWidth(line) <= width) ?? variants.at(-1) ?? [];
}

/** The words that narrow the list, and its order. */
function orderLine({ words, isTyping, sort, reversed, total }: ShownLibrary, width: number): StyledLine {
  const order = messages.library[reversed ? 'reversedOrders' : 'orders'][sort];
  if (words === null) return [literal(` ${order}`, 'label')];
  const found = literal(` ${messages.library.facts.articles(total)}, ${order} `, 'label');
  const room = width - lineWidth([found]);
  const typed = (columns: number): StyledLine =>
    isTyping
      ? [literal(' '), ...editLine('/', words, columns - 1)]
      : [literal(' '), literal('/', 'prompt'), run(printable(words.text))];
  return room < displayWidth(words.text) + CURSOR + 2 ? typed(width) : [...fit(typed(room), room), found];
}

/** A column of the table in a wide panel. */
interface Column {
  readonly title: (sort: LibrarySort) => string;
  readonly width: number;
  readonly isNumber?: true;
  readonly text: (facts: ArticleFacts) => string;
}

const counted = (count: number): string => (count > 0 ? String(count) : '');

/** The columns after the title; the tags take the rest. */
const COLUMNS: readonly Column[] = [
  { title: () => messages.library.columns.site, width: 18, text: ({ site }) => site },
  { title: (sort) => messages.library.dates[sort], width: 11, text: ({ date }) => date },
  { title: () => messages.library.columns.left, width: 7, isNumber: true, text: ({ left }) => left },
  { title: () => messages.library.columns.quotes, width: 6, isNumber: true, text: ({ quotes }) => counted(quotes) },
  {
    title: () => messages.library.columns.highlights,
    width: 6,
    isNumber: true,
    text: ({ highlights }) => counted(highlights),
  },
  { title: () => messages.library.columns.progress, width: 8, isNumber: true, text: ({ progress }) => progress },
];

const GAP = '  ';
const COLUMNS_WIDTH = COLUMNS.reduce((sum, { width }) => sum + width + GAP.length, 0);

/** The tags' share of the width that the other columns leave, and the fewest columns for them. */
const TAGS = { share: 0.25, least: 14 } as const;

function cell(text: string, width: number, symbols: Symbols, isNumber = false): string {
  const shown = truncate(printable(text), width, symbols.ellipsis);
  const space = ' '.repeat(Math.max(0, width - displayWidth(shown)));
  return isNumber ? space + shown : shown + space;
}

/** The texts of a row of the table. */
interface Cells {
  readonly title: string;
  readonly columns: readonly string[];
  readonly tags: string;
}

function tableRow({ title, columns: cells, tags }: Cells, width: number, symbols: Symbols): string {
  const rest = Math.max(1, width - CURSOR - COLUMNS_WIDTH);
  const share = Math.floor(rest * TAGS.share);
  const columns = COLUMNS.map((column, index) => cell(cells[index] ?? '', column.width, symbols, column.isNumber));
  // Without room for a column of their own, the tags follow the title.
  if (share < TAGS.least) return [cell(`${title}${GAP}${tags}`, rest, symbols), ...columns].join(GAP);
  const ofTitle = rest - share - GAP.length;
  return [cell(title, ofTitle, symbols), ...columns, cell(tags, share, symbols)].join(GAP);
}

/** The lines of one of the program's own texts, at most `width` columns wide. */
function wrapped(text: string, width: number): readonly StyledLine[] {
  const lines: StyledLine[] = [];
  wrap(text, Math.max(2, width), (start, end) => lines.push([literal(text.slice(start, end))]));
  return lines;
}

/** The most columns of a site's name in short forms. */
const SHORT_SITE = 16;

/** The facts of an article on a line of their own: as many as fit, in short forms if there is little room. */
function factsLine(facts: ArticleFacts, width: number, symbols: Symbols): string {
  const { site, date, left, quotes, highlights, progress, tags } = facts;
  const texts = messages.library.facts;
  const known = (parts: readonly string[]) => parts.filter(Boolean).map(printable);
  const long = known([
    left,
    site,
    date,
    quotes > 0 ? texts.quotes(quotes) : '',
    highlights > 0 ? texts.highlights(highlights) : '',
    progress,
    tags,
  ]);
  const short = known([
    left,
    truncate(printable(site), SHORT_SITE, symbols.ellipsis),
    date,
    quotes > 0 ? texts.shortQuotes(quotes) : '',
    highlights > 0 ? texts.shortHighlights(highlights) : '',
    progress,
    tags,
  ]);
  const choices = [long, ...short.map((_, dropped) => short.slice(0, short.length - dropped))];
  const lines = choices.map((parts) => parts.join(` ${symbols.dot} `));
  return lines.find((line) => displayWidth(line) <= width) ?? truncate(left, width, symbols.ellipsis);
}

/** How the rows of an article are drawn. */
interface RowStyle {
  readonly isSelected: boolean;
  readonly isWide: boolean;
  readonly width: number;
  readonly symbols: Symbols;
}

/** The rows of an article on the screen; null if it is being loaded. */
function articleRows(
  facts: ArticleFacts | null,
  { isSelected, isWide, width, symbols }: RowStyle,
): readonly StyledLine[] {
  const cursor = literal(isSelected ? `${symbols.arrow} ` : '  ', 'chosen');
  const mark = (line: StyledLine) => (isSelected ? withStyle(fit(line, width), 'selected') : fit(line, width));
  if (facts === null) return [mark([cursor, literal(symbols.ellipsis, 'label')]), ...(isWide ? [] : [mark([])])];
  if (isWide) {
    const cells = { ...facts, columns: COLUMNS.map(({ text }) => text(facts)) };
    return [mark([cursor, run(printable(tableRow(cells, width, symbols)))])];
  }
  const title = cell(facts.title, width - CURSOR, symbols);
  const detail = run(printable(factsLine(facts, width - CURSOR, symbols)), ...(isSelected ? [] : (['label'] as const)));
  return [mark([cursor, run(printable(title))]), mark([literal(' '.repeat(CURSOR)), detail])];
}

/** The lines of the library: states, words and order, then the visible articles. */
export function libraryLines(rect: Rectangle, data: ShownLibrary, symbols: Symbols): readonly StyledLine[] {
  const { isWide } = libraryRoom(rect);
  const width = Math.min(WIDEST, rect.width - 2);
  const titles = COLUMNS.map(({ title }) => title(data.sort));
  const head: StyledLine[] = [statesLine(data, rect.width), orderLine(data, Math.min(WIDEST, rect.width))];
  if (isWide) {
    const row =
      data.articles.length > 0 ? tableRow({ ...messages.library.columns, columns: titles }, width, symbols) : '';
    head.push([literal(` ${' '.repeat(CURSOR)}`), literal(row, 'label')]);
  }
  const articles = data.articles.flatMap((facts, index) =>
    articleRows(facts, { isSelected: index === data.selected, isWide, width, symbols }),
  );
  const emptiness = data.emptiness.flatMap((text) => wrapped(text, width - 1));
  const rows = (data.emptiness.length > 0 ? emptiness : articles).map((line): StyledLine => [literal(' '), ...line]);
  const lines = [...head, ...rows];
  return Array.from({ length: rect.height }, (_, row) => fit(lines[row] ?? [], rect.width));
}
