import type { Block, BlockType } from '../article.ts';

/** Block types that are written together if they are of one kind and one group. */
const KINDS: Readonly<Partial<Record<BlockType, string>>> = {
  item: 'list',
  cell: 'table',
  quote: 'quotation',
  term: 'definitions',
  definition: 'definitions',
};

/** The indices of all blocks in order: those of one list, table, quotation or definition list together, every other one alone. */
export function blockGroups(blocks: readonly Block[]): readonly (readonly [number, ...number[]])[] {
  const groups: [number, ...number[]][] = [];
  for (const [index, block] of blocks.entries()) {
    const last = groups.at(-1);
    const before = last && blocks[last[0]];
    const kind = KINDS[block.type];
    if (last && before && kind && KINDS[before.type] === kind && before.group === block.group) last.push(index);
    else groups.push([index]);
  }
  return groups;
}
