import { ParseError, placeOf } from './error.ts';

/** A value out of JSON with the way to it, so that an error can say what is wrong where. All methods throw ParseError. */
export class JsonValue {
  readonly value: unknown;
  readonly path: string;

  private constructor(value: unknown, path: string) {
    this.value = value;
    this.path = path;
  }

  static parse(text: string): JsonValue {
    const json = text.replace(/^\ufeff/, '');
    try {
      return new JsonValue(JSON.parse(json), '');
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const position = /at position (\d+)/.exec(message)?.[1] ?? (/end of JSON/.test(message) ? json.length : null);
      throw new ParseError('no valid JSON', position === null ? undefined : placeOf(json, Number(position)));
    }
  }

  /** null and absent are the same. */
  get isNull(): boolean {
    return this.value === null || this.value === undefined;
  }

  fail(wanted: string): never {
    throw new ParseError(`${this.path || 'the JSON'} ${wanted}`);
  }

  get(key: string): JsonValue {
    const { value } = this;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return this.fail('is no object');
    const own = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return new JsonValue(own, this.path ? `${this.path}.${key}` : key);
  }

  list(): JsonValue[] {
    const { value } = this;
    if (!Array.isArray(value)) return this.fail('is no list');
    return value.map((item: unknown, index) => new JsonValue(item, `${this.path}[${index}]`));
  }

  string(): string {
    return typeof this.value === 'string' ? this.value : this.fail('is no string');
  }

  /** A whole number from 0 on. */
  count(): number {
    const { value } = this;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
      ? value
      : this.fail('is no whole number from 0 on');
  }

  number(): number {
    return typeof this.value === 'number' ? this.value : this.fail('is no number');
  }

  boolean(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.fail('is neither true nor false');
  }

  oneOf<const T extends string>(values: readonly T[]): T {
    return values.find((one) => one === this.value) ?? this.fail(`is none of ${values.join(', ')}`);
  }

  /** What `read` makes of the value; null where there is none. */
  maybe<T>(read: (value: JsonValue) => T): T | null {
    return this.isNull ? null : read(this);
  }
}
