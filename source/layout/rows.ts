/** Blocks to rows. */

import type { Block } from '../article.ts';
import { wrapCode } from './code.ts';
import { frameOf } from './indent.ts';
import { layoutTable, tableEnd, tableStart } from './table.ts';
import type { LayoutOptions, Ornament, Row, Segment } from './types.ts';
import { truncate } from './width.ts';
import { wrap } from './wrap.ts';

const NONE: readonly Ornament[] = [];
const RULE_COLUMNS = 20;

/** Blocks that stay on the page of what comes after them. */
const KEPT: ReadonlySet<Block['type']> = new Set(['heading', 'term']);

/** One past the last block that is laid out together with the one at `index`: a table's last cell, or itself. */
export function unitEnd(blocks: readonly Block[], index: number): number {
  return blocks[index]?.type === 'cell' ? tableEnd(blocks, index) : index + 1;
}

/** The first block that is laid out together with the one at `index`. */
export function unitStart(blocks: readonly Block[], index: number): number {
  return blocks[index]?.type === 'cell' ? tableStart(blocks, index) : index;
}

/**
 * The rows of the block at `index`, or of the table that begins there, without the space above. Blocks are laid out
 * one by one, so that a reader can have the visible ones first.
 */
export function layoutUnit(blocks: readonly Block[], index: number, options: LayoutOptions): Row[] {
  const block = blocks[index];
  if (!block) return [];
  const { width, ascii = false } = options;
  if (block.type === 'cell') return layoutTable(blocks, index, width, ascii);
  if (block.type === 'rule') {
    const columns = Math.min(width, RULE_COLUMNS);
    const text = (ascii ? '-' : '─').repeat(columns);
    return [{ block: index, segments: [], ornaments: [{ column: (width - columns) >> 1, text, role: 'rule' }] }];
  }
  const { indent, bars, first } = frameOf(blocks, index, width, ascii);
  if (block.type === 'code') return wrapCode(block.text, index, indent, width, ascii);

  const rows: Row[] = [];
  const keep = KEPT.has(block.type) || (block.type === 'image' && blocks[index + 1]?.type === 'caption');
  wrap(block.text, width - indent, (start, end, next, hyphen) => {
    const segments: Segment[] = [{ block: index, start, end, next, column: indent, hyphen }];
    const ornaments = rows.length === 0 && first.length > 0 ? [...bars, ...first] : bars.length > 0 ? bars : NONE;
    rows.push(keep ? { block: index, segments, ornaments, keep } : { block: index, segments, ornaments });
  });
  if (block.type === 'quote' && block.cite && blocks[index + 1]?.group !== block.group) {
    rows.push(citeRow(block.cite, index, indent, bars, width, ascii));
  }
  return rows;
}

function citeRow(
  cite: string,
  block: number,
  indent: number,
  bars: readonly Ornament[],
  width: number,
  ascii: boolean,
): Row {
  const text = truncate(`${ascii ? '--' : '—'} ${cite.replace(/\s+/g, ' ')}`, width - indent);
  return { block, segments: [], ornaments: [...bars, { column: indent, text, role: 'label' }] };
}

/** How many rows of space stand between two units, the second of which begins at `index`. */
export function spaceAbove(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  const before = blocks[index - 1];
  if (!block || !before) return 0;
  if (block.type === 'heading') return before.type === 'heading' ? 1 : (block.level ?? 1) <= 2 ? 2 : 1;
  if (block.group === undefined || block.group !== before.group) return 1;
  switch (block.type) {
    case 'item':
      // An entry of several paragraphs stands apart.
      return before.type === 'item' && block.marker !== '' && before.marker !== '' ? 0 : 1;
    case 'definition':
      return before.type === 'term' || before.type === 'definition' ? 0 : 1;
    case 'term':
      return before.type === 'term' ? 0 : 1;
    case 'caption':
    case 'image':
      return 0;
    default:
      return 1;
  }
}

/** The bars that run through the space above `index`: those of a block quotation that goes on. */
export function barsAbove(blocks: readonly Block[], index: number, options: LayoutOptions): readonly Ornament[] {
  const block = blocks[index];
  const before = blocks[index - 1];
  if (block?.type !== 'quote' || before?.type !== 'quote' || block.group !== before.group) return NONE;
  const shallow = (block.depth ?? 1) <= (before.depth ?? 1) ? index : index - 1;
  return frameOf(blocks, shallow, options.width, options.ascii ?? false).bars;
}
