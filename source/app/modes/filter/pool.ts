import { Worker } from 'node:worker_threads';
import { answerLine, type Engine, type FilterOptions } from './answer.ts';
import { isBlank, type Line, splitLines } from './lines.ts';

/** Lines given to one worker at a time: enough that it never waits for the next. */
const AHEAD = 4;

/**
 * Megabytes for the young generation of a worker's heap. Without a limit V8 grows it to 192 MB for each worker, which makes
 * nothing faster; with half of this the filter would be a tenth slower.
 */
const YOUNG_MEGABYTES = 24;

/** The worker stands beside this module, in the source and in the build. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './filter-worker.ts' : './filter-worker.js', import.meta.url);

interface Task {
  readonly line: Line;
  readonly resolve: (answer: string) => void;
}

/** An engine that answers a line with the error that ended its worker, so that its id is given back. */
function failing(message: string): Engine {
  const fail = (): never => {
    throw new Error(message);
  };
  return { parseArticle: fail, parseFragments: fail, findQuotes: fail };
}

/** One worker thread, which answers lines one after another. It receives the next line before it has answered, so it never waits. */
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
      // A worker prints nothing. Otherwise each would be piped into these streams, which warn of more than ten listeners.
      stdout: true,
      stderr: true,
    });
    worker.on('message', (answer: string) => this.#finish(answer));
    // Most likely out of memory with this line: the lines after it get a new thread.
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
 * The `--jsonl` filter with worker threads. Like `filterLines`, it answers in the order of the lines. It reads no more lines
 * than the workers can soon begin, and yields each answer as soon as those before it have been.
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
