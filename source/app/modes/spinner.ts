import { truncate } from '../../layout/index.ts';
import type { Progress } from '../../load/index.ts';
import { sizeInWords } from '../../load/limit.ts';
import { printable } from '../../printable.ts';

const FRAMES = { unicode: '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏', ascii: '|/-\\' };
const EVERY = 100;
/** Nothing is shown of what takes no longer, in milliseconds. */
const GRACE = 300;

export interface SpinnerOptions {
  /** Where it turns; a terminal. */
  readonly output: { write(text: string): unknown; readonly columns?: number };
  /** What is waited for; from outside. */
  readonly label: string;
  readonly ascii: boolean;
}

/** A line on standard error while something takes long. */
export class Spinner {
  readonly #options: SpinnerOptions;
  readonly #delay: NodeJS.Timeout;
  #turning: NodeJS.Timeout | null = null;
  #progress: Progress | null = null;
  #frame = 0;

  constructor(options: SpinnerOptions) {
    this.#options = options;
    this.#delay = setTimeout(() => {
      this.#draw();
      this.#turning = setInterval(() => this.#draw(), EVERY);
    }, GRACE);
  }

  update(progress: Progress): void {
    this.#progress = progress;
  }

  /** Leaves no trace. */
  stop(): void {
    clearTimeout(this.#delay);
    if (!this.#turning) return;
    clearInterval(this.#turning);
    this.#turning = null;
    this.#options.output.write('\r\u001b[K');
  }

  #draw(): void {
    const { output, label, ascii } = this.#options;
    const frames = ascii ? FRAMES.ascii : FRAMES.unicode;
    const { received, total } = this.#progress ?? { received: 0, total: null };
    const done = received === 0 ? '' : ` ${sizeInWords(received)}${total ? ` of ${sizeInWords(total)}` : ''}`;
    const room = Math.max(10, (output.columns ?? 80) - 4 - done.length);
    output.write(
      `\r${frames[this.#frame++ % frames.length]} ${truncate(printable(label), room, ascii ? '~' : '…')}${done}\u001b[K`,
    );
  }
}
