import { isHidden } from '../html/elements.ts';
import { lettersOf, lineText } from '../html/text.ts';
import { type Item, isProse, outermost } from './survey.ts';

/**
 * What a block of text adds to the score of a passage. Prose adds its length, and a short sentence part of it; other lines and links subtract.
 * Lengths are UTF-16 code units without white space.
 */
const WORTH = { sentence: 0.4, line: -25, link: -1, level: -20, headline: 300, fade: 0.85 };
/** The number of levels that a passage may climb between two blocks at no cost. */
const FREE_LEVELS = 2;

/** A run of consecutive blocks of text. */
export interface Passage {
  /** The smallest element that contains all of it. */
  readonly root: Item;
  readonly first: Item;
  readonly last: Item;
  readonly worth: number;
}

/**
 * The passage of a page that reads most like an article, found from the bottom up: by the lengths and punctuation of consecutive blocks,
 * their links, their distance in the tree, and the headline above them. Ignores the names and classes of elements. After
 * Pasternack & Roth (2009), "Extracting article text from the web with maximum subsequence segmentation".
 */
export function findPassage(items: readonly Item[], headline: string | null): Passage | null {
  const wanted = lettersOf(headline ?? '');
  let nearness = 0;
  let before: Item | null = null;
  let run = { first: -1, worth: 0 };
  let best = { first: -1, last: -1, worth: 0 };
  const hidden = new Map<Item, true>();
  for (const item of outermost(items, hidden)) {
    if (isHidden(item.element)) {
      hidden.set(item, true);
      continue;
    }
    if (item.own === 0) continue;
    if (saysHeadline(item, wanted)) nearness = WORTH.headline;
    const worth = worthOf(item);
    const goesOn = before ? run.worth + WORTH.level * Math.max(0, levelsUp(before, item) - FREE_LEVELS) : 0;
    if (run.first < 0 || goesOn < nearness) run = { first: item.index, worth: nearness + worth };
    else run = { first: run.first, worth: goesOn + worth };
    if (run.worth > best.worth && worth > 0) best = { first: run.first, last: item.index, worth: run.worth };
    nearness *= worth > 0 ? 0 : WORTH.fade;
    before = item;
  }
  const [first, last] = [items[best.first], items[best.last]];
  if (!first || !last) return null;
  let root: Item | null = first;
  while (root && root.end <= last.index) root = root.parent;
  return root && { root, first, last, worth: best.worth };
}

function worthOf(item: Item): number {
  const text = item.own - item.ownLink;
  if (isProse(item)) return text;
  if (item.stops > 0 && text >= 15 && item.ownLink * 2 < item.own) return WORTH.sentence * text;
  return WORTH.line + WORTH.link * item.ownLink;
}

/** The number of levels from a block up to the first element that also contains the next block. */
function levelsUp(from: Item, to: Item): number {
  let levels = 0;
  for (let up: Item | null = from; up && up.end <= to.index; up = up.parent) levels += 1;
  return levels;
}

/** The minimum and maximum length of a headline, and the maximum number of its punctuation marks, in UTF-16 code units. */
const HEADLINE = { least: 8, most: 300, signs: 20 };

/** Whether a block's text is the headline. `wanted` holds the headline's letters. */
export function saysHeadline(item: Item, wanted: string): boolean {
  if (wanted.length < HEADLINE.least || item.length > HEADLINE.most || item.length * 3 < wanted.length) return false;
  if (item.length > wanted.length * 2 + HEADLINE.signs) return false;
  // Every step of the search for the article asks this of the same blocks.
  if (item.letters === null) item.letters = lettersOf(lineText(item.element, HEADLINE.most));
  return item.letters === wanted;
}
