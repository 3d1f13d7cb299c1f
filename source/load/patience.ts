/** Fewer bytes than this in the time allowed count as silence. */
const LEAST_BYTES = 1000;

/** Watches how much a server sends, and aborts `signal` if it is silent or too slow. */
export class Patience {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #milliseconds: number;
  #since = 0;
  #reason: string | null = null;

  /**
   * @param milliseconds that the server may be silent
   * @param outer aborts too, as on Ctrl-C
   */
  constructor(milliseconds: number, outer?: AbortSignal) {
    this.#milliseconds = milliseconds;
    this.#timer = setTimeout(() => this.#end(this.#tooSlow()), milliseconds);
    if (outer?.aborted) this.#end('interrupted');
    outer?.addEventListener('abort', () => this.#end('interrupted'), { once: true });
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Why loading was given up, in words; null if it was not. */
  get reason(): string | null {
    return this.#reason;
  }

  /** Restarts the time: an answer has begun. */
  answered(): void {
    this.#since = 0;
    this.#timer.refresh();
  }

  /** Counts bytes; enough of them restart the time. */
  came(bytes: number): void {
    this.#since += bytes;
    if (this.#since >= LEAST_BYTES) this.answered();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #tooSlow(): string {
    const seconds = this.#milliseconds / 1000;
    return this.#since === 0
      ? `no answer for ${seconds} s (--timeout)`
      : `too slow: ${this.#since} bytes in ${seconds} s (--timeout)`;
  }

  #end(reason: string): void {
    this.#reason ??= reason;
    this.#abort.abort();
  }
}
