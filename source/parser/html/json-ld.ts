import { parseLoosely } from './loose-json.ts';

/** An object of structured data: schema.org's root type. */
export type Thing = Readonly<Record<string, unknown>>;

/** The maximum number of objects that are read. No page of an article has more. */
const MOST_THINGS = 20_000;

/** Every object in the page's JSON-LD at any depth, outer ones first. */
export function readJsonLd(scripts: readonly string[]): Thing[] {
  const things: Thing[] = [];
  let level: unknown[] = scripts.map(parseLoosely);
  while (level.length > 0 && things.length < MOST_THINGS) {
    const deeper: unknown[] = [];
    for (const value of level) {
      if (Array.isArray(value)) for (const item of value) deeper.push(item);
      else if (isThing(value)) {
        things.push(value);
        for (const item of Object.values(value)) if (item !== null && typeof item === 'object') deeper.push(item);
      }
    }
    level = deeper;
  }
  return things;
}

export function isThing(value: unknown): value is Thing {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The types of a thing, without the URL of their vocabulary. */
export function typesOf(thing: Thing): string[] {
  return list(thing['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));
}

export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
