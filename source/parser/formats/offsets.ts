import type { Position, Range } from '../../article.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import { withoutControls } from '../../printable.ts';
import type { JsonValue } from '../input/json-value.ts';

/** A string of the JSON without characters that a terminal could obey. */
export const cleanString = (json: JsonValue): string => withoutControls(json.string());

/**
 * Reads positions and ranges from JSON. Whatever their unit, they are returned as UTF-16 code units of the texts without control
 * characters. All methods throw ParseError if a position is outside its text.
 */
export class Offsets {
  /** The blocks' texts without control characters. */
  readonly texts: readonly string[];
  readonly #given: readonly string[];
  readonly #kind: 'utf-16' | 'codepoints';
  /** For each text used so far: the offset in the clean text, by offset in the given one. */
  readonly #tables = new Map<number, readonly number[]>();

  /** @param given the blocks' texts as they are in the JSON, to which its offsets refer */
  constructor(given: readonly string[], kind: 'utf-16' | 'codepoints') {
    this.#given = given;
    this.texts = given.map(withoutControls);
    this.#kind = kind;
  }

  position(json: JsonValue): Position {
    const block = this.#block(json);
    return { block, offset: this.#offset(json.get('offset'), block) };
  }

  range(json: JsonValue): Range {
    const block = this.#block(json);
    return { block, ...this.within(json, block) };
  }

  /** `start` and `end` in the text of `block`. */
  within(json: JsonValue, block: number): { start: number; end: number } {
    const start = this.#offset(json.get('start'), block);
    const end = this.#offset(json.get('end'), block);
    return start <= end ? { start, end } : json.fail(DAMAGE.endsFirst);
  }

  #block(json: JsonValue): number {
    const block = json.get('block').count();
    return block < this.texts.length ? block : json.fail(DAMAGE.noBlock);
  }

  #offset(json: JsonValue, block: number): number {
    const given = json.count();
    const text = this.#given[block] ?? '';
    const isAsGiven = this.#kind === 'utf-16' && text.length === this.texts[block]?.length;
    const offset = isAsGiven ? given : this.#tableOf(block, text)[given];
    return offset !== undefined && offset <= text.length ? offset : json.fail(DAMAGE.outside);
  }

  #tableOf(block: number, text: string): readonly number[] {
    const known = this.#tables.get(block);
    if (known) return known;
    const table: number[] = [];
    let clean = 0;
    for (const character of text) {
      const kept = withoutControls(character).length;
      table.push(clean);
      // An offset between the halves of a surrogate pair includes the first.
      if (this.#kind === 'utf-16' && character.length === 2) table.push(clean + Math.min(kept, 1));
      clean += kept;
    }
    table.push(clean);
    this.#tables.set(block, table);
    return table;
  }
}
