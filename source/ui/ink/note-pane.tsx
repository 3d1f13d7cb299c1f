import { memo } from 'react';
import type { ShownNote } from '../../reader/shown/note.ts';
import { noteLines } from '../panes/note.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The editor of a note, over the lower part of the screen. */
export const NotePane = memo(function NotePane({ rect, data, style }: PaneProps<ShownNote>) {
  return <Pane rect={rect} lines={noteLines(rect, data, style.symbols)} style={style} />;
}, isSamePane);
