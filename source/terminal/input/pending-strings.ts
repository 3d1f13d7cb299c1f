/** Pastes and reports that are still being received: strings of any length that end at a marker. */

import { Buffer } from 'node:buffer';
import type { Introducer } from './events.ts';

/** Bytes kept of a paste. The rest is dropped, but still not interpreted as keys. */
const PASTE_LIMIT = 65_536;

/** Bytes kept of a report. The rest is dropped, too. */
const REPORT_LIMIT = 4096;

const BEL = 0x07;
const CTRL_C = 0x03;
const ESC = 0x1b;
const BACKSLASH = 0x5c;
const PASTE_END = Buffer.from('\u001b[201~', 'latin1');

/** A bracketed paste, after its start marker. */
export class PendingPaste {
  readonly #bytes: number[] = [];
  /** How many bytes of the end marker have matched. */
  #ending = 0;
  #interrupted = false;

  /** Whether the last byte was Ctrl-C. */
  get interrupted(): boolean {
    return this.#interrupted;
  }

  /** What has been pasted, up to the limit. A Ctrl-C at the end was typed, not pasted. */
  get text(): string {
    const typed = this.#interrupted && this.#bytes.at(-1) === CTRL_C;
    return Buffer.from(typed ? this.#bytes.slice(0, -1) : this.#bytes).toString('utf8');
  }

  /** Returns whether this byte completes the end marker. */
  take(byte: number): boolean {
    this.#interrupted = false;
    if (byte === PASTE_END[this.#ending]) {
      this.#ending += 1;
      return this.#ending === PASTE_END.length;
    }
    // What looked like the end marker was part of the text.
    for (const earlier of PASTE_END.subarray(0, this.#ending)) this.#keep(earlier);
    this.#ending = byte === ESC ? 1 : 0;
    if (byte === ESC) return false;
    this.#interrupted = byte === CTRL_C;
    this.#keep(byte);
    return false;
  }

  #keep(byte: number): void {
    if (this.#bytes.length < PASTE_LIMIT) this.#bytes.push(byte);
  }
}

/** A report (OSC, DCS, APC, PM or SOS), after its introducer. It ends with BEL or with `ESC \`. */
export class PendingReport {
  readonly introducer: Introducer;
  readonly #bytes: number[] = [];
  #escaped = false;
  #interrupted = false;

  constructor(introducer: Introducer) {
    this.introducer = introducer;
  }

  /** Whether the last byte was Ctrl-C. */
  get interrupted(): boolean {
    return this.#interrupted;
  }

  get isEmpty(): boolean {
    return this.#bytes.length === 0 && !this.#escaped;
  }

  get text(): string {
    return Buffer.from(this.#bytes).toString('utf8');
  }

  /** Returns `cut` if this byte follows an `ESC` that did not end the report but began another sequence. */
  take(byte: number): 'more' | 'end' | 'cut' {
    if (this.#escaped) return byte === BACKSLASH ? 'end' : 'cut';
    if (byte === BEL) return 'end';
    this.#escaped = byte === ESC;
    this.#interrupted = byte === CTRL_C;
    if (!this.#escaped && this.#bytes.length < REPORT_LIMIT) this.#bytes.push(byte);
    return 'more';
  }
}
