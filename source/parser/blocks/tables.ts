import { type Element, isTag, isText } from 'domhandler';
import { lengthWithoutSpace } from '../html/text.ts';
import { nextNode } from '../html/walk.ts';

const MAX_COLUMNS = 1000;
const MAX_COLUMN_SPAN = 100;
const MAX_ROW_SPAN = 10_000;

export interface CellPosition {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Places cells by the table model of HTML (https://html.spec.whatwg.org/#forming-a-table). */
export class TableGrid {
  #row = -1;
  #column = 0;
  /** For each column, the first row in which it is free again. */
  readonly #taken: number[] = [];

  nextRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  place(cell: Element): CellPosition {
    if (this.#row < 0) this.nextRow();
    while (this.#column < MAX_COLUMNS && (this.#taken[this.#column] ?? 0) > this.#row) this.#column += 1;
    const column = this.#column;
    const columnSpan = spanOf(cell.attribs.colspan, MAX_COLUMN_SPAN);
    const rowSpan = spanOf(cell.attribs.rowspan, MAX_ROW_SPAN);
    if (rowSpan > 1) {
      for (let at = column; at < Math.min(column + columnSpan, MAX_COLUMNS); at += 1)
        this.#taken[at] = this.#row + rowSpan;
    }
    this.#column = column + columnSpan;
    return { row: this.#row, column, rowSpan, columnSpan };
  }
}

function spanOf(value: string | undefined, most: number): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number >= 1 ? Math.min(number, most) : 1;
}

const HEADS: ReadonlySet<string> = new Set(['th', 'thead', 'tfoot', 'caption']);
/** Elements that only layout tables contain. */
const LAYOUT_ONLY: ReadonlySet<string> = new Set(
  'article aside details form iframe main nav pre section table'.split(' '),
);
/** Elements that data tables contain only if their cells are short. */
const PROSE: ReadonlySet<string> = new Set('blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol ul'.split(' '));
/** The maximum mean length of the cells of a data table, with and without prose elements in it. UTF-16 code units without white space. */
const MEAN_CELL = { prose: 100, plain: 400 };

/**
 * Whether a table is used for layout. A data table has headers, or at least two rows and columns of short text.
 */
export function isLayoutTable(table: Element): boolean {
  const role = table.attribs.role;
  if (role === 'presentation' || role === 'none') return true;
  let headed = false;
  let prose = false;
  let rows = 0;
  let columns = 0;
  let inRow = 0;
  let cells = 0;
  let text = 0;
  for (let node = nextNode(table, table); node; node = nextNode(node, table)) {
    if (isText(node)) text += lengthWithoutSpace(node.data);
    if (!isTag(node)) continue;
    if (HEADS.has(node.name)) headed = true;
    if (node.name === 'table' || (!headed && LAYOUT_ONLY.has(node.name))) return true;
    if (PROSE.has(node.name)) prose = true;
    if (node.name === 'tr') {
      rows += 1;
      inRow = 0;
    } else if (node.name === 'td' || node.name === 'th') {
      cells += 1;
      inRow += 1;
      columns = Math.max(columns, inRow);
    }
  }
  if (headed) return rows * columns <= 1;
  if (rows < 2 || columns < 2) return true;
  return text > cells * (prose ? MEAN_CELL.prose : MEAN_CELL.plain) || (prose && rows < 3);
}
