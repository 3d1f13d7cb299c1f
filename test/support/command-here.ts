/**
 * Runs the built command within this process. Starting a process takes ten times as long as what most tests ask of it; here its scripts
 * are compiled once. They are run again each time, so that no run sees state that another one has left in a module.
 *
 * What belongs to a process is not in such a run: signals, pipes that break, the launcher, another user, what keeps a process from
 * ending. Tests of those start one (`command.ts`), and `test/cli/processes/here.test.ts` compares the two.
 */

import childProcess from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { Readable, Writable } from 'node:stream';
import { Script } from 'node:vm';
import workerThreads, { type WorkerOptions } from 'node:worker_threads';
import { COMMAND, environment, type Result, type Run } from './command.ts';

type Part = (...given: readonly unknown[]) => void;
type Environment = Readonly<Record<string, string>>;

const FOLDER = new URL('command/', `file://${COMMAND}`);
const scripts = new Map<string, Script>();

/** A script of the command, as a function of what it takes from outside. */
function partOf(name: string): { readonly script: Script; readonly part: Part } {
  const { pathname: filename } = new URL(`${name}.cjs`, FOLDER);
  let script = scripts.get(name);
  if (!script) {
    const code = readFileSync(filename, 'utf8');
    script = new Script(`(function (module, exports, PULLQUOTE_HOST, process, global) {${code}\n})`, { filename });
    scripts.set(name, script);
  }
  return { script, part: script.runInThisContext() as Part };
}

/** Runs the first script, and the others as it asks for them, with what `scripts/launcher.mjs` gives to them. */
function load(process: unknown): void {
  const parts = new Map<string, { readonly module: { exports: unknown }; readonly script: Script; readonly size: 0 }>();
  const part = (name: string): unknown => {
    const known = parts.get(name);
    if (known) return known.module.exports;
    const { script, part } = partOf(name);
    const module = { exports: {} };
    parts.set(name, { script, module, size: 0 });
    part(module, module.exports, host, process, global);
    return module.exports;
  };
  const global = Object.create(globalThis, { process: { value: process } }) as unknown;
  const host = { meta: { url: FOLDER.href }, folder: null, parts, load: part };
  part('first');
}

/**
 * The modules of Node that tell of the environment or pass it on. What the command starts gets none of the options of this process,
 * which would load TypeScript.
 */
function builtinsOf(env: Environment): Readonly<Record<string, unknown>> {
  const withEnv =
    (start: (file: string, args: readonly string[], options: object) => unknown, more: object = {}) =>
    (file: string, args: readonly string[], options: object) =>
      start(file, args, { env, ...more, ...options });
  return {
    'node:os': { ...os, homedir: () => env.HOME ?? os.homedir(), tmpdir: () => env.TMPDIR ?? os.tmpdir() },
    'node:child_process': {
      ...childProcess,
      spawn: withEnv(childProcess.spawn),
      fork: withEnv(childProcess.fork, { execArgv: [] }),
    },
    'node:worker_threads': {
      ...workerThreads,
      Worker: class extends workerThreads.Worker {
        constructor(file: URL, options: WorkerOptions = {}) {
          super(file, { env, execArgv: [], ...options });
        }
      },
    },
  };
}

export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Starts the command with such streams. Resolves to the exit status. */
export function startHere(args: readonly string[], streams: Streams, env: Environment): Promise<number> {
  return new Promise((resolve) => {
    let isOver = false;
    const end = (status = 0) => {
      if (isOver) return;
      isOver = true;
      own.emit('exit', status);
      resolve(status);
    };
    const builtins = builtinsOf(env);
    const own = Object.create(process, {
      ...Object.fromEntries(Object.entries(streams).map(([name, value]) => [name, { value }])),
      argv: { value: [process.execPath, COMMAND, ...args] },
      env: { value: env },
      exitCode: { set: end },
      // What follows the call still runs, but nobody reads what it writes.
      exit: { value: end },
      getBuiltinModule: {
        value: (name: string) => (name === 'node:process' ? own : (builtins[name] ?? process.getBuiltinModule(name))),
      },
      _events: { value: undefined, writable: true },
    }) as NodeJS.Process;
    EventEmitter.call(own as never);
    load(own);
  });
}

/** The folder belongs to the whole process, so the runs wait for each other. */
let last: Promise<unknown> = Promise.resolve();

/** Runs the command to its end, within this process. */
export function runHere({ args, input = '', env, cwd }: Omit<Run, 'uid'>): Promise<Result> {
  const result = last.then(async () => {
    const text = { stdout: '', stderr: '' };
    const sink = (name: keyof typeof text) => {
      const decoder = new TextDecoder();
      const write = (chunk: Uint8Array, _: string, done: () => void) => {
        text[name] += decoder.decode(chunk, { stream: true });
        done();
      };
      return new Writable({ write });
    };
    const stdin = Readable.from(input.length > 0 ? [Buffer.from(input as string)] : []);
    const before = process.cwd();
    if (cwd) process.chdir(cwd);
    try {
      const status = await startHere(args, { stdin, stdout: sink('stdout'), stderr: sink('stderr') }, environment(env));
      return { status, ...text };
    } finally {
      process.chdir(before);
    }
  });
  last = result.catch(() => {});
  return result;
}
