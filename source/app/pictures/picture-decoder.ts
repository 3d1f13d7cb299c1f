import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { DAMAGE } from '../../messages/english/damage.ts';
import type { DecodeAnswer, DecodeRequest } from './decode-messages.ts';
import { pictureFormat } from './picture-format.ts';

/** The limits of decoding. `time` is in milliseconds. */
export interface DecodeLimits {
  readonly bytes: number;
  readonly pixels: number;
  readonly time: number;
}

const LIMITS: DecodeLimits = { bytes: 20_000_000, pixels: 40_000_000, time: 10_000 };

/** The worker is next to this module, in the source and in the build. */
const WORKER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? './decode-worker.ts' : './decode-worker.js', import.meta.url),
);

interface Waiting {
  readonly request: DecodeRequest;
  readonly resolve: (answer: DecodeAnswer) => void;
}

/**
 * Decodes pictures one at a time in a separate process, which is started for the first picture and restarted if it dies or takes too
 * long.
 */
export class PictureDecoder {
  readonly #limits: DecodeLimits;
  #waiting: Waiting[] = [];
  #current: { readonly waiting: Waiting; readonly id: number; readonly timer: NodeJS.Timeout } | null = null;
  #process: ChildProcess | null = null;
  #lastId = 0;

  constructor(limits: DecodeLimits = LIMITS) {
    this.#limits = limits;
  }

  /** Resolves to the pixels of a picture, scaled down to fit into `box`, or to the reason why there are none. Never rejects. */
  decode(bytes: Uint8Array, box: DecodeRequest['box']): Promise<DecodeAnswer> {
    if (bytes.length > this.#limits.bytes) return Promise.resolve({ problem: DAMAGE.pictureTooLarge });
    if (pictureFormat(bytes) === null) return Promise.resolve({ problem: DAMAGE.pictureUnknown });
    const request = { bytes, box, mostPixels: this.#limits.pixels };
    return new Promise((resolve) => {
      this.#waiting.push({ request, resolve });
      this.#next();
    });
  }

  /** Ends the process, and gives up the current picture. */
  end(): void {
    for (const { resolve } of this.#waiting) resolve({ problem: DAMAGE.readerCloses });
    this.#waiting = [];
    this.#finish({ problem: DAMAGE.readerCloses });
    this.#kill();
  }

  #next(): void {
    if (this.#current) return;
    const waiting = this.#waiting.shift();
    if (!waiting) {
      // An idle process does not keep the program running.
      this.#process?.unref();
      this.#process?.channel?.unref();
      return;
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const timer = setTimeout(() => this.#giveUp(DAMAGE.pictureTooSlow), this.#limits.time);
    this.#current = { waiting, id, timer };
    this.#process ??= this.#start();
    this.#process.ref();
    this.#process.channel?.ref();
    this.#process.send({ id, request: waiting.request });
  }

  #start(): ChildProcess {
    const child = fork(WORKER, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.on('message', ({ id, answer }: { id: number; answer: DecodeAnswer }) => {
      if (this.#current?.id === id) this.#finish(answer);
    });
    const died = (): void => {
      if (this.#process === child) this.#giveUp(DAMAGE.pictureDamaged);
    };
    child.on('exit', died);
    child.on('error', died);
    return child;
  }

  #giveUp(problem: string): void {
    this.#kill();
    this.#finish({ problem });
  }

  #kill(): void {
    const child = this.#process;
    this.#process = null;
    child?.kill('SIGKILL');
  }

  #finish(answer: DecodeAnswer): void {
    const current = this.#current;
    if (!current) return;
    clearTimeout(current.timer);
    this.#current = null;
    current.waiting.resolve(answer);
    this.#next();
  }
}
