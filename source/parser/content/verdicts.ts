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

type Table = typeof JUNK_ANYWHERE;
const words = (list: string): string => list.split(' ').join('|');
const compile = (table: Table, after: string) => ({
  any: new RegExp(`-(?:${table.map(([, list]) => words(list)).join('|')})-${after}`),
  each: table.map(([reason, list]) => [reason, new RegExp(`-(?:${words(list)})-${after}`)] as const),
});
const ANYWHERE = compile(JUNK_ANYWHERE, '');
const BOXES = `(?:(?:${words(BOX_WORDS)}|\\d+)-)*$`;
const AT_END = compile(JUNK_AT_END, BOXES);
const IF_SHORT = compile(JUNK_IF_SHORT, BOXES);
const STATE = new RegExp(`^-(?:${words(STATE_PREFIXES)})-`);

/** A class or id as its words: "c-articleShare__list" → "-c-article-share-list-". */
export function partsOf(name: string): string {
  return `-${name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')}-`;
}

interface Verdict {
  readonly reason: OmittedReason;
  /** It holds only for what is short. */
  readonly ifShort: boolean;
}

/** What was found out about names. Most pages repeat the same few hundred. */
const known = new Map<string, Verdict | null>();

function verdictOn(name: string): Verdict | null {
  const before = known.get(name);
  if (before !== undefined) return before;
  const parts = partsOf(name);
  let verdict: Verdict | null = null;
  if (!STATE.test(parts)) {
    for (const table of [ANYWHERE, AT_END, IF_SHORT]) {
      if (verdict || !table.any.test(parts)) continue;
      const reason = table.each.find(([, pattern]) => pattern.test(parts))?.[0];
      if (reason) verdict = { reason, ifShort: table === IF_SHORT };
    }
  }
  if (known.size > 5000) known.clear();
  known.set(name, verdict);
  return verdict;
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

/** Whether a browser would not show the element. */
export function isHidden({ attribs }: Element): boolean {
  if (attribs.hidden !== undefined && attribs.hidden !== 'until-found') return true;
  return attribs.style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style);
}

/** Elements whose footer is not the page's. */
const SECTIONS = new Set(['article', 'main', 'section', 'blockquote', 'aside', 'li', 'td', 'figure']);

function isWithinSection(parent: ParentNode | null): boolean {
  for (let up = parent; up && isTag(up); up = up.parent) if (SECTIONS.has(up.name)) return true;
  return false;
}
