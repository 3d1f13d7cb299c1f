/** Fewer bytes than this in the time allowed are as good as none. */
const LEAST_BYTES = 1000;

/** How long a server may be silent, or drip: watches what comes and aborts `signal` when it was too little. */
export class Patience {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #milliseconds: number;
  #since = 0;
  #reason: string | null = null;

  /** `outer` aborts too, as when a person presses Ctrl-C. */
  constructor(milliseconds: number, outer?: AbortSignal) {
    this.#milliseconds = milliseconds;
    this.#timer = setTimeout(() => this.#end(this.#tooSlow()), milliseconds);
    if (outer?.aborted) this.#end('interrupted');
    outer?.addEventListener('abort', () => this.#end('interrupted'), { once: true });
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Why it was given up, in words; null while it was not. */
  get reason(): string | null {
    return this.#reason;
  }

  /** An answer has begun: the time starts anew. */
  answered(): void {
    this.#since = 0;
    this.#timer.refresh();
  }

  /** Some bytes have come. */
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
