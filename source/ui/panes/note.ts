import { wrap } from '../../layout/index.ts';
import { messages } from '../../messages/index.ts';
import { printable } from '../../printable.ts';
import type { ShownNote } from '../../reader/shown/note.ts';
import type { Rectangle } from '../../reader/view/geometry.ts';
import { fit, lineWidth, literal, type Run, run, type StyledLine } from '../theme/styled-line.ts';
import type { Symbols } from '../theme/symbols.ts';

/** Columns on either side of the text. */
const MARGIN = 1;

interface TextRow {
  readonly start: number;
  readonly end: number;
}

/** The rows of a text as offsets, each of its lines wrapped. The space at the end of a wrapped row belongs to it. */
function rowsOf(text: string, width: number): readonly TextRow[] {
  const rows: TextRow[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const offset = from;
    const own: number[] = [];
    wrap(line, width, (start) => own.push(offset + start));
    for (const [index, start] of own.entries()) rows.push({ start, end: own[index + 1] ?? offset + line.length });
    from += line.length + 1;
  }
  return rows;
}

function rowLine(text: string, { start, end }: TextRow, cursor: number | null): StyledLine {
  if (cursor === null) return [run(printable(text.slice(start, end)))];
  const at = [...text.slice(cursor, end)][0] ?? '';
  return [
    run(printable(text.slice(start, cursor))),
    at === '' ? literal(' ', 'cursor') : run(printable(at), 'cursor'),
    run(printable(text.slice(cursor + at.length, end))),
  ];
}

/** The lines of the note editor: the annotated passage, and the note's text with the cursor in view. */
export function noteLines(
  rect: Rectangle,
  { passage, text, cursor }: ShownNote,
  symbols: Symbols,
): readonly StyledLine[] {
  const { width, height } = rect;
  const room = width - 2 * MARGIN - 1;
  const rows = rowsOf(text, Math.max(2, room));
  const on = rows.findLastIndex(({ start }) => start <= cursor);
  const first = Math.max(0, Math.min(on - Math.floor((height - 1) / 2), rows.length - (height - 1)));
  const name: Run[] = [
    literal(`${symbols.line.repeat(2)} `, 'border'),
    ...(passage === null
      ? [literal(`${messages.screen.note.onArticle} `, 'heading')]
      : [
          literal(`${messages.screen.note.onPassage} `, 'heading'),
          run(printable(`${symbols.open}${passage}${symbols.close} `)),
        ]),
  ];
  const rest = width - lineWidth(name);
  const title = rest > 0 ? [...name, literal(symbols.line.repeat(rest), 'border')] : name;
  const lines = rows.slice(first, first + height - 1).map((row, index): StyledLine => {
    const isOn = first + index === on;
    return [literal(' '.repeat(MARGIN)), ...rowLine(text, row, isOn ? cursor : null)];
  });
  return Array.from({ length: height }, (_, index) => fit(index === 0 ? title : (lines[index - 1] ?? []), width));
}
