import { messages } from '../messages/index.ts';

/** A server that sends fewer bytes than this within the timeout counts as silent. */
const LEAST_BYTES = 1000;

/** The timeout of a request: aborts `signal` if the server is silent or too slow. */
export class Patience {
  readonly #abort = new AbortController();
  readonly #timer: NodeJS.Timeout;
  readonly #milliseconds: number;
  #since = 0;
  #reason: string | null = null;

  /**
   * @param milliseconds how long the server may be silent
   * @param outer a signal that aborts loading from outside, as on Ctrl-C
   */
  constructor(milliseconds: number, outer?: AbortSignal) {
    this.#milliseconds = milliseconds;
    this.#timer = setTimeout(() => this.#end(this.#tooSlow()), milliseconds);
    if (outer?.aborted) this.#end(messages.loading.network.interrupted);
    outer?.addEventListener('abort', () => this.#end(messages.loading.network.interrupted), { once: true });
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** Why loading was aborted, in words; null if it was not. */
  get reason(): string | null {
    return this.#reason;
  }

  /** Restarts the timeout, since an answer has begun. */
  answered(): void {
    this.#since = 0;
    this.#timer.refresh();
  }

  /** Counts received bytes. Enough of them restart the timeout. */
  received(bytes: number): void {
    this.#since += bytes;
    if (this.#since >= LEAST_BYTES) this.answered();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #tooSlow(): string {
    const seconds = this.#milliseconds / 1000;
    return this.#since === 0 ? messages.loading.silent(seconds) : messages.loading.tooSlow(this.#since, seconds);
  }

  #end(reason: string): void {
    this.#reason ??= reason;
    this.#abort.abort();
  }
}
