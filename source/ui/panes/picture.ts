import { truncate } from '../../layout/index.ts';
import { printable } from '../../printable.ts';
import type { PictureContent } from '../../reader/model/pictures.ts';
import type { ShownPicture } from '../../reader/shown/screen.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { fit, lineWidth, literal, type Run, run, type StyledLine } from '../theme/styled-line.ts';

/** One row of a picture in the text. If the picture cannot be shown, the first row says why. */
export function pictureRow(content: PictureContent | undefined, row: number, columns: number): readonly Run[] {
  if (content?.kind === 'painted') {
    const painted = content.rows[row];
    return painted === undefined ? [] : [{ ...literal(' '.repeat(content.columns)), painted }];
  }
  if (content?.kind === 'placed' && row >= 0 && row < content.rows) return [literal(' '.repeat(content.columns))];
  if (content?.kind === 'problem' && row === 0) return [run(printable(truncate(content.text, columns)), 'dim')];
  return [];
}

/** The picture on the whole screen, centered. */
export function pictureLines({ width, height }: Rectangle, { content }: ShownPicture): readonly StyledLine[] {
  const rows = content?.kind === 'painted' ? content.rows.length : 1;
  const top = Math.max(0, (height - rows) >> 1);
  return Array.from({ length: height }, (_, row) => {
    const line = content ? pictureRow(content, row - top, width) : [];
    const left = Math.max(0, (width - lineWidth(line)) >> 1);
    if (line.length === 0) return fit([], width);
    const right = Math.max(0, width - left - lineWidth(line));
    return [literal(' '.repeat(left)), ...line, literal(' '.repeat(right))];
  });
}
