import { type Element, isTag } from 'domhandler';
import { nextNode } from '../html/walk.ts';
import { become, classMatcher, elementsOf, made, rawText, rowsOf, textNode } from './rewrite.ts';

/** Classes of what AsciiDoctor and DocBook set as tables: the explanations of numbers in code, and notes that are set apart. */
const isCallouts = classMatcher(/^(?:colist|calloutlist)$/);
const isAdmonition = classMatcher(/^(?:admonitionblock|admonition)$/);

/** The maximum length of a number and of a kind ("Tip"), in UTF-16 code units, and of the nodes in a cell that may state it. */
const LONGEST = 40;
const NODES = 12;
const NUMBER = /^\(?(\d{1,3})[).]?$/;

/** Makes an ordered list of a table of callouts, and of a table with an icon and a note the note below its kind. */
export function rewriteAsciidoc(element: Element): void {
  if (element.name !== 'div') return;
  const callouts = isCallouts(element);
  if (!callouts && !isAdmonition(element)) return;
  const table = elementsOf(element).find(({ name }) => name === 'table');
  if (!table) return;
  if (callouts) listCallouts(table);
  else titleNote(table);
}

function listCallouts(table: Element): void {
  const items: Element[] = [];
  for (const row of rowsOf(table)) {
    const [mark, text, ...more] = elementsOf(row);
    const number = mark ? NUMBER.exec(labelOf(mark))?.[1] : undefined;
    if (number === undefined || !text || more.length > 0) return;
    items.push(made('li', { value: number }, text.children));
  }
  if (items.length > 0) become(table, 'ol', {}, items);
}

function titleNote(table: Element): void {
  const [row, ...others] = rowsOf(table);
  const [icon, text, ...more] = row ? elementsOf(row) : [];
  if (!icon || !text || more.length > 0 || others.length > 0) return;
  const kind = labelOf(icon);
  if (!/^\p{L}/u.test(kind) || kind.length > LONGEST) return;
  const title = made('p', {}, [made('strong', {}, [textNode(kind)])]);
  become(table, 'div', {}, [title, made('div', {}, text.children)]);
}

/** What a cell says: its words, or else what its icon stands for. */
function labelOf(cell: Element): string {
  const text = rawText(cell, LONGEST + 1).trim();
  if (text !== '') return text;
  let left = NODES;
  for (let node = nextNode(cell, cell); node && left > 0; node = nextNode(node, cell), left -= 1) {
    if (!isTag(node)) continue;
    const { title, alt, 'data-value': value } = node.attribs;
    const label = (title || alt || value || '').trim();
    if (label !== '') return label;
  }
  return '';
}
