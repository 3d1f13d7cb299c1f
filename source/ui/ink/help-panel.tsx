import { memo } from 'react';
import type { OpenList } from '../../reader/view/lists.ts';
import { helpLines } from '../panes/panel.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The keys and what they do. */
export const HelpPanel = memo(function HelpPanel({ rect, data, style }: PaneProps<OpenList>) {
  return <Pane rect={rect} lines={helpLines(rect, data)} style={style} />;
}, isSamePane);
