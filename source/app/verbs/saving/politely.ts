import { setTimeout as sleep } from 'node:timers/promises';

export interface Manners {
  /** The maximum number of hosts with a request at the same time. */
  readonly hosts: number;
  /** Milliseconds between a host's answer and the next request to it. */
  readonly pause: number;
  readonly signal: AbortSignal;
}

interface Lane<Job> {
  readonly jobs: readonly Job[];
  next: number;
  /** The time from which the host can be sent another request, as `performance.now()`. */
  readyAt: number;
}

/**
 * Runs jobs, at most one at a time for each host, with a pause between them; other hosts are served in the meantime. Resolves when all
 * are done, or, once the signal is aborted, when those that had begun are.
 *
 * @param lanes the jobs of each host, in order
 */
export async function politely<Job>(
  lanes: Iterable<readonly Job[]>,
  work: (job: Job) => Promise<void>,
  { hosts, pause, signal }: Manners,
): Promise<void> {
  // Every lane goes to the end when its host has answered, and all pauses are equal: the first lane is ready first.
  const waiting: Lane<Job>[] = Array.from(lanes, (jobs) => ({ jobs, next: 0, readyAt: 0 }));
  let first = 0;
  const serve = async (): Promise<void> => {
    while (!signal.aborted) {
      const lane = waiting[first];
      if (!lane) return;
      first += 1;
      const wait = lane.readyAt - performance.now();
      if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => {});
      const job = lane.jobs[lane.next];
      if (signal.aborted || job === undefined) return;
      lane.next += 1;
      await work(job);
      lane.readyAt = performance.now() + pause;
      if (lane.next < lane.jobs.length) waiting.push(lane);
    }
  };
  await Promise.all(Array.from({ length: Math.min(hosts, waiting.length) }, serve));
}
