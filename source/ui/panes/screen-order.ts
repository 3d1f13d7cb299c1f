import type { Block } from '../../article.ts';
import { drawSegment, layoutBlocks, type Row } from '../../layout/index.ts';
import type { ReaderState } from '../../reader/model/state.ts';

/** So wide that a name or a title never breaks. */
const ONE_LINE = 10_000;

/** What stands on a row, from left to right. */
export function drawnText(text: string, row: Row): string {
  return [...row.segments]
    .sort((one, other) => one.column - other.column)
    .flatMap((segment) => drawSegment(text, segment).map((piece) => piece.text))
    .join('');
}

/** A line of text in the order of the screen, as the article is drawn: from right to left where its letters run so. */
export function inScreenOrder({ document }: Pick<ReaderState, 'document'>, text: string): string {
  const bidiLevels = document.typesetting?.bidiLevels;
  if (!bidiLevels) return text;
  const block: Block = { type: 'paragraph', text, spans: [] };
  const [row] = layoutBlocks([block], { width: ONE_LINE, bidiLevels }).rows;
  return row ? drawnText(text, row) : text;
}
