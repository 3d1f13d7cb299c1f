import { type Document, type Element, isTag, isText } from 'domhandler';
import type { Page } from './page.ts';
import { lengthWithoutSpace } from './text.ts';
import { buildTree } from './tree/build-tree.ts';
import { nextNode } from './walk.ts';

/** The maximum length of the scripts that are examined, in UTF-16 code units, and of the values in them. */
const LONGEST = 8_000_000;
const MOST_VALUES = 300_000;
/** The minimum length of a text, and of all texts together, in UTF-16 code units. */
const TEXT = 60;
const BODY = 250;
/** The minimum share of the texts in an inner value that is read instead of the whole. */
const SHARE = 0.7;

const TEMPLATE = /^text\/(?:html|(?:x-)?(?:[\w-]+-)?template)$/;
const STREAMED = /self\.__next_f\.push\(\[1,\s*("(?:[^"\\]|\\.)*")\]\)/g;
const ASSIGNED = /^\s*(?:(?:var|let|const)\s+)?[\w$.[\]"']{1,80}\s*=\s*(?=[{[])/;
const MARKUP = /<(?:p|div|br|h\d|ul|blockquote)\b/i;

/**
 * The longest text that a page has only in `<noscript>`, in templates or in the data of its scripts, as a tree. Nothing is executed.
 * Linear in the length of the scripts. Null if no text is long enough.
 */
export function readScriptData({ document, scripts }: Page): Document | Element | null {
  let best: Document | Element | null = longestNoscript(document);
  let length = Math.max(BODY - 1, best ? lengthOf(best) : 0);
  for (const html of htmlIn(scripts)) {
    const tree = buildTree(html, () => {});
    const own = lengthOf(tree);
    if (own > length) [best, length] = [tree, own];
  }
  if (length < BODY) return null;
  if (best && isTag(best)) best.name = 'div';
  return best;
}

function longestNoscript(document: Document): Element | null {
  let longest: Element | null = null;
  let length = 0;
  for (let node = nextNode(document, document); node; node = nextNode(node, document)) {
    if (!isTag(node) || node.name !== 'noscript') continue;
    const own = lengthOf(node);
    if (own > length && saysMore(node)) [longest, length] = [node, own];
  }
  return longest;
}

/** Whether an element says more than that the page needs a script. */
function saysMore(element: Element): boolean {
  for (let node = nextNode(element, element); node; node = nextNode(node, element))
    if (isText(node) && readsLikeText(node.data) && !/javascript/i.test(node.data)) return true;
  return false;
}

function lengthOf(root: Document | Element): number {
  let length = 0;
  for (let node = nextNode(root, root); node; node = nextNode(node, root))
    if (isText(node)) length += lengthWithoutSpace(node.data);
  return length;
}

/** The texts of templates, and the main texts of the data in scripts, as HTML. */
function htmlIn(scripts: Page['scripts']): string[] {
  const found: string[] = [];
  const streamed: string[] = [];
  let left = LONGEST;
  for (const { type, text } of scripts) {
    left -= text.length;
    if (left < 0) break;
    if (TEMPLATE.test(type)) found.push(text);
    else if (type.endsWith('json')) found.push(mainText([parsed(text)]));
    else if (text.includes('__next_f'))
      for (const [, literal = ''] of text.matchAll(STREAMED)) streamed.push(String(parsed(literal) ?? ''));
    else {
      const start = ASSIGNED.exec(text)?.[0].length;
      if (start === undefined) continue;
      const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
      found.push(mainText([parsed(text.slice(start, end + 1))]));
    }
  }
  if (streamed.length > 0) found.push(mainText(rowsOf(streamed.join(''))));
  return found.filter((html) => html !== '');
}

/** The values in the rows of a React stream: `1f:["$","p",…]`, and texts with their lengths in bytes, `20:T1a4,…`. */
function rowsOf(stream: string): unknown[] {
  const rows: unknown[] = [];
  const row = /([\da-f]+):(?:T([\da-f]{1,7}),|([^\n]*)\n?)/y;
  for (let at = 0; at < stream.length; ) {
    row.lastIndex = at;
    const [all, , bytes, json] = row.exec(stream) ?? [];
    if (all === undefined) {
      const next = stream.indexOf('\n', at);
      if (next < 0) break;
      at = next + 1;
      continue;
    }
    at += all.length;
    if (bytes === undefined) rows.push(parsed(json ?? ''));
    else {
      const length = unitsOf(stream, at, Number.parseInt(bytes, 16));
      rows.push(stream.slice(at, at + length));
      at += length;
    }
  }
  return rows;
}

/** The number of UTF-16 code units from `start` that are this many bytes in UTF-8. */
function unitsOf(text: string, start: number, bytes: number): number {
  let left = bytes;
  let at = start;
  for (; left > 0 && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a surrogate pair has two of its four bytes.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return at - start;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

interface Value {
  readonly value: unknown;
  readonly parent: number;
  /** The length of the texts in it, in UTF-16 code units. */
  length: number;
  /** The number of the inner value with most of the texts, and their length. */
  heavy: number;
  most: number;
}

/** The texts of the innermost value with most of the texts in `roots`, as HTML. */
function mainText(roots: readonly unknown[]): string {
  const values = valuesIn(roots);
  let at = 0;
  for (let value = values[0]; value && value.heavy > 0 && value.most >= value.length * SHARE; value = values[at])
    at = value.heavy;
  const seen = new Set<string>();
  const parts: string[] = [];
  const main = values[at];
  if (!main) return '';
  for (const { value } of main.length === 0 ? [] : valuesIn([main.value])) {
    if (typeof value !== 'string' || !readsLikeText(value) || seen.has(value)) continue;
    seen.add(value);
    parts.push(MARKUP.test(value) ? value : paragraphs(value));
  }
  return parts.join('\n');
}

/** The values in `roots` in document order. The first one is the list of all roots. */
function valuesIn(roots: readonly unknown[]): Value[] {
  const values: Value[] = [];
  const pending: { readonly value: unknown; readonly parent: number }[] = [{ value: roots, parent: -1 }];
  for (let next = pending.pop(); next && values.length < MOST_VALUES; next = pending.pop()) {
    const { value } = next;
    const length = typeof value === 'string' && readsLikeText(value) ? value.length : 0;
    values.push({ ...next, length, heavy: 0, most: 0 });
    if (value === null || typeof value !== 'object') continue;
    const inside = Object.values(value);
    for (let index = inside.length - 1; index >= 0; index -= 1)
      pending.push({ value: inside[index], parent: values.length - 1 });
  }
  for (let index = values.length - 1; index > 0; index -= 1) {
    const value = values[index];
    const above = value && values[value.parent];
    if (!above) continue;
    above.length += value.length;
    if (value.length > above.most) [above.most, above.heavy] = [value.length, index];
  }
  return values;
}

/** Whether a string reads like sentences. */
function readsLikeText(text: string): boolean {
  if (text.length < TEXT) return false;
  const start = text.slice(0, 400);
  if (/^\s*(?:https?:|data:|[{[]|\$)/.test(start) || /[{};]\s*\n/.test(start)) return false;
  const words = start.match(/[\s\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return words > start.length / 14 && /[.!?;,。，！？؟।]/.test(text);
}

function paragraphs(text: string): string {
  const lines = text.split(/\s*\n\s*/).filter((line) => line !== '');
  return lines.map((line) => `<p>${line.replaceAll('<', '&lt;')}</p>`).join('');
}
