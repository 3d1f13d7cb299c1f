import { memo } from 'react';
import type { ShownStatus } from '../../reader/shown/status.ts';
import { statusLines } from '../panes/status.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The last row: the article and the position in it, or a message. */
export const StatusLine = memo(function StatusLine({ rect, data, style }: PaneProps<ShownStatus>) {
  return <Pane rect={rect} lines={statusLines(rect, data, style.symbols)} style={style} />;
}, isSamePane);
