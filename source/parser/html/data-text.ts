import { parsed } from './script-values.ts';

/** The maximum number of values that are examined. */
const MOST_VALUES = 300_000;
/** The minimum length of a text, and of JSON in a string, in UTF-16 code units. */
const TEXT = 60;
const JSON_TEXT = 250;
/** The minimum share of the texts in an inner value that is read instead of the whole. */
const SHARE = 0.7;

const MARKUP = /<(?:p|div|br|h\d|ul|blockquote)\b/i;
const ESCAPED = /&lt;(?:p|div|br|h\d|ul|blockquote)\b/i;

/** The elements that values name, as in `{"type":"heading-2"}` or `["$","h2",…]`. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'blockquote', 'figcaption', 'dt', 'dd'].map(
    (tag) => [tag, tag] as const,
  ),
  ...[1, 2, 3, 4, 5, 6].flatMap(
    (level) =>
      [
        [`heading-${level}`, `h${level}`],
        [`heading${level}`, `h${level}`],
      ] as const,
  ),
  ...['paragraph', 'text-block', 'core/paragraph'].map((name) => [name, 'p'] as const),
  ...['heading', 'subheading', 'header', 'core/heading'].map((name) => [name, 'h2'] as const),
  ...['quote', 'block-quote', 'core/quote'].map((name) => [name, 'blockquote'] as const),
  ...['list-item', 'list_item', 'listitem'].map((name) => [name, 'li'] as const),
]);

interface Value {
  readonly value: unknown;
  readonly parent: number;
  /** The name of the innermost member that the value is in. */
  readonly key: string;
  /** The number of the innermost value around it that names an element, and its tag. */
  readonly block: number;
  readonly tag: string;
  /** The length of the texts in it, in UTF-16 code units. */
  length: number;
  /** The number of the inner value with most of the texts, and their length. */
  heavy: number;
  most: number;
}

/** The texts of the innermost value with most of the texts in `roots`, as HTML. Linear in the size of the values. */
export function mainText(roots: readonly unknown[]): string {
  const values = valuesIn(roots);
  let at = 0;
  for (let value = values[0]; value && value.heavy > 0 && value.most >= value.length * SHARE; value = values[at])
    at = value.heavy;
  // A text alone does not say which element it is; the values around it do.
  if (typeof values[at]?.value === 'string') at = values[at]?.parent ?? at;
  const main = values[at];
  return !main || main.length === 0 ? '' : htmlOf(valuesIn([main.value]));
}

/** The values in `roots` in document order. The first one is the list of all roots. */
function valuesIn(roots: readonly unknown[]): Value[] {
  const values: Value[] = [];
  type Pending = Pick<Value, 'value' | 'parent' | 'key' | 'block' | 'tag'>;
  const pending: Pending[] = [{ value: roots, parent: -1, key: '', block: 0, tag: 'p' }];
  for (let next = pending.pop(); next && values.length < MOST_VALUES; next = pending.pop()) {
    const value = typeof next.value === 'string' ? withinString(next.value) : next.value;
    const number = values.length;
    values.push({ ...next, value, length: isProse(value) ? value.length : 0, heavy: 0, most: 0 });
    if (value === null || typeof value !== 'object') continue;
    const named = elementOf(value);
    // A paragraph in an item or a quotation is a part of that.
    const own = named && !(named === 'p' && next.tag !== 'p') ? { block: number, tag: named } : next;
    const inside = isReact(value) ? [['children', value[3]] as const] : Object.entries(value);
    for (const [name, inner] of inside.reverse()) {
      const key = Array.isArray(value) && !isReact(value) ? next.key : name;
      pending.push({ value: inner, parent: number, key, block: own.block, tag: own.tag });
    }
  }
  for (let index = values.length - 1; index > 0; index -= 1) {
    const value = values[index]!;
    const above = values[value.parent]!;
    above.length += value.length;
    if (value.length > above.most) [above.most, above.heavy] = [value.length, index];
  }
  return values;
}

/** A string, or its content: JSON, or markup that is escaped once more. */
function withinString(text: string): unknown {
  if (text.length >= JSON_TEXT && /^\s*[{[]/.test(text)) return parsed(text) ?? text;
  if (!ESCAPED.test(text) || MARKUP.test(text)) return text;
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Whether a value is an element of a React stream: `["$", tag, key, properties]`. */
const isReact = (value: object): value is readonly unknown[] =>
  Array.isArray(value) && value[0] === '$' && value.length >= 4;

/** The element that a value names in one of its own members. */
function elementOf(value: object): string | undefined {
  if (isReact(value)) return ELEMENTS.get(String(value[1]));
  if (Array.isArray(value)) return undefined;
  for (const member of Object.values(value)) {
    const tag = typeof member === 'string' && member.length < 20 ? ELEMENTS.get(member.toLowerCase()) : undefined;
    if (tag) return tag;
  }
  return undefined;
}

/** The texts among the values, and the short ones in members of the same names, as HTML. */
function htmlOf(values: readonly Value[]): string {
  const keys = new Set(values.flatMap(({ value, key }) => (isProse(value) && !MARKUP.test(value) ? [key] : [])));
  // A list outside all members may hold anything.
  keys.delete('');
  const seen = new Set<string>();
  const parts: string[] = [];
  let run = '';
  let last: Value | undefined;
  const flush = (): void => {
    if (run.trim() !== '') parts.push(blocksOf(run, last?.tag ?? 'p'));
    run = '';
  };
  for (const value of values) {
    const text = value.value;
    if (typeof text !== 'string') continue;
    const reads = isProse(text);
    if (!reads && (!keys.has(value.key) || isMark(text))) continue;
    if (reads && seen.has(text)) continue;
    if (reads) seen.add(text);
    if (MARKUP.test(text)) {
      flush();
      parts.push(text);
      continue;
    }
    if (last && !goesOn(last, value, run)) flush();
    run += text;
    last = value;
  }
  flush();
  return parts.join('\n');
}

/** Whether a short string is for a program: an address, a reference, a name of an element. */
const isMark = (text: string): boolean =>
  text === '' || /^(?:\$|https?:|\/\w|#\w|data:)/.test(text) || ELEMENTS.has(text.toLowerCase());

/** Whether a string belongs to the same paragraph as the one before it. */
function goesOn(before: Value, { value, key, block }: Value, run: string): boolean {
  if (key !== before.key) return false;
  if (block !== 0 || before.block !== 0) return block === before.block;
  return /[^\S\n]$/.test(run) || /^(?:[^\S\n]|[,.;:!?)\]”’])/.test(String(value));
}

/** Whether a value reads like sentences. */
function isProse(text: unknown): text is string {
  if (typeof text !== 'string' || text.length < TEXT) return false;
  const start = text.slice(0, 400);
  if (/^\s*(?:https?:|data:|[{[]|\$)/.test(start) || /[{};]\s*\n/.test(start)) return false;
  const words = start.match(/[\s\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0;
  return words > start.length / 14 && /[.!?;,。，！？؟।]/.test(text);
}

/** Whether a text reads like sentences. */
export const readsLikeText = (text: string): boolean => isProse(text);

function blocksOf(text: string, tag: string): string {
  const lines = text.split(/\s*\n\s*/).filter((line) => line.trim() !== '');
  const blocks = lines.map((line) => `<${tag}>${line.replaceAll('<', '&lt;')}</${tag}>`).join('');
  return tag === 'li' ? `<ul>${blocks}</ul>` : blocks;
}
