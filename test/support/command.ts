import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built command. */
export const COMMAND = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Run {
  readonly args: readonly string[];
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** As another user: tests that run as root still meet permissions. */
  readonly uid?: number;
}

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment without what changes the command's output. */
export function environment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  return { PATH, HOME, TMPDIR, XDG_CONFIG_HOME: '/nowhere', LANG: 'en_US.UTF-8', ...more };
}

/** Starts the command with pipes for its three streams. */
export function start({ args, env, cwd, uid }: Run): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [COMMAND, ...args], {
    env: environment(env),
    ...(cwd ? { cwd } : {}),
    ...(uid ? { uid, gid: uid } : {}),
  });
}

/** Runs the command to its end. */
export async function run(given: Run): Promise<Result> {
  const child = start(given);
  const text = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      text[stream] += chunk;
    });
  }
  child.stdin.on('error', () => {});
  child.stdin.end(given.input ?? '');
  const status = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  return { status, ...text };
}
