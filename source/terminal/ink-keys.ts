import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';
import { type MouseEvent, takeReports } from './mouse.ts';

export interface ReportListener {
  readonly mouse: (event: MouseEvent) => void;
  /** A function key, by name. */
  readonly key: (name: string) => void;
  readonly ground: (ground: 'light' | 'dark') => void;
}

/**
 * The keys as Ink reads them: those of the terminal, without what the terminal reports besides. Ink would drop the mouse and
 * take the colour of the ground for typing.
 */
export function inkKeys(keys: ReadStream, listener: ReportListener): NodeJS.ReadStream {
  let rest = '';
  const typed = new PassThrough();
  keys.setEncoding('utf8');
  keys.on('data', (chunk: string) => {
    const reports = takeReports(rest + chunk);
    rest = reports.rest;
    if (reports.typed !== '') typed.write(reports.typed);
    for (const event of reports.mouse) listener.mouse(event);
    for (const name of reports.keys) listener.key(name);
    if (reports.ground) listener.ground(reports.ground);
  });
  return Object.assign(typed, {
    isTTY: true as const,
    setRawMode: (on: boolean) => keys.setRawMode(on),
    ref: () => keys.ref(),
    unref: () => keys.unref(),
  }) as unknown as NodeJS.ReadStream;
}
