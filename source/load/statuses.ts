import { messages } from '../messages/index.ts';

/** The statuses of pages that do not exist, no longer exist, or may not be shown. */
const GONE: ReadonlySet<number> = new Set([404, 410, 451]);

/** An answer of a server that is not the page. Its message says why. */
export class Refusal extends Error {
  readonly isGone: boolean;

  constructor(status: number, reason: string) {
    super(reason);
    this.isGone = GONE.has(status);
  }
}

/** What a failed status means, in words; null for a success. */
export function refusal(status: number): string | null {
  if (status >= 200 && status < 300) return null;
  const { statuses, answered } = messages.loading;
  const known: Readonly<Record<string, string>> = statuses;
  return known[status] ?? answered(status);
}
