import { Worker } from 'node:worker_threads';
import { answerLine, type Engine, type FilterOptions } from './answer.ts';
import { isBlank, type Line, splitLines } from './lines.ts';

/** Lines queued at one worker: enough that it never waits for the next. @speed */
const AHEAD = 4;

/**
 * Megabytes for the young generation of a worker's heap. Without a limit V8 grows it to 192 MB per worker, which makes
 * nothing faster; with half of this the filter is a tenth slower.
 * @speed
 */
const YOUNG_MEGABYTES = 24;

/** The worker is next to this module, both in the source and in the build. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './filter-worker.ts' : './filter-worker.js', import.meta.url);

interface Task {
  readonly line: Line;
  readonly resolve: (answer: string) => void;
}

/** An engine that fails with the error that killed a worker, so that the answer still carries the line's id. */
function failing(message: string): Engine {
  const fail = (): never => {
    throw new Error(message);
  };
  return { parseArticle: fail, parseFragments: fail, findQuotes: fail };
}

/** One worker thread, which answers lines in order. Its next line is sent before it has answered, so it never waits. */
class Answerer {
  readonly #options: FilterOptions;
  readonly #tasks: Task[] = [];
  #worker: Worker | null = null;

  constructor(options: FilterOptions) {
    this.#options = options;
  }

  get busy(): number {
    return this.#tasks.length;
  }

  answer(line: Line): Promise<string> {
    return new Promise((resolve) => {
      this.#tasks.push({ line, resolve });
      this.#worker ??= this.#start();
      this.#worker.postMessage(line);
    });
  }

  #finish(answer: string): void {
    this.#tasks.shift()?.resolve(answer);
  }

  #start(): Worker {
    const worker = new Worker(WORKER, {
      workerData: this.#options,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
      // Workers print nothing. Piping them here would make these streams warn about more than ten listeners.
      stdout: true,
      stderr: true,
    });
    worker.on('message', (answer: string) => this.#finish(answer));
    // Most likely this line exhausted the memory. The lines after it get a new thread.
    worker.on('error', (error: Error) => {
      this.#worker = null;
      const [task] = this.#tasks;
      if (!task) return;
      this.#finish(answerLine(task.line, failing(error.message), this.#options));
      if (this.#tasks.length === 0) return;
      this.#worker = this.#start();
      for (const { line } of this.#tasks) this.#worker.postMessage(line);
    });
    return worker;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }
}

/**
 * The `--jsonl` filter with worker threads. Like `filterLines`, it answers in order. It reads no more lines than the workers
 * can start soon, and yields each answer once all earlier ones are out.
 */
export async function* filterInParallel(
  chunks: AsyncIterable<Uint8Array>,
  jobs: number,
  options: FilterOptions,
): AsyncGenerator<string> {
  const answerers = Array.from({ length: jobs }, () => new Answerer(options));
  const lines = splitLines(chunks, options.maxSize);
  const waiting: Promise<string>[] = [];
  let next: Promise<IteratorResult<Line>> | null = null;
  let ended = false;
  try {
    while (!ended || waiting.length > 0) {
      if (!ended && waiting.length < jobs * AHEAD) next ??= lines.next();
      const [first] = waiting;
      const came = await Promise.race([
        ...(first ? [first.then((answer) => ({ answer }))] : []),
        ...(next ? [next.then((line) => ({ line }))] : []),
      ]);
      if ('answer' in came) {
        waiting.shift();
        yield `${came.answer}\n`;
        continue;
      }
      next = null;
      ended = came.line.done === true;
      if (came.line.done || isBlank(came.line.value.bytes)) continue;
      const idlest = answerers.reduce((least, each) => (each.busy < least.busy ? each : least));
      waiting.push(idlest.answer(came.line.value));
    }
  } finally {
    await Promise.all(answerers.map((each) => each.stop()));
  }
}
