import { type Element, isTag, isText } from 'domhandler';
import { append } from '../html/tree/nodes.ts';
import { nextNode } from '../html/walk.ts';
import { become, elementAfter, hide, made, rawText } from './rewrite.ts';

const LEVEL = /(?:^|;)\s*mso-list\s*:[^;]*\blevel([1-9])\b/i;
const MARKER = /(?:^|;)\s*mso-list\s*:\s*ignore\b/i;
/** The nodes before a paragraph's marker, and the text of a marker, in UTF-16 code units. */
const NODES = 12;
const LONGEST = 30;

interface Entry {
  readonly paragraph: Element;
  readonly level: number;
  /** `ol` with its number, or `ul`. */
  readonly list: 'ol' | 'ul';
  readonly type: string;
  readonly number: string;
}

/** Finds the paragraphs that a word processor writes for the entries of a list, each with its marker as text, and makes lists of them. */
export class WordLists {
  readonly #entries = new Map<Element, Entry>();

  see(element: Element): void {
    const { style } = element.attribs;
    const level = style === undefined || !/^(?:p|h[1-6]|div)$/.test(element.name) ? null : LEVEL.exec(style)?.[1];
    const marker = level ? markerIn(element) : null;
    if (!level || !marker) return;
    const text = rawText(marker, LONGEST).trim();
    const [, number, letter] = /^[(]?(?:(\d{1,4})|([a-z]))[.)]/i.exec(text) ?? [];
    hide(marker);
    const type = letter ? (letter === letter.toLowerCase() ? 'a' : 'A') : '1';
    const value = number ?? (letter ? String(letter.toLowerCase().charCodeAt(0) - 96) : '');
    this.#entries.set(element, {
      paragraph: element,
      level: Number(level),
      list: value === '' ? 'ul' : 'ol',
      type,
      number: value,
    });
  }

  link(): void {
    const seen = new Set<Element>();
    for (const [first, entry] of this.#entries) {
      if (seen.has(first)) continue;
      const run = [entry];
      for (let next = this.#after(first); next; next = this.#after(next.paragraph)) run.push(next);
      for (const { paragraph } of run) seen.add(paragraph);
      toList(run);
    }
  }

  /** The entry right after a paragraph. */
  #after(paragraph: Element): Entry | null {
    const next = elementAfter(paragraph);
    return next ? (this.#entries.get(next) ?? null) : null;
  }
}

/** The element at the start of a paragraph that holds its marker. */
function markerIn(paragraph: Element): Element | null {
  let nodes = 0;
  for (let node = nextNode(paragraph, paragraph); node && nodes < NODES; node = nextNode(node, paragraph)) {
    nodes += 1;
    if (isText(node) && /\S/.test(node.data)) return null;
    if (isTag(node) && MARKER.test(node.attribs.style ?? '')) return node;
  }
  return null;
}

/** Puts the lists in place of the first paragraph of a run, and empties the others. */
function toList(run: readonly Entry[]): void {
  const open: { readonly list: Element; readonly level: number }[] = [];
  const outer: Element[] = [];
  for (const { paragraph, level, list, type, number } of run) {
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)?.list.name !== list) open.pop();
    if ((open.at(-1)?.level ?? 0) < level) {
      const own = made(list, list === 'ol' ? { type } : {}, []);
      const above = open.at(-1)?.list;
      if (above) append(above, own);
      else outer.push(own);
      open.push({ list: own, level });
    }
    const last = open.at(-1)?.list;
    if (last) append(last, made('li', number === '' ? {} : { value: number }, paragraph.children));
  }
  for (const [index, { paragraph }] of run.entries()) become(paragraph, 'div', {}, index === 0 ? outer : []);
}
