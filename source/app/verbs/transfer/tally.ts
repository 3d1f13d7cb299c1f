import { damageText } from '../../../messages/damage-text.ts';
import { type Messages, messages } from '../../../messages/index.ts';
import type { Counts, ProgressLine } from '../saving/progress.ts';

/** The possible outcomes for an article of an export. A queued one is still to be fetched. */
export type Outcome = 'new' | 'queued' | 'changed' | 'known';

/** Counts the outcomes for the articles of a file or archive, and reports whatever cannot be read. */
export class Tally {
  readonly #name: string;
  /** The file in an archive that is being read. */
  #entry = '';
  readonly #complain: ProgressLine['complain'];
  readonly #counts: Record<Outcome, number> = { new: 0, queued: 0, changed: 0, known: 0 };
  #unreadable = 0;
  #repeated = 0;
  #expected = 0;

  /** @param name the file's, for messages */
  constructor(name: string, complain: ProgressLine['complain']) {
    this.#name = name;
    this.#complain = complain;
  }

  /** Says which file of an archive is being read. */
  open(entry: string): void {
    this.#entry = entry;
  }

  /** Reports how many more articles there are, for the progress line. */
  expect(articles: number): void {
    this.#expected += articles;
  }

  count(outcome: Outcome): void {
    this.#counts[outcome] += 1;
  }

  /** Counts a row for an article that has been counted. */
  repeated(): void {
    this.#repeated += 1;
  }

  /** Reports that something cannot be read. `line`: from 1. */
  unreadable(line: number, reason: string): void {
    this.#unreadable += 1;
    const name = `${this.#name}${this.#entry && `: ${this.#entry}`}`;
    this.#complain(messages.verbs.import.line(name, line, damageText(reason)));
  }

  get failed(): number {
    return this.#unreadable;
  }

  get queued(): number {
    return this.#counts.queued;
  }

  get progress(): Counts {
    const done = Object.values(this.#counts).reduce((sum, count) => sum + count, 0);
    return { total: Math.max(this.#expected, done), done, failed: this.#unreadable };
  }

  /** "pocket.csv: 12 articles imported, 3 to be fetched, 5 known, 1 unreadable" */
  summary(dryRun: boolean): string {
    const { new: taken, queued, changed, known } = this.#counts;
    const parts: readonly (readonly [count: number, what: keyof Messages['verbs']['import']['first']])[] = [
      [taken, dryRun ? 'toTake' : 'new'],
      [queued, 'queued'],
      [changed, dryRun ? 'toChange' : 'changed'],
      [known, 'known'],
      [this.#repeated, 'repeated'],
      [this.#unreadable, 'unreadable'],
    ];
    const { first: begin, more, nothing } = messages.verbs.import;
    const [first, ...others] = parts.filter(([count]) => count > 0);
    if (!first) return nothing(this.#name);
    const counts = [begin[first[1]](first[0]), ...others.map(([count, what]) => more[what](count))];
    return messages.usage.named(this.#name, counts.join(', '));
  }
}
