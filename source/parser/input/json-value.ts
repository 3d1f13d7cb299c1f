import { lineAndColumn, ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';

/** A JSON value with its path, so that errors can say what is wrong and where. All methods throw `ParseError`. */
export class JsonValue {
  readonly value: unknown;
  readonly path: string;

  // biome-ignore lint/style/useConsistentMemberAccessibility: a constructor cannot be #private
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
      throw new ParseError(DAMAGE.notJson, position === null ? undefined : lineAndColumn(json, Number(position)));
    }
  }

  /** Null or absent. */
  get isNull(): boolean {
    return this.value === null || this.value === undefined;
  }

  /** @param damage what is wrong with the value at a path */
  fail(damage: (path: string) => string): never {
    throw new ParseError(damage(this.path || DAMAGE.theJson));
  }

  get(key: string): JsonValue {
    const { value } = this;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return this.fail(DAMAGE.noObject);
    const own = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
    return new JsonValue(own, this.path ? `${this.path}.${key}` : key);
  }

  list(): JsonValue[] {
    const { value } = this;
    if (!Array.isArray(value)) return this.fail(DAMAGE.noJsonList);
    return value.map((item: unknown, index) => new JsonValue(item, `${this.path}[${index}]`));
  }

  string(): string {
    return typeof this.value === 'string' ? this.value : this.fail(DAMAGE.noString);
  }

  /** A whole number, 0 or more. */
  count(): number {
    const { value } = this;
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : this.fail(DAMAGE.noCount);
  }

  number(): number {
    return typeof this.value === 'number' ? this.value : this.fail(DAMAGE.noNumber);
  }

  boolean(): boolean {
    return typeof this.value === 'boolean' ? this.value : this.fail(DAMAGE.noBoolean);
  }

  oneOf<const T extends string>(values: readonly T[]): T {
    return values.find((one) => one === this.value) ?? this.fail((path) => DAMAGE.noneOf(path, values.join(', ')));
  }

  /** `read` applied to the value; null if the value is null or absent. */
  maybe<T>(read: (value: JsonValue) => T): T | null {
    return this.isNull ? null : read(this);
  }
}
