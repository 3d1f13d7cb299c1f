import type { Position, Range } from '../../article.ts';
import type { JsonValue } from '../input/json-value.ts';

/** Places that JSON gives, as UTF-16 code units inside their block's text. All methods throw ParseError where they are not. */
export class Offsets {
  readonly #texts: readonly string[];
  readonly #kind: 'utf-16' | 'codepoints';
  /** For the texts that have been needed: the code unit at which each code point starts. */
  readonly #starts = new Map<number, readonly number[]>();

  constructor(texts: readonly string[], kind: 'utf-16' | 'codepoints') {
    this.#texts = texts;
    this.#kind = kind;
  }

  position(json: JsonValue): Position {
    const block = this.#block(json);
    return { block, offset: this.#offset(json.get('offset'), block) };
  }

  range(json: JsonValue): Range {
    const block = this.#block(json);
    return { block, ...this.stretch(json, block) };
  }

  /** `start` and `end` in the text of `block`. */
  stretch(json: JsonValue, block: number): { start: number; end: number } {
    const start = this.#offset(json.get('start'), block);
    const end = this.#offset(json.get('end'), block);
    return start <= end ? { start, end } : json.fail('ends before it starts');
  }

  #block(json: JsonValue): number {
    const block = json.get('block').count();
    return block < this.#texts.length ? block : json.fail('names a block that is not there');
  }

  #offset(json: JsonValue, block: number): number {
    const given = json.count();
    const text = this.#texts[block] ?? '';
    const offset = this.#kind === 'utf-16' ? given : this.#startsOf(block, text)[given];
    return offset !== undefined && offset <= text.length ? offset : json.fail('lies outside its text');
  }

  #startsOf(block: number, text: string): readonly number[] {
    const known = this.#starts.get(block);
    if (known) return known;
    const starts = [0];
    for (const character of text) starts.push((starts.at(-1) ?? 0) + character.length);
    this.#starts.set(block, starts);
    return starts;
  }
}
