import type { ProgressLine } from '../saving/progress.ts';

/** What can become of an article of an export. */
export type Outcome = 'new' | 'changed' | 'known';

/** Counts what has become of the articles of a file, and reports what cannot be read. */
export class Tally {
  readonly #name: string;
  readonly #complain: ProgressLine['complain'];
  readonly #counts: Record<Outcome, number> = { new: 0, changed: 0, known: 0 };
  #unreadable = 0;

  /** @param name the file's, for messages */
  constructor(name: string, complain: ProgressLine['complain']) {
    this.#name = name;
    this.#complain = complain;
  }

  count(outcome: Outcome): void {
    this.#counts[outcome] += 1;
  }

  /** Reports that something cannot be read. `line`: from 1. */
  unreadable(line: number, reason: string): void {
    this.#unreadable += 1;
    this.#complain(`${this.#name}, line ${line}: ${reason}`);
  }

  get failed(): number {
    return this.#unreadable;
  }

  get counts(): Readonly<Record<Outcome, number>> {
    return this.#counts;
  }

  /** How many have been read. */
  get done(): number {
    const { new: taken, changed, known } = this.#counts;
    return taken + changed + known;
  }
}
