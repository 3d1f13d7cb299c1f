import type { Element } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { lettersOf } from '../html/text.ts';
import { saysHeadline } from './passage.ts';
import { isNamedBody } from './roots.ts';
import { type Item, isProse, outermost } from './survey.ts';

/** An element that may hold the article. */
export interface Body {
  readonly root: Item | null;
  readonly omissions: Map<Item, OmittedReason>;
  /** The rule of `prune` that omitted an item. */
  readonly rules: ReadonlyMap<Item, string>;
  /** The length of the prose in it, without omitted elements. */
  readonly prose: number;
}

/** How an article was found, for bug reports. `findArticle` fills it. */
export interface Trace {
  /** The body that names of elements suggest, the one that the text suggests, and the choice between them. */
  first: Body | null;
  second: Body | null;
  choice: Choice | null;
  /** The body that replaced both since they had too little prose: found without names, or in the structured data. */
  fallback: 'without-names' | 'structured-data' | null;
  root: Item | null;
  /** The rule that omitted an element inside the root. */
  readonly rules: Map<Element, string>;
}

export const emptyTrace = (): Trace => ({
  first: null,
  second: null,
  choice: null,
  fallback: null,
  root: null,
  rules: new Map(),
});

/** The evidence for a body. Lengths are UTF-16 code units without white space. */
export interface Evidence {
  readonly prose: number;
  /** The length of the text outside links, and of the links. */
  readonly text: number;
  readonly links: number;
  /** The length of the prose that the other body also has. */
  readonly shared: number;
  /** The number of lines between the headline and the first paragraph, and the length of their prose; null if the page shows no headline. */
  readonly lines: number | null;
  readonly skipped: number;
  /** Whether the page names its root as the body of an article. */
  readonly named: boolean;
}

/** The reason why a body was chosen. */
export type ChoiceReason =
  | 'only-one'
  | 'nearer-headline'
  | 'much-longer'
  | 'agree'
  | 'too-short'
  | 'named'
  | 'lead-lost'
  | 'no-links'
  | 'other-texts';

export interface Choice {
  /** Whether the second body was chosen. */
  readonly second: boolean;
  readonly reason: ChoiceReason;
}

/** Bounds of the choice, each with the development set whose 4-gram F1 depends on it most. Lengths as above. */
const BOUNDS = {
  /** Bodies that share less than this part of the shorter one's prose are different texts. daniel */
  apart: 0.1,
  /** If the page shows no headline, the second of two different texts must be this many times as long. daniel */
  longer: 2,
  /** A text is nearer to the headline if there is this much less prose, or this many fewer lines, between them. daniel */
  nearer: 100,
  lines: 10,
  /** A body that omits more than this share of its prose below the headline has lost its beginning. pages, trafilatura */
  lost: 0.3,
  /** A body with this many times the prose of the passage includes other texts. daniel */
  wider: 1.15,
  /** The text that a wider body adds is not another article if it has this many links for its length: links announce other articles. zh-hand */
  links: 0.02,
  /** The minimum text of a body without sentences. */
  text: 200,
  /** The minimum prose of a passage that is the whole article, and its minimum share of the other body's prose. pages */
  least: 250,
  share: 0.2,
};

/**
 * Chooses between the body that the names of elements suggest and the one that the text suggests. The second is chosen if the first is
 * empty, is farther from the headline, has lost its beginning, or includes other texts.
 */
export function choose(first: Evidence, second: Evidence): Choice {
  if (first.prose === 0 && first.named && first.text >= BOUNDS.text) return { second: false, reason: 'named' };
  if (first.prose === 0 || second.prose === 0) return { second: second.prose > 0, reason: 'only-one' };
  const lost = first.skipped - second.skipped;
  const hasHeadline = first.lines !== null && second.lines !== null;
  if (second.shared < BOUNDS.apart * Math.min(first.prose, second.prose)) {
    if (first.lines === null || second.lines === null)
      return { second: second.prose > first.prose * BOUNDS.longer, reason: 'much-longer' };
    return { second: lost > BOUNDS.nearer || first.lines - second.lines > BOUNDS.lines, reason: 'nearer-headline' };
  }
  if (hasHeadline && lost > Math.max(BOUNDS.nearer, first.prose * BOUNDS.lost))
    return { second: true, reason: 'lead-lost' };
  if (second.prose * BOUNDS.wider >= first.prose) return { second: false, reason: 'agree' };
  if (second.prose < Math.max(BOUNDS.least, first.prose * BOUNDS.share)) return { second: false, reason: 'too-short' };
  if (first.named) return { second: false, reason: 'named' };
  if (first.links - second.links < (first.text - second.text) * BOUNDS.links)
    return { second: false, reason: 'no-links' };
  return lost < -BOUNDS.nearer ? { second: false, reason: 'nearer-headline' } : { second: true, reason: 'other-texts' };
}

/** Whether the second body is another text, farther below the headline. */
export function isFarther(first: Evidence, second: Evidence): boolean {
  if (first.prose === 0 || first.lines === null || second.lines === null) return false;
  if (second.shared >= BOUNDS.apart * Math.min(first.prose, second.prose)) return false;
  return second.skipped - first.skipped > BOUNDS.nearer;
}

/** The prose of a body, by block. */
function proseIn(items: readonly Item[], { root, omissions }: Body): Set<Item> {
  const prose = new Set<Item>();
  if (!root) return prose;
  for (const item of outermost(items, omissions, root.index, root.end)) {
    if (isProse(item)) prose.add(item);
  }
  return prose;
}

/** The evidence for each of two bodies. */
export function weigh(
  items: readonly Item[],
  bodies: readonly [Body, Body],
  headline: string | null,
): [Evidence, Evidence] {
  const [one, other] = [proseIn(items, bodies[0]), proseIn(items, bodies[1])];
  let shared = 0;
  for (const item of one) if (other.has(item)) shared += item.own - item.ownLink;
  const wanted = lettersOf(headline ?? '');
  const evidence = (body: Body, prose: ReadonlySet<Item>): Evidence => {
    const [first] = prose;
    const named = body.root !== null && isNamedBody(body.root);
    const { length, link } = body.root ?? { length: 0, link: 0 };
    return { prose: body.prose, text: length - link, links: link, shared, named, ...distance(items, first, wanted) };
  };
  return [evidence(bodies[0], one), evidence(bodies[1], other)];
}

/** The distance between an item and the last headline before it. */
function distance(
  items: readonly Item[],
  to: Item | undefined,
  wanted: string,
): { lines: number | null; skipped: number } {
  let lines: number | null = null;
  let skipped = 0;
  for (const item of items) {
    if (!to || item.index >= to.index) break;
    if (item.own === 0) continue;
    if (saysHeadline(item, wanted)) {
      lines = 0;
      skipped = 0;
    } else {
      if (lines !== null) lines += 1;
      if (isProse(item)) skipped += item.own - item.ownLink;
    }
  }
  return { lines, skipped };
}
