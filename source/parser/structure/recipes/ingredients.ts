import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler';
import { BLOCK_ELEMENTS } from '../../html/elements.ts';
import { lengthWithoutSpace } from '../../html/text.ts';
import { nextNode, nextOutside } from '../../html/walk.ts';
import { classMatcher, elementsOf, isBlank, rawText, setChildren, textNode, wrap } from '../rewrite.ts';

/** The `itemprop` of an ingredient. Elements that only a class identifies as one get it too. */
export const INGREDIENT = 'recipeIngredient';

const PROPERTY = /(?:^|\s)(?:recipeIngredient|ingredients?)(?:\s|$)/i;
const isNamed = classMatcher(
  /(?:^|[-_])(?:ingredient|ingredients?(?:[-_]+(?:list|content))*[-_]+(?:item|row|line|entry|container|wrapper))$/,
);
const isNamedBox = classMatcher(/(?:^|[-_])ingredients(?:[-_]+(?:list|box|section|wrapper|container))*$/);
/** The elements that can be a box of ingredients, and the maximum number of nodes in one that are examined. */
const BOXES: ReadonlySet<string> = new Set(['div', 'section', 'aside', 'ul', 'ol']);
const NODES = 1000;
/** The maximum length of an ingredient, in UTF-16 code units without white space. A longer element holds several. */
const LONGEST = 200;
/** The minimum number of ingredients side by side. */
const FEWEST = 2;
/** The maximum number of wrappers around an ingredient that hold nothing else. */
const LEVELS = 3;
/** Elements that are an item of their list already. */
const ITEMS: ReadonlySet<string> = new Set(['li', 'tr', 'dt', 'dd']);
/** Elements that need a space between them: each holds a number, a unit or a name. */
const PARTS: ReadonlySet<string> = new Set(['span', 'div', 'p', 'strong', 'data', 'label']);
/** Characters that follow a word without a space, and those that precede one without a space. */
const CLOSING = /^[,.;:)\]%’'”!?-]/;
const OPENING = /[(['“‘/-]$/;

/** Finds the ingredients of recipes, and turns them into list items with one line of text each. */
export class IngredientFinder {
  readonly #found = new Set<Element>();

  see(element: Element): void {
    const { itemprop, class: classes } = element.attribs;
    if (itemprop === undefined && classes === undefined) return;
    if ((itemprop !== undefined && PROPERTY.test(itemprop)) || isNamed(element)) this.#add(element);
    if (classes !== undefined && BOXES.has(element.name) && isNamedBox(element)) this.#addItems(element);
  }

  #add(element: Element): void {
    if (!this.#isInside(element)) this.#found.add(element);
  }

  /** Adds the items of the lists in a box of ingredients. */
  #addItems(box: Element): void {
    let nodes = 0;
    for (let node = nextNode(box, box); node && nodes < NODES; nodes += 1) {
      if (isTag(node) && node.name === 'li') {
        this.#add(node);
        node = nextOutside(node, box);
      } else node = nextNode(node, box);
    }
  }

  #isInside({ parent }: Element): boolean {
    let above = parent;
    for (let level = 0; above && level < 2 * LEVELS; level += 1) {
      if (isTag(above) && this.#found.has(above)) return true;
      above = above.parent;
    }
    return false;
  }

  link(): void {
    const boxes = [...this.#found]
      .filter((one) => lengthWithoutSpace(rawText(one, 4 * LONGEST)) < LONGEST)
      .map(aloneIn);
    for (const [parent, items] of Map.groupBy(boxes, (box) => box.parent)) {
      if (!parent || !isTag(parent) || items.length < FEWEST) continue;
      for (const item of items) {
        item.attribs.itemprop = INGREDIENT;
        if (item.name !== 'tr') makeLine(item);
      }
      list(parent, new Set(items.filter(({ name }) => !ITEMS.has(name))));
    }
  }
}

/** The outermost element that holds nothing but this one. */
function aloneIn(element: Element): Element {
  let box = element;
  for (let level = 0; level < LEVELS; level += 1) {
    const { parent } = box;
    if (!parent || !isTag(parent) || ITEMS.has(box.name) || parent.children.some((one) => one !== box && !isBlank(one)))
      break;
    box = parent;
  }
  return box;
}

/** Turns each run of `items` among the children into a list. */
function list(parent: Element, items: ReadonlySet<Element>): void {
  const runs: ChildNode[][] = [];
  let run: ChildNode[] | null = null;
  for (const child of parent.children) {
    if (isTag(child) && items.has(child)) {
      if (!run) {
        run = [];
        runs.push(run);
      }
      run.push(child);
      child.name = 'li';
    } else if (!isBlank(child)) run = null;
  }
  for (const children of runs) wrap(parent, children).name = 'ul';
}

/** Turns the content of an item into one line: its blocks become inline parts, with a space between the words of two parts. */
function makeLine(item: Element): void {
  for (let node: AnyNode | null = item; node; node = nextNode(node, item)) {
    if (!isTag(node)) continue;
    const parts = elementsOf(node);
    if (parts.some(({ name }) => PARTS.has(name))) setChildren(node, spaced(node.children));
    for (const part of parts) if (BLOCK_ELEMENTS.has(part.name) && PARTS.has(part.name)) part.name = 'span';
  }
}

function spaced(children: readonly ChildNode[]): ChildNode[] {
  const made: ChildNode[] = [];
  for (const child of children) {
    const before = made.at(-1);
    if (before && (isPart(before) || isPart(child)) && runTogether(before, child)) made.push(textNode(' '));
    made.push(child);
  }
  return made;
}

/** Whether a node is an element that may need a space between it and its neighbor. */
const isPart = (node: ChildNode): boolean => isTag(node) && PARTS.has(node.name);

function runTogether(before: ChildNode, after: ChildNode): boolean {
  const isInline = (node: ChildNode): boolean => !isTag(node) || !BLOCK_ELEMENTS.has(node.name);
  if ((isText(before) || isText(after)) && isInline(before) && isInline(after)) return false;
  const [left, right] = [textOf(before), textOf(after)];
  return (
    left !== '' &&
    right !== '' &&
    !/\s$/.test(left) &&
    !/^\s/.test(right) &&
    !OPENING.test(left) &&
    !CLOSING.test(right)
  );
}

const textOf = (node: ChildNode): string => (isText(node) ? node.data : isTag(node) ? rawText(node, LONGEST) : '');
