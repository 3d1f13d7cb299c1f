/** The three standard streams: text out, one-line complaints, and what to do when the other side goes away. */

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Failure, ParseError } from '../failure.ts';
import { printable } from '../printable.ts';

let showsStack = false;

/** `--debug`: complaints are followed by the stack trace and the cause of the error. */
export function showStacks(): void {
  showsStack = true;
}

/** Writes one line on standard error, whatever the message holds. */
export function complain(message: string, error?: unknown): void {
  process.stderr.write(`pullquote: ${printable(message)}\n`);
  if (!showsStack || !(error instanceof Error)) return;
  for (const line of (error.stack ?? '').split('\n').slice(1)) process.stderr.write(`${printable(line)}\n`);
  if (error.cause) complain(`caused by ${String(error.cause)}`, error.cause);
}

/** The one-line message for an error with the source (or other subject) called `name`. */
export function messageOf(error: unknown, name: string): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof ParseError) return `cannot read ${name}: ${error.message}`;
  return `unexpected error with ${name}: ${String(error)}; please report it (npm bugs pullquote) with the output of --debug`;
}

/** Writes, and waits if the reader at the other end is slower. */
export async function write(output: Writable, text: string): Promise<void> {
  if (!output.write(text)) await once(output, 'drain');
}

/** Ends the process when standard output fails. EPIPE (`| head`) is not an error; a full disk is. */
export function watchStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    complain(`cannot write: ${error.code === 'ENOSPC' ? 'no space left on the device' : error.message}`);
    process.exit(1);
  });
  // If standard error fails, there is nowhere left to report it.
  process.stderr.on('error', () => {});
}

/** While only text is written, an uncaught exception gets one line and status 1. The reader installs its own handler. */
export function reportUncaught(): void {
  process.once('uncaughtException', (error) => {
    complain(messageOf(error, 'the command'), error);
    process.exit(1);
  });
}
