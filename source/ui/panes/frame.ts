import { asciiColumns } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import type { ReaderState, Size } from '../../reader/model/state.ts';
import { type Shown, type ShownScreen, shownScreen } from '../../reader/shown/screen.ts';
import { type Rectangle, SMALLEST } from '../../reader/view/geometry.ts';
import type { Painter } from '../theme/painter.ts';
import { fit, literal, type Run, type StyledLine } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import type { Drawing } from '../theme/themes.ts';
import { articleLines } from './article.ts';
import { libraryLines } from './library.ts';
import { noteLines } from './note.ts';
import { helpLines, listLines } from './panel.ts';
import { pictureLines } from './picture.ts';
import { promptLines } from './prompt.ts';
import { resultsLines } from './results.ts';
import { sidebarLines } from './sidebar.ts';
import { statusLines } from './status.ts';

/** Draws a pane's data as styled lines: one for each row of its rectangle, and none wider than it. */
export type PaneLines<Data> = (rect: Rectangle, data: Data, symbols: Symbols) => readonly StyledLine[];

/** The whole screen of a terminal that is too small. */
export function tooSmallLines({ columns, rows }: Size): readonly StyledLine[] {
  const { needs, has } = messages.screen.tooSmall;
  const words = [needs(`${SMALLEST.columns}x${SMALLEST.rows}`), has(`${columns}x${rows}`)];
  return Array.from({ length: rows }, (_, index) => fit([literal(words[index] ?? '')], columns));
}

/** A line in ASCII. It is already laid out, so every character keeps its width. */
const inAscii = (line: StyledLine): StyledLine =>
  line.map((piece) => ({ ...piece, text: printable(asciiColumns(piece.text)) }));

const asciiPainters = new WeakMap<Painter, Painter>();

/** The painter for a state's theme and settings. It is the same function as long as these do not change. */
export function painterFor({ settings, background }: ReaderState, { painterOf }: Drawing): Painter {
  const paint = painterOf(settings.theme, background);
  if (!settings.asciiText) return paint;
  const known = asciiPainters.get(paint) ?? ((line) => paint(inAscii(line)));
  asciiPainters.set(paint, known);
  return known;
}

interface DrawnPane {
  readonly rect: Rectangle;
  readonly lines: readonly StyledLine[];
}

/** The panes of a screen, from left to right. */
function drawnPanes(screen: ShownScreen, symbols: Symbols): readonly DrawnPane[] {
  const draw = <Data>(shown: Shown<Data> | null, linesOf: PaneLines<Data>): DrawnPane[] =>
    shown ? [{ rect: shown.rect, lines: linesOf(shown.rect, shown.data, symbols) }] : [];
  return [
    ...draw(screen.article, articleLines),
    ...draw(screen.sidebar, sidebarLines),
    ...draw(screen.panel, screen.panel?.data.kind === 'help' ? helpLines : listLines),
    ...draw(screen.library, libraryLines),
    ...draw(screen.results, resultsLines),
    ...draw(screen.picture, pictureLines),
    ...draw(screen.note, noteLines),
    ...draw(screen.prompt, promptLines),
    ...draw(screen.status, statusLines),
  ];
}

/** The whole screen, row by row: the panes in their rectangles. */
export function frame(state: ReaderState, symbols: Symbols): readonly StyledLine[] {
  const screen = shownScreen(state);
  if (screen.isTooSmall) return tooSmallLines(screen.size);
  const rows: Run[][] = Array.from({ length: screen.size.rows }, () => []);
  for (const { rect, lines } of drawnPanes(screen, symbols)) {
    for (const [index, line] of lines.entries()) rows[rect.row + index]?.push(...line);
  }
  return state.settings.asciiText ? rows.map(inAscii) : rows;
}

/** Moves the cursor to a column of its row, counted from 0 (CHA). */
const toColumn = (column: number): string => `\u001b[${column + 1}G`;

/**
 * The whole screen as text with SGR sequences, row by row, as it is drawn before Ink is loaded. Panes beside one another are
 * placed by their columns: text whose width the terminal counts differently does not move its neighbors.
 */
export function paintedRows(state: ReaderState, drawing: Drawing): readonly string[] {
  const screen = shownScreen(state);
  const paint = painterFor(state, drawing);
  if (screen.isTooSmall) return tooSmallLines(screen.size).map(paint);
  const rows: string[] = Array.from({ length: screen.size.rows }, () => '');
  for (const { rect, lines } of drawnPanes(screen, drawing.symbols)) {
    for (const [index, line] of lines.entries()) {
      rows[rect.row + index] += (rect.column > 0 ? toColumn(rect.column) : '') + paint(line);
    }
  }
  return rows;
}
