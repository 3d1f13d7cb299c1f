import { type Element, isTag, type ParentNode } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { byClass, intern } from '../html/class-cache.ts';
import {
  BOX_WORDS,
  HIDING_NAMES,
  JUNK_ANYWHERE,
  JUNK_AT_END,
  JUNK_IF_SHORT,
  SHOWING_NAME,
  STATE_PREFIXES,
} from '../wording/classes.ts';

const BY_TAG: ReadonlyMap<string, OmittedReason> = new Map([
  ['nav', 'navigation'],
  ['menu', 'navigation'],
  ['aside', 'related'],
  ['footer', 'navigation'],
  ['form', 'promo'],
  ['dialog', 'promo'],
  ['button', 'navigation'],
  ['select', 'navigation'],
  ['noscript', 'player'],
  ['iframe', 'player'],
  ['canvas', 'player'],
  ['object', 'player'],
  ['textarea', 'promo'],
  ['head', 'meta'],
  ['amp-ad', 'advert'],
  ['amp-sticky-ad', 'advert'],
  ['amp-embed', 'advert'],
  ['amp-sidebar', 'navigation'],
  ['amp-consent', 'consent'],
  ['amp-user-notification', 'consent'],
  ['amp-social-share', 'share'],
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
  ['button', 'navigation'],
  ['form', 'promo'],
]);

/** The phrases of a table, each with the index of its entry. */
const phrases = (table: typeof JUNK_ANYWHERE): ReadonlyMap<string, number> =>
  new Map(table.flatMap(([, list], entry) => list.split(' ').map((phrase) => [phrase, entry] as const)).reverse());

const ANYWHERE = phrases(JUNK_ANYWHERE);
const AT_END = phrases(JUNK_AT_END);
const IF_SHORT = phrases(JUNK_IF_SHORT);
const BOXES: ReadonlySet<string> = new Set(BOX_WORDS.split(' '));
const STATES: ReadonlySet<string> = new Set(STATE_PREFIXES.split(' '));

/** The maximum number of words in a phrase of the tables. */
const LONGEST = Math.max(
  ...[ANYWHERE, AT_END, IF_SHORT].flatMap((table) => [...table.keys()].map((phrase) => phrase.split('-').length)),
);

/** A class or id as its words: "c-articleShare__list" → "-c-article-share-list-". */
export function hyphenated(name: string): string {
  return `-${name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z\d\u0080-\uffff]+/g, '-')}-`;
}

/** A test whether one of the names in a `class` attribute matches in its hyphenated form. */
export const classNamed = (pattern: RegExp): ((classes: string) => boolean) =>
  byClass((classes) => classes.split(/\s+/, 20).some((one) => one !== '' && pattern.test(hyphenated(one))));

interface Verdict {
  readonly reason: OmittedReason;
  /** Whether it applies to short elements only. */
  readonly ifShort: boolean;
}

const verdictOn = byClass((name): Verdict | null => judge(hyphenated(name).split('-').filter(Boolean)));

/**
 * The verdict on the words of a name: the first matching entry of the first table that has one. "field--label-…" says where the label of a
 * field is.
 */
function judge(words: readonly string[]): Verdict | null {
  if (STATES.has(words[0] ?? '') || (words[0] === 'field' && words[1] === 'label')) return null;
  let end = words.length;
  while (end > 0 && (/^\d+$/.test(words[end - 1] ?? '') || BOXES.has(words[end - 1] ?? ''))) end -= 1;
  const anywhere = JUNK_ANYWHERE[entryOf(words, ANYWHERE, 0)];
  if (anywhere) return { reason: anywhere[0], ifShort: false };
  const atEnd = JUNK_AT_END[entryOf(words, AT_END, end)];
  if (atEnd) return { reason: atEnd[0], ifShort: false };
  const ifShort = JUNK_IF_SHORT[entryOf(words, IF_SHORT, end)];
  return ifShort ? { reason: ifShort[0], ifShort: true } : null;
}

/** The first entry with a phrase among the words that ends at or after `from`; −1 if there is none. */
function entryOf(words: readonly string[], table: ReadonlyMap<string, number>, from: number): number {
  let first = -1;
  for (let start = 0; start < words.length; start += 1) {
    let phrase = '';
    for (let last = start; last < Math.min(words.length, start + LONGEST); last += 1) {
      phrase += last === start ? words[last] : `-${words[last]}`;
      const entry = last + 1 >= from ? table.get(phrase) : undefined;
      if (entry !== undefined && (first < 0 || entry < first)) first = entry;
    }
  }
  return first;
}

/** Whether an element is the page's navigation, head or footer, however much it contains. */
export function isFurniture({ name, attribs, parent }: Element): boolean {
  if (name === 'footer') return !isWithinSection(parent);
  return name === 'nav' || name === 'head' || attribs.role === 'navigation' || attribs.role === 'contentinfo';
}

/** The reason to omit an element by its tag or role; null if there is none. */
export function reasonByTag({ name, attribs, parent }: Element): OmittedReason | null {
  if (name === 'footer' && parent && isTag(parent) && parent.name === 'blockquote') return null;
  return BY_TAG.get(name) ?? (attribs.role === undefined ? null : (BY_ROLE.get(attribs.role) ?? null));
}

/** The reason to omit an element by its class or id; null if there is none. An id that is only an anchor is not evidence. */
export function reasonByClass(
  { attribs }: Element,
  { isShort, isAnchor }: { readonly isShort: boolean; readonly isAnchor: boolean },
): OmittedReason | null {
  const { id } = attribs;
  const { always, ifShort } = attribs.class === undefined ? NOTHING : classVerdict(attribs.class);
  const reason = isShort ? ifShort : always;
  if (reason || id === undefined || isAnchor) return reason;
  const verdict = judgedName(intern(id));
  return verdict && (isShort || !verdict.ifShort) ? verdict.reason : null;
}

/** The reasons to omit an element by its classes: at any length, and only if it is short. */
interface ClassVerdict {
  readonly always: OmittedReason | null;
  readonly ifShort: OmittedReason | null;
}

const NOTHING: ClassVerdict = { always: null, ifShort: null };

const classVerdict = byClass((classes): ClassVerdict => {
  const names = classes.split(/\s+/, 20);
  if (names.some((name) => HIDING_NAMES.has(name)) && !names.some((name) => SHOWING_NAME.test(name)))
    return { always: 'hidden', ifShort: 'hidden' };
  const verdicts = names.map(judgedName).filter((verdict) => verdict !== null);
  const always = verdicts.find(({ ifShort }) => !ifShort)?.reason ?? null;
  return { always, ifShort: verdicts[0]?.reason ?? null };
});

const judgedName = (name: string): Verdict | null => (name === '' || name.length > 60 ? null : verdictOn(name));

/** Elements that can have a footer of their own. */
const SECTIONS = new Set(['article', 'main', 'section', 'blockquote', 'aside', 'li', 'td', 'figure']);

function isWithinSection(parent: ParentNode | null): boolean {
  for (let up = parent; up && isTag(up); up = up.parent) if (SECTIONS.has(up.name)) return true;
  return false;
}
