import { PassThrough, Writable } from 'node:stream';
import { startHere } from './command-here.ts';
import { type Launch, type Program, Screen } from './screen.ts';

/** How long the end of a program is waited for whose input has ended, in milliseconds. */
const PATIENCE = 2000;

/** The command within this process, with streams that say that they are a terminal of this size. */
function programHere(args: readonly string[], { columns, rows, env }: Launch): Program {
  const size = { columns, rows };
  let listener = (_: string): void => {};
  const terminal = (stream: object) =>
    Object.defineProperties(stream, {
      isTTY: { value: true },
      columns: { get: () => size.columns },
      rows: { get: () => size.rows },
      getWindowSize: { value: () => [size.columns, size.rows] },
    });
  const output = () => {
    const decoder = new TextDecoder();
    return terminal(
      new Writable({
        write: (chunk: Uint8Array, _, done) => {
          // As the kernel's terminal does, in raw mode too.
          listener(decoder.decode(chunk, { stream: true }).replaceAll('\n', '\r\n'));
          done();
        },
      }),
    ) as Writable;
  };
  const stdin = Object.assign(terminal(new PassThrough()) as PassThrough, {
    setRawMode: () => stdin,
    ref: () => stdin,
    unref: () => stdin,
  });
  const [stdout, stderr] = [output(), output()];
  const started = Promise.withResolvers<void>();
  const exit = started.promise.then(() => startHere(args, { stdin, stdout, stderr }, env));
  const killed = Promise.withResolvers<number>();
  return {
    pid: process.pid,
    onData: (next) => {
      listener = next;
      started.resolve();
    },
    onExit: (ended) => void Promise.race([exit, killed.promise]).then((exitCode) => ended({ exitCode })),
    write: (keys) => void stdin.write(keys),
    resize: (...next) => {
      [size.columns, size.rows] = next;
      stdout.emit('resize');
    },
    // A reader whose terminal vanishes leaves; what does not read is left alone.
    kill: () => {
      stdin.end();
      setTimeout(killed.resolve, PATIENCE, 137).unref();
    },
  };
}

/**
 * A screen whose program runs within this process, without a pseudo-terminal. For what a program shows and what keys do; what belongs
 * to a process or to the kernel's terminal (signals, echo, other programs) needs a `Screen`.
 */
export class ScreenHere extends Screen {
  override launch(args: readonly string[], options: Launch): Program {
    if (options.cwd ?? options.uid ?? options.file) throw new Error('only a process has a folder, a user and a file');
    return programHere(args, options);
  }
}
