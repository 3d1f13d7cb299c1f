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

/** Joins adjacent cells of a row that have the same background. Separate rectangles would show seams. */
function backgroundsOf(row: readonly Cell[]): { column: number; columns: number; color: string }[] {
  const runs: { column: number; columns: number; color: string }[] = [];
  let column = 0;
  for (const cell of row) {
    const color = colorsOf(cell).background;
    const last = runs.at(-1);
    if (last?.color === color) last.columns += cell.width;
    else runs.push({ column, columns: cell.width, color });
    column += cell.width;
  }
  return runs;
}

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

type Row = readonly Cell[];

/** The properties of a whole picture: the color between cells, and its size in pixels. */
interface Page {
  readonly background: string;
  readonly width: number;
  readonly height: number;
}

function pageOf(rows: readonly Row[]): Page {
  const columns = Math.max(...rows.map((row) => row.reduce((sum, { width }) => sum + width, 0)));
  const first = rows[0]?.[0];
  return {
    background: first ? colorsOf({ ...first, inverse: false }).background : BACKGROUND,
    width: columns * CELL.width + 2 * MARGIN,
    height: rows.length * CELL.height + 2 * MARGIN,
  };
}

function drawRow(row: Row, index: number, page: Page): string[] {
  const y = MARGIN + index * CELL.height;
  const parts: string[] = [];
  for (const { column, columns, color } of backgroundsOf(row)) {
    if (color === page.background) continue;
    const place = `x="${number(MARGIN + column * CELL.width)}" y="${number(y)}"`;
    parts.push(`<rect ${place} width="${number(columns * CELL.width)}" height="${CELL.height}" fill="${color}"/>`);
  }
  for (const { cell, column, columns: wide, text } of runsOf(row)) {
    const { foreground } = colorsOf(cell);
    const x = MARGIN + column * CELL.width;
    const length = wide * CELL.width;
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
  return parts;
}

function draw({ background, width, height }: Page, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(width)} ${number(height)}" width="${number(width)}" height="${number(height)}" font-family="${FONT}" font-size="14">`,
    `<rect width="100%" height="100%" rx="8" fill="${background}"/>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** A terminal's screen as an SVG picture. */
export function svgOf(rows: readonly Row[]): string {
  const page = pageOf(rows);
  return draw(
    page,
    rows.flatMap((row, index) => drawRow(row, index, page)),
  );
}

/** A screen of a recording, and how long it is shown, in seconds. */
export interface Frame {
  readonly rows: readonly Row[];
  readonly seconds: number;
}

/**
 * A sequence of screens as one SVG picture, animated by CSS in a loop. A row that several screens share is drawn once. If
 * the user prefers no animation, the last screen is shown.
 */
export function recordingOf(frames: readonly Frame[]): string {
  const first = frames[0];
  if (!first) throw new Error('a recording has no frames');
  const page = pageOf(first.rows);
  const total = frames.reduce((sum, { seconds }) => sum + seconds, 0);
  const starts = frames.map((_, index) => frames.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0));
  const percent = (frame: number): string => number((100 * (starts[frame] ?? total)) / total);
  const spans = new Map<string, string[]>();
  for (let row = 0; row < first.rows.length; row += 1) {
    let from = 0;
    let drawn = drawRow(first.rows[row] ?? [], row, page).join('');
    for (let frame = 1; frame <= frames.length; frame += 1) {
      const next = frame === frames.length ? null : drawRow(frames[frame]?.rows[row] ?? [], row, page).join('');
      if (next === drawn) continue;
      const name = `f${from}-${frame}`;
      if (drawn !== '') spans.set(name, [...(spans.get(name) ?? []), drawn]);
      [from, drawn] = [frame, next ?? ''];
    }
  }
  const style: string[] = [];
  const parts: string[] = [];
  for (const [name, rows] of spans) {
    const [from, to] = name.slice(1).split('-').map(Number) as [number, number];
    parts.push(`<g class="${name}">`, ...rows, '</g>');
    if (from === 0 && to === frames.length) continue;
    const shown = [from > 0 && '0%{visibility:hidden}', `${percent(from)}%{visibility:visible}`].filter(Boolean);
    if (to < frames.length) shown.push(`${percent(to)}%{visibility:hidden}`);
    style.push(
      `.${name}{visibility:${to === frames.length ? 'visible' : 'hidden'};animation:${name} ${number(total)}s step-end infinite}`,
      `@keyframes ${name}{${shown.join('')}}`,
    );
  }
  style.push('@media (prefers-reduced-motion:reduce){g{animation:none!important}}');
  return draw(page, [`<style>${style.join('\n')}</style>`, ...parts]);
}
