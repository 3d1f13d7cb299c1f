import { type Element, isTag } from 'domhandler';
import { HEADING_LEVEL } from '../html/elements.ts';
import { lengthWithoutSpace } from '../html/text.ts';
import { rawText, tokensOf } from './rewrite.ts';

const DRAWN_AS_BLOCK = /(?:^|;)\s*display\s*:\s*block/i;
/** The minimum length of a `<span>` that is a paragraph, in UTF-16 code units without white space. Shorter ones are labels. */
const PARAGRAPH = 60;

/** Turns a `<span>` that is drawn as a block and is as long as a paragraph into a block. */
export function toBlock(element: Element): void {
  if (element.name !== 'span' || !DRAWN_AS_BLOCK.test(element.attribs.style ?? '')) return;
  if (lengthWithoutSpace(rawText(element, 4 * PARAGRAPH)) >= PARAGRAPH) element.name = 'div';
}

/** Classes of lists of questions whose answers open. */
const FOLDED = /(?:accordion|faq|collaps|expand|disclosure|toggle|question)/;

/** Shows a panel that is opened by a button in a heading or in a list of questions. `panels` collects the ids of such panels. */
export function openPanel(element: Element, panels: Set<string>): void {
  const { attribs, parent } = element;
  const { 'aria-controls': controls, 'aria-expanded': expanded, id } = attribs;
  if (controls !== undefined && expanded !== undefined) {
    const inHeading = parent !== null && isTag(parent) && (HEADING_LEVEL.has(parent.name) || parent.name === 'dt');
    const isFolded = (one: Element): boolean => tokensOf(one).some((token) => FOLDED.test(token));
    const isQuestion = inHeading || isFolded(element) || (parent !== null && isTag(parent) && isFolded(parent));
    if (isQuestion) panels.add(controls);
    if (isQuestion && element.name === 'button') {
      if (!inHeading) element.name = 'h4';
      else if (parent.name === 'dt') element.name = 'span';
    }
  } else if (id !== undefined && panels.has(id)) {
    delete attribs.hidden;
    if (/display\s*:\s*none/i.test(attribs.style ?? '')) delete attribs.style;
  }
}
