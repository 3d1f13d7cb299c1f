import { memo } from 'react';
import type { ShownResults } from '../../reader/shown/results.ts';
import { resultsLines } from '../panes/results.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** A list of results on top of the library: articles found, people quoted, one person's quotes, or highlights. */
export const ResultsScreen = memo(function ResultsScreen({ rect, data, style }: PaneProps<ShownResults>) {
  return <Pane rect={rect} lines={resultsLines(rect, data, style.symbols)} style={style} />;
}, isSamePane);
