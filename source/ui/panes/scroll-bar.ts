import type { ShownArticle } from '../../reader/shown/article.ts';
import { literal, type Run } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';

type ShownScrolling = Pick<ShownArticle, 'scrollStart' | 'scrollEnd' | 'scrollRows' | 'ticks'>;

/**
 * The scroll bar beside the article, one run for each of `height` rows: a thumb for what is on the screen, a tick for each row
 * with matches. All blank if the whole article fits.
 */
export function scrollBar(height: number, data: ShownScrolling, symbols: Symbols): readonly Run[] {
  const { scrollStart, scrollEnd, scrollRows, ticks } = data;
  const scale = height / Math.max(scrollRows, 1);
  const from = Math.min(height - 1, Math.floor(scrollStart * scale));
  const to = Math.max(from + 1, Math.ceil(scrollEnd * scale));
  return Array.from({ length: height }, (_, row) => {
    if (ticks.has(row)) return literal(symbols.tick, 'tick');
    return row >= from && row < to && scrollRows > height ? literal(symbols.thumb, 'border') : literal(' ');
  });
}
