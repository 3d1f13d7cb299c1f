import { memo } from 'react';
import type { ShownSidebar } from '../../reader/shown/sidebar.ts';
import { sidebarLines } from '../panes/sidebar.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The quotes with their speakers, beside the article or over its lower part. */
export const QuotesSidebar = memo(function QuotesSidebar({ rect, data, style }: PaneProps<ShownSidebar>) {
  return <Pane rect={rect} lines={sidebarLines(rect, data, style.symbols)} style={style} />;
}, isSamePane);
