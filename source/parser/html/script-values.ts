import { endOfString, stringLiterals } from './string-literals.ts';

const TEMPLATE = /^text\/(?:html|(?:x-)?(?:[\w-]+-)?template)$/;
const STREAMED = /\.(?:push\(\[1,|enqueue\()\s*("[^"\\]*(?:\\.[^"\\]*)*")/g;
const ASSIGNED = /[\w$\])]\s{0,9}=\s{0,9}(?=[{[])/g;
/** In a script that cannot be read as data, the minimum length of a string that is kept, in UTF-16 code units. */
const LITERAL = 500;

/** The values that scripts hold as data, and the templates among them. Nothing is executed. Linear in the length of the scripts. */
export function readScripts(scripts: Iterable<{ readonly type: string; readonly text: string }>): {
  readonly templates: readonly string[];
  readonly data: readonly (readonly unknown[])[];
} {
  const templates: string[] = [];
  const data: (readonly unknown[])[] = [];
  const streamed: string[] = [];
  for (const { type, text } of scripts) {
    const [kind = ''] = type.split(';', 1);
    if (TEMPLATE.test(kind)) templates.push(text);
    else if (kind.endsWith('json')) data.push([parsed(text) ?? parsed(unescaped(text))]);
    else if (isStreamed(text)) for (const [, literal = ''] of text.matchAll(STREAMED)) streamed.push(textOf(literal));
    else {
      const assigned = assignedIn(text);
      data.push(assigned.length > 0 ? assigned : stringLiterals(text, LITERAL));
    }
  }
  if (streamed.length > 0) data.push(rowsOf(streamed.join('')));
  return { templates, data };
}

const isStreamed = (text: string): boolean => text.includes('__next_f') || text.includes('.enqueue("');
const textOf = (literal: string): string => String(parsed(literal) ?? '');
const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The objects and lists that a script assigns to something, where they are JSON or nearly so. */
function assignedIn(script: string): unknown[] {
  const values: unknown[] = [];
  ASSIGNED.lastIndex = 0;
  for (let match = ASSIGNED.exec(script); match; match = ASSIGNED.exec(script)) {
    const start = ASSIGNED.lastIndex;
    const end = endOfValue(script, start);
    if (end < 0) break;
    ASSIGNED.lastIndex = end;
    const json = script.slice(start, end);
    const value =
      parsed(json) ?? parsed(json.replace(/(?<=[:,[]\s{0,9})(?:undefined|void 0)(?=\s{0,9}[,}\]])/g, 'null'));
    if (value !== undefined) values.push(value);
  }
  return values;
}

/** The offset after the bracket that closes the one at `start`; -1 if nothing closes it. */
function endOfValue(script: string, start: number): number {
  let depth = 0;
  for (let at = start; at < script.length; at += 1) {
    const character = script.charAt(at);
    if (character === '"' || character === "'" || character === '`') {
      at = endOfString(script, at);
      if (at < 0) return -1;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** The values in the rows of a React stream: `1f:["$","p",…]`, and texts with their lengths in bytes, `20:T1a4,…`. Or one JSON value. */
function rowsOf(stream: string): unknown[] {
  const whole = parsed(stream);
  if (whole !== undefined) return [whole];
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
    // Each half of a surrogate pair counts as two of the pair's four bytes.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return at - start;
}

/** The value of JSON; undefined if it is malformed. */
export function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
