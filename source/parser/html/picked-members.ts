const MEMBERS = ['@type', 'headline', 'datePublished', 'dateModified', 'author', 'description', 'inLanguage'];
/** Members whose values contain no quotation marks, so that the first one ends the value. */
const PLAIN: ReadonlySet<string> = new Set(['@type', 'datePublished', 'dateModified', 'inLanguage']);
/** The maximum length of a value, and of the text with the names after `author`. UTF-16 code units. */
const LONGEST = 2000;

/**
 * The members that describe an article, picked out of JSON that cannot be repaired: the first of each name, with the string after it.
 * Undefined if there are none.
 */
export function pickedMembers(json: string): Readonly<Record<string, unknown>> | undefined {
  const members = MEMBERS.flatMap((name) => {
    const value = name === '@type' ? stringsOf(json, name) : stringsAfter(json, name);
    return value.length > 0 ? [[name, value] as const] : [];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** The string after a member's name, or the names in its object or list. */
function stringsAfter(json: string, name: string): string[] {
  const from = valueStart(json, name, 0);
  if (from < 0) return [];
  const value = json.slice(from, from + LONGEST).trimStart();
  const [opening] = value;
  if (opening === '"') return stringAt(value, PLAIN.has(name));
  const end = opening === '[' ? value.indexOf(']') : opening === '{' ? value.indexOf('}') : 0;
  return stringsOf(value.slice(0, end < 0 ? LONGEST : end + 1), 'name');
}

/** The strings of all members with this name. */
function stringsOf(json: string, name: string): string[] {
  const found: string[] = [];
  for (let at = valueStart(json, name, 0); at >= 0 && found.length < 30; at = valueStart(json, name, at)) {
    const value = json.slice(at, at + LONGEST).trimStart();
    if (value.startsWith('"')) found.push(...stringAt(value, PLAIN.has(name)));
  }
  return found;
}

/** The offset of a member's value; -1 if no member of this name follows `start`. */
function valueStart(json: string, name: string, start: number): number {
  const key = `"${name}"`;
  for (let at = json.indexOf(key, start); at >= 0; at = json.indexOf(key, at + 1)) {
    const colon = /^\s{0,20}:/.exec(json.slice(at + key.length, at + key.length + 21));
    if (colon) return at + key.length + colon[0].length;
  }
  return -1;
}

/** The string that `text` begins with, as a list of one; empty if the string does not end. */
function stringAt(text: string, isPlain: boolean): string[] {
  let end = 1;
  for (; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (character === '\\') end += 1;
    else if (character === '"' && (isPlain || endsString(text, end))) break;
  }
  return end < text.length ? [unescaped(text.slice(1, end))] : [];
}

function unescaped(text: string): string {
  try {
    return JSON.parse(`"${text.replace(/(?<!\\)"/g, '\\"').replace(/[\n\r\t]/g, ' ')}"`) as string;
  } catch {
    return text;
  }
}

/** What follows the closing quotation mark of a value: a bracket, or a comma and the next member or entry. */
const AFTER_MEMBER = /\s*(?:,\s*)?(?:[}\]]|"[^"\n]{0,80}"\s*:|$)/y;
const AFTER_ENTRY = /\s*(?:[}\]]|$|,\s*(?:["[{\d}\]-]|$))/y;

/** Whether the quotation mark at `at` closes a JSON string, judged by what follows it, rather than being part of the string. */
export function endsString(text: string, at: number, inArray = false): boolean {
  const after = inArray ? AFTER_ENTRY : AFTER_MEMBER;
  after.lastIndex = at + 1;
  return after.test(text);
}
