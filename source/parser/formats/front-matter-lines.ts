/** What front matter says: strings and lists of strings. */
type Values = Readonly<Record<string, string | string[]>>;

/** A value whose lines are being read. */
interface Draft {
  isList: boolean;
  readonly parts: string[];
}

const KEY = /^([\w-]+):(?:[ \t]+(.*))?$/;
const ENTRY = /^[ \t]*-(?:[ \t]+(.*))?$/;
const CONTINUED = /^[ \t]+\S/;
const NOTHING = /^\s*(?:#.*)?$/;

/**
 * The values of lines that are meant for YAML and break its rules, such as `title: One: two`: each is a key with a colon, an entry of
 * a list or goes on with the line above. null where one is anything else.
 */
export function readLines(text: string): Values | null {
  const drafts = new Map<string, Draft>();
  let last: Draft | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (NOTHING.test(line)) continue;
    const [, key, value = ''] = KEY.exec(line) ?? [];
    const entry = ENTRY.exec(line);
    if (key !== undefined) {
      last = draftOf(value);
      if (!drafts.has(key)) drafts.set(key, last);
    } else if (entry && last && (last.isList || last.parts.length === 0)) {
      last.isList = true;
      last.parts.push(unquoted(entry[1] ?? ''));
    } else if (last && CONTINUED.test(line)) {
      if (!last.isList) last.parts.push(line.trim());
    } else return null;
  }
  return drafts.size === 0 ? null : Object.fromEntries([...drafts].map(([key, draft]) => [key, made(draft)]));
}

/** A string, or the strings of `[a, b]`. What says that lines follow (`|`, `>`) says nothing itself. */
function draftOf(text: string): Draft {
  const value = text.trim();
  const list = /^\[(.*)\]$/.exec(value);
  if (list) return { isList: true, parts: (list[1] ?? '').split(',').map(unquoted) };
  return { isList: false, parts: value === '' || /^[|>][-+]?$/.test(value) ? [] : [unquoted(value)] };
}

const made = ({ isList, parts }: Draft): string | string[] => (isList ? parts : parts.join(' '));

function unquoted(text: string): string {
  const value = text.trim();
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}

const TABLE = /^[ \t]*\[{1,2}([^[\]\n]*)\]{1,2}[ \t]*(?:#.*)?$/;
const TOML_KEY = /^[ \t]*["']?([\w.-]+)["']?[ \t]*=[ \t]*(.*)$/;
const TOML_STRING = /"(?:[^"\\\n]|\\.)*"|'[^'\n]*'/g;
/** Tables in which generators of sites keep what they do not know themselves. */
const OPEN_TABLES = /^(?:params|extra)$/;

/** The strings, dates and lists of strings in TOML (https://toml.io/en/v1.0.0); other values are left out. null where no line is a value. */
export function readToml(text: string): Values | null {
  const values = new Map<string, string | string[]>();
  const lines = text.split(/\r?\n/);
  let isRead = true;
  for (let index = 0; index < lines.length; index++) {
    const table = TABLE.exec(lines[index] ?? '');
    if (table) isRead = OPEN_TABLES.test((table[1] ?? '').trim());
    const [, key, start = ''] = TOML_KEY.exec(lines[index] ?? '') ?? [];
    if (table || key === undefined) continue;
    const value = [start];
    if (start.startsWith('['))
      while (!/\][ \t]*(?:#.*)?$/.test(value.at(-1) ?? '') && ++index < lines.length) value.push(lines[index] ?? '');
    if (isRead && !values.has(key)) values.set(key, tomlValue(value.join('\n')));
  }
  return values.size === 0 ? null : Object.fromEntries(values);
}

function tomlValue(text: string): string | string[] {
  const strings = (text.match(TOML_STRING) ?? []).map(tomlString);
  if (text.startsWith('[')) return strings;
  return /^["']/.test(text) ? (strings[0] ?? '') : text.replace(/#.*$/, '').trim();
}

/** A basic string is as JSON has it but for long escapes; a literal one has none. What is wrong in it stays as it is. */
function tomlString(text: string): string {
  if (text.startsWith("'")) return text.slice(1, -1);
  try {
    const value: unknown = JSON.parse(
      text.replace(/\\U([\da-fA-F]{8})/g, (_, code) => String.fromCodePoint(Number(`0x${code}`))),
    );
    return typeof value === 'string' ? value : '';
  } catch {
    return text.slice(1, -1);
  }
}
