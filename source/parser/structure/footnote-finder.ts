import { type Element, isTag } from 'domhandler';
import { BLOCK_ELEMENTS, isMoved } from '../html/elements.ts';
import { linkNotes, NOTE } from './footnotes.ts';
import { isConcealed, show } from './panels/hidden-text.ts';
import { RaisedNumbers } from './raised-numbers.ts';
import { isSidenote, liftSidenotes } from './sidenotes.ts';

const SAYS_NOTE = /(?:^|\s)(?:doc-footnote|doc-endnote|footnote|endnote|rearnote)(?:\s|$)/;

/** The levels above a note that may be hidden with it. */
const LEVELS = 4;

/** Shows a note that the page hides until a reader asks for it, as it does a list of notes. */
function showNote(note: Element): void {
  let levels = 0;
  for (let up: Element['parent'] = note; up && isTag(up) && levels < LEVELS; up = up.parent) {
    if (!BLOCK_ELEMENTS.has(up.name)) return;
    if (isConcealed(up) && !isMoved(up)) show(up);
    levels += 1;
  }
}

/** Collects what may be marks and notes while a tree is walked, and then gives them their roles. */
export class FootnoteFinder {
  readonly #links: Element[] = [];
  /** Elements by their id or name. The first of several takes precedence. */
  readonly #targets = new Map<string, Element>();
  readonly #sidenotes: Element[] = [];
  readonly #raised = new RaisedNumbers();

  see(element: Element): void {
    const { name, attribs } = element;
    const { id, href } = attribs;
    if (id !== undefined && !this.#targets.has(id)) this.#targets.set(id, element);
    if (name === 'a') {
      if (href?.includes('#')) this.#links.push(element);
      const anchor = attribs.name;
      if (anchor !== undefined && !this.#targets.has(anchor)) this.#targets.set(anchor, element);
    } else if (name === 'sup' || name === 'ol') this.#raised.see(element);
    if (attribs.class !== undefined && isSidenote(element)) this.#sidenotes.push(element);
    const role = attribs.role ?? attribs['epub:type'];
    if (role !== undefined && SAYS_NOTE.test(role)) {
      attribs.role = NOTE;
      if (id !== undefined) attribs['data-note'] = id;
    }
  }

  link(): void {
    if (this.#links.length > 0) for (const note of linkNotes(this.#links, this.#targets)) showNote(note);
    if (this.#sidenotes.length > 0) liftSidenotes(this.#sidenotes, this.#targets);
    this.#raised.link();
  }
}
