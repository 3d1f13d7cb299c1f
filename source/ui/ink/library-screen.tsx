import { memo } from 'react';
import type { ShownLibrary } from '../../reader/shown/library.ts';
import { libraryLines } from '../panes/library.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The saved articles. */
export const LibraryScreen = memo(function LibraryScreen({ rect, data, style }: PaneProps<ShownLibrary>) {
  return <Pane rect={rect} lines={libraryLines(rect, data, style.symbols)} style={style} />;
}, isSamePane);
