/** The I/O around the decoder: the stream that input comes from, and the timer. */

import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { Failure } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { InputDecoder } from './decoder.ts';
import type { TerminalInput } from './events.ts';

export interface InputSource {
  readonly stream: ReadStream;
  /** Sets the listener. It receives the events kept so far, in order, and then every new one. */
  readonly listen: (listener: (input: TerminalInput) => void) => void;
  /** Stops reading, so that another program gets what is typed. An unfinished sequence is dropped. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/** The controlling terminal, as a file. */
export const TERMINAL = process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty';

/**
 * Opens the stream that keys come from: standard input, or the controlling terminal if standard input is the article.
 * Throws a `Failure` if there is no terminal.
 */
export function openKeyStream(inputIsTaken: boolean): ReadStream {
  if (!inputIsTaken && process.stdin.isTTY) return process.stdin;
  try {
    return new ReadStream(openSync(TERMINAL, 'r'));
  } catch {
    throw new Failure(messages.store.noTerminal(TERMINAL));
  }
}

export interface InputOptions {
  /** How long to wait after Esc for the rest of a sequence, in milliseconds. */
  readonly escapeTimeout?: number | undefined;
  /** Called for each event that arrives before there is a listener. */
  readonly onKept?: (input: TerminalInput) => void;
}

/** Starts decoding a stream, and keeps the events until there is a listener. */
export function readInput(stream: ReadStream, options: InputOptions = {}): InputSource {
  let decoder = new InputDecoder(options);
  let waiting: NodeJS.Timeout | undefined;
  let isPaused = false;
  let deciding: NodeJS.Immediate | undefined;
  let kept: TerminalInput[] = [];
  let listener = (input: TerminalInput): void => {
    kept.push(input);
    options.onKept?.(input);
  };

  const stopWaiting = () => {
    clearTimeout(waiting);
    clearImmediate(deciding);
  };
  const deliver = (inputs: readonly TerminalInput[]) => {
    for (const input of inputs) if (!isPaused) listener(input);
    const { patience } = decoder;
    if (patience !== null) waiting = setTimeout(decide, patience);
  };
  // Bytes that arrived while the program was busy are read after its timers, but before its immediates.
  const decide = () => {
    deciding = setImmediate(timeOut);
  };
  const timeOut = () => deliver(decoder.timeOut());
  const read = (chunk: Buffer) => {
    stopWaiting();
    deliver(decoder.feed(chunk));
  };
  stream.on('data', read);

  return {
    stream,
    listen: (next) => {
      const earlier = kept;
      kept = [];
      listener = next;
      for (const input of earlier) listener(input);
    },
    pause: () => {
      isPaused = true;
      stopWaiting();
      stream.off('data', read);
      stream.pause();
      decoder = new InputDecoder(options);
    },
    resume: () => {
      isPaused = false;
      stream.on('data', read);
      stream.resume();
    },
  };
}
