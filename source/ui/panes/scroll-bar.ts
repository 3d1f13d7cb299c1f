import type { ShownArticle } from '../../reader/shown/article.ts';
import { literal, type Run } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';
import { highlightSign } from './labels.ts';

type ShownScrolling = Pick<ShownArticle, 'scrollStart' | 'scrollEnd' | 'scrollRows' | 'ticks' | 'highlightTicks'>;

/**
 * The scroll bar beside the article, one run for each of `height` rows: a thumb for what is on the screen, a tick for each row
 * with matches, and the sign of its color for each with a highlight. All blank if the whole article fits.
 */
export function scrollBar(height: number, data: ShownScrolling, symbols: Symbols): readonly Run[] {
  const { scrollStart, scrollEnd, scrollRows, ticks, highlightTicks } = data;
  const scale = height / Math.max(scrollRows, 1);
  const from = Math.min(height - 1, Math.floor(scrollStart * scale));
  const to = Math.max(from + 1, Math.ceil(scrollEnd * scale));
  return Array.from({ length: height }, (_, row) => {
    if (ticks.has(row)) return literal(symbols.tick, 'tick');
    const color = highlightTicks.get(row);
    if (color !== undefined) return highlightSign(color, symbols);
    return row >= from && row < to && scrollRows > height ? literal(symbols.thumb, 'border') : literal(' ');
  });
}
