import type { Element } from 'domhandler';
import type { OmittedReason } from '../../article.ts';
import { BOX_WORDS, JUNK_ANYWHERE, JUNK_AT_END, STATE_PREFIXES } from '../wording/classes.ts';

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
const AT_END = compile(JUNK_AT_END, `(?:(?:${words(BOX_WORDS)}|\\d+)-)*$`);
const STATE = new RegExp(`^-(?:${words(STATE_PREFIXES)})-`);

/** A class or id as its words: "c-articleShare__list" → "-c-article-share-list-". */
export function partsOf(name: string): string {
  return `-${name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')}-`;
}

const seen = new Map<string, OmittedReason | null>();

/** What one class name or id says against an element. Most pages repeat the same few hundred names. */
function reasonOfName(name: string): OmittedReason | null {
  const known = seen.get(name);
  if (known !== undefined) return known;
  const parts = partsOf(name);
  let reason: OmittedReason | null = null;
  if (!STATE.test(parts)) {
    for (const { any, each } of [ANYWHERE, AT_END]) {
      if (any.test(parts)) reason ??= each.find(([, pattern]) => pattern.test(parts))?.[0] ?? null;
    }
  }
  if (seen.size > 5000) seen.clear();
  seen.set(name, reason);
  return reason;
}

/** Why an element's tag or role says that it is not the article. */
export function reasonOfTag({ name, attribs }: Element): OmittedReason | null {
  return BY_TAG.get(name) ?? (attribs.role === undefined ? null : (BY_ROLE.get(attribs.role) ?? null));
}

/** Why an element's class or id says that it is not the article. */
export function reasonOfClass({ attribs }: Element): OmittedReason | null {
  const { id } = attribs;
  if (id !== undefined && id.length < 60) {
    const reason = reasonOfName(id);
    if (reason) return reason;
  }
  const classes = attribs.class;
  if (classes === undefined || classes === '') return null;
  for (const name of classes.split(/\s+/, 20)) {
    if (name === '') continue;
    const reason = reasonOfName(name);
    if (reason) return reason;
  }
  return null;
}

/** Whether a browser would not show the element. */
export function isHidden({ attribs }: Element): boolean {
  if (attribs.hidden !== undefined && attribs.hidden !== 'until-found') return true;
  return attribs.style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribs.style);
}
