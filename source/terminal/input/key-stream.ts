import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';

/**
 * The stream that keys come from: standard input, or the controlling terminal where standard input is the article.
 * Throws where there is no terminal at all.
 */
export function openKeyStream(inputIsTaken: boolean): ReadStream {
  if (!inputIsTaken && process.stdin.isTTY) return process.stdin;
  const path = process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty';
  return new ReadStream(openSync(path, 'r'));
}
