import type { Block, Quote } from '../../article.ts';
import { memoizeLast } from '../model/memoize.ts';
import type { ReaderState, Size } from '../model/state.ts';
import { type TextColumn, textColumn } from './text-column.ts';

/** The smallest terminal that the reader works in. */
export const SMALLEST = { columns: 20, rows: 6 } as const;

/** The fewest columns at which the sidebar is beside the article. */
const SIDE_BY_SIDE = 90;

/** The maximum width of a list, in columns. */
const WIDEST_LIST = 100;

/** The same for the help. */
const WIDEST_HELP = 160;

/** A rectangle of the screen, in columns and rows from the top left corner. */
export interface Rectangle {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

export interface Geometry {
  /** Whether the terminal is too small to read in. */
  readonly tooSmall: boolean;
  readonly article: Rectangle;
  readonly text: TextColumn;
  /** The maximum height of a picture in the text, in rows; 0 if there are none. */
  readonly pictureRows: number;
  readonly sidebar: (Rectangle & { readonly place: 'side' | 'below' }) | null;
  /** A list or the help, which replaces the article and the sidebar. */
  readonly panel: Rectangle;
  /** The status line, or the prompt that replaces it. */
  readonly status: Rectangle;
}

type Measured = Pick<ReaderState, 'size' | 'settings'> & {
  readonly sidebar: Pick<ReaderState['sidebar'], 'open' | 'below'>;
  readonly document: Pick<ReaderState['document'], 'attribution' | 'article'>;
};

const namesSpeakers = memoizeLast((quotes: readonly Quote[]): boolean =>
  quotes.some(({ speaker }) => speaker !== null),
);

/** Whether the sidebar is open. It opens automatically only beside the article. Until the quotes are found, it stays as it was. */
function isSidebarOpen({ size, settings, sidebar, document: { attribution } }: Measured): boolean {
  if (size.columns < SIDE_BY_SIDE) return sidebar.below;
  if (sidebar.open !== 'auto') return sidebar.open;
  if (settings.sidebar === 'never') return false;
  return settings.sidebar === 'always' || attribution === null || namesSpeakers(attribution.quotes);
}

function within(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Opens or closes the sidebar, beside the article if there is room, or else over the lower part of the screen. */
export function sidebarOpened({ columns }: Size, isOpen: boolean): Partial<ReaderState['sidebar']> {
  return columns < SIDE_BY_SIDE ? { below: isOpen } : { open: isOpen };
}

const hasPictures = memoizeLast((blocks: readonly Block[]): boolean => blocks.some(({ src }) => src !== undefined));

/** The rectangles of the screen. They depend on the terminal, the settings and whether the sidebar is open. */
export function geometry(state: Measured): Geometry {
  const { size, settings } = state;
  const { columns, rows } = size;
  const height = Math.max(1, rows - 1);
  const tooSmall = columns < SMALLEST.columns || rows < SMALLEST.rows;
  const wide = columns >= SIDE_BY_SIDE;
  const open = isSidebarOpen(state) && !tooSmall;
  const whole = { column: 0, row: 0, width: columns, height };
  const column = (room: number) => textColumn(room, settings.textWidth, state.document.article.blocks);
  const shared = {
    tooSmall,
    pictureRows: hasPictures(state.document.article.blocks) ? within(4, Math.floor(rows / 2), 16) : 0,
    panel: whole,
    status: { column: 0, row: height, width: columns, height: 1 },
  };
  if (!open) return { ...shared, article: whole, text: column(columns), sidebar: null };
  if (wide) {
    const width = within(20, settings.sidebarWidth ?? within(28, Math.round(columns * 0.3), 40), columns - 40);
    const article = { ...whole, width: columns - width };
    const side = { ...whole, column: columns - width, width, place: 'side' as const };
    return { ...shared, article, text: column(article.width), sidebar: side };
  }
  const lower = within(3, Math.round(height * 0.45), height - 2);
  const article = { ...whole, height: height - lower };
  const below = { ...whole, row: height - lower, height: lower, place: 'below' as const };
  return { ...shared, article, text: column(columns), sidebar: below };
}

/** The columns of a list's rows, inside the margins of its panel. */
export function listColumns({ width }: Pick<Rectangle, 'width'>): number {
  return Math.min(WIDEST_LIST, width - 2);
}

/** The columns of the help, which may have two columns of text. */
export function helpWidth({ width }: Pick<Rectangle, 'width'>): number {
  return Math.min(WIDEST_HELP, width - 2);
}
