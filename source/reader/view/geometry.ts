import type { ReaderState } from '../model/state.ts';

/** The smallest terminal that is of use. */
export const SMALLEST = { columns: 20, rows: 6 } as const;

/** From this many columns on the sidebar stands beside the article. */
const SIDE_BY_SIDE = 90;

/** A rectangle of the screen, in columns and rows from the top left corner. */
export interface Rectangle {
  readonly column: number;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

export interface Geometry {
  /** The terminal is too small to read in. */
  readonly tooSmall: boolean;
  readonly article: Rectangle;
  /** Where the text column stands inside the article's rectangle. */
  readonly text: { readonly column: number; readonly width: number };
  readonly sidebar: (Rectangle & { readonly place: 'side' | 'below' }) | null;
  readonly status: Rectangle;
}

type Measured = Pick<ReaderState, 'size' | 'settings'> & { readonly sidebar: Pick<ReaderState['sidebar'], 'open'> };

function within(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Where everything stands: it depends on the terminal, the settings and the open panels, never on what was found. */
export function geometry({ size, settings, sidebar }: Measured): Geometry {
  const { columns, rows } = size;
  const height = Math.max(1, rows - 1);
  const status = { column: 0, row: height, width: columns, height: 1 };
  const tooSmall = columns < SMALLEST.columns || rows < SMALLEST.rows;
  const wide = columns >= SIDE_BY_SIDE;
  const open = sidebar.open === 'auto' ? wide : sidebar.open;
  if (!open || tooSmall) {
    const article = { column: 0, row: 0, width: columns, height };
    return { tooSmall, article, text: textColumn(columns, settings.textWidth), sidebar: null, status };
  }
  if (wide) {
    const width = within(20, settings.sidebarWidth ?? within(28, Math.round(columns * 0.3), 40), columns - 40);
    const article = { column: 0, row: 0, width: columns - width, height };
    const side = { column: columns - width, row: 0, width, height, place: 'side' as const };
    return { tooSmall, article, text: textColumn(article.width, settings.textWidth), sidebar: side, status };
  }
  const below = within(3, Math.round(height * 0.45), height - 2);
  const article = { column: 0, row: 0, width: columns, height: height - below };
  const panel = { column: 0, row: height - below, width: columns, height: below, place: 'below' as const };
  return { tooSmall, article, text: textColumn(columns, settings.textWidth), sidebar: panel, status };
}

/** The text column, centred; two columns on the left are for marks and one on the right for the scroll bar. */
function textColumn(room: number, widest: number): { column: number; width: number } {
  const left = room < 60 ? 2 : 3;
  const right = room < 60 ? 1 : 2;
  const width = Math.max(1, Math.min(widest, room - left - right));
  return { column: Math.max(left, Math.floor((room - width) / 2)), width };
}
