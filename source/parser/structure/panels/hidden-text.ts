import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { isHidden } from '../../html/elements.ts';
import { lengthWithoutSpace } from '../../html/text.ts';
import { nextNode, nextOutside } from '../../html/walk.ts';
import { HIDING_NAMES } from '../../wording/classes.ts';
import { tokensOf } from '../rewrite.ts';

/**
 * The minimum number of hidden siblings, and the minimum UTF-16 code units without white space in them and in the shown text beside them.
 */
const LEAST = { siblings: 3, text: 600, shown: 60 };
/** The maximum share of link text. Siblings with more of it are a menu. */
const LINKED = 0.2;
/** The maximum number of levels up to the article. */
const LEVELS = 10;
const COMMENTS = /comment/i;
/** The maximum number of nodes that are read in an article. */
const NODES = 20_000;

/**
 * Finds hidden siblings that hold most of a text: paragraphs that a script shows to subscribers, slides of a gallery, steps. Menus
 * are told from them by their links, and dialogs by the lack of siblings of their kind.
 */
export class HiddenText {
  readonly #siblings = new Map<Element, Element[]>();
  readonly #slides: Element[] = [];

  /** Takes the next element in document order. */
  see(element: Element): void {
    const { parent } = element;
    if (!parent || !isTag(parent) || !isConcealed(element)) return;
    if (isSlide(element)) this.#slides.push(element);
    const before = this.#siblings.get(parent);
    if (before) before.push(element);
    else this.#siblings.set(parent, [element]);
  }

  /** Shows pictures of galleries, and siblings of one tag and class that have more text than everything else in the article. */
  reveal(): void {
    for (const slide of this.#slides) show(slide);
    for (const [parent, hidden] of this.#siblings) {
      const article = hidden.length < LEAST.siblings ? null : articleAround(parent);
      if (!article) continue;
      for (const alike of Map.groupBy(hidden, kindOf).values()) {
        if (alike.length >= LEAST.siblings && isMostOf({ article, parent }, alike))
          for (const element of alike) show(element);
      }
    }
  }
}

/** The element around another that the page marks as an article; null inside comments, which may be marked so too. */
function articleAround(element: Element): Element | null {
  let levels = 0;
  for (let up: Element['parent'] = element; up && isTag(up) && levels < LEVELS; up = up.parent) {
    if (COMMENTS.test(`${up.attribs.class ?? ''} ${up.attribs.id ?? ''}`)) return null;
    if (up.name === 'article' || /articlebody/i.test(up.attribs.itemprop ?? '')) return up;
    levels += 1;
  }
  return null;
}

/** Whether an element is a picture of a gallery, by its name, that the page's script shows: it has no text. */
function isSlide(element: Element): boolean {
  const { class: names = '', style } = element.attribs;
  if (style === undefined || !/galler|slide|carousel/i.test(names)) return false;
  const { text, images } = count(element, new Set(), 1);
  return text === 0 && images > 0;
}

/** Whether an element is hidden, by itself or by a class. */
export const isConcealed = (element: Element): boolean =>
  isHidden(element) || (MAY_HIDE.test(element.attribs.class ?? '') && hidingNames(element).length > 0);

/** A quick test before `HIDING_NAMES`: what each of its names contains, and most classes do not. */
const MAY_HIDE = /hidden|none|sr-only/i;

const hidingNames = (element: Element): string[] => tokensOf(element).filter((token) => HIDING_NAMES.has(token));

const kindOf = ({ name, attribs }: Element): string => `${name} ${(attribs.class ?? '').split(/\s+/, 1)[0] ?? ''}`;

function isMostOf({ article, parent }: Record<'article' | 'parent', Element>, alike: readonly Element[]): boolean {
  let text = 0;
  let links = 0;
  for (const element of alike) {
    const counts = count(element, new Set(), Number.POSITIVE_INFINITY);
    text += counts.text;
    links += counts.links;
  }
  if (text < LEAST.text || links > text * LINKED) return false;
  const others = count(article, new Set(alike), text + 1);
  return others.text - others.links < text && count(parent, new Set(alike), LEAST.shown).text >= LEAST.shown;
}

interface Counts {
  readonly text: number;
  readonly links: number;
  readonly images: number;
}

/** The length of the text in an element and of its links, up to `most`, without hidden elements inside; and the number of pictures. */
function count(root: Element, without: ReadonlySet<Element>, most: number): Counts {
  let text = 0;
  let images = 0;
  let links = 0;
  let link: AnyNode | null = null;
  let linkEnd: AnyNode | null = null;
  let nodes = 0;
  for (let node = nextNode(root, root); node && text < most && nodes < NODES; nodes += 1) {
    if (node === linkEnd) link = null;
    let inside = true;
    if (isText(node)) {
      const length = lengthWithoutSpace(node.data);
      text += length;
      if (link) links += length;
    } else if (isTag(node)) {
      if (node.name === 'img') images += 1;
      inside = !without.has(node) && !isHidden(node);
      if (inside && node.name === 'a' && !link) {
        link = node;
        linkEnd = nextOutside(node, root);
      }
    }
    node = inside ? nextNode(node, root) : nextOutside(node, root);
  }
  return { text, links, images };
}

/** Takes away what hides an element. */
export function show(element: Element): void {
  const { attribs } = element;
  delete attribs.hidden;
  if (isHidden(element)) delete attribs.style;
  const hiding = new Set(hidingNames(element));
  if (hiding.size > 0)
    attribs.class = (attribs.class ?? '')
      .split(/\s+/)
      .filter((name) => !hiding.has(name.toLowerCase()))
      .join(' ');
}
