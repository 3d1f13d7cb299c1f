import type { OmittedReason } from '../../article.ts';
import { type Item, isProse, outermost } from './survey.ts';

/** A shorter text is the standfirst, which the metadata has; a longer one no lead. Code units that are no white space. */
const LENGTH = { least: 170, most: 800 };
/** The most that it may have of the body's sentences. */
const SHARE = 0.3;
/** So many lines that are no sentences may stand between headline and lead. */
const LINES = 3;
/** An element that holds more elements is no paragraph. */
const ELEMENTS = 50;

/** The paragraphs right below the page's headline, where the body begins after them. */
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
      if (!isProse(item)) lines++;
      else if (item.end - item.index < ELEMENTS && (!first || first.parent === item.parent)) lead.push(item);
    }
  }
  const length = lead.reduce((sum, item) => sum + item.own, 0);
  return length >= LENGTH.least && length <= LENGTH.most && length <= root.prose * SHARE ? lead : [];
}
