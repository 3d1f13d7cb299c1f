import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure, UsageError } from '../../failure.ts';
import { messages } from '../../messages/index.ts';
import { settingsFile } from '../../store/folders.ts';
import { settingsTemplate } from '../cli/settings.ts';
import { write } from '../streams.ts';
import type { VerbContext } from './context.ts';

type Environment = VerbContext['environment'];

function pathOf(environment: Environment): string {
  const path = settingsFile(environment);
  if (path === null) throw new Failure(messages.verbs.config.noHome);
  return path;
}

/** Writes a settings file that explains every setting, unless there is a file. */
function createFile(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, settingsTemplate(path), { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new Failure(messages.verbs.cannotWrite(path, message));
  }
}

/** Runs the user's editor until it exits. VISUAL and EDITOR may have arguments, so the shell reads them, as in git. */
async function edit(path: string, { VISUAL, EDITOR }: Environment): Promise<number> {
  createFile(path);
  const editor = VISUAL || EDITOR || 'vi';
  const child = spawn('/bin/sh', ['-c', `${editor} "$1"`, editor, path], { stdio: 'inherit' });
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
  if (status !== 0) throw new Failure(messages.verbs.config.editorFailed(editor, status));
  return 0;
}

const ACTIONS: Readonly<Record<string, (environment: Environment) => Promise<number>>> = {
  print: async (environment) => {
    await write(process.stdout, settingsTemplate(settingsFile(environment) ?? messages.verbs.config.noFile));
    return 0;
  },
  path: async (environment) => {
    await write(process.stdout, `${pathOf(environment)}\n`);
    return 0;
  },
  edit: (environment) => edit(pathOf(environment), environment),
};

/** Prints a settings file that explains every setting, or the file's path, or opens the file in the editor. */
export async function run({ operands, environment }: VerbContext): Promise<number> {
  const [name = 'print', ...others] = operands;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action || others.length > 0) throw new UsageError(messages.verbs.config.operands);
  return action(environment);
}
