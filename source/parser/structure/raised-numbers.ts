import { type Element, isTag, isText } from 'domhandler';
import { elementText } from '../html/text.ts';
import { NOTE_HEADINGS } from '../wording/notes.ts';
import { matcher } from '../wording/phrases.ts';
import { blockOf, MARK, NOTE, startsBlock } from './footnotes.ts';
import { elementsOf, hide, made, setChildren, tokensOf } from './rewrite.ts';

const LABEL = /^[[(]?\s?(\d{1,3}|[*\u2020\u2021\u00a7]{1,3})\s?[\])]?\.?$/;
const NOTES_CLASS = /(?:foot|end|side)-?_?notes?/;
const headsNotes = matcher(NOTE_HEADINGS, 'whole');

/** The minimum length of a note, in UTF-16 code units. */
const LEAST = 8;

interface Labelled {
  readonly element: Element;
  readonly label: string;
  readonly order: number;
}

/** Matches raised numbers with the notes of the same numbers if no links connect them. Elements are added in document order. */
export class RaisedNumbers {
  readonly #marks: Labelled[] = [];
  readonly #notes: Labelled[] = [];
  #count = 0;

  see(element: Element): void {
    if (element.name === 'sup') this.#seeRaised(element);
    else if (element.name === 'ol' && isListOfNotes(element)) this.#seeList(element);
  }

  #seeRaised(element: Element): void {
    const { parent, firstChild } = element;
    if (!firstChild || element.children.some(isTag) || (parent && isTag(parent) && parent.name === 'a')) return;
    const label = LABEL.exec(elementText(element, 10))?.[1];
    if (label === undefined) return;
    this.#count += 1;
    const block = blockOf(element);
    if (!startsBlock(element, block)) {
      if (!isExponent(element)) this.#marks.push({ element, label, order: this.#count });
    } else if (block && /^(?:p|li|div|dd)$/.test(block.name) && elementText(block, 40).length >= LEAST)
      this.#notes.push({ element: block, label, order: this.#count });
  }

  #seeList(list: Element): void {
    let number = Number.parseInt(list.attribs.start ?? '1', 10) || 1;
    for (const element of elementsOf(list)) {
      if (element.name !== 'li') continue;
      this.#count += 1;
      this.#notes.push({ element, label: String(number), order: this.#count });
      number += 1;
    }
  }

  /** Gives each mark the next note with its number, or else the last one before it. */
  link(): void {
    const byLabel = new Map<string, Labelled[]>();
    for (const note of this.#notes) {
      const same = byLabel.get(note.label);
      if (same) same.push(note);
      else byLabel.set(note.label, [note]);
    }
    const next = new Map<string, number>();
    for (const mark of this.#marks) {
      const notes = byLabel.get(mark.label);
      if (!notes) continue;
      let at = next.get(mark.label) ?? 0;
      while (at < notes.length - 1 && (notes[at]?.order ?? 0) < mark.order) at += 1;
      next.set(mark.label, at);
      const note = notes[at];
      if (note) connect(mark.element, note);
    }
  }
}

function connect(mark: Element, { element: note, label, order }: Labelled): void {
  const id = note.attribs['data-note'] ?? note.attribs.id ?? `note-${label}-${order}`;
  note.attribs.role = NOTE;
  note.attribs['data-note'] = id;
  setChildren(mark, [made('a', { role: MARK, href: `#${id}` }, mark.children)]);
  const first = elementsOf(note)[0];
  if (first?.name === 'sup' && startsBlock(first, note)) hide(first);
}

/** Whether a raised number belongs to the number, unit or letter before it. */
function isExponent({ prev }: Element): boolean {
  const before = prev && isText(prev) ? prev.data : '';
  return /\d$/.test(before) || /(?:^|[^\p{L}.])\p{L}{1,2}$/u.test(before);
}

/** Whether a numbered list holds notes: by its class, the element around it, or the heading above. */
function isListOfNotes(list: Element): boolean {
  const { parent, prev } = list;
  if (tokensOf(list).some((one) => NOTES_CLASS.test(one))) return true;
  if (parent && isTag(parent) && (parent.name === 'aside' || tokensOf(parent).some((one) => NOTES_CLASS.test(one))))
    return true;
  // Text between two elements is one node.
  const above = prev && isText(prev) ? prev.prev : prev;
  return above !== null && isTag(above) && (above.name === 'hr' || headsNotes(elementText(above, 60).trim()));
}
