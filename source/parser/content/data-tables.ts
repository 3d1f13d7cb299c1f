import type { Item } from './survey.ts';

/** The maximum share of link text in a data table. With more, it is a menu. */
const LINKED = 0.8;

/** The items inside tables with headers. In their cells, class names ("label", "category") and links are not evidence of boilerplate. */
export function cellsOfData(items: readonly Item[]): ReadonlySet<Item> {
  const cells = new Set<Item>();
  for (const table of items) {
    if (table.element.name !== 'table' || table.link > table.length * LINKED) continue;
    const inside = partsOf(items, table);
    const names = new Set(inside.map(({ element }) => element.name));
    if (names.has('th') && names.has('td')) for (const item of inside) cells.add(item);
  }
  return cells;
}

/** The items in a table; empty if it contains another table. */
function partsOf(items: readonly Item[], table: Item): readonly Item[] {
  for (let index = table.index + 1; index < table.end; index += 1)
    if (items[index]?.element.name === 'table') return [];
  return items.slice(table.index + 1, table.end);
}
