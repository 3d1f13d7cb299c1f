import { comparePositions } from '../../../highlights/range.ts';
import type { Insertion, Row } from '../../../layout/index.ts';
import type { ReaderState } from '../../model/state.ts';
import { wrapped } from '../header.ts';

/** The columns by which a note is indented below its passage. */
const INDENT = 2;

/** The rows with the notes of highlights, each below the block in which the highlight ends; the article's own note is above its text. */
export function noteRows(
  { annotations, document }: Pick<ReaderState, 'annotations' | 'document'>,
  width: number,
): Insertion[] {
  const { blocks } = document.article;
  const last = Math.max(0, blocks.length - 1);
  const rowsOf = (block: number, text: string): Row[] =>
    text
      .split('\n')
      .flatMap((line) => wrapped(line, width - INDENT - 2))
      .map((line, index) => ({
        block,
        segments: [],
        ornaments: [
          { column: INDENT, text: index === 0 ? '*' : ' ', role: 'marker' },
          { column: INDENT + 2, text: line, role: 'label' },
        ],
      }));
  const noted = annotations.highlights
    .filter(({ note, found }) => note !== '' && found !== 'orphan')
    .toSorted((one, other) => comparePositions(one.anchor.range.end, other.anchor.range.end));
  const below = noted.map(({ note, anchor }) => {
    const before = Math.min(anchor.range.end.block + 1, blocks.length);
    const block = Math.min(before, last);
    return { before, rows: [{ block, segments: [], ornaments: [] }, ...rowsOf(block, note)] };
  });
  if (annotations.note === '') return below;
  const first = blocks[0]?.type === 'title' ? 1 : 0;
  const block = Math.min(first, last);
  return [
    { before: first, rows: [...rowsOf(block, annotations.note), { block, segments: [], ornaments: [] }] },
    ...below,
  ];
}
