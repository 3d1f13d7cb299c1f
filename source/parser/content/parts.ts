import type { OmittedReason } from '../../article.ts';
import { lineText } from '../html/text.ts';
import { isImage } from '../pictures/only-image.ts';
import { pictureOf } from '../pictures/picture.ts';
import { stemOf } from '../pictures/sources.ts';
import { STANDFIRST_CLASSES } from '../wording/classes.ts';
import { isCaption } from './captions.ts';
import { type Passage, saysHeadline } from './passage.ts';
import { HEADINGS, type Item, isProse, LISTED, outermost } from './survey.ts';
import { classNamed } from './verdicts.ts';

/** A shorter text is the standfirst, and a longer one is not a lead. UTF-16 code units without white space. */
const LEAD = { least: 170, most: 800 };
/** The maximum prose of a lead, as a share of the body's. */
const LEAD_SHARE = 0.3;
/** The minimum length of a standfirst, in the same unit. */
const STANDFIRST = 25;
/** The maximum number of lines between headline and lead that are not sentences. */
const LINES = 3;
/** The maximum number of elements inside a paragraph. */
const ELEMENTS = 50;
const PICTURES: ReadonlySet<string> = new Set(['figure', 'picture', 'img', 'amp-img']);
/** The maximum length of a caption above the text. UTF-16 code units without white space. */
const CAPTION = 400;
export const SENTENCE_END = /[.!?。！？…]["'”’»)]*$/;
/** The number of elements around a text whose names are considered. */
const LEVELS = 3;
const STANDFIRST_NAME = new RegExp(
  `-(?:${STANDFIRST_CLASSES.split(' ').join('|')})-(?:(?:text|content|wrapper|container|box|inner)-)*$`,
);

/** Whether one of the names in a `class` attribute says that the text is the standfirst. */
export const isStandfirstClass = classNamed(STANDFIRST_NAME);

/** What a page has between its headline and the body: the first paragraphs or a standfirst, never both, and a picture. */
export interface Opening {
  readonly lead: readonly Item[];
  readonly standfirst: readonly Item[];
  /** The figure or picture in it; at most one. */
  readonly picture: readonly Item[];
}

/** Where an opening is looked for. */
export interface Above {
  readonly items: readonly Item[];
  readonly root: Item;
  /** The headline's letters. */
  readonly wanted: string;
  /** The address of the picture that the page names as the article's. */
  readonly picture: string | null;
}

/** The paragraphs between the page's headline and the body. */
export function findOpening(
  { items, root, wanted, picture: named }: Above,
  omitted: ReadonlyMap<Item, OmittedReason>,
  passage: Passage | null,
): Opening {
  let lead: Item[] = [];
  let short: Item[] = [];
  let called: Item[] = [];
  let picture: readonly Item[] = [];
  const start = headlineBefore(items, root, wanted);
  let lines = start ? 0 : Number.POSITIVE_INFINITY;
  const left = withoutSummaries(root, omitted);
  for (const item of outermost(items, left, start?.index ?? 0, root.index)) {
    const isHeadline = item.own > 0 && saysHeadline(item, wanted);
    if (item.length > 0 && (item.element.name === 'h1' || (isHeadline && lines === Number.POSITIVE_INFINITY))) {
      lines = 0;
      lead = [];
      short = [];
      called = [];
      picture = [];
    } else if (
      picture.length === 0 &&
      PICTURES.has(item.element.name) &&
      isLeadPicture(items, item) &&
      item.end <= root.index
    ) {
      picture = [item];
    } else if (item.block && item.own > 0 && lines < Number.POSITIVE_INFINITY && item.end <= root.index) {
      if (item.end - item.index >= ELEMENTS || isHeadline || isCaption(item.element)) continue;
      const [first] = lead;
      if (isNamedStandfirst(item)) called.push(item);
      if (lines > LINES) continue;
      if (isProse(item)) {
        if (!first || first.parent === item.parent) lead.push(item);
      } else if (isShortSentence(item) || (lines === 0 && isSubheading(item))) short.push(item);
      else lines += 1;
    }
  }
  if (lead.length === 0) lead = called;
  picture = namedPicture(items, left, { root, named }) ?? picture;
  const length = lead.reduce((sum, item) => sum + item.own, 0);
  // A name such as "teaser" says that a text sums up the article, so that it is not one of its paragraphs.
  const isSummary = lead.length === 1 && lead.every((item) => omitted.has(item));
  if (length < LEAD.least || isSummary)
    return { lead: [], standfirst: withoutRepeated(items, root, lead.length > 0 ? lead : short.slice(0, 1)), picture };
  const [first] = lead;
  const isCovered = first && passage && passage.first.index <= first.index && passage.last.index >= root.index;
  const isLead = isCovered || (length <= LEAD.most && length <= root.prose * LEAD_SHARE);
  return { lead: isLead ? lead : [], standfirst: [], picture };
}

/** Whether the page names a text, or the box around it, as the standfirst. */
function isNamedStandfirst(item: Item): boolean {
  if (item.own < STANDFIRST || item.ownLink * 2 > item.own || item.element.name === 'h1') return false;
  if (LISTED.has(item.element.name)) return false;
  let box: Item | null = item;
  for (let levels = 0; box && levels < LEVELS && box.length <= LEAD.most; levels += 1) {
    const classes = box.element.attribs.class;
    if (classes !== undefined && isStandfirstClass(classes)) return true;
    box = box.parent;
  }
  return false;
}

/** What is omitted above the body, without summaries: one short text without links, whatever it is called ("teaser"). */
function withoutSummaries(root: Item, omitted: ReadonlyMap<Item, OmittedReason>): ReadonlyMap<Item, OmittedReason> {
  const left = new Map(omitted);
  for (const [item, reason] of omitted) {
    if (reason !== 'related' || item.index > root.index || item.links > 0 || item.images > 0) continue;
    if (item.paragraphs === 1 && item.length <= LEAD.most && item.element.name !== 'aside') left.delete(item);
  }
  return left;
}

/** Whether an element is a picture with at most a caption. Without a caption, it must not be a link, since pictures of other articles are. */
function isLeadPicture(items: readonly Item[], { element, length, images, inLink, index, end }: Item): boolean {
  if (images !== 1 || length > CAPTION || (element.name !== 'figure' && inLink)) return false;
  const image = items.slice(index, end).find((item) => isImage(item.element));
  return image !== undefined && pictureOf(image.element, null) !== null;
}

/** The picture above the body that the page names as the article's, with its figure; null if there is none, or if the body has it too. */
function namedPicture(
  items: readonly Item[],
  omitted: ReadonlyMap<Item, OmittedReason>,
  { root, named }: { readonly root: Item; readonly named: string | null },
): readonly Item[] | null {
  const stem = stemOf(named ?? '');
  if (stem === '') return null;
  const shows = ({ element }: Item): boolean =>
    isImage(element) && stemOf(pictureOf(element, null)?.src ?? '') === stem;
  if (items.slice(root.index, root.end).some(shows)) return null;
  for (const item of outermost(items, omitted, 0, root.index)) {
    if (!shows(item)) continue;
    let box = item;
    for (let up = item.parent; up && up.images === 1 && up.length <= CAPTION; up = up.parent) {
      if (up.element.name === 'figure') box = up;
    }
    return [box];
  }
  return null;
}

/** The last headline before the root that does not occur again below, even if the element around it is omitted: in a breadcrumb. */
function headlineBefore(items: readonly Item[], root: Item, wanted: string): Item | null {
  let last: Item | null = null;
  for (let index = 0; index < root.index; index += 1) {
    const item = items[index];
    if (item && item.own > 0 && item.element.name === 'h1' && saysHeadline(item, wanted)) last = item;
  }
  return last;
}

/** The minimum length of a heading right below the headline that is its standfirst, in UTF-16 code units without white space. */
const SUBHEADING = 60;

/** Whether a heading is long enough to be the standfirst. Shorter ones head a section. */
function isSubheading({ element, own, ownLink, length }: Item): boolean {
  return HEADINGS.has(element.name) && own === length && ownLink === 0 && own >= SUBHEADING;
}

function isShortSentence({ element, own, ownLink, length, block }: Item): boolean {
  if (!block || own !== length || own < STANDFIRST || ownLink > 0 || LISTED.has(element.name)) return false;
  return !HEADINGS.has(element.name) && SENTENCE_END.test(lineText(element, 400));
}

/** The texts that are not repeated in the body. */
function withoutRepeated(items: readonly Item[], root: Item, texts: readonly Item[]): readonly Item[] {
  if (texts.length === 0) return texts;
  const hashes = new Set<number>();
  for (let index = root.index; index < root.end; index += 1) hashes.add(items[index]?.hash ?? 0);
  return texts.filter(({ hash }) => !hashes.has(hash));
}
