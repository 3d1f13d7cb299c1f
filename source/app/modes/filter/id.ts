import { jsonText } from '../../../output/json.ts';

/** How many levels deep an id may be nested. Nobody needs more, and a few thousand would exhaust the stack. */
const DEEPEST_ID = 100;

function depthOf(value: unknown, limit: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (limit === 0) return 1;
  return 1 + Object.values(value).reduce((deepest: number, each) => Math.max(deepest, depthOf(each, limit - 1)), 0);
}

/** The end of the JSON string that begins at `start`, just after its closing quotation mark. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}

/** The source text of the number that is the last member called `name` of a JSON object; null if there is none. */
function numberText(json: string, name: string): string | null {
  let depth = 0;
  let found: string | null = null;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '"') {
      const end = endOfString(json, at);
      const value = depth === 1 ? /^\s*:\s*(-?\d[\d.eE+-]*)?/.exec(json.slice(end, end + 1100)) : null;
      if (value && JSON.parse(json.slice(at, end)) === name) found = value[1] ?? null;
      at = end - 1;
    }
  }
  return found;
}

/**
 * The id of a line's object as JSON text, unchanged: a number keeps every digit, even beyond 2^53.
 * Throws an `Error` if it is nested more than `DEEPEST_ID` levels deep.
 *
 * @param id the id as `JSON.parse` read it
 * @param json the line
 */
export function idText(id: unknown, json: string): string {
  if (typeof id === 'number' && !Number.isSafeInteger(id)) return numberText(json, 'id') ?? String(id);
  if (depthOf(id, DEEPEST_ID) > DEEPEST_ID) throw new Error('the id is nested too deeply');
  return jsonText(id ?? null);
}
