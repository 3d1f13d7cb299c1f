/** One cell of a terminal's screen. */
export interface Cell {
  readonly text: string;
  readonly width: number;
  /** As #rrggbb; null for the terminal's default. */
  readonly foreground: string | null;
  readonly background: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  readonly faint: boolean;
}

/** Pixels of a cell, and around the screen. */
const CELL = { width: 8.4, height: 18, baseline: 13.5 } as const;
const MARGIN = 12;
const FONT = "ui-monospace, 'DejaVu Sans Mono', 'SF Mono', Menlo, Consolas, monospace";
const BACKGROUND = '#12161b';
const TEXT = '#d8dee4';

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const number = (value: number) => String(Math.round(value * 100) / 100);

function colorsOf(cell: Cell): { foreground: string; background: string } {
  const foreground = cell.foreground ?? TEXT;
  const background = cell.background ?? BACKGROUND;
  return cell.inverse ? { foreground: background, background: foreground } : { foreground, background };
}

const look = (cell: Cell) =>
  JSON.stringify([colorsOf(cell), cell.bold, cell.italic, cell.underline, cell.faint, cell.text === ' ']);

/** Joins adjacent cells of a row that look the same. Spaces are kept apart, because SVG collapses them. */
function runsOf(row: readonly Cell[]): { cell: Cell; column: number; columns: number; text: string }[] {
  const runs: { cell: Cell; column: number; columns: number; text: string }[] = [];
  let column = 0;
  for (const cell of row) {
    const last = runs.at(-1);
    if (last && look(last.cell) === look(cell)) {
      last.text += cell.text;
      last.columns += cell.width;
    } else {
      runs.push({ cell, column, columns: cell.width, text: cell.text });
    }
    column += cell.width;
  }
  return runs;
}

/** A terminal's screen as an SVG picture. */
export function svgOf(rows: readonly (readonly Cell[])[]): string {
  const columns = Math.max(...rows.map((row) => row.reduce((sum, { width }) => sum + width, 0)));
  const width = columns * CELL.width + 2 * MARGIN;
  const height = rows.length * CELL.height + 2 * MARGIN;
  const page = rows[0]?.[0] ? colorsOf({ ...rows[0][0], inverse: false }).background : BACKGROUND;
  const parts: string[] = [];
  rows.forEach((row, index) => {
    const y = MARGIN + index * CELL.height;
    for (const { cell, column, columns: wide, text } of runsOf(row)) {
      const { foreground, background } = colorsOf(cell);
      const x = MARGIN + column * CELL.width;
      const length = wide * CELL.width;
      if (background !== page)
        parts.push(
          `<rect x="${number(x)}" y="${number(y)}" width="${number(length)}" height="${CELL.height}" fill="${background}"/>`,
        );
      if (cell.underline) {
        const below = number(y + CELL.baseline + 2);
        parts.push(`<path d="M${number(x)} ${below}h${number(length)}" stroke="${foreground}"/>`);
      }
      if (text.trim() === '') continue;
      const attributes = [
        `x="${number(x)}"`,
        `y="${number(y + CELL.baseline)}"`,
        `textLength="${number(length)}"`,
        `fill="${foreground}"`,
        cell.bold && 'font-weight="bold"',
        cell.italic && 'font-style="italic"',
        cell.faint && 'opacity="0.6"',
      ];
      parts.push(`<text ${attributes.filter(Boolean).join(' ')}>${escapeXml(text)}</text>`);
    }
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}" font-family="${FONT}" font-size="14">`,
    `<rect width="100%" height="100%" rx="8" fill="${page}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
