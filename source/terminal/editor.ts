import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messages } from '../messages/index.ts';
import type { Environment } from './capabilities.ts';
import { TERMINAL } from './input/input-source.ts';

/**
 * Runs the user's editor on a file; it has the terminal until it exits. VISUAL and EDITOR may have arguments, so the shell reads
 * them, as in git.
 *
 * @throws Error with a one-line message if the editor cannot be started or fails
 */
export async function runEditor(path: string, { VISUAL, EDITOR }: Environment): Promise<void> {
  const editor = VISUAL || EDITOR || 'vi';
  // Standard input may be the article instead of the terminal.
  const input = process.stdin.isTTY ? 'inherit' : openSync(TERMINAL, 'r+');
  const child = spawn('/bin/sh', ['-c', `${editor} "$1"`, editor, path], { stdio: [input, 'inherit', 'inherit'] });
  if (typeof input === 'number') closeSync(input);
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 1));
  });
  if (status !== 0) throw new Error(messages.verbs.config.editorFailed(editor, status));
}

/** Lets the user edit a text in their editor. Resolves to the text that it has written. Throws as `runEditor` does. */
export async function editText(text: string, environment: Environment): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-note-'));
  const path = join(folder, 'note.md');
  try {
    writeFileSync(path, text === '' ? '' : `${text}\n`, { mode: 0o600 });
    await runEditor(path, environment);
    return readFileSync(path, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
