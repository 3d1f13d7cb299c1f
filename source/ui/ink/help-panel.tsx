import { memo } from 'react';
import type { ShownPanel } from '../../reader/shown/screen.ts';
import { helpLines } from '../panes/panel.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The keys and what they do. */
export const HelpPanel = memo(function HelpPanel({ rect, data, style }: PaneProps<ShownPanel>) {
  return <Pane rect={rect} lines={helpLines(rect, data)} style={style} />;
}, isSamePane);
