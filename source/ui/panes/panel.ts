import { displayWidth, truncate } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { type Printable, printable } from '../../printable.ts';
import type { ListItem } from '../../reader/model/list.ts';
import { helpWidth, listColumns, type Rectangle } from '../../reader/view/geometry.ts';
import { GAP, helpColumn, keyColumns } from '../../reader/view/help.ts';
import type { OpenList } from '../../reader/view/lists.ts';
import { fit, lineWidth, literal, type Run, run, type StyledLine, withStyle } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { editLine } from './prompt.ts';

/** Columns for the detail beside the text, however long the text is. */
const LEAST_DETAIL = 18;

/** Columns for the filter, beside the keys of a list. */
const LEAST_FILTER = 16;

/** Rows above the items: the title and a blank row. */
const TITLE_ROWS = 2;

/** An item of the help as a line of `width` columns. */
function helpLine(item: ListItem, width: number): StyledLine {
  if (item.title) return fit([literal(item.text, 'heading')], width);
  const keys = fit([literal(' '.repeat(item.depth * 2)), literal(item.detail, 'speaker')], keyColumns(width));
  return fit([...keys, literal(' '), literal(item.text)], width);
}

function helpRow(item: ListItem, width: number): StyledLine {
  const column = item.beside ? helpColumn(width) : width;
  const left = helpLine(item, column);
  return item.beside ? [...left, literal(' '.repeat(GAP)), ...helpLine(item.beside, column)] : left;
}

function itemLine(item: ListItem, width: number, isSelected: boolean, symbols: Symbols): StyledLine {
  const room = width - 2 - item.depth * 2 - displayWidth(item.text) - 1;
  const shown = truncate(printable(item.detail), Math.max(LEAST_DETAIL, room), symbols.ellipsis) as Printable;
  // A selected row is inverse: a faint part of it could not be read.
  const detail: Run[] = item.detail ? [literal(' '), run(shown, ...(isSelected ? [] : (['label'] as const)))] : [];
  const lit = item.lit ?? { start: 0, end: 0 };
  const text = [
    literal(isSelected ? `${symbols.arrow} ` : '  ', 'chosen'),
    literal(' '.repeat(item.depth * 2)),
    run(printable(item.text.slice(0, lit.start))),
    run(printable(item.text.slice(lit.start, lit.end)), isSelected ? 'bold' : 'match'),
    run(printable(item.text.slice(lit.end))),
  ];
  const line = [...fit(text, Math.max(1, width - lineWidth(detail))), ...detail];
  return isSelected ? withStyle(line, 'selected') : line;
}

/** The other keys of a list; the status line names Enter and Esc. */
function extrasOf(kind: OpenList['kind']): string {
  const { extras } = messages.screen.lists;
  return kind in extras ? extras[kind as keyof typeof extras] : '';
}

function titleLine({ kind, title, edit }: OpenList, width: number): StyledLine {
  const line: Run[] = [literal(' '), literal(`${title} `, 'heading')];
  if (edit === null) return line;
  const extras = extrasOf(kind);
  const keys = literal(`  ${extras} `, 'label');
  const room = width - lineWidth(line) - lineWidth([keys]);
  if (extras === '' || room < LEAST_FILTER) return [...line, ...editLine('/', edit, width - lineWidth(line))];
  return [...line, ...fit(editLine('/', edit, room), room), keys];
}

/** The lines of a panel from item `wanted` on, or from an earlier one if rows would stay empty. */
function panelLines(
  rect: Rectangle,
  data: OpenList,
  { from, line }: { readonly from: number; readonly line: (item: ListItem, index: number) => StyledLine },
): readonly StyledLine[] {
  const { width, height } = rect;
  const { items: list } = data;
  const room = height - TITLE_ROWS;
  const first = Math.max(0, Math.min(from, list.length - room));
  const count = Math.max(0, Math.min(room, list.length - first));
  const items = Array.from({ length: count }, (_, row): StyledLine => {
    const item = list.at(first + row);
    return item ? [literal(' '), ...line(item, first + row)] : [];
  });
  const none: StyledLine[] = list.length === 0 ? [[literal(`  ${messages.screen.lists.empty}`, 'label')]] : [];
  const lines: StyledLine[] = [titleLine(data, listColumns(rect)), [], ...items, ...none];
  return Array.from({ length: height }, (_, row) => fit(lines[row] ?? [], width));
}

/** The lines of an open list, with the selected item in the middle. */
export function listLines(rect: Rectangle, data: OpenList, symbols: Symbols): readonly StyledLine[] {
  return panelLines(rect, data, {
    from: data.selected - Math.floor((rect.height - TITLE_ROWS) / 2),
    line: (item, index) => itemLine(item, listColumns(rect), index === data.selected, symbols),
  });
}

/** The lines of the help, which scrolls like a text: the selected item is at the top. */
export function helpLines(rect: Rectangle, data: OpenList): readonly StyledLine[] {
  return panelLines(rect, data, { from: data.selected, line: (item) => helpRow(item, helpWidth(rect)) });
}
