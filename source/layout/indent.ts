/** How far blocks are indented, and which ornaments are beside them. */

import type { Block } from '../article.ts';
import { continuesNote } from '../footnote-marks.ts';
import { messages } from '../messages/index.ts';
import { displayWidth, truncate } from './text/width.ts';
import type { Ornament } from './types.ts';

/** Where a block's text is placed, and the ornaments beside its rows. */
export interface Frame {
  readonly indent: number;
  /** Beside every row. */
  readonly bars: readonly Ornament[];
  /** Beside the first row only. */
  readonly first: readonly Ornament[];
}

const BAR_COLUMNS = 2;
const LIST_INDENT = 2;
const CODE_INDENT = 2;
const DEFINITION_INDENT = 4;
/** In narrower columns, lists begin at the left edge. */
const NARROW = 40;

/** The text of a picture that has neither words nor a name, so that it is not repeated. */
export const UNNAMED_PICTURE = 'picture';

/** The minimum share of the columns that the text keeps, no matter how deeply it is nested. */
const limit = (indent: number, width: number): number => Math.min(indent, Math.floor(width / 2));

const hangs = new WeakMap<readonly Block[], ReadonlyMap<number, readonly number[]>>();

/** For every list, the width of the markers at each depth, so that all items are indented alike. */
function hangsOf(blocks: readonly Block[]): ReadonlyMap<number, readonly number[]> {
  const known = hangs.get(blocks);
  if (known) return known;
  const made = new Map<number, number[]>();
  for (const block of blocks) {
    if (block.type !== 'item' && block.type !== 'footnote') continue;
    const list = listOf(block);
    const depths = made.get(list) ?? [];
    made.set(list, depths);
    const marker = block.type === 'item' ? block.marker : block.label;
    depths[depthOf(block) - 1] = Math.max(depths[depthOf(block) - 1] ?? 0, displayWidth(marker ?? '') + 1);
  }
  hangs.set(blocks, made);
  return made;
}

const MAX_DEPTH = 20;
const depthOf = (block: Block): number => Math.min(Math.max(block.depth ?? 1, 1), MAX_DEPTH);

/** All footnotes of an article form one list. */
const FOOTNOTES = -2;
const listOf = (block: Block): number => (block.type === 'footnote' ? FOOTNOTES : (block.group ?? -1));

/** The frame of the block at `index` in a text column of `width`. */
export function frameOf(blocks: readonly Block[], index: number, width: number, ascii: boolean): Frame {
  const block = blocks[index];
  switch (block?.type) {
    case 'item': {
      const depths = hangsOf(blocks).get(listOf(block)) ?? [];
      const depth = depthOf(block);
      let left = width < NARROW ? 0 : LIST_INDENT;
      for (let outer = 0; outer < depth - 1; outer += 1) left += depths[outer] ?? 2;
      return hang(block.marker ?? '', left + (depths[depth - 1] ?? 2), width, 'marker');
    }
    case 'quote': {
      const indent = limit(BAR_COLUMNS * Math.max(block.depth ?? 1, 1), width);
      const bars: Ornament[] = [];
      for (let column = 0; column + BAR_COLUMNS <= indent; column += BAR_COLUMNS) {
        bars.push({ column, text: ascii ? '|' : '│', role: 'bar' });
      }
      return { indent, bars, first: [] };
    }
    case 'code':
      return { indent: CODE_INDENT, bars: [], first: [] };
    case 'definition':
      return { indent: limit(width < NARROW ? 2 : DEFINITION_INDENT, width), bars: [], first: [] };
    case 'footnote':
      return hang(
        continuesNote(blocks, index) ? '' : (block.label ?? ''),
        hangsOf(blocks).get(FOOTNOTES)?.[0] ?? 2,
        width,
        'label',
      );
    case 'image': {
      const { named, unnamed } = messages.reader.picture;
      const isNamed = block.text !== UNNAMED_PICTURE || unnamed !== UNNAMED_PICTURE;
      const label = ascii ? (isNamed ? `[${unnamed}]` : '#') : isNamed ? `▒ ${named}` : '▒';
      return hang(label, label.length + 1, width, 'label');
    }
    case 'embed': {
      const label = '[embed]';
      return hang(label, label.length + 1, width, 'label');
    }
    default:
      return { indent: 0, bars: [], first: [] };
  }
}

/** The frame of a text that begins `columns` from the left edge, with its marker before it. */
function hang(marker: string, columns: number, width: number, role: Ornament['role']): Frame {
  const indent = limit(columns, width);
  if (marker === '') return { indent, bars: [], first: [] };
  const text = truncate(marker, indent - 1);
  // Numbers are right-aligned before the text.
  return { indent, bars: [], first: [{ column: indent - 1 - displayWidth(text), text, role }] };
}
