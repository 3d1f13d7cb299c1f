import { truncate } from '../../../layout/index.ts';
import { messages } from '../../../messages/index.ts';
import { printable } from '../../../printable.ts';
import { hasUtf8 } from '../../../terminal/capabilities.ts';
import { complain, forTerminal } from '../../streams.ts';

/** Milliseconds between two updates of the line. @speed */
const INTERVAL = 100;
/** Milliseconds before the first. @speed */
const GRACE = 300;
/** The columns of the bar. */
const BAR = 20;

export interface Counts {
  readonly total: number;
  readonly done: number;
  readonly failed: number;
}

/** 95 → "1 min 35 s" */
export function timeInWords(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const { save } = messages.verbs;
  if (hours > 0) return save.hours(hours, minutes);
  return minutes > 0 ? save.minutes(minutes, rest) : save.seconds(rest);
}

/** The progress line. `elapsed` is in milliseconds. */
export function progressLine({ total, done, failed }: Counts, elapsed: number, ascii: boolean): string {
  const over = done + failed;
  const full = total === 0 ? BAR : Math.floor((over / total) * BAR);
  const [ink, blank] = ascii ? ['#', '.'] : ['█', '░'];
  const rate = elapsed > 0 ? (over * 1000) / elapsed : 0;
  const parts = [
    `${ink.repeat(full)}${blank.repeat(BAR - full)} ${over}/${total}`,
    ...(failed > 0 ? [messages.verbs.save.failed(failed)] : []),
    ...(over > 0 ? [`${rate >= 10 ? Math.round(rate) : rate.toFixed(1)}/s`] : []),
    ...(over > 0 && over < total ? [messages.verbs.save.left(timeInWords(Math.ceil((total - over) / rate)))] : []),
  ];
  return parts.join(ascii ? ' - ' : ' · ');
}

/** A progress line at the bottom of standard error, if that is a terminal. */
export class ProgressLine {
  readonly #began = performance.now();
  readonly #ascii = !hasUtf8(process.env, process.platform);
  readonly #counts: () => Counts;
  #timer: NodeJS.Timeout | null = null;
  #shown = false;

  constructor(counts: () => Counts) {
    this.#counts = counts;
    if (process.stderr.isTTY) this.#timer = setInterval(() => this.#draw(), INTERVAL).unref();
  }

  /** Prints a failure on a line above it. */
  complain(message: string, error?: unknown): void {
    this.#erase();
    complain(message, error);
  }

  /** Erases the line for good. */
  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#erase();
  }

  #erase(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K');
    this.#shown = false;
  }

  #draw(): void {
    const elapsed = performance.now() - this.#began;
    if (elapsed < GRACE) return;
    const line = progressLine(this.#counts(), elapsed, this.#ascii);
    process.stderr.write(
      `\r${truncate(forTerminal(printable(line), process.stderr), Math.max(10, (process.stderr.columns || 80) - 1))}\u001b[K`,
    );
    this.#shown = true;
  }
}
