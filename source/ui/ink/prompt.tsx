import { memo } from 'react';
import type { ShownPrompt } from '../../reader/shown/status.ts';
import { promptLines } from '../panes/prompt.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The line where a search or a filter is typed. It replaces the status line. */
export const Prompt = memo(function Prompt({ rect, data, style }: PaneProps<ShownPrompt>) {
  return <Pane rect={rect} lines={promptLines(rect, data)} style={style} />;
}, isSamePane);
