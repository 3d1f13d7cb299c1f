import { memo } from 'react';
import type { OpenList } from '../../reader/view/lists.ts';
import { listLines } from '../panes/panel.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** A list to choose from: contents, speakers, matches, links, recent articles, highlights. */
export const ListPanel = memo(function ListPanel({ rect, data, style }: PaneProps<OpenList>) {
  return <Pane rect={rect} lines={listLines(rect, data, style.symbols)} style={style} />;
}, isSamePane);
