/**
 * Runs the built command within this process. Starting a process takes ten times as long as what most tests ask of it; here its scripts
 * are compiled once. They are run anew each time, so that no run finds what another one has left in a module.
 *
 * What belongs to a process is not in such a run: signals, pipes that break, the launcher, another user, what keeps a process from
 * ending. Tests of those start one (`command.ts`), and `test/cli/here.test.ts` compares the two.
 */

import childProcess from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { Script } from 'node:vm';
import workerThreads, { type WorkerOptions } from 'node:worker_threads';
import { COMMAND, environment, type Result, type Run } from './command.ts';

type Part = (module: { exports: unknown }, exports: unknown, host: unknown, process: unknown) => void;

const FOLDER = new URL('command/', `file://${COMMAND}`);
const scripts = new Map<string, Script>();

/** A script of the command, as a function of what it takes from outside. */
function partOf(name: string): { readonly script: Script; readonly part: Part } {
  const { pathname: filename } = new URL(`${name}.cjs`, FOLDER);
  let script = scripts.get(name);
  if (!script) {
    const code = readFileSync(filename, 'utf8');
    script = new Script(`(function (module, exports, PULLQUOTE_HOST, process) {${code}\n})`, { filename });
    scripts.set(name, script);
  }
  return { script, part: script.runInThisContext() as Part };
}

/** What `scripts/launcher.mjs` gives to the scripts. */
function hostOf(process: unknown) {
  const parts = new Map<
    string,
    { readonly script: Script; readonly module: { exports: unknown }; readonly size: number }
  >();
  const load = (name: string): unknown => {
    const known = parts.get(name);
    if (known) return known.module.exports;
    const { script, part } = partOf(name);
    const module = { exports: {} };
    parts.set(name, { script, module, size: 0 });
    part(module, module.exports, host, process);
    return module.exports;
  };
  const host = { meta: { url: FOLDER.href }, folder: null, parts, load };
  return host;
}

/** Threads and processes of the command are started without the options of the tests, which would load TypeScript in each. */
const BUILTINS: Readonly<Record<string, unknown>> = {
  'node:worker_threads': {
    ...workerThreads,
    Worker: class extends workerThreads.Worker {
      constructor(file: URL, options: WorkerOptions = {}) {
        super(file, { execArgv: [], ...options });
      }
    },
  },
  'node:child_process': {
    ...childProcess,
    fork: (file: URL, args: readonly string[], options: childProcess.ForkOptions) =>
      childProcess.fork(file, args, { execArgv: [], ...options }),
  },
};

/** Where a run that called `process.exit` stops. */
class Exited extends Error {}

/** Runs the command as `process`, whose streams, arguments and listeners are its own. */
function runAs({ args, input = '' }: Run): Promise<Result> {
  return new Promise((resolve) => {
    const text = { stdout: '', stderr: '' };
    const sink = (name: keyof typeof text) => {
      const decoder = new TextDecoder();
      return new Writable({
        write(chunk: Uint8Array, _encoding, done) {
          text[name] += decoder.decode(chunk, { stream: true });
          done();
        },
      });
    };
    const end = (status = 0) => {
      own.emit('exit', status);
      resolve({ status, ...text });
    };
    const bytes = Buffer.from(input as string);
    const own = Object.create(process, {
      argv: { value: [process.execPath, COMMAND, ...args] },
      stdin: { value: Readable.from(bytes.length > 0 ? [bytes] : []) },
      stdout: { value: sink('stdout') },
      stderr: { value: sink('stderr') },
      exitCode: { set: end },
      exit: {
        value: (status?: number) => {
          end(status);
          throw new Exited();
        },
      },
      getBuiltinModule: { value: (name: string) => BUILTINS[name] ?? process.getBuiltinModule(name) },
      _events: { value: undefined, writable: true },
    }) as NodeJS.Process;
    EventEmitter.call(own as never);
    hostOf(own).load('first');
  });
}

/** Makes `process.env` exactly `wanted`: the command and what it starts read all of it. */
function setEnvironment(wanted: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in wanted)) delete process.env[name];
  Object.assign(process.env, wanted);
}

/** The folder and the environment belong to the whole process, so the runs wait for each other. */
let last: Promise<unknown> = Promise.resolve();

/** Runs the command to its end, within this process. */
export function runHere(given: Omit<Run, 'uid'>): Promise<Result> {
  const result = last.then(async () => {
    const before = { env: { ...process.env }, cwd: process.cwd() };
    setEnvironment(environment(given.env));
    if (given.cwd) process.chdir(given.cwd);
    try {
      return await runAs(given);
    } finally {
      if (given.cwd) process.chdir(before.cwd);
      setEnvironment(before.env);
    }
  });
  last = result.catch(() => {});
  return result;
}
