/**
 * Decodes what comes from a terminal: bytes in, one ordered stream of keys, pastes, mouse and reports out. It follows the
 * state machine of https://vt100.net/emu/dec_ansi_parser, read from the other side. It does no I/O and has no clock: the
 * caller says when nothing has come for `patience` milliseconds.
 *
 * Nothing that the terminal says by itself is ever a key: a report lasts until its terminator or until the terminal is
 * silent. A paste is text until its end marker or until silence. So no byte can lock the keyboard for longer than that.
 */

import { Buffer } from 'node:buffer';
import type { Introducer, TerminalInput } from './events.ts';
import { characterKey, controlKey, csiKey, isCharacter, linuxKey, ss3Key } from './key-names.ts';
import { csiMouse, x10Mouse } from './mouse.ts';

/** How long `ESC` waits for what makes a sequence of it, in milliseconds: as long as ssh may keep the rest back. */
export const ESCAPE_TIMEOUT = 100;

/** After so many milliseconds of silence a sequence, a report or a paste is over without its end. */
export const SILENCE = 1000;

/** After so many milliseconds Ctrl-C in a paste or a report was typed; pasted, more text would have followed it. */
export const CTRL_C_SILENCE = 100;

/** Bytes that are kept of a paste. The rest is dropped: it is still not typed. */
export const PASTE_LIMIT = 65_536;

/** Bytes that are kept of a CSI sequence: no key is that long. */
export const SEQUENCE_LIMIT = 256;

/** Bytes that are kept of a report. The rest is dropped, too. */
export const REPORT_LIMIT = 4096;

const BEL = 0x07;
const CTRL_C = 0x03;
const ESC = 0x1b;
const BACKSLASH = 0x5c;
const DOLLAR = 0x24;
const PASTE_START = '200~';
const PASTE_END = Buffer.from('\u001b[201~', 'latin1');
const X10_BYTES = 3;
/** rxvt ends keys held with Shift by `$`, which ends nothing else. Reports with a `$` have more than one number. */
const RXVT_SHIFTED = /^\d{1,2}\$$/;

/** What `ESC` and this character begin. In UTF-8 the C1 control characters that mean the same cannot come alone. */
const INTRODUCERS: Readonly<Record<string, State>> = {
  O: 'ss3',
  '[': 'csi',
  ']': 'osc',
  P: 'dcs',
  _: 'apc',
  '^': 'pm',
  X: 'sos',
};

type State = 'text' | 'escape' | 'ss3' | 'linux' | 'x10' | 'paste' | Introducer;

export class InputDecoder {
  readonly #escapeTimeout: number;
  #state: State = 'text';
  /** `ESC` came before what is being read: it is Alt with a key, and Esc before anything else. */
  #alt = false;
  /** The character behind `ESC` that the sequence being read began with; '' once more has been read. */
  #introducer = '';
  /** The bytes of what is being read, up to its limit. */
  #bytes: number[] = [];
  /** In a report: `ESC` came last, which may begin its terminator. In a paste: how much of the end marker came last. */
  #ending = 0;
  /** The last byte of a paste or a report was Ctrl-C. */
  #interrupted = false;
  /** The code point being read, the bytes that it still lacks, and the least that may be written with so many. */
  #character = { code: 0, missing: 0, least: 0 };
  #events: TerminalInput[] = [];

  /** `escapeTimeout`: how long a lone `ESC` waits, in milliseconds. */
  constructor({ escapeTimeout = ESCAPE_TIMEOUT }: { readonly escapeTimeout?: number | undefined } = {}) {
    this.#escapeTimeout = escapeTimeout;
  }

  /** Takes bytes as they come, cut anywhere, and returns what they complete, in order. */
  feed(bytes: Uint8Array): readonly TerminalInput[] {
    for (const byte of bytes) this.#take(byte);
    return this.#drain();
  }

  /** How many milliseconds without a byte decide what is being read; null if nothing is. */
  get patience(): number | null {
    if (this.#state === 'text') return this.#character.missing > 0 ? SILENCE : null;
    if (this.#state === 'escape') return this.#escapeTimeout;
    return this.#interrupted ? CTRL_C_SILENCE : SILENCE;
  }

  /** To be called when no byte has come for `patience` milliseconds: returns what was being read. */
  timeOut(): readonly TerminalInput[] {
    const interrupted = this.#interrupted;
    if (this.#state === 'escape') this.#loneEscape();
    else if (this.#state === 'text') this.#nothing();
    else if (this.#state === 'paste') this.#endPaste();
    else this.#abandon();
    if (interrupted) this.#key(controlKey(CTRL_C));
    return this.#drain();
  }

  #drain(): readonly TerminalInput[] {
    const events = this.#events;
    this.#events = [];
    return events;
  }

  #take(byte: number): void {
    switch (this.#state) {
      case 'text':
        this.#inText(byte);
        break;
      case 'escape':
        this.#afterEscape(byte);
        break;
      case 'csi':
        this.#inCsi(byte);
        break;
      case 'ss3':
        this.#inSs3(byte);
        break;
      case 'linux':
        this.#inLinux(byte);
        break;
      case 'x10':
        this.#inX10(byte);
        break;
      case 'paste':
        this.#inPaste(byte);
        break;
      default:
        this.#inReport(byte, this.#state);
    }
  }

  #inText(byte: number): void {
    const character = this.#character;
    if (character.missing > 0) {
      if ((byte & 0xc0) === 0x80) {
        character.code = (character.code << 6) | (byte & 0x3f);
        character.missing -= 1;
        if (character.missing === 0) this.#typed(character.code >= character.least ? character.code : 0);
        return;
      }
      this.#nothing();
    }
    if (byte === ESC) this.#begin('escape', '');
    else if (byte < 0x20 || byte === 0x7f) this.#finish(controlKey(byte));
    else if (byte < 0x80) this.#typed(byte);
    else if (byte >= 0xc2 && byte < 0xe0) this.#character = { code: byte & 0x1f, missing: 1, least: 0x80 };
    else if (byte >= 0xe0 && byte < 0xf0) this.#character = { code: byte & 0x0f, missing: 2, least: 0x800 };
    else if (byte >= 0xf0 && byte < 0xf5) this.#character = { code: byte & 0x07, missing: 3, least: 0x10000 };
    else this.#nothing();
  }

  #afterEscape(byte: number): void {
    const introducer = String.fromCharCode(byte);
    const state = INTRODUCERS[introducer];
    if (state !== undefined) this.#begin(state, introducer);
    else if (byte === ESC) {
      // Two may be Alt and a key that is a sequence; of three the first is Esc for sure.
      if (this.#alt) this.#event({ type: 'key', name: 'escape' });
      this.#alt = true;
    } else {
      if (this.#alt) this.#event({ type: 'key', name: 'escape' });
      this.#alt = true;
      this.#state = 'text';
      this.#inText(byte);
    }
  }

  #inCsi(byte: number): void {
    if (byte < 0x20 || byte > 0x7e) {
      this.#abandon();
      this.#inText(byte);
      return;
    }
    this.#keep(byte, SEQUENCE_LIMIT);
    if (byte < 0x40 && byte !== DOLLAR) return;
    const sequence = this.#text();
    if (byte === DOLLAR && !RXVT_SHIFTED.test(sequence)) return;
    if (sequence === '[') this.#begin('linux', '');
    else if (sequence === 'M') this.#begin('x10', '');
    else if (sequence === PASTE_START) {
      this.#escapeBefore();
      this.#begin('paste', '');
    } else {
      const mouse = csiMouse(sequence);
      const key = mouse === undefined ? csiKey(sequence) : undefined;
      if (key !== undefined) this.#finish(key);
      else this.#report(mouse === undefined ? { type: 'report', introducer: 'csi', text: sequence } : mouse);
    }
  }

  #inSs3(byte: number): void {
    if (byte < 0x20 || byte > 0x7e) {
      this.#abandon();
      this.#inText(byte);
      return;
    }
    this.#keep(byte, SEQUENCE_LIMIT);
    // Old xterms write modifiers as numbers before the letter.
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x3b) return;
    this.#finish(ss3Key(this.#text()));
  }

  #inLinux(byte: number): void {
    const name = linuxKey(String.fromCharCode(byte));
    this.#finish(name);
    if (byte < 0x20 || byte > 0x7e) this.#inText(byte);
  }

  #inX10(byte: number): void {
    // No report has this byte: it lacks the rest.
    if (byte === ESC) {
      this.#nothing();
      this.#begin('escape', '');
      return;
    }
    this.#keep(byte, X10_BYTES);
    if (this.#bytes.length === X10_BYTES) this.#report(x10Mouse(this.#bytes));
  }

  #inReport(byte: number, introducer: Introducer): void {
    if (this.#ending > 0) {
      if (byte === BACKSLASH) this.#endReport(introducer);
      else {
        // ESC ends a report in any case; what follows is another sequence.
        this.#abandon();
        this.#begin('escape', '');
        this.#afterEscape(byte);
      }
    } else if (byte === ESC) {
      this.#ending = 1;
      this.#interrupted = false;
    } else if (byte === BEL) this.#endReport(introducer);
    else {
      this.#interrupted = byte === CTRL_C;
      this.#keep(byte, REPORT_LIMIT);
    }
  }

  #inPaste(byte: number): void {
    this.#interrupted = false;
    if (byte === PASTE_END[this.#ending]) {
      this.#ending += 1;
      if (this.#ending === PASTE_END.length) this.#endPaste();
      return;
    }
    // What looked like the end marker was text.
    for (const earlier of PASTE_END.subarray(0, this.#ending)) this.#keep(earlier, PASTE_LIMIT);
    this.#ending = byte === ESC ? 1 : 0;
    if (byte === ESC) return;
    this.#interrupted = byte === CTRL_C;
    this.#keep(byte, PASTE_LIMIT);
  }

  #endPaste(): void {
    if (this.#interrupted && this.#bytes.at(-1) === CTRL_C) this.#bytes.pop();
    const text = this.#text();
    this.#reset();
    this.#event({ type: 'paste', text });
  }

  #endReport(introducer: Introducer): void {
    this.#report({ type: 'report', introducer, text: this.#text() });
  }

  /** A character was typed, or none if it cannot be. */
  #typed(code: number): void {
    if (!isCharacter(code)) {
      this.#nothing();
      return;
    }
    const name = characterKey(String.fromCodePoint(code));
    this.#key(this.#alt ? `alt-${name}` : name);
  }

  /** A sequence or a control character is over; null is a key without a name. Alt is not told of such keys. */
  #finish(name: string | null): void {
    if (name === null) this.#reset();
    else this.#key(name);
  }

  #key(name: string): void {
    this.#reset();
    this.#event({ type: 'key', name });
  }

  /** What the terminal said, or nothing of use. `ESC` before it was a key of its own. */
  #report(event: TerminalInput | null): void {
    this.#escapeBefore();
    this.#reset();
    if (event) this.#event(event);
  }

  /** What was being read comes to nothing. */
  #nothing(): void {
    this.#escapeBefore();
    this.#reset();
  }

  /** The sequence being read has no end. If all of it is two characters, it was Alt and the second. */
  #abandon(): void {
    const introducer = this.#introducer;
    const isBare = introducer !== '' && this.#bytes.length === 0 && this.#ending === 0;
    this.#nothing();
    if (isBare) this.#key(`alt-${introducer}`);
  }

  #loneEscape(): void {
    this.#escapeBefore();
    this.#key('escape');
  }

  #escapeBefore(): void {
    if (this.#alt) this.#event({ type: 'key', name: 'escape' });
    this.#alt = false;
  }

  #begin(state: State, introducer: string): void {
    this.#state = state;
    this.#introducer = introducer;
    this.#bytes = [];
    this.#ending = 0;
    this.#interrupted = false;
  }

  #reset(): void {
    this.#begin('text', '');
    this.#alt = false;
    this.#character = { code: 0, missing: 0, least: 0 };
  }

  #keep(byte: number, limit: number): void {
    if (this.#bytes.length < limit) this.#bytes.push(byte);
  }

  #text(): string {
    return Buffer.from(this.#bytes).toString('utf8');
  }

  #event(event: TerminalInput): void {
    this.#events.push(event);
  }
}
