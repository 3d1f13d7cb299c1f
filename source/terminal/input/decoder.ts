/**
 * Decodes terminal input: bytes in, one ordered stream of keys, pastes, mouse events and reports out. It is the state machine
 * of https://vt100.net/emu/dec_ansi_parser, for the other direction. It does no I/O and has no clock: the caller reports when
 * nothing has arrived for `patience` milliseconds.
 *
 * A report is never taken for keys: it lasts until its terminator or until the terminal is silent. A paste lasts until its
 * end marker or until silence. So no input can lock the keyboard for longer than that.
 */

import { Buffer } from 'node:buffer';
import type { Introducer, TerminalInput } from './events.ts';
import { characterKey, controlKey, csiKey, isCharacter, linuxKey, ss3Key } from './key-names.ts';
import { csiMouse, x10Mouse } from './mouse.ts';

/** How long `ESC` waits for the rest of a sequence, in milliseconds. Over ssh the rest may come this late. */
export const ESCAPE_TIMEOUT = 100;

/** Milliseconds of silence that end an unfinished sequence, report or paste. */
export const SILENCE = 1000;

/** Milliseconds of silence after which Ctrl-C in a paste or a report counts as typed: in a paste, more text would have followed. */
export const CTRL_C_SILENCE = 100;

/** Bytes kept of a paste. The rest is dropped, but still not taken for keys. */
export const PASTE_LIMIT = 65_536;

/** Bytes kept of a CSI sequence. No key is that long. */
export const SEQUENCE_LIMIT = 256;

/** Bytes kept of a report. The rest is dropped, too. */
export const REPORT_LIMIT = 4096;

const BEL = 0x07;
const CTRL_C = 0x03;
const ESC = 0x1b;
const BACKSLASH = 0x5c;
const DOLLAR = 0x24;
const PASTE_START = '200~';
const PASTE_END = Buffer.from('\u001b[201~', 'latin1');
const X10_BYTES = 3;
/** rxvt ends shifted keys with `$`, which is not a final byte anywhere else. Reports with a `$` have more than one number. */
const RXVT_SHIFTED = /^\d{1,2}\$$/;

/** What `ESC` and this character introduce. The equivalent C1 bytes are not valid UTF-8 and are not supported. */
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
  /** Whether `ESC` came before the current input. Before a key it means Alt; before anything else it is the Esc key. */
  #alt = false;
  /** The character after `ESC` that introduced the current sequence, or ''. */
  #introducer = '';
  /** The bytes of the current sequence, paste or report, up to its limit. */
  #bytes: number[] = [];
  /** In a report: 1 after `ESC`, which may begin the terminator. In a paste: how many bytes of the end marker have matched. */
  #ending = 0;
  /** Whether the last byte of a paste or report was Ctrl-C. */
  #interrupted = false;
  /** The UTF-8 character being read: its code point so far, the missing bytes, and the lowest code point of that length. */
  #character = { code: 0, missing: 0, least: 0 };
  #events: TerminalInput[] = [];

  /** `escapeTimeout`: how long a lone `ESC` waits, in milliseconds. */
  constructor({ escapeTimeout = ESCAPE_TIMEOUT }: { readonly escapeTimeout?: number | undefined } = {}) {
    this.#escapeTimeout = escapeTimeout;
  }

  /** Takes the next bytes, which may be cut anywhere, and returns the events that they complete, in order. */
  feed(bytes: Uint8Array): readonly TerminalInput[] {
    for (const byte of bytes) this.#take(byte);
    return this.#drain();
  }

  /** After how many milliseconds of silence to call `timeOut`; null if nothing is pending. */
  get patience(): number | null {
    if (this.#state === 'text') return this.#character.missing > 0 ? SILENCE : null;
    if (this.#state === 'escape') return this.#escapeTimeout;
    return this.#interrupted ? CTRL_C_SILENCE : SILENCE;
  }

  /** Called when nothing has arrived for `patience` milliseconds. Returns the events that were pending. */
  timeOut(): readonly TerminalInput[] {
    const interrupted = this.#interrupted;
    if (this.#state === 'escape') this.#loneEscape();
    else if (this.#state === 'text') this.#drop();
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
      this.#drop();
    }
    if (byte === ESC) this.#begin('escape', '');
    else if (byte < 0x20 || byte === 0x7f) this.#finish(controlKey(byte));
    else if (byte < 0x80) this.#typed(byte);
    else if (byte >= 0xc2 && byte < 0xe0) this.#character = { code: byte & 0x1f, missing: 1, least: 0x80 };
    else if (byte >= 0xe0 && byte < 0xf0) this.#character = { code: byte & 0x0f, missing: 2, least: 0x800 };
    else if (byte >= 0xf0 && byte < 0xf5) this.#character = { code: byte & 0x07, missing: 3, least: 0x10000 };
    else this.#drop();
  }

  #afterEscape(byte: number): void {
    const introducer = String.fromCharCode(byte);
    const state = INTRODUCERS[introducer];
    if (state !== undefined) this.#begin(state, introducer);
    else if (byte === ESC) {
      // Two may be Alt and a key that is a sequence; of three the first is certainly Esc.
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
    // Old versions of xterm write modifiers as numbers before the letter.
    if ((byte >= 0x30 && byte <= 0x39) || byte === 0x3b) return;
    this.#finish(ss3Key(this.#text()));
  }

  #inLinux(byte: number): void {
    const name = linuxKey(String.fromCharCode(byte));
    this.#finish(name);
    if (byte < 0x20 || byte > 0x7e) this.#inText(byte);
  }

  #inX10(byte: number): void {
    // No mouse report contains ESC: this one was cut short.
    if (byte === ESC) {
      this.#drop();
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
        // ESC ends a report in any case; this is the start of another sequence.
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
    // What looked like the end marker was part of the text.
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

  /** Emits the key of a code point, if it can be typed. */
  #typed(code: number): void {
    if (!isCharacter(code)) {
      this.#drop();
      return;
    }
    const name = characterKey(String.fromCodePoint(code));
    this.#key(this.#alt ? `alt-${name}` : name);
  }

  /** Emits the key of a complete sequence or control character. Null is a key without a name, which is dropped. */
  #finish(name: string | null): void {
    if (name === null) this.#reset();
    else this.#key(name);
  }

  #key(name: string): void {
    this.#reset();
    this.#event({ type: 'key', name });
  }

  /** Emits a report or mouse event, if it is of use. An `ESC` before it was a key of its own. */
  #report(event: TerminalInput | null): void {
    this.#escapeBefore();
    this.#reset();
    if (event) this.#event(event);
  }

  /** Drops the current input, which was invalid. */
  #drop(): void {
    this.#escapeBefore();
    this.#reset();
  }

  /** Gives up an unfinished sequence. If it was only `ESC` and one character, that was Alt with the character. */
  #abandon(): void {
    const introducer = this.#introducer;
    const isBare = introducer !== '' && this.#bytes.length === 0 && this.#ending === 0;
    this.#drop();
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
