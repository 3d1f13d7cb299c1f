import type { PictureContent } from '../../../reader/model/pictures.ts';
import type { ReaderState } from '../../../reader/model/state.ts';
import { shownScreen } from '../../../reader/shown/screen.ts';
import type { Placement } from '../../../terminal/images/placements.ts';

type Placed = Extract<PictureContent, { kind: 'placed' }>;

/** Some rows of a picture at a cell of the screen. */
function placement(
  content: Placed,
  at: { column: number; row: number },
  { from, count }: { from: number; count: number },
) {
  const pixels = (rows: number): number => Math.round((rows * content.height) / content.rows);
  return {
    id: content.id,
    rect: { ...at, columns: content.columns, rows: count },
    crop: { top: pixels(from), height: pixels(from + count) - pixels(from) },
  };
}

/** The pictures that the terminal should draw on the screen of a state. */
export function placementsOf(state: ReaderState): readonly Placement[] {
  const { article, picture } = shownScreen(state);
  const whole = picture?.data.content;
  if (picture && whole?.kind === 'placed') {
    const { rect } = picture;
    const at = {
      column: rect.column + Math.max(0, (rect.width - whole.columns) >> 1),
      row: rect.row + Math.max(0, (rect.height - whole.rows) >> 1),
    };
    return [placement(whole, at, { from: 0, count: whole.rows })];
  }
  if (!article) return [];
  const { rect, data } = article;
  const placements: Placement[] = [];
  for (let index = data.start; index < data.end; index += 1) {
    const row = data.rows[index];
    const content = row?.picture === undefined ? undefined : data.pictures.get(row.block);
    if (row?.picture === undefined || content?.kind !== 'placed') continue;
    if (row.picture !== 0 && index > data.start) continue;
    const count = Math.min(content.rows - row.picture, data.end - index);
    if (count <= 0) continue;
    const at = { column: rect.column + data.textColumn, row: rect.row + index - data.start };
    placements.push(placement(content, at, { from: row.picture, count }));
  }
  return placements;
}
