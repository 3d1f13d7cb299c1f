import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { HEADING_LEVEL } from '../../html/elements.ts';
import { lengthWithoutSpace } from '../../html/text.ts';
import { nextNode, nextOutside } from '../../html/walk.ts';
import { classMatcher, elementAfter, elementBefore, elementsOf, isBlank, rawText } from '../rewrite.ts';
import { isConcealed, show } from './hidden-text.ts';

/** Classes of lists of questions whose answers open, and of their parts. */
const isFolded = classMatcher(/(?:accordion|faq|collaps|expand|disclosure|toggle|question)/);
const QUESTION = /[?？؟]\s*$/;

/** The minimum text of a panel that is no menu, in UTF-16 code units without white space, and its maximum share of link text. */
const LEAST = 40;
const LINKED = 0.2;
/** The text and the number of nodes of a panel that are examined. */
const MOST = { text: 1000, nodes: 500 };
/** The maximum length of a label, in UTF-16 code units, and the levels from a button up to the element before its panel. */
const LABEL = 250;
const LEVELS = 3;
const CONTROLS: ReadonlySet<string> = new Set(['form', 'input', 'select', 'textarea', 'dialog', 'nav']);

/** Shows the panels that a reader opens by a question, a heading or an entry of an accordion, and makes the question a heading. */
export class PanelFinder {
  /** The ids of the panels that are opened by a question. */
  readonly #controlled = new Set<string>();

  see(element: Element): void {
    const { 'aria-controls': controls, 'aria-expanded': expanded, id, role } = element.attribs;
    if (controls !== undefined && expanded !== undefined && this.#control(element, controls)) return;
    if (id !== undefined && this.#controlled.has(id)) open(element);
    else if (element.name === 'button' || role === 'button' || expanded !== undefined) openBelow(element);
    else if (isConcealed(element)) openFolded(element);
  }

  /** Remembers what a question controls, wherever that is. Returns whether the element is one. */
  #control(element: Element, id: string): boolean {
    const { parent } = element;
    const above = parent && isTag(parent) ? parent : null;
    const inHeading = above !== null && isHeading(above);
    if (!inHeading && !isFolded(element) && !(above && isFolded(above))) return false;
    this.#controlled.add(id);
    if (element.name !== 'button') return true;
    if (!inHeading) element.name = 'h4';
    else if (above.name === 'dt') element.name = 'span';
    return true;
  }
}

const isHeading = ({ name, attribs }: Element): boolean =>
  HEADING_LEVEL.has(name) || name === 'dt' || attribs.role === 'heading';

const holdsHeading = (element: Element): boolean => elementsOf(element).some(({ name }) => HEADING_LEVEL.has(name));

/** Shows a panel, and the element around it that is hidden for it. */
function open(panel: Element): void {
  show(panel);
  const { parent } = panel;
  if (parent && isTag(parent) && isConcealed(parent) && parent.children.every((one) => one === panel || isBlank(one)))
    show(parent);
}

/** Shows the panel right after a button that is a heading, a question or an entry of an accordion. */
function openBelow(button: Element): void {
  let label = button;
  let inHeading = false;
  let folded = isFolded(button);
  for (let level = 0; level < LEVELS && !elementAfter(label) && label.parent && isTag(label.parent); level += 1) {
    label = label.parent;
    inHeading ||= isHeading(label);
    folded ||= isFolded(label);
  }
  const panel = elementAfter(label);
  if (
    !panel ||
    !(inHeading || holdsHeading(button) || folded || isFolded(panel) || QUESTION.test(rawText(button, LABEL)))
  )
    return;
  if (!isLabel(button) || !holdsText(panel)) return;
  if (isConcealed(panel)) show(panel);
  if (inHeading) return;
  delete button.attribs.role;
  button.name = holdsHeading(button) ? 'div' : 'h4';
}

/** Shows a panel whose name says that it opens, below a short line whose name does, too. */
function openFolded(panel: Element): void {
  const label = elementBefore(panel);
  const { parent } = panel;
  if (!label || !isFolded(panel) || !parent || !isTag(parent) || !(isFolded(label) || isFolded(parent))) return;
  if (isConcealed(label) || !isLabel(label) || !holdsText(panel)) return;
  show(panel);
  if (!isHeading(label) && !holdsHeading(label)) label.name = 'h4';
}

/** Whether an element has a short text. */
function isLabel(element: Element): boolean {
  const text = rawText(element, LABEL).trim();
  return text.length < LABEL && /\p{L}/u.test(text);
}

/** Whether an element has text and is neither a menu nor a form. */
export function holdsText(panel: Element): boolean {
  let [text, links, nodes] = [0, 0, 0];
  let linkEnd: AnyNode | null = null;
  let inLink = false;
  for (let node = nextNode(panel, panel); node; node = nextNode(node, panel)) {
    nodes += 1;
    if (nodes > MOST.nodes || text > MOST.text) break;
    if (node === linkEnd) inLink = false;
    if (isText(node)) {
      const length = lengthWithoutSpace(node.data);
      text += length;
      if (inLink) links += length;
    } else if (isTag(node)) {
      if (CONTROLS.has(node.name)) return false;
      if (node.name === 'a' && !inLink) [inLink, linkEnd] = [true, nextOutside(node, panel)];
    }
  }
  return text >= LEAST && links <= text * LINKED;
}
