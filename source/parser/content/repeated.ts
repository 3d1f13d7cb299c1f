import type { OmittedReason } from '../../article.ts';
import { lettersOf, lineText } from '../html/text.ts';
import { type Item, LISTED, outermost } from './survey.ts';

type Omissions = Map<Item, OmittedReason>;

/** The minimum length of a repeated text that is omitted. UTF-16 code units without white space. */
const REPEATED = 80;
/** The minimum and maximum length of a pull quote, in the same unit. */
const PULLED = { least: 20, most: 500 };
/** The maximum number of pull quotes in an article. */
const MOST_PULLED = 40;
/** The maximum length of the text that is searched for pull quotes, in UTF-16 code units. */
const LONGEST = 2_000_000;

/** Omits repeated text inside `root`: copies for other screen sizes, and pull quotes. */
export function omitRepeated(items: readonly Item[], root: Item, omitted: Omissions): void {
  omitCopies(items, root, omitted);
  omitPullQuotes(items, root, omitted);
}

/** Omits copies of an earlier element. Entries of lists and tables may repeat. */
function omitCopies(items: readonly Item[], root: Item, omitted: Omissions): void {
  const seen = new Map<number, Item>();
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (!item.block || item.length < REPEATED || LISTED.has(item.element.name)) continue;
    const first = seen.get(item.hash);
    if (first === undefined) seen.set(item.hash, item);
    else if (first.length === item.length && item.index >= first.end) omitted.set(item, 'duplicate');
  }
}

function omitPullQuotes(items: readonly Item[], root: Item, omitted: Omissions): void {
  const pulled = new Set<Item>();
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (pulled.size < MOST_PULLED && isPullQuote(item)) pulled.add(item);
  }
  if (pulled.size === 0) return;
  const said = bodyWithout(items, root, omitted, pulled);
  for (const item of pulled) {
    const text = lettersOf(lineText(item.element, PULLED.most * 2));
    if (text !== '' && said.includes(text)) omitted.set(item, 'duplicate');
  }
}

function isPullQuote({ element, block, length }: Item): boolean {
  if (!block || length < PULLED.least || length > PULLED.most) return false;
  return element.name === 'blockquote' || /pull-?_?quote/i.test(element.attribs.class ?? '');
}

/** The letters of all paragraphs outside `pulled`. */
function bodyWithout(items: readonly Item[], root: Item, omitted: Omissions, pulled: ReadonlySet<Item>): string {
  const body: string[] = [];
  let length = 0;
  let end = 0;
  for (const item of outermost(items, omitted, root.index + 1, root.end)) {
    if (item.index < end) continue;
    if (pulled.has(item)) end = item.end;
    else if (item.block && item.own > PULLED.least && item.own === item.length && length < LONGEST) {
      const text = lineText(item.element, LONGEST - length);
      length += text.length;
      body.push(lettersOf(text));
      end = item.end;
    }
  }
  return body.join(' ');
}
