/** Turns blocks into rows. */

import { type Block, isForTerminal } from '../article.ts';
import { isLeftToRight, orient, orientOrnaments } from './direction.ts';
import { type Frame, frameOf } from './indent.ts';
import { wrapCode } from './lines/code.ts';
import { justify } from './lines/justify.ts';
import { wrapTerminalText } from './lines/terminal.ts';
import { balancedWidth, type TakeLine, wrap } from './lines/wrap.ts';
import { pictureBox, roomRows } from './pictures.ts';
import { layoutTable, tableEnd, tableStart } from './tables/table.ts';
import { displayWidth, truncate } from './text/width.ts';
import type { LayoutOptions, Ornament, Row, Segment } from './types.ts';

const NONE: readonly Ornament[] = [];
const RULE_COLUMNS = 20;

/** Blocks that stay on the same page as what follows them. */
const KEPT: ReadonlySet<Block['type']> = new Set(['heading', 'term']);

/** One past the last block that is laid out together with the one at `index`: the end of its table, or of itself. */
export function unitEnd(blocks: readonly Block[], index: number): number {
  return blocks[index]?.type === 'cell' ? tableEnd(blocks, index) : index + 1;
}

/** The first block that is laid out together with the one at `index`. */
export function unitStart(blocks: readonly Block[], index: number): number {
  return blocks[index]?.type === 'cell' ? tableStart(blocks, index) : index;
}

/**
 * The rows of the block at `index`, or of the table that begins there, without the space above. Blocks are laid out one by one, so that the
 * visible ones can come first.
 */
export function layoutUnit(blocks: readonly Block[], index: number, options: LayoutOptions): Row[] {
  const block = blocks[index];
  if (!block) return [];
  const { width, ascii = false } = options;
  const wide = wideOf(block, options);
  if (block.type === 'cell') return orient(layoutTable(blocks, index, wide, ascii), blocks, index, options);
  if (block.type === 'rule') return [ruleRow(index, width, ascii)];
  if (isForTerminal(block)) return wrapTerminalText(block.text, index, wide, ascii);
  const frame = frameOf(blocks, index, width, ascii);
  if (block.type === 'code') {
    const room = wide === width ? options : { ...options, width: wide };
    return orient(wrapCode(block.text, index, frame.indent, room), blocks, index, options);
  }
  const rows = wrapText(blocks, index, frame, options);
  if (block.type === 'image') addSize(rows, block, options);
  if (block.type === 'quote' && block.cite && blocks[index + 1]?.group !== block.group) {
    rows.push(citeRow(block.cite, index, frame, options));
  }
  if (options.pictures) rows.push(...pictureRows(blocks, index, options));
  return orient(rows, blocks, index, options);
}

/** The columns for code or a table: to the right of the text column too, unless its rows are mirrored in it. */
function wideOf(block: Block, options: LayoutOptions): number {
  const { width, wide = width } = options;
  return isLeftToRight(block, options) ? Math.max(width, wide) : width;
}

/** Blocks that are justified and hyphenated, if the options say so. */
const PROSE: ReadonlySet<Block['type']> = new Set([
  'paragraph',
  'standfirst',
  'quote',
  'item',
  'definition',
  'footnote',
]);
/** Blocks whose lines are balanced in length. */
const BALANCED: ReadonlySet<Block['type']> = new Set(['title', 'heading']);

/** Blocks that may follow a paragraph ending with a colon, which is then not left last on a page. */
const LED: ReadonlySet<Block['type'] | undefined> = new Set(['item', 'quote', 'code', 'cell']);

function wrapText(blocks: readonly Block[], index: number, frame: Frame, options: LayoutOptions): Row[] {
  const block = blocks[index];
  if (!block) return [];
  const { text, type } = block;
  const { indent, bars, first } = frame;
  const room = options.width - indent;
  const prose = PROSE.has(type);
  const spread = prose && options.justify === true && isLeftToRight(block, options);
  const leading = LED.has(blocks[index + 1]?.type) && text.endsWith(':');
  const keep =
    KEPT.has(type) || (type === 'image' && (blocks[index + 1]?.type === 'caption' || (options.pictures ?? false)));
  const rows: Row[] = [];
  const take: TakeLine = (start, end, next, hyphen) => {
    const segment: Segment = { block: index, start, end, next, column: indent, hyphen };
    const full = spread && next < text.length && text[next - 1] !== '\n';
    const segments = full ? justify(text, segment, room, rows.length % 2 === 1) : [segment];
    const ornaments = rows.length === 0 && first.length > 0 ? [...bars, ...first] : bars.length > 0 ? bars : NONE;
    const kept = keep || (leading && next === text.length);
    rows.push(kept ? { block: index, segments, ornaments, keep: true } : { block: index, segments, ornaments });
  };
  wrap(text, BALANCED.has(type) ? balancedWidth(text, room) : room, take, {
    hyphenate: prose ? options.hyphenate : undefined,
    company: prose,
  });
  return rows;
}

/** Adds the size of a picture after its text, if it is known and there is room for it. */
function addSize(rows: Row[], { text, width: pixels, height }: Block, { width, ascii = false }: LayoutOptions): void {
  const last = rows.at(-1);
  const segment = last?.segments.at(-1);
  if (!pixels || !height || !last || !segment) return;
  const size = ascii ? `- ${pixels}x${height}` : `· ${pixels}×${height}`;
  const column = segment.column + displayWidth(text.slice(segment.start, segment.end)) + 1;
  if (column + displayWidth(size) > width) return;
  rows[rows.length - 1] = { ...last, ornaments: [...last.ornaments, { column, text: size, role: 'label' }] };
}

/** The rows reserved for a picture. No page ends within them, or between them and the caption. */
function pictureRows(
  blocks: readonly Block[],
  index: number,
  { width, pictureRows: most, pictureRooms }: LayoutOptions,
): Row[] {
  const block = blocks[index];
  const box = block && pictureBox(block, width, most);
  if (!box) return [];
  const height = roomRows(box, index, pictureRooms);
  const offset = block.text.length;
  const segments = [{ block: index, start: offset, end: offset, next: offset, column: 0, hyphen: false }];
  const hasCaption = blocks[index + 1]?.type === 'caption';
  return Array.from({ length: height }, (_, picture): Row => {
    const row = { block: index, segments, ornaments: NONE, picture };
    return picture < height - 1 || hasCaption ? { ...row, keep: true } : row;
  });
}

function ruleRow(block: number, width: number, ascii: boolean): Row {
  const columns = Math.min(width, RULE_COLUMNS);
  const text = (ascii ? '-' : '─').repeat(columns);
  return { block, segments: [], ornaments: [{ column: (width - columns) >> 1, text, role: 'rule' }] };
}

function citeRow(cite: string, block: number, { indent, bars }: Frame, { width, ascii }: LayoutOptions): Row {
  const text = truncate(`${ascii ? '--' : '—'} ${cite.replace(/\s+/g, ' ')}`, width - indent);
  return { block, segments: [], ornaments: [...bars, { column: indent, text, role: 'label' }] };
}

/** The rows of space between two units, the second of which begins at `index`. */
export function spaceAbove(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  const before = blocks[index - 1];
  if (!block || !before) return 0;
  // Headings of a text for a terminal are right above what they head.
  if (isForTerminal(block) && before.type === 'heading') return 0;
  if (block.type === 'heading' && isForTerminal(before)) return 1;
  if (block.type === 'heading') return before.type === 'heading' ? 1 : (block.level ?? 1) <= 2 ? 2 : 1;
  if (block.type === 'footnote' && before.type === 'footnote') return 0;
  if (block.group === undefined || block.group !== before.group) return 1;
  switch (block.type) {
    case 'item':
      // An item of several paragraphs is set off by space.
      return before.type === 'item' && block.marker !== '' && before.marker !== '' ? 0 : 1;
    case 'definition':
      return before.type === 'term' || before.type === 'definition' ? 0 : 1;
    case 'term':
      return before.type === 'term' ? 0 : 1;
    case 'caption':
    case 'image':
    case 'embed':
      return 0;
    default:
      return 1;
  }
}

/** The bars in the space above `index`, if a block quotation continues there. */
export function barsAbove(blocks: readonly Block[], index: number, options: LayoutOptions): readonly Ornament[] {
  const block = blocks[index];
  const before = blocks[index - 1];
  if (block?.type !== 'quote' || before?.type !== 'quote' || block.group !== before.group) return NONE;
  const shallow = (block.depth ?? 1) <= (before.depth ?? 1) ? index : index - 1;
  return orientOrnaments(frameOf(blocks, shallow, options.width, options.ascii ?? false).bars, block, options);
}
