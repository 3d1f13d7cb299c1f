import type { OmittedReason } from '../../article.ts';
import { type Item, isProse, outermost } from './survey.ts';

/** A shorter text is the standfirst, which the metadata has too; a longer one is not a lead. UTF-16 code units without white space. */
const LENGTH = { least: 170, most: 800 };
/** The greatest share of the body's prose that a lead has. */
const SHARE = 0.3;
/** The most lines other than prose between headline and lead. */
const LINES = 3;
/** The most elements inside a paragraph. */
const ELEMENTS = 50;

/** The paragraphs between the page's headline and the body. */
export function findLead(
  items: readonly Item[],
  root: Item,
  omitted: ReadonlyMap<Item, OmittedReason>,
): readonly Item[] {
  let lead: Item[] = [];
  let lines = Number.POSITIVE_INFINITY;
  for (const item of outermost(items, omitted, 0, root.index)) {
    if (item.element.name === 'h1' && item.length > 0) {
      lines = 0;
      lead = [];
    } else if (item.block && item.own > 0 && lines <= LINES && item.end <= root.index) {
      const [first] = lead;
      if (!isProse(item)) lines += 1;
      else if (item.end - item.index < ELEMENTS && (!first || first.parent === item.parent)) lead.push(item);
    }
  }
  const length = lead.reduce((sum, item) => sum + item.own, 0);
  return length >= LENGTH.least && length <= LENGTH.most && length <= root.prose * SHARE ? lead : [];
}
