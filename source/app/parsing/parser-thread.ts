import { Worker } from 'node:worker_threads';
import type { Block } from '../../article.ts';
import type { Loaded } from '../../load/types.ts';
import { DAMAGE } from '../../messages/english/damage.ts';
import { ParseError } from '../../parser/index.ts';
import type { Opened } from '../../ui/session/session.ts';
import type { Parsed, ParseOptions } from './parse.ts';

/** The limits of parsing a page. `memory` is the worker's heap in megabytes, `time` is in milliseconds. */
export interface ParseLimits {
  readonly memory: number;
  readonly time: number;
}

const LIMITS: ParseLimits = { memory: 1024, time: 60_000 };

/** The worker is next to this module, in the source and in the build. */
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url);

/**
 * A thread that parses one page from the network. Keys and Ctrl-C keep working, whatever the page contains, and running out of
 * memory ends only the thread. The thread starts at once, so that it is ready when the page has been loaded.
 */
export class ParserThread {
  readonly #worker: Worker;
  readonly #limits: ParseLimits;

  constructor(options: ParseOptions, limits: ParseLimits = LIMITS) {
    this.#limits = limits;
    const { input, full, requote, maxSize } = options;
    this.#worker = new Worker(WORKER, {
      workerData: { input, full, requote, maxSize },
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
      stdout: true,
      stderr: true,
    });
    // Loading may fail before anything is parsed, and a worker without a listener would end the process with its error.
    this.#worker.on('error', () => {});
    this.#worker.unref();
  }

  /**
   * Parses what was loaded, and ends the thread.
   *
   * @throws ParseError also if the page takes more memory or time than the limits allow
   */
  parse({ bytes, hints }: Loaded): Promise<Opened> {
    const { memory, time } = this.#limits;
    return new Promise<Opened>((resolve, reject) => {
      const timer = setTimeout(() => reject(new ParseError(DAMAGE.tooSlow(String(time / 1000)))), time);
      const blocks: Block[] = [];
      this.#worker.on('message', (parsed: Parsed) => {
        if ('blocks' in parsed) {
          for (const block of parsed.blocks) blocks.push(block);
          setImmediate(() => this.#worker.postMessage('more'));
        } else if ('opened' in parsed) {
          const { opened } = parsed;
          resolve({ ...opened, article: { ...opened.article, blocks } });
        } else reject(new ParseError(parsed.problem));
      });
      this.#worker.once('error', (error: NodeJS.ErrnoException) => {
        const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        reject(isFull ? new ParseError(DAMAGE.tooMuchMemory(String(memory))) : error);
      });
      this.#worker.once('exit', () => reject(new ParseError(DAMAGE.threadEnded)));
      this.#worker.postMessage({ bytes, hints } satisfies Loaded);
      this.#worker.ref();
      this.#worker.once('exit', () => clearTimeout(timer));
    }).finally(() => this.end());
  }

  end(): void {
    void this.#worker.terminate();
  }
}
