import type { Element } from 'domhandler';
import { type OmittedReason, REASONS } from '../../article.ts';
import { isHidden } from '../html/elements.ts';
import { isImage } from '../pictures/only-image.ts';
import { LEFT_OUT } from '../structure/rewrite.ts';
import { anchoredSections, cellsOfData, isBoxOfText, isWithinSentence } from './kept.ts';
import { isNamedBody } from './roots.ts';
import { HEADINGS, type Item, isProse, outermost, type Survey } from './survey.ts';
import { isFurniture, reasonByClass, reasonByTag } from './verdicts.ts';

const NEUTRAL: ReadonlySet<string> = new Set(['html', 'body', 'article', 'main']);
/** Bounds of the verdicts on elements. Lengths are UTF-16 code units without white space; prose is text that reads like sentences. */
const BOUNDS = {
  /** An element with more than this share of the page's prose, and with more prose than `fewProse`, is never omitted for its class or tag. */
  shareOfProse: 0.7,
  fewProse: 200,
  /** A shorter element without prose can be omitted for a class that is otherwise ambiguous. */
  shortElement: 200,
  /** With less prose outside the comments, the page is a forum, and the comments are kept. */
  proseBesideComments: 600,
  /** The minimum text of an element that is named as the body, above comments that are then not the article. */
  body: 120,
  /** A page that is no article has this much prose before its related pages, and at most this share of it after them. More prose than `topic` lists other pages. */
  proseBefore: 1500,
  shareAfter: 0.1,
  topic: 1000,
};

/** What a name says about a heading, or about words in a sentence, as about a box: that they are not for readers, or not of the article. */
const OF_HEADINGS: ReadonlySet<OmittedReason> = new Set(['meta', 'hidden', 'consent']);
const OF_WORDS: ReadonlySet<OmittedReason> = new Set(['meta', 'hidden', 'share', 'advert', 'player']);

/** What the parser itself leaves out has the reason with it. */
const reasonOfHidden = ({ attribs }: Element): OmittedReason =>
  REASONS.find((reason) => reason === attribs[LEFT_OUT]) ?? 'hidden';

/** The elements to omit by their tag, role, class or id. */
export function judge(
  { items, isArticle }: Survey,
  byNames: boolean,
  root: Item | null = null,
): Map<Item, OmittedReason> {
  const omitted = new Map<Item, OmittedReason>();
  let total = 0;
  const [start, end] = root ? [root.index + 1, root.end] : [0, items.length];
  for (const item of outermost(items, omitted, start, end)) {
    if (isHidden(item.element)) omitted.set(item, reasonOfHidden(item.element));
    else if (isFurniture(item.element)) omitted.set(item, 'navigation');
    else if (isProse(item)) total += item.own - item.ownLink;
  }
  const cells = cellsOfData(items);
  const anchors = anchoredSections(items);
  const bodies: Item[] = [];
  let isForum = false;
  let before = 0;
  for (const item of outermost(items, omitted, start, end)) {
    const { element, prose } = item;
    if (isProse(item)) before += item.own - item.ownLink;
    if (NEUTRAL.has(element.name)) continue;
    if (item.length - item.link >= BOUNDS.body && isNamedBody(item)) bodies.push(item);
    const named = cells.has(item) ? null : reasonByName(item, anchors);
    const tag = isBoxOfText(items, item) ? null : reasonByTag(element);
    const reason = tag ?? (byNames || named === 'comments' ? named : null);
    if (reason === 'related' && !tag && !isArticle && isAmongProse(item, before, total)) continue;
    if (reason === 'comments') {
      const hasBody = bodies.some(({ end }) => end <= item.index);
      isForum ||= !hasBody && prose > BOUNDS.fewProse && total - prose < BOUNDS.proseBesideComments;
      if (!isForum) omitted.set(item, reason);
    } else if (reason && (prose <= BOUNDS.fewProse || prose <= total * BOUNDS.shareOfProse)) omitted.set(item, reason);
  }
  return omitted;
}

/**
 * The reason to omit an element by its class or id, unless it is a heading or part of a sentence, which such names only describe. The id
 * of a heading is what links lead to; one of comments heads them.
 */
function reasonByName(item: Item, anchors: ReadonlySet<Item>): OmittedReason | null {
  const { element, prose, length, parent } = item;
  const isHeading = HEADINGS.has(element.name);
  const isWord = !isHeading && isWithinSentence(item);
  const isShort =
    prose === 0 && length < BOUNDS.shortElement && parent?.element.name !== 'li' && !isWord && !isImage(element);
  const reason = reasonByClass(element, { isShort, isAnchor: anchors.has(item) });
  if (reason === null || reason === 'comments') return reason;
  if (isHeading) return OF_HEADINGS.has(reason) && reasonByClass(element, { isShort, isAnchor: true }) ? reason : null;
  return isWord && !OF_WORDS.has(reason) ? null : reason;
}

/** Whether sentences are a part of a page that is no article, and not a list of other pages at its end. */
const isAmongProse = ({ prose }: Item, before: number, total: number): boolean =>
  prose > 0 &&
  prose <= BOUNDS.topic &&
  (before < BOUNDS.proseBefore || total - before - prose > total * BOUNDS.shareAfter);
