import { type FilterOptions, filterLines } from './filter.ts';

/** The answers of the `--jsonl` filter: in this thread with one job, else with as many worker threads. */
export async function* answers(
  chunks: AsyncIterable<Uint8Array>,
  jobs: number,
  options: FilterOptions,
): AsyncGenerator<string> {
  if (jobs > 1) yield* (await import('./filter-pool.ts')).filterInParallel(chunks, jobs, options);
  else yield* filterLines(chunks, (await import('./filter-engine.ts')).engine, options);
}
