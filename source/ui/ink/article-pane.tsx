import { memo } from 'react';
import type { ShownArticle } from '../../reader/shown/article.ts';
import { articleLines } from '../panes/article.ts';
import { isSamePane, Pane, type PaneProps } from './pane.tsx';

/** The article: margin with marks, text, scroll bar. */
export const ArticlePane = memo(function ArticlePane({ rect, data, style }: PaneProps<ShownArticle>) {
  return <Pane rect={rect} lines={articleLines(rect, data, style.symbols)} style={style} />;
}, isSamePane);
