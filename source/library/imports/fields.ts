/** The columns of a row, or the members of an object, by names that may be spelled in several ways. */

const foldName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The earliest and the latest plausible time, in milliseconds since 1970: 1990 to 2100. */
const EARLIEST = 631_152_000_000;
const LATEST = 4_102_444_800_000;

/** Parses a time as exports write it: seconds or milliseconds since 1970, or a date, by default in UTC. Null if it is not a time. */
export function readTime(text: string): number | null {
  const number = /^\d{9,13}(?:\.\d+)?$/.test(text) ? Number(text) : null;
  const iso = text
    .replace(/^(\d{4})[-/](\d\d)[-/](\d\d)$/, '$1-$2-$3T00:00Z')
    .replace(/^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d(?::\d\d)?(?:\.\d{1,3})?)\d*$/, '$1T$2Z')
    .replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d(?::\d\d)?(?:\.\d{1,3})?)\d* ?([+-]\d\d:?\d\d|Z|UTC)$/, '$1T$2$3')
    .replace(/UTC$/, 'Z');
  const time =
    number === null ? Date.parse(/\d{4}/.test(text) ? iso : '') : Math.floor(number < 1e11 ? number * 1000 : number);
  return time >= EARLIEST && time <= LATEST ? time : null;
}

/** Strings in a list that is written as in JSON or Python: `["a", 'b']`. */
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g;

/** The strings of a list in a cell. */
function readList(text: string, separator: RegExp): readonly string[] {
  const inner = /^\[(.*)\]$/s.exec(text.trim())?.[1];
  const parts =
    inner === undefined
      ? text.split(separator)
      : [...inner.matchAll(QUOTED)].map(([, double, single]) => (double ?? single ?? '').replace(/\\(.)/g, '$1'));
  return parts.map((part) => part.trim()).filter(Boolean);
}

const TRUE: ReadonlySet<string> = new Set(['true', '1', 'yes']);

export class Fields {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(entries: Iterable<readonly [name: string, value: unknown]>) {
    this.#values = new Map([...entries].map(([name, value]) => [foldName(name), value]));
  }

  /** Whether all of these are present, even if empty. */
  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#values.has(foldName(name)));
  }

  /** The first of these that has a value. */
  value(...names: readonly string[]): unknown {
    return names
      .map((name) => this.#values.get(foldName(name)))
      .find((value) => value !== undefined && value !== null && value !== '');
  }

  /** Text; null if there is none. */
  text(...names: readonly string[]): string | null {
    const value = this.value(...names);
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  }

  /** Whether it says yes, true or 1. */
  flag(...names: readonly string[]): boolean {
    return TRUE.has((this.text(...names) ?? '').toLowerCase());
  }

  /** Milliseconds since 1970; null if it is not a time. */
  time(...names: readonly string[]): number | null {
    const text = this.text(...names);
    return text === null ? null : readTime(text);
  }

  /** A number; null if the value is not one. */
  number(...names: readonly string[]): number | null {
    const text = this.text(...names);
    const number = text === null ? Number.NaN : Number(text.replace(/%$/, ''));
    return Number.isFinite(number) ? number : null;
  }

  /** Strings: of a JSON list, whose members can be objects with a name, or of text with separators. */
  list(name: string, separator: RegExp = /,/): readonly string[] {
    const value = this.value(name);
    if (!Array.isArray(value)) return readList(this.text(name) ?? '', separator);
    return value.flatMap((each: unknown) => {
      const text =
        typeof each === 'string' ? each : new Fields(Object.entries(each ?? {})).text('name', 'label', 'title');
      return text === null || text.trim() === '' ? [] : [text.trim()];
    });
  }

  /** The objects in a JSON list. */
  objects(name: string): readonly Fields[] {
    const value = this.value(name);
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return list.flatMap((each) =>
      typeof each === 'object' && each !== null ? [new Fields(Object.entries(each))] : [],
    );
  }
}
