import { type Element, isTag, isText } from 'domhandler';
import { lengthWithoutSpace } from '../html/text.ts';
import { nextNode } from '../html/walk.ts';

const MAX_COLUMNS = 1000;
const MAX_COLUMN_SPAN = 100;
const MAX_ROW_SPAN = 10_000;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Places cells by the table model of HTML (https://html.spec.whatwg.org/#forming-a-table). */
export class TableGrid {
  #row = -1;
  #column = 0;
  /** For each column the first row in which it is free again. */
  readonly #taken: number[] = [];

  nextRow(): void {
    this.#row++;
    this.#column = 0;
  }

  place(cell: Element): CellPlace {
    if (this.#row < 0) this.nextRow();
    while (this.#column < MAX_COLUMNS && (this.#taken[this.#column] ?? 0) > this.#row) this.#column++;
    const column = this.#column;
    const columnSpan = spanOf(cell.attribs.colspan, MAX_COLUMN_SPAN);
    const rowSpan = spanOf(cell.attribs.rowspan, MAX_ROW_SPAN);
    if (rowSpan > 1) {
      for (let at = column; at < Math.min(column + columnSpan, MAX_COLUMNS); at++)
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
/** These stand only in tables that arrange a page. */
const ARRANGED: ReadonlySet<string> = new Set(
  'article aside details form iframe main nav pre section table'.split(' '),
);
/** These do so as well unless the table is a regular one of short cells. */
const PROSE: ReadonlySet<string> = new Set('blockquote dl figure h1 h2 h3 h4 h5 h6 hr ol ul'.split(' '));
/** Cells of data are shorter on average. UTF-16 code units, white space aside. */
const SHORT = 100;
const LONG = 400;

/**
 * Whether a table only arranges what stands in it. It holds data when it has headers, or at least two rows and columns and
 * short text in its cells.
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
    if (node.name === 'table' || (!headed && ARRANGED.has(node.name))) return true;
    if (PROSE.has(node.name)) prose = true;
    if (node.name === 'tr') {
      rows++;
      inRow = 0;
    } else if (node.name === 'td' || node.name === 'th') {
      cells++;
      inRow++;
      columns = Math.max(columns, inRow);
    }
  }
  if (headed) return rows * columns <= 1;
  if (rows < 2 || columns < 2) return true;
  return text > cells * (prose ? SHORT : LONG) || (prose && rows < 3);
}
