/** Pictures that turn out smaller than the space reserved for them: the rest of the space is closed while it is off the screen. */

import type { PictureBox, PictureRooms } from '../../layout/index.ts';
import { rowOf } from '../../layout/index.ts';
import type { PictureContent, Pictures } from '../model/pictures.ts';
import type { ReaderState } from '../model/state.ts';
import { layoutScreen } from './incremental-layout.ts';
import { visibleRows } from './viewport.ts';

const rowsOf = (content: Exclude<PictureContent, { kind: 'problem' }>): number =>
  content.kind === 'painted' ? content.rows.length : content.rows;

/** The blocks of the pictures that have at least one row on the screen. */
function onScreen(state: ReaderState): ReadonlySet<number> {
  const { start, end } = visibleRows(state);
  const rows = state.layout.rows.slice(start, end);
  return new Set(rows.flatMap(({ block, picture }) => (picture === undefined ? [] : [block])));
}

/** The space of each picture after pictures have arrived; `boxes` is the space that they were loaded for. */
function roomsFor(state: ReaderState, pictures: Pictures, boxes: ReadonlyMap<number, PictureBox>): PictureRooms {
  const seen = onScreen(state);
  // A picture that could not be shown may have been loaded since.
  const rooms = new Map([...state.pictureRooms].filter(([, { of }]) => of !== null));
  for (const [block, content] of pictures) {
    const of = boxes.get(block);
    if (content.kind === 'problem') rooms.set(block, { rows: 1, of: null });
    else if (of && rowsOf(content) < of.rows && !seen.has(block)) rooms.set(block, { rows: rowsOf(content), of });
  }
  return rooms;
}

const isSameRoom = (one: PictureRooms, other: PictureRooms, block: number): boolean => {
  const [was, is] = [one.get(block), other.get(block)];
  return was?.rows === is?.rows && was?.of?.columns === is?.of?.columns && was?.of?.rows === is?.of?.rows;
};

/** Shows pictures, and closes the space that they leave empty off the screen. The row at the top of the screen stays. */
export function showPictures(
  state: ReaderState,
  pictures: Pictures,
  boxes: ReadonlyMap<number, PictureBox> = new Map(),
): ReaderState {
  const before = state.pictureRooms;
  const pictureRooms = roomsFor(state, pictures, boxes);
  const blocks = new Set([...before.keys(), ...pictureRooms.keys()]);
  if ([...blocks].every((block) => isSameRoom(before, pictureRooms, block))) return { ...state, pictures };
  const shown = { ...state, pictures, pictureRooms };
  if (state.settings.pictures !== 'shown') return shown;
  const after = layoutScreen(shown);
  const { anchor } = state;
  // A row within the space of a picture, or above a block, shares its position with other rows.
  const below = state.top - rowOf(state.layout, anchor);
  const shift = isSameRoom(before, pictureRooms, anchor.block) ? below : Math.min(0, below);
  return { ...after, top: Math.max(0, after.top + shift) };
}
