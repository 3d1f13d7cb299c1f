import { lineAndColumn, ParseError } from '../../failure.ts';
import { DAMAGE } from '../../messages/english/damage.ts';

/**
 * Parses a Python list or tuple of strings, by the rules of Python's lexical analysis:
 * https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals.
 *
 * @throws ParseError with line and column.
 */
export function parsePythonList(text: string): (string | null)[] {
  return new ListReader(text).read();
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The number of hexadecimal digits that follow each of these escapes. */
const HEX_DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** The character names of `\N{…}` that occur in prose. */
const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  'NO-BREAK SPACE': '\u00a0',
  'EN DASH': '\u2013',
  'EM DASH': '\u2014',
  'LEFT SINGLE QUOTATION MARK': '\u2018',
  'RIGHT SINGLE QUOTATION MARK': '\u2019',
  'LEFT DOUBLE QUOTATION MARK': '\u201c',
  'RIGHT DOUBLE QUOTATION MARK': '\u201d',
  'DOUBLE LOW-9 QUOTATION MARK': '\u201e',
  'LEFT-POINTING DOUBLE ANGLE QUOTATION MARK': '\u00ab',
  'RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK': '\u00bb',
  'HORIZONTAL ELLIPSIS': '\u2026',
  BULLET: '\u2022',
  'COPYRIGHT SIGN': '\u00a9',
  'EURO SIGN': '\u20ac',
  'POUND SIGN': '\u00a3',
  'DEGREE SIGN': '\u00b0',
};

const STRING_START = /([A-Za-z]{0,2})('''|"""|'|")/y;
const SPACE = /[ \t\f\r\n]+|#[^\r\n]*|\\\r?\n/y;
const NONE = /(?:None|null)(?![\w])/y;
const CLOSING: Readonly<Record<string, string>> = { '[': ']', '(': ')' };

class ListReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text.replace(/^\ufeff/, '');
  }

  read(): (string | null)[] {
    this.#skipSpace();
    const open = this.#text[this.#at] ?? '';
    const close = CLOSING[open];
    if (!close) throw this.#error(DAMAGE.listStart);
    this.#at += 1;
    const items: (string | null)[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#take(close)) break;
      items.push(this.#item());
      this.#skipSpace();
      if (this.#take(close)) break;
      if (!this.#take(','))
        throw this.#error(this.#at < this.#text.length ? DAMAGE.commaOr(close) : DAMAGE.missing(close));
    }
    this.#skipSpace();
    if (this.#at < this.#text.length) throw this.#error(DAMAGE.afterList);
    return items;
  }

  /** A string or several adjacent ones, possibly in parentheses; or None. */
  #item(): string | null {
    let parentheses = 0;
    while (this.#take('(')) {
      parentheses += 1;
      this.#skipSpace();
    }
    NONE.lastIndex = this.#at;
    const none = NONE.exec(this.#text);
    if (none) this.#at += none[0].length;
    const value = none ? null : this.#strings();
    for (; parentheses > 0; parentheses -= 1) {
      this.#skipSpace();
      if (!this.#take(')')) throw this.#error(DAMAGE.parenthesis);
    }
    return value;
  }

  #strings(): string {
    const parts: string[] = [];
    for (;;) {
      STRING_START.lastIndex = this.#at;
      const start = STRING_START.exec(this.#text);
      if (!start) {
        if (parts.length > 0) return parts.join('');
        throw this.#error(this.#at < this.#text.length ? DAMAGE.stringOrNone : DAMAGE.listOpen);
      }
      parts.push(this.#string((start[1] ?? '').toLowerCase(), start[2] ?? ''));
      this.#skipSpace();
    }
  }

  #string(prefix: string, quote: string): string {
    if (prefix.includes('b')) throw this.#error(DAMAGE.pythonBytes);
    if (/[ft]/.test(prefix)) throw this.#error(DAMAGE.evaluated(prefix));
    if (!['', 'r', 'u'].includes(prefix)) throw this.#error(DAMAGE.stringStart(`${prefix}${quote}`));
    const start = this.#at;
    this.#at += prefix.length + quote.length;
    const stop = quote.length === 3 ? /\\|\r\n?|'''|"""/g : /\\|['"\r\n]/g;
    const parts: string[] = [];
    let from = this.#at;
    for (;;) {
      stop.lastIndex = this.#at;
      const found = stop.exec(this.#text);
      if (!found) throw this.#error(DAMAGE.stringOpen, start);
      this.#at = found.index + found[0].length;
      if (found[0] === quote) {
        parts.push(this.#text.slice(from, found.index));
        return parts.join('');
      }
      if (found[0] === '\\') {
        if (prefix === 'r') {
          this.#at += 1; // An escaped quotation mark does not end a raw string. Both characters stay.
        } else {
          parts.push(this.#text.slice(from, found.index), this.#escape(found.index));
          from = this.#at;
        }
      } else if (/[\r\n]/.test(found[0])) {
        if (quote.length === 1) throw this.#error(DAMAGE.stringLine, start);
        parts.push(this.#text.slice(from, found.index), '\n');
        from = this.#at;
      }
    }
  }

  /** The characters that an escape represents. Its backslash is at `start`, and the reader is just after it. */
  #escape(start: number): string {
    const letter = this.#text[this.#at] ?? '';
    this.#at += 1;
    if (letter === '\r') {
      this.#take('\n');
      return '';
    }
    const simple = Object.hasOwn(SIMPLE_ESCAPES, letter) ? SIMPLE_ESCAPES[letter] : undefined;
    if (simple !== undefined) return simple;
    const digits = HEX_DIGITS[letter];
    if (digits !== undefined) {
      const hex = this.#text.slice(this.#at, this.#at + digits);
      const code = Number.parseInt(hex, 16);
      if (!/^[\da-f]+$/i.test(hex) || hex.length < digits || code > 0x10ffff) {
        throw this.#error(DAMAGE.hexDigits(letter, String(digits)), start);
      }
      this.#at += digits;
      return String.fromCodePoint(code);
    }
    if (letter >= '0' && letter <= '7') {
      const octal = /[0-7]{1,3}/y;
      octal.lastIndex = this.#at - 1;
      const number = octal.exec(this.#text)?.[0] ?? letter;
      this.#at += number.length - 1;
      return String.fromCharCode(Number.parseInt(number, 8));
    }
    if (letter === 'N') {
      const name = /\{([^{}\n]{1,100})\}/y;
      name.lastIndex = this.#at;
      const found = name.exec(this.#text);
      if (!found) throw this.#error(DAMAGE.nameInBraces, start);
      const character = NAMED_CHARACTERS[(found[1] ?? '').toUpperCase()];
      if (character === undefined) throw this.#error(DAMAGE.unknownName(String(found[1])), start);
      this.#at += found[0].length;
      return character;
    }
    return `\\${letter}`; // Python keeps the backslash of an unknown escape.
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  /** White space, comments and continued lines. */
  #skipSpace(): void {
    for (;;) {
      SPACE.lastIndex = this.#at;
      const found = SPACE.exec(this.#text);
      if (!found) return;
      this.#at += found[0].length;
    }
  }

  #error(message: string, offset = this.#at): ParseError {
    return new ParseError(message, lineAndColumn(this.#text, offset));
  }
}
