import type { ReaderState } from '../../model/state.ts';
import { geometry, type Rectangle } from '../geometry.ts';

/** The rows of the note editor: at least, at most, and as a share of the screen. */
const ROWS = { least: 3, most: 10, share: 0.4 } as const;

/** The rectangle of the note editor, over the lower part of the screen. */
export function noteRect(state: ReaderState): Rectangle {
  const { panel } = geometry(state);
  const height = Math.max(ROWS.least, Math.min(Math.floor(panel.height * ROWS.share), ROWS.most));
  return { ...panel, row: panel.row + panel.height - height, height };
}
