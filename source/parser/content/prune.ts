import type { OmittedReason } from '../../article.ts';
import { type Item, isProse, LISTED } from './survey.ts';

type Omissions = Map<Item, OmittedReason>;

/** Shorter texts may well stand twice. Code units that are no white space. */
const REPEATED = 80;
/** The share of links that makes a block a list of links. */
const LINKED = 0.8;
/** Longer blocks of links are a bibliography rather than a menu, unless there are several. */
const LONG = 1000;
/** A line before the first sentence that is shorter is the date, a section or a name. */
const LINE = 60;

const LINK_HOLDERS = new Set(['div', 'section', 'table', 'p', 'span', 'dl', 'center', 'figure', 'header', 'article']);

/** Adds to `omitted` what stands inside the article's root and is not the article. */
export function prune(items: readonly Item[], root: Item, omitted: Omissions): void {
  omitRepeated(items, root, omitted);
  omitLinks(items, root, omitted);
  omitLead(items, root, omitted);
}

/** The elements below `root` that are not omitted; what is omitted while it runs is passed over too. */
export function* remaining(
  items: readonly Item[],
  root: Item,
  omitted: ReadonlyMap<Item, OmittedReason>,
): Generator<Item> {
  for (let index = root.index + 1; index < root.end; index++) {
    const item = items[index];
    if (!item) return;
    if (!omitted.has(item)) yield item;
    if (omitted.has(item)) index = item.end - 1;
  }
}

/** The same text a second time: a copy for other screens, a pull quote. */
function omitRepeated(items: readonly Item[], root: Item, omitted: Omissions): void {
  const seen = new Map<number, Item>();
  for (const item of remaining(items, root, omitted)) {
    if (!item.block || item.length < REPEATED) continue;
    const first = seen.get(item.hash);
    if (first === undefined) seen.set(item.hash, item);
    else if (first.length === item.length && item.index >= first.end) omitted.set(item, 'duplicate');
  }
}

/** Blocks that are links and hardly anything else. */
function omitLinks(items: readonly Item[], root: Item, omitted: Omissions): void {
  for (const item of remaining(items, root, omitted)) {
    if (!item.block || item.length === 0 || item.prose > 0 || !LINK_HOLDERS.has(item.element.name)) continue;
    if (item.link < item.length * LINKED || (item.length > LONG && item.links < 3)) continue;
    omitted.set(item, 'related');
  }
}

/** The headline, and the short lines between it and the first sentence. */
function omitLead(items: readonly Item[], root: Item, omitted: Omissions): void {
  const lead: Item[] = [];
  for (const item of remaining(items, root, omitted)) {
    if (!item.block || item.own === 0) continue;
    if (isProse(item)) break;
    lead.push(item);
  }
  for (const item of lead) {
    const { name } = item.element;
    const isLine = item.own < LINE && item.end === item.index + 1;
    if (name === 'h1' || (isLine && !LISTED.has(name) && !/^h\d$/.test(name))) omitted.set(item, 'meta');
  }
}
