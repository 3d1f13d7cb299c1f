/**
 * Folds text for comparison: case, diacritics and the variants of quotation marks, dashes, spaces and letters are unified, and invisible
 * characters dropped. A map leads back to the text's own offsets.
 */

import { partitionPoint } from '../binary-search.ts';
import { composeWithPrevious, foldCharacter, foldUnits, isJamo } from './fold-character.ts';
import type { FoldedText, FoldOptions } from './types.ts';

/** The source offset of the character that a folded code unit comes from; the source's length for the end. */
export function sourceOffset({ map }: FoldedText, unit: number): number {
  if (map === null) return unit;
  const pair = partitionPoint(1, map.length / 2, (index) => (map[2 * index] ?? 0) > unit) - 1;
  return (map[2 * pair + 1] ?? 0) + unit - (map[2 * pair] ?? 0);
}

const NOT_PLAIN = /[^ -_a-~]| {2}/;
const SPACE = 0x20;
const EVERYTHING: FoldOptions = {};

/** Folds `text`; linear in its length. */
export function foldText(text: string, options: FoldOptions = EVERYTHING): FoldedText {
  if (!NOT_PLAIN.test(text)) return { text: options.keepCase ? text : text.toLowerCase(), map: null };
  scratch.begin(text.length);
  const known = options.keepCase || options.keepAccents || options.keepQuotes ? null : foldUnits;
  for (let index = 0; index < text.length; ) {
    const unit = known ? (known[text.charCodeAt(index)] ?? 0) : 0;
    if (unit !== 0) {
      scratch.push(unit, index);
      index += 1;
      continue;
    }
    const start = index;
    const code = text.codePointAt(index) ?? 0;
    index += code > 0xffff ? 2 : 1;
    if (isJamo(code)) {
      // Hangul written letter by letter is composed into syllables.
      while (isJamo(text.charCodeAt(index))) index += 1;
      scratch.pushAll(text.slice(start, index).normalize('NFC'), start);
      continue;
    }
    const folded = foldCharacter(code, options);
    if (!scratch.compose(folded)) scratch.pushAll(folded, start);
  }
  return scratch.finish(text.length);
}

/** Buffers in which folded text is assembled, one text at a time, so that only the result is allocated. */
class Scratch {
  #units = new Uint16Array(0);
  #bytes = Buffer.alloc(0);
  #length = 0;
  /** All units or-ed: below 256, the text takes one byte for each character. */
  #bits = 0;
  #expected = 0;
  #pairs: number[] = [];

  begin(length: number): void {
    this.#length = 0;
    this.#bits = 0;
    this.#expected = 0;
    this.#pairs = [0, 0];
    this.#reserve(length);
  }

  /** Appends a unit that comes from the character at `origin`; of several spaces, only the first. */
  push(unit: number, origin: number): void {
    const length = this.#length;
    if (unit === SPACE && this.#units[length - 1] === SPACE) return;
    if (length === this.#units.length) this.#reserve(length + 1);
    if (origin !== this.#expected) this.#pairs.push(length, origin);
    this.#expected = origin + 1;
    this.#units[length] = unit;
    this.#length = length + 1;
    this.#bits |= unit;
  }

  /** Appends everything that the character at `origin` folds to. */
  pushAll(folded: string, origin: number): void {
    for (let unit = 0; unit < folded.length; unit += 1) this.push(folded.charCodeAt(unit), origin);
  }

  /** Composes a voicing mark with the kana before it; false if it does not compose. */
  compose(mark: string): boolean {
    const composed = this.#length === 0 ? null : composeWithPrevious(this.#units[this.#length - 1], mark);
    if (composed === null) return false;
    this.#units[this.#length - 1] = composed;
    return true;
  }

  finish(end: number): FoldedText {
    if (this.#expected !== end) this.#pairs.push(this.#length, end);
    return { text: this.#text(), map: this.#pairs.length > 2 ? this.#pairs : null };
  }

  #text(): string {
    const units = this.#units.subarray(0, this.#length);
    if (this.#bits < 0x100) {
      this.#bytes.set(units);
      return this.#bytes.toString('latin1', 0, this.#length);
    }
    return Buffer.from(units.buffer, 0, units.byteLength).toString('utf16le');
  }

  #reserve(length: number): void {
    if (length <= this.#units.length) return;
    const units = this.#units;
    this.#units = new Uint16Array(Math.max(1024, 2 * length));
    this.#units.set(units);
    this.#bytes = Buffer.alloc(this.#units.length);
  }
}

const scratch = new Scratch();
