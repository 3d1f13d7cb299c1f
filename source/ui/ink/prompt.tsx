import { memo } from 'react';
import type { ShownPrompt } from '../../reader/shown/status.ts';
import { promptLines } from '../panes/prompt.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The line in which a search or a filter is typed; it stands in place of the status line. */
export const Prompt = memo(function Prompt({ rect, data, style }: PaneProps<ShownPrompt>) {
  return <Pane rect={rect} lines={promptLines(rect, data)} style={style} />;
}, isSamePane);
