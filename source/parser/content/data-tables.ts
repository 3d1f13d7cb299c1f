import type { Item } from './survey.ts';

/** The greatest share of link text in a data table; with more it is a menu. */
const LINKED = 0.8;

/** The items inside tables with headers: names of classes ("label", "category") and links mean nothing in their cells. */
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

/** What is in a table; nothing if there is a table in it. */
function partsOf(items: readonly Item[], table: Item): readonly Item[] {
  for (let index = table.index + 1; index < table.end; index += 1)
    if (items[index]?.element.name === 'table') return [];
  return items.slice(table.index + 1, table.end);
}
