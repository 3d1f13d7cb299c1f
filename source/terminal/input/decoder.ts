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
import { PartialCharacter } from './partial-character.ts';
import { PendingPaste, PendingReport } from './pending-strings.ts';

/** How long `ESC` waits for the rest of a sequence, in milliseconds. Over ssh the rest may come this late. */
const ESCAPE_TIMEOUT = 100;

/** Milliseconds of silence that end an unfinished sequence, report or paste. */
const SILENCE = 1000;

/** Milliseconds of silence after which Ctrl-C in a paste or a report counts as typed: in a paste, more text would have followed. */
const CTRL_C_SILENCE = 100;

/** Bytes kept of a CSI sequence. No key is that long. */
const SEQUENCE_LIMIT = 256;

const CTRL_C = 0x03;
const ESC = 0x1b;
const DOLLAR = 0x24;
const PASTE_START = '200~';
const X10_BYTES = 3;
/** rxvt ends shifted keys with `$`, which is not a final byte anywhere else. Reports with a `$` have more than one number. */
const RXVT_SHIFTED = /^\d{1,2}\$$/;

/** Reports by the character after `ESC`. The equivalent C1 bytes are not valid UTF-8 and are not supported. */
const REPORTS: Readonly<Record<string, Introducer>> = { ']': 'osc', P: 'dcs', _: 'apc', '^': 'pm', X: 'sos' };

/** `pending`: a paste or a report is being received. */
type State = 'text' | 'escape' | 'csi' | 'ss3' | 'linux' | 'x10' | 'pending';

export class InputDecoder {
  readonly #escapeTimeout: number;
  #state: State = 'text';
  /** Whether `ESC` came before the current input. Before a key it means Alt; before anything else it is the Esc key. */
  #alt = false;
  /** The character after `ESC` that introduced the current sequence, or ''. */
  #introducer = '';
  /** The bytes of the current sequence, up to its limit. */
  #bytes: number[] = [];
  /** The paste or report being received. */
  #pending: PendingPaste | PendingReport | null = null;
  readonly #character = new PartialCharacter();
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
    if (this.#state === 'text') return this.#character.isPending ? SILENCE : null;
    if (this.#state === 'escape') return this.#escapeTimeout;
    return this.#pending?.interrupted ? CTRL_C_SILENCE : SILENCE;
  }

  /** Called when nothing has arrived for `patience` milliseconds. Returns the events that were pending. */
  timeOut(): readonly TerminalInput[] {
    const interrupted = this.#pending?.interrupted;
    if (this.#state === 'escape') {
      this.#escapeBefore();
      this.#key('escape');
    } else if (this.#state === 'text') this.#drop();
    else if (this.#pending instanceof PendingPaste) this.#endPaste(this.#pending);
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
    const pending = this.#pending;
    if (pending instanceof PendingReport) this.#inReport(byte, pending);
    else if (pending) {
      if (pending.take(byte)) this.#endPaste(pending);
    } else if (this.#state === 'escape') this.#afterEscape(byte);
    else if (this.#state === 'csi') this.#inCsi(byte);
    else if (this.#state === 'ss3') this.#inSs3(byte);
    else if (this.#state === 'linux') this.#inLinux(byte);
    else if (this.#state === 'x10') this.#inX10(byte);
    else this.#inText(byte);
  }

  #inText(byte: number): void {
    if (this.#character.isPending) {
      const code = this.#character.continue(byte);
      if (code === null) return;
      if (code !== false) {
        this.#typed(code);
        return;
      }
      this.#drop();
    }
    if (byte === ESC) this.#begin('escape', '');
    else if (byte < 0x20 || byte === 0x7f) this.#finish(controlKey(byte));
    else if (byte < 0x80) this.#typed(byte);
    else if (!this.#character.begin(byte)) this.#drop();
  }

  #afterEscape(byte: number): void {
    const introducer = String.fromCharCode(byte);
    const report = REPORTS[introducer];
    if (report) this.#begin('pending', introducer, new PendingReport(report));
    else if (introducer === '[') this.#begin('csi', introducer);
    else if (introducer === 'O') this.#begin('ss3', introducer);
    else {
      // Two ESC may be Alt and a key that is a sequence; of three the first is certainly the Esc key.
      this.#escapeBefore();
      this.#alt = true;
      if (byte === ESC) return;
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
      this.#begin('pending', '', new PendingPaste());
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

  #inReport(byte: number, report: PendingReport): void {
    const next = report.take(byte);
    if (next === 'end') this.#report({ type: 'report', introducer: report.introducer, text: report.text });
    if (next !== 'cut') return;
    this.#abandon();
    this.#begin('escape', '');
    this.#afterEscape(byte);
  }

  #endPaste({ text }: PendingPaste): void {
    this.#reset();
    this.#event({ type: 'paste', text });
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

  /** Emits a report or mouse event, if it is useful. An `ESC` before it was a key of its own. */
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
    const isEmpty = this.#pending instanceof PendingReport ? this.#pending.isEmpty : this.#bytes.length === 0;
    this.#drop();
    if (isEmpty && introducer !== '') this.#key(`alt-${introducer}`);
  }

  #escapeBefore(): void {
    if (this.#alt) this.#event({ type: 'key', name: 'escape' });
    this.#alt = false;
  }

  #begin(state: State, introducer: string, pending: PendingPaste | PendingReport | null = null): void {
    this.#state = state;
    this.#introducer = introducer;
    this.#bytes = [];
    this.#pending = pending;
  }

  #reset(): void {
    this.#begin('text', '');
    this.#alt = false;
    this.#character.clear();
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
