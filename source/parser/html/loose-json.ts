import { endsString, pickedMembers } from './picked-members.ts';

/**
 * Parses JSON as pages write it: inside comments, with raw line breaks and unescaped quotation marks in strings, with extra or missing
 * commas, with several objects in a row, or cut off. If it cannot be repaired, picks out the members that describe an article, and returns
 * undefined if there are none.
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
 * Escapes line breaks and bare quotation marks in strings, drops commas before closing brackets, inserts missing ones, wraps consecutive
 * values in a list, and closes whatever is still open at the end.
 */
function repaired(text: string): string {
  const parts: string[] = ['['];
  const open: string[] = [];
  let inString = false;
  let isKey = false;
  let last = ',';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (inString) {
      if (character === '\\') {
        at += 1;
        parts.push(escaped(text.charAt(at)));
      } else if (character < ' ') parts.push(' ');
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

/** The last character of a value. A value that follows without a comma lacks one. */
const ENDS: ReadonlySet<string> = new Set(['"', '}', ']']);

/** A backslash and the next character, as an escape that JSON allows. */
function escaped(character: string): string {
  return /["\\/bfnrtu]/.test(character) ? `\\${character}` : character;
}
