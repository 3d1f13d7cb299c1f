/** The standard streams: text on standard output, one-line errors on standard error, and what to do when writing fails. */

import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Failure, ParseError } from '../failure.ts';
import { asciiLine } from '../layout/text/ascii.ts';
import { damageText } from '../messages/damage-text.ts';
import { messages } from '../messages/index.ts';
import { printable } from '../printable.ts';
import { readsUtf8 } from '../terminal/capabilities.ts';

let showsStack = false;

/** `--debug`: prints the stack trace and the cause of each error after its message. */
export function showStacks(): void {
  showsStack = true;
}

/** Text encoded for a stream: in ASCII if it is a terminal whose locale is not UTF-8. A file or a pipe always gets UTF-8. */
export const forTerminal = (text: string, { isTTY }: { readonly isTTY?: boolean }): string =>
  isTTY === true && !readsUtf8(process.env, process.platform) ? asciiLine(text) : text;

/** Writes a line to standard error. */
export function writeError(line: string): void {
  process.stderr.write(`${forTerminal(line, process.stderr)}\n`);
}

/** Writes a message to standard error as one line, whatever it contains. */
export function complain(message: string, error?: unknown): void {
  writeError(`pullquote: ${printable(message)}`);
  if (!showsStack || !(error instanceof Error)) return;
  for (const line of (error.stack ?? '').split('\n').slice(1)) writeError(printable(line));
  if (error.cause) complain(messages.usage.causedBy(String(error.cause)), error.cause);
}

/** The one-line message for an error with the source (or other subject) called `name`. */
export function messageOf(error: unknown, name: string): string {
  if (error instanceof Failure) return error.message;
  if (error instanceof ParseError) return messages.usage.cannotRead(name, damageText(error.message));
  return messages.usage.unexpected(name, String(error));
}

/** Writes, and waits if the other end of the pipe is slower. */
export async function write(output: Writable & { readonly isTTY?: boolean }, text: string): Promise<void> {
  if (!output.write(forTerminal(text, output))) await once(output, 'drain');
}

/** Exits when standard output fails. EPIPE (`| head`) is not an error; ENOSPC is. */
export function watchStreams(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    complain(messages.usage.cannotWrite(error.code === 'ENOSPC' ? messages.usage.noSpace : error.message));
    process.exit(1);
  });
  // If standard error fails, there is nowhere left to report it.
  process.stderr.on('error', () => {});
}

/** For the modes that only print: an uncaught exception becomes one line and exit status 1. The reader has its own handler. */
export function reportUncaught(): void {
  process.once('uncaughtException', (error) => {
    complain(messageOf(error, messages.usage.theCommand), error);
    process.exit(1);
  });
}
