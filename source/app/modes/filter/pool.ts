import { Worker } from 'node:worker_threads';
import { answerLine, type Engine, type FilterOptions, isBlank, type Line, splitLines } from './answer.ts';

/** Lines that one worker has or is about to get: enough that it never waits for the next. */
const AHEAD = 4;

/**
 * Megabytes for what a worker has just made, of which V8 gives a third to each of the two halves that it copies between. V8
 * doubles them each time enough has outlived them, however little at once: in the end to 192 MB for every worker where there is
 * memory enough, which makes nothing faster. Half of this would take a tenth longer.
 */
const YOUNG_MEGABYTES = 24;

/** Where the worker stands: beside this module, which is bundled or not. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './filter-worker.ts' : './filter-worker.js', import.meta.url);

interface Task {
  readonly line: Line;
  readonly resolve: (answer: string) => void;
}

/** Says of a line what ended the worker that had it; its id is given back. */
function failing(message: string): Engine {
  const fail = (): never => {
    throw new Error(message);
  };
  return { parseArticle: fail, parseFragments: fail, findQuotes: fail };
}

/** One thread that answers lines, one after another. It is given the next before it has answered: it never waits. */
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
    // Out of memory with this line, most likely: the next ones get a new thread.
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
 * The `--jsonl` filter with worker threads: as `filterLines`, and the answers in the order of the lines. No more lines are read
 * than the workers can soon begin, and each answer is given as soon as those before it are.
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
