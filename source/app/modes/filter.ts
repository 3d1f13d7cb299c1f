import { availableParallelism } from 'node:os';
import { standardInput } from '../../load/stdin.ts';
import { keepCompiled } from '../../store/compiled-code.ts';
import type { Options } from '../cli/flags.ts';
import { write } from '../streams.ts';
import { type FilterOptions, filterLines } from './filter/answer.ts';

/** The answers of the `--jsonl` filter: computed in this thread for one job, in `jobs` worker threads for more. */
export async function* answers(
  chunks: AsyncIterable<Uint8Array>,
  jobs: number,
  options: FilterOptions,
): AsyncGenerator<string> {
  if (jobs > 1) yield* (await import('./filter/pool.ts')).filterInParallel(chunks, jobs, options);
  else yield* filterLines(chunks, (await import('./filter/engine.ts')).engine, options);
}

/** Reads JSON Lines from standard input and answers each. Resolves to the exit status. Throws a `Failure` if the input fails. */
export async function filter(options: Options & { readonly maxSize: number }): Promise<number> {
  const { offsets = 'utf-16', maxSize, jobs = availableParallelism() } = options;
  for await (const line of answers(standardInput(), jobs, { offsets, maxSize })) {
    await write(process.stdout, line);
  }
  await keepCompiled({ onlyNew: true });
  return 0;
}
