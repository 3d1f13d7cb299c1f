import { printable } from '../../printable.ts';
import { panelItems, panelTitle } from '../../reader/commands/panels.ts';
import { type PanelItem, WIDEST_LIST } from '../../reader/model/panel-list.ts';
import type { ReaderState } from '../../reader/model/state.ts';
import { geometry } from '../../reader/view/geometry.ts';
import { fit, lineWidth, own, type Run, run, type StyledLine, withStyle } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { editLine } from './status-pane.ts';

/** Columns for the keys in the help. */
const KEY_COLUMNS = 18;

function helpRow(item: PanelItem, width: number): StyledLine {
  if (item.title) return fit([own(item.text, 'heading')], width);
  const keys = fit(
    [own(' '.repeat(item.depth * 2)), own(item.detail, 'speaker')],
    Math.min(KEY_COLUMNS, Math.floor(width / 2)),
  );
  return fit([...keys, own(' '), own(item.text)], width);
}

function listRow(item: PanelItem, width: number, selected: boolean, symbols: Symbols): StyledLine {
  const sign = own(selected ? `${symbols.arrow} ` : '  ', 'chosen');
  const detail: Run[] = item.detail ? [own(' '), run(printable(item.detail), 'label')] : [];
  const lit = item.lit ?? { start: 0, end: 0 };
  const text = [
    sign,
    own(' '.repeat(item.depth * 2)),
    run(printable(item.text.slice(0, lit.start))),
    run(printable(item.text.slice(lit.start, lit.end)), 'match'),
    run(printable(item.text.slice(lit.end))),
  ];
  const line = [...fit(text, Math.max(1, width - lineWidth(detail))), ...detail];
  return selected ? withStyle(line, 'selected') : line;
}

/** The open list, over the whole screen but the status line. */
export function panelPane(state: ReaderState, symbols: Symbols): readonly StyledLine[] {
  const { panel } = state;
  if (!panel) return [];
  const { width, row: height } = geometry(state).status;
  const items = panelItems(state);
  const help = panel.kind === 'help';
  const columns = Math.min(WIDEST_LIST, width - 2);
  const heading: Run[] = [own(' '), own(`${panelTitle(panel.kind)} `, 'heading')];
  if (panel.typing) heading.push(...editLine('/', panel.edit, columns - lineWidth(heading)));
  else heading.push(own('/ to narrow, Esc to close', 'label'));
  const room = height - 2;
  const last = Math.max(0, items.length - room);
  // The help is read and so scrolls with its selection at the top; in a list the selection stands in the middle.
  const first = Math.min(last, Math.max(0, help ? panel.selected : panel.selected - Math.floor(room / 2)));
  const count = Math.max(0, Math.min(room, items.length - first));
  const rows = Array.from({ length: count }, (_, index): StyledLine => {
    const item = items.at(first + index);
    if (!item) return [];
    const row = help ? helpRow(item, columns) : listRow(item, columns, first + index === panel.selected, symbols);
    return [own(' '), ...row];
  });
  const none: StyledLine[] = items.length === 0 ? [[own('  no matches', 'label')]] : [];
  const lines: StyledLine[] = [heading, [], ...rows, ...none];
  return Array.from({ length: height }, (_, index) => fit(lines[index] ?? [], width));
}
