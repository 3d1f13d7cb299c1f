import { endsString, pickedMembers } from './picked-members.ts';

/**
 * JSON as pages have it: in comments, with line breaks and bare quotation marks in strings, with commas too many, with several objects in a
 * row, cut off. Where none of that mends it, the members that matter are picked out of it. undefined where nothing can be made of it.
 */
export function parseLoosely(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>|-->)\s*$/, '')
    .replace(/;\s*$/, '');
  const json = bare.includes('&quot;') && !bare.includes('"') ? bare.replaceAll('&quot;', '"') : bare;
  return parsed(json) ?? parsed(repaired(json)) ?? pickedMembers(json);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * The text with line breaks and bare quotation marks in strings escaped, commas before a closing bracket dropped and missing ones set,
 * objects in a row made a list, and what is open at the end closed.
 */
function repaired(text: string): string {
  const parts: string[] = ['['];
  const open: string[] = [];
  let inString = false;
  let isKey = false;
  let last = ',';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') parts.push(escaped(text.charAt(++at)));
      else if (character < ' ') parts.push(' ');
      else if (character !== '"') parts.push(character);
      else if (isKey || endsString(text, at, open.at(-1) === '[')) {
        inString = false;
        parts.push(character);
      } else parts.push('\\"');
      continue;
    }
    if (/\s/.test(character)) continue;
    const closes = character === '}' || character === ']';
    const begins = character === '"' || character === '{' || character === '[';
    if ((last === ',' && !closes && character !== ',' && parts.length > 1) || (begins && ENDS.has(last)))
      parts.push(',');
    if (character === '"') {
      inString = true;
      isKey = open.at(-1) === '{' && last !== ':';
    } else if (closes) open.pop();
    else if (begins) open.push(character);
    if (character !== ',') parts.push(character);
    last = character;
  }
  if (inString) parts.push('"');
  for (const bracket of open.reverse()) parts.push(bracket === '{' ? '}' : ']');
  parts.push(']');
  return parts.join('');
}

/** With what a value ends; what begins behind it lacks its comma. */
const ENDS: ReadonlySet<string> = new Set(['"', '}', ']']);

/** A backslash and what follows it, as JSON allows it. */
function escaped(character: string): string {
  return /["\\/bfnrtu]/.test(character) ? `\\${character}` : character;
}
