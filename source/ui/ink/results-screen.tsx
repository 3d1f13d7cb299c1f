import { memo } from 'react';
import type { ShownResults } from '../../reader/shown/results.ts';
import { resultsLines } from '../panes/results.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** What was found in the library, the people who are quoted in it, or what one of them has said. */
export const ResultsScreen = memo(function ResultsScreen({ rect, data, style }: PaneProps<ShownResults>) {
  return <Pane rect={rect} lines={resultsLines(rect, data, style.symbols)} style={style} />;
}, isSamePane);
