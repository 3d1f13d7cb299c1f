/** Parses queries to the library. Nothing in them is ever interpreted as SQL or as FTS5 syntax. */

import { UsageError } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { parsePeriod } from './period.ts';

/** A word or phrase. */
export interface Term {
  readonly text: string;
  readonly isNegated: boolean;
}

const FIELDS = ['title', 'site', 'by', 'tag', 'said'] as const;

/** A condition on one field of an article; `said` is the name of somebody who is quoted. */
export interface FieldTerm extends Term {
  readonly field: (typeof FIELDS)[number];
}

/** What is searched: whole articles, each quote, or each highlight with its note. */
export type Scope = 'articles' | 'quotes' | 'highlights';

export interface Query {
  readonly terms: readonly Term[];
  readonly fields: readonly FieldTerm[];
  readonly scope: Scope;
  /** The time of publication, in milliseconds since 1970: from `after` on, and before `before`. */
  readonly after: number | null;
  readonly before: number | null;
}

/** Quotation marks of any form hold a phrase together. */
const MARKS = '"“”„‟«»＂';
const WORD = new RegExp(
  `(-?)(?:(${FIELDS.join('|')}|in|before|after):)?(?:[${MARKS}]([^${MARKS}]*)[${MARKS}]?|([^\\s${MARKS}]+))`,
  'giu',
);

/** A field without its value. `in:` and the like may be words. */
const EMPTY_FIELD = new RegExp(`^(?:${FIELDS.join('|')}|before|after):$`, 'iu');

const SCOPES: Readonly<Record<string, Scope>> = { quotes: 'quotes', highlights: 'highlights' };

/** The beginning of the period before which, or from which, something was published. */
function timeOf(key: string, value: string): number {
  const period = parsePeriod(value);
  if (!period) throw new UsageError(messages.usage.expectsNot(`${key}:`, messages.usage.wanted.date, value));
  return period.start;
}

/** A later condition of the same kind cannot widen what an earlier one allows. */
const narrower = (known: number | null, next: number, choose: (a: number, b: number) => number): number =>
  known === null ? next : choose(known, next);

/**
 * Parses words, "phrases", `-not`, `title:`, `site:`, `by:`, `tag:`, `said:`, `in:quotes`, `in:highlights`, `before:` and `after:`, in
 * any order. Anything else is a word.
 *
 * @throws UsageError for an invalid date, for a field without a value, and for a condition that cannot be negated
 */
export function parseQuery(typed: string): Query {
  const [terms, fields]: [Term[], FieldTerm[]] = [[], []];
  let [scope, after, before]: [Scope, number | null, number | null] = ['articles', null, null];
  for (const [, sign, named = '', phrase, word = ''] of typed.matchAll(WORD)) {
    const key = named.toLowerCase();
    const text = (phrase ?? word).trim();
    const isNegated = sign === '-';
    if (text === '') continue;
    if (named === '' && EMPTY_FIELD.test(text)) {
      throw new UsageError(messages.verbs.find.needsValue(text.toLowerCase()));
    }
    const field = FIELDS.find((name) => name === key);
    if (field) {
      fields.push({ field, text, isNegated });
      continue;
    }
    const inside = key === 'in' ? SCOPES[text.toLowerCase()] : undefined;
    if (isNegated && (inside || key === 'before' || key === 'after')) {
      throw new UsageError(messages.verbs.find.notNegated(`${key}:`));
    }
    if (inside) scope = inside;
    else if (key === 'before') before = narrower(before, timeOf(key, text), Math.min);
    else if (key === 'after') after = narrower(after, timeOf(key, text), Math.max);
    else terms.push({ text: named === '' ? text : `${named}:${text}`, isNegated });
  }
  return { terms, fields, scope, after, before };
}

/** The minimum length of a beginning. Too many words begin with a shorter one. */
const SHORTEST_BEGINNING = 2;

/** The query with its last word read as the beginning of a word, as while it is being typed; null if it ends with anything else. */
export function begunQuery(query: Query, typed: string): Query | null {
  const last = query.terms.at(-1);
  const isWord = last !== undefined && /^[\p{L}\p{N}\p{M}]+$/u.test(last.text) && !last.isNegated;
  if (!isWord || last.text.length < SHORTEST_BEGINNING || !typed.trimEnd().endsWith(last.text)) return null;
  return { ...query, terms: [...query.terms.slice(0, -1), { ...last, text: `${last.text}*` }] };
}

/**
 * The query in the operands of a command line. The shell has removed the quotation marks of a phrase, so one of several operands that has a
 * space is a phrase; a single operand is a whole query.
 */
export function joinOperands(operands: readonly string[]): string {
  if (operands.length < 2) return operands.join('');
  const isPhrase = (operand: string): boolean => /\s/.test(operand) && !new RegExp(`[${MARKS}]`).test(operand);
  return operands
    .map((operand) => (isPhrase(operand) ? operand.replace(/^(-?(?:\w+:)?)(.*)$/s, '$1"$2"') : operand))
    .join(' ');
}
