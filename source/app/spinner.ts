import { truncate } from '../layout/index.ts';
import type { Progress } from '../load/index.ts';
import { sizeInWords } from '../load/limit.ts';
import { messages } from '../messages/index.ts';
import { printable } from '../printable.ts';
import { forTerminal } from './streams.ts';

const FRAMES = { unicode: '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏', ascii: '|/-\\' };
/** Milliseconds between frames. */
const INTERVAL = 100;
/** Milliseconds before the spinner appears. */
const GRACE = 300;

export interface SpinnerOptions {
  /** A terminal. */
  readonly output: { write(text: string): unknown; readonly columns?: number; readonly isTTY?: boolean };
  /** The source that is being loaded: outside text, not yet printable. */
  readonly label: string;
  readonly ascii: boolean;
}

/** A line on standard error while something is loading. */
export class Spinner {
  readonly #options: SpinnerOptions;
  readonly #delay: NodeJS.Timeout;
  #timer: NodeJS.Timeout | null = null;
  #progress: Progress | null = null;
  #frame = 0;

  constructor(options: SpinnerOptions) {
    this.#options = options;
    this.#delay = setTimeout(() => {
      this.#draw();
      this.#timer = setInterval(() => this.#draw(), INTERVAL);
    }, GRACE);
  }

  update(progress: Progress): void {
    this.#progress = progress;
  }

  /** Erases the line. */
  stop(): void {
    clearTimeout(this.#delay);
    if (!this.#timer) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#options.output.write('\r\u001b[K');
  }

  #draw(): void {
    const { output, label, ascii } = this.#options;
    const frames = ascii ? FRAMES.ascii : FRAMES.unicode;
    const { received, total } = this.#progress ?? { received: 0, total: null };
    const size = sizeInWords(received);
    const done = received === 0 ? '' : ` ${total ? messages.verbs.printing.of(size, sizeInWords(total)) : size}`;
    const room = Math.max(10, (output.columns ?? 80) - 4 - done.length);
    output.write(
      `\r${frames[this.#frame % frames.length]} ${truncate(forTerminal(printable(label), output), room, ascii ? '~' : '…')}${done}\u001b[K`,
    );
    this.#frame += 1;
  }
}
