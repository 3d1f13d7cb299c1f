import { type Element, isTag, type ParentNode } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { BOX_WORDS, JUNK_ANYWHERE, JUNK_AT_END, JUNK_IF_SHORT, STATE_PREFIXES } from '../wording/classes.ts';

const BY_TAG: ReadonlyMap<string, OmittedReason> = new Map([
  ['nav', 'navigation'],
  ['menu', 'navigation'],
  ['aside', 'related'],
  ['footer', 'navigation'],
  ['form', 'promo'],
  ['dialog', 'promo'],
  ['button', 'share'],
  ['select', 'navigation'],
  ['noscript', 'player'],
  ['iframe', 'player'],
  ['canvas', 'player'],
  ['object', 'player'],
  ['textarea', 'promo'],
  ['head', 'meta'],
]);
const BY_ROLE: ReadonlyMap<string, OmittedReason> = new Map([
  ['navigation', 'navigation'],
  ['banner', 'navigation'],
  ['contentinfo', 'navigation'],
  ['complementary', 'related'],
  ['search', 'navigation'],
  ['menu', 'navigation'],
  ['menubar', 'navigation'],
  ['toolbar', 'navigation'],
  ['dialog', 'promo'],
  ['alertdialog', 'promo'],
  ['button', 'share'],
  ['form', 'promo'],
]);

/** Which of a table's entries, by its place there, each of its phrases belongs to. */
const phrases = (table: typeof JUNK_ANYWHERE): ReadonlyMap<string, number> =>
  new Map(table.flatMap(([, list], entry) => list.split(' ').map((phrase) => [phrase, entry] as const)).reverse());

const ANYWHERE = phrases(JUNK_ANYWHERE);
const AT_END = phrases(JUNK_AT_END);
const IF_SHORT = phrases(JUNK_IF_SHORT);
const BOXES: ReadonlySet<string> = new Set(BOX_WORDS.split(' '));
const STATES: ReadonlySet<string> = new Set(STATE_PREFIXES.split(' '));

/** The most words of a phrase in the tables. */
const LONGEST = Math.max(
  ...[ANYWHERE, AT_END, IF_SHORT].flatMap((table) => [...table.keys()].map((phrase) => phrase.split('-').length)),
);

/** A class or id as its words: "c-articleShare__list" → "-c-article-share-list-". */
export function partsOf(name: string): string {
  return `-${name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d\u0080-\uffff]+/g, '-')}-`;
}

interface Verdict {
  readonly reason: OmittedReason;
  /** It holds only for what is short. */
  readonly ifShort: boolean;
}

/** What was found out about names. Most pages repeat the same few hundred. */
const known = new Map<string, Verdict | null>();

/** A copy of a part of a text: the part itself would keep the whole page in memory. */
const apart = (part: string): string => ` ${part}`.slice(1);

function verdictOn(name: string): Verdict | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const verdict = judge(partsOf(name).split('-').filter(Boolean));
  if (known.size > 5000) known.clear();
  known.set(apart(name), verdict);
  return verdict;
}

/** What the words of a name say: the tables in turn, and of one table the entry that stands first. */
function judge(words: readonly string[]): Verdict | null {
  if (STATES.has(words[0] ?? '')) return null;
  let end = words.length;
  while (end > 0 && (/^\d+$/.test(words[end - 1] ?? '') || BOXES.has(words[end - 1] ?? ''))) end--;
  const anywhere = JUNK_ANYWHERE[entryOf(words, ANYWHERE, 0)];
  if (anywhere) return { reason: anywhere[0], ifShort: false };
  const atEnd = JUNK_AT_END[entryOf(words, AT_END, end)];
  if (atEnd) return { reason: atEnd[0], ifShort: false };
  const ifShort = JUNK_IF_SHORT[entryOf(words, IF_SHORT, end)];
  return ifShort ? { reason: ifShort[0], ifShort: true } : null;
}

/** The first entry that has a phrase among the words, ending at `from` or behind it; −1 where there is none. */
function entryOf(words: readonly string[], table: ReadonlyMap<string, number>, from: number): number {
  let first = -1;
  for (let start = 0; start < words.length; start++) {
    let phrase = '';
    for (let last = start; last < Math.min(words.length, start + LONGEST); last++) {
      phrase += last === start ? words[last] : `-${words[last]}`;
      const entry = last + 1 >= from ? table.get(phrase) : undefined;
      if (entry !== undefined && (first < 0 || entry < first)) first = entry;
    }
  }
  return first;
}

/** Whether an element is a menu or the foot of the page, however much it holds. */
export function isFurniture({ name, attribs, parent }: Element): boolean {
  if (name === 'footer') return !isWithinSection(parent);
  return name === 'nav' || name === 'head' || attribs.role === 'navigation' || attribs.role === 'contentinfo';
}

/** Why an element's tag or role says that it is not the article. */
export function reasonOfTag({ name, attribs, parent }: Element): OmittedReason | null {
  if (name === 'footer' && parent && isTag(parent) && parent.name === 'blockquote') return null;
  return BY_TAG.get(name) ?? (attribs.role === undefined ? null : (BY_ROLE.get(attribs.role) ?? null));
}

/** Why an element's class or id says that it is not the article. */
export function reasonOfClass({ attribs }: Element, isShort: boolean): OmittedReason | null {
  const { id } = attribs;
  const names = (attribs.class ?? '').split(/\s+/, 20);
  if (id !== undefined) names.push(id);
  for (const name of names) {
    const verdict = name === '' || name.length > 60 ? null : verdictOn(name);
    if (verdict && (isShort || !verdict.ifShort)) return verdict.reason;
  }
  return null;
}

/** Elements whose footer is not the page's. */
const SECTIONS = new Set(['article', 'main', 'section', 'blockquote', 'aside', 'li', 'td', 'figure']);

function isWithinSection(parent: ParentNode | null): boolean {
  for (let up = parent; up && isTag(up); up = up.parent) if (SECTIONS.has(up.name)) return true;
  return false;
}
