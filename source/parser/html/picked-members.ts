const MEMBERS = ['@type', 'headline', 'datePublished', 'dateModified', 'author', 'description', 'inLanguage'];
/** Those whose values hold no quotation mark: the first one ends them. */
const PLAIN: ReadonlySet<string> = new Set(['@type', 'datePublished', 'dateModified', 'inLanguage']);
/** Longer values are not looked for, nor the names of authors farther behind `author`. UTF-16 code units. */
const LONGEST = 2000;

/**
 * The members that tell of an article, out of JSON that nothing can mend: the first of each, with the string that follows it. undefined
 * where there is none.
 */
export function pickedMembers(json: string): Readonly<Record<string, unknown>> | undefined {
  const members = MEMBERS.flatMap((name) => {
    const value = name === '@type' ? stringsOf(json, name) : stringsBehind(json, name);
    return value.length > 0 ? [[name, value] as const] : [];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** The string behind a member's name, or the names in its object or list. */
function stringsBehind(json: string, name: string): string[] {
  const from = placeOf(json, name, 0);
  if (from < 0) return [];
  const value = json.slice(from, from + LONGEST).trimStart();
  const [opening] = value;
  if (opening === '"') return stringAt(value, PLAIN.has(name));
  const end = opening === '[' ? value.indexOf(']') : opening === '{' ? value.indexOf('}') : 0;
  return stringsOf(value.slice(0, end < 0 ? LONGEST : end + 1), 'name');
}

/** The strings of all members of this name. */
function stringsOf(json: string, name: string): string[] {
  const found: string[] = [];
  for (let at = placeOf(json, name, 0); at >= 0 && found.length < 30; at = placeOf(json, name, at)) {
    const value = json.slice(at, at + LONGEST).trimStart();
    if (value.startsWith('"')) found.push(...stringAt(value, PLAIN.has(name)));
  }
  return found;
}

/** Where the value of a member begins; -1 where there is no such member from `start` on. */
function placeOf(json: string, name: string, start: number): number {
  const key = `"${name}"`;
  for (let at = json.indexOf(key, start); at >= 0; at = json.indexOf(key, at + 1)) {
    const behind = /^\s{0,20}:/.exec(json.slice(at + key.length, at + key.length + 21));
    if (behind) return at + key.length + behind[0].length;
  }
  return -1;
}

/** The string that `text` begins with; nothing where it does not end. */
function stringAt(text: string, isPlain: boolean): string[] {
  let end = 1;
  for (; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === '\\') end++;
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

/** What follows a quotation mark that ends a value: a bracket, or a comma and the next member or entry. */
const AFTER_MEMBER = /\s*(?:,\s*)?(?:[}\]]|"[^"\n]{0,80}"\s*:|$)/y;
const AFTER_ENTRY = /\s*(?:[}\]]|$|,\s*(?:["[{\d}\]-]|$))/y;

/** Whether the quotation mark at `at` ends a string of JSON, by what follows it; otherwise it is one of the string's characters. */
export function endsString(text: string, at: number, inArray = false): boolean {
  const after = inArray ? AFTER_ENTRY : AFTER_MEMBER;
  after.lastIndex = at + 1;
  return after.test(text);
}
