/** An object of structured data, whatever it is. */
export type Thing = Readonly<Record<string, unknown>>;

/** More objects than this are on no page that anybody reads. */
const MOST_THINGS = 20_000;

/** Every object in the page's JSON-LD, outer ones first, those of graphs and lists among them. */
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

/** The types of a thing without the vocabulary's address. */
export function typesOf(thing: Thing): string[] {
  return list(thing['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));
}

export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

/**
 * JSON as pages have it: in comments, with line breaks in strings, with commas too many, with several objects in a row. undefined where
 * nothing can be made of it.
 */
function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>|-->)\s*$/, '')
    .replace(/;\s*$/, '');
  return (
    parsed(bare) ??
    parsed(repaired(bare)) ??
    (bare.includes('&quot;') ? parsed(bare.replaceAll('&quot;', '"')) : undefined)
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The text with line breaks in strings escaped, commas before a closing bracket dropped, and objects in a row made a list. */
function repaired(text: string): string {
  const parts: string[] = ['['];
  let inString = false;
  let depth = 0;
  let comma = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') parts.push(character, text.charAt(++at));
      else if (character < ' ') parts.push(' ');
      else parts.push(character);
      inString = character !== '"';
      continue;
    }
    if (/\s/.test(character)) continue;
    if (character === ',') {
      comma = true;
      continue;
    }
    const opens = character === '{' || character === '[';
    const closes = character === '}' || character === ']';
    if ((comma && !closes) || (opens && depth === 0 && parts.length > 1)) parts.push(',');
    comma = false;
    if (opens) depth++;
    if (closes) depth--;
    inString = character === '"';
    parts.push(character);
  }
  parts.push(']');
  return parts.join('');
}
