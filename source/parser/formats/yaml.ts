import { parseDocument } from 'yaml';

type Values = Readonly<Record<string, unknown>>;

/** The maximum length for the YAML parser, in code units: it takes more than linear time for nested brackets and for many keys. */
const LONGEST_YAML = 30_000;

/**
 * The values of YAML front matter, or of lines that were meant as YAML but break its rules, such as `title: One: two`; null if the
 * text is neither. Texts longer than anybody would write are read line by line.
 */
export function readYaml(text: string): Values | null {
  return (text.length <= LONGEST_YAML ? strictYaml(text) : null) ?? readLines(text);
}

/** By default, the library writes warnings of unknown tags and directives to standard error, with raw bytes from the page. */
function strictYaml(text: string): Values | null {
  try {
    const yaml = parseDocument(text, { logLevel: 'error' });
    if (yaml.errors.length > 0) return null;
    const value: unknown = yaml.toJS({ maxAliasCount: 10 });
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

/** A value whose lines are being read. */
interface OpenValue {
  isList: boolean;
  readonly parts: string[];
}

const KEY = /^([\w-]+):(?:[ \t]+(.*))?$/;
const ENTRY = /^[ \t]*-(?:[ \t]+(.*))?$/;
const CONTINUATION = /^[ \t]+\S/;
const BLANK_OR_COMMENT = /^\s*(?:#.*)?$/;

/** Reads lines that are a key with a colon, an entry of a list, or the continuation of the line above; null if any line is something else. */
function readLines(text: string): Values | null {
  const values = new Map<string, OpenValue>();
  let last: OpenValue | null = null;
  for (const line of text.split(/\r?\n/)) {
    if (BLANK_OR_COMMENT.test(line)) continue;
    const [, key, value = ''] = KEY.exec(line) ?? [];
    const entry = ENTRY.exec(line);
    if (key !== undefined) {
      last = openValue(value);
      if (!values.has(key)) values.set(key, last);
    } else if (entry && last && (last.isList || last.parts.length === 0)) {
      last.isList = true;
      last.parts.push(unquoted(entry[1] ?? ''));
    } else if (last && CONTINUATION.test(line)) {
      if (!last.isList) last.parts.push(line.trim());
    } else return null;
  }
  if (values.size === 0) return null;
  return Object.fromEntries([...values].map(([key, { isList, parts }]) => [key, isList ? parts : parts.join(' ')]));
}

/** A string, or the strings of `[a, b]`. An indicator of a block of lines (`|`, `>`) has no text of its own. */
function openValue(text: string): OpenValue {
  const value = text.trim();
  const list = /^\[(.*)\]$/.exec(value);
  if (list) return { isList: true, parts: (list[1] ?? '').split(',').map(unquoted) };
  return { isList: false, parts: value === '' || /^[|>][-+]?$/.test(value) ? [] : [unquoted(value)] };
}

function unquoted(text: string): string {
  const value = text.trim();
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
