import { asciiColumns } from '../../layout/index.ts';
import { printable } from '../../printable.ts';
import type { ThemeName } from '../../reader/model/settings.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { geometry, SMALLEST } from '../../reader/view/geometry.ts';
import { fit, own, type StyledLine } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import type { Painter } from '../theme/theme.ts';
import type { Ground } from '../theme/themes.ts';
import { articlePane } from './article-pane.ts';
import { panelPane } from './panel-pane.ts';
import { sidebarPane } from './sidebar-pane.ts';
import { statusPane } from './status-pane.ts';

function tooSmall({ columns, rows }: ReaderState['size']): readonly StyledLine[] {
  const words = [`needs ${SMALLEST.columns}x${SMALLEST.rows}`, `has ${columns}x${rows}`];
  return Array.from({ length: rows }, (_, index) => fit([own(words[index] ?? '')], columns));
}

/** The whole screen, row by row, each as wide as the terminal. */
export function frame(state: ReaderState, symbols: Symbols): readonly StyledLine[] {
  const lines = frameLines(state, symbols);
  return state.settings.asciiText ? lines.map(inAscii) : lines;
}

/** A row where there is no UTF-8. It is laid out already, so every character keeps its columns. */
const inAscii = (line: StyledLine): StyledLine =>
  line.map((piece) => ({ ...piece, text: printable(asciiColumns(piece.text)) }));

function frameLines(state: ReaderState, symbols: Symbols): readonly StyledLine[] {
  const places = geometry(state);
  if (places.tooSmall) return tooSmall(state.size);
  const status = statusPane(state, symbols);
  if (state.panel) return [...panelPane(state, symbols), status];
  const article = articlePane(state, symbols);
  const sidebar = sidebarPane(state, symbols);
  const main =
    places.sidebar?.place === 'side'
      ? article.map((line, index) => [...line, ...(sidebar[index] ?? [])])
      : [...article, ...sidebar];
  return [...main, status];
}

/** How a frame becomes text for a terminal. */
export interface Drawing {
  readonly symbols: Symbols;
  /** Gives the painter of a theme. */
  readonly painterOf: (theme: ThemeName, background: Ground) => Painter;
}

/** The whole screen as text with SGR sequences, row by row. */
export function paintedRows(state: ReaderState, { symbols, painterOf }: Drawing): readonly string[] {
  return frame(state, symbols).map(painterOf(state.settings.theme, state.background));
}
