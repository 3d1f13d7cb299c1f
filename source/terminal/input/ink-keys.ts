import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { ReadStream } from 'node:tty';
import { type MouseEvent, takeReports } from './mouse.ts';
import { takeMouseBytes } from './mouse-bytes.ts';

export interface ReportListener {
  readonly mouse: (event: MouseEvent) => void;
  /** A function key, by name. */
  readonly key: (name: string) => void;
  readonly ground: (ground: 'light' | 'dark') => void;
}

/** How long `ESC [` waits for what makes a report of it, in milliseconds: as long as Ink waits. */
const PATIENCE = 20;

/**
 * The keys as Ink reads them: those of the terminal, without what the terminal reports besides. Ink would drop the mouse and
 * take the colour of the ground for typing.
 */
export function inkKeys(keys: ReadStream, listener: ReportListener): NodeJS.ReadStream {
  const decoder = new StringDecoder('utf8');
  let held = '';
  let rest = '';
  let waiting: NodeJS.Timeout | undefined;
  // A lone Esc waits, too, once the terminal has said that it tells the mouse in bytes: before, it is a key.
  let tellsBytes = false;
  const typed = new PassThrough();
  const read = (bytes: string) => {
    const reports = takeReports(rest + decoder.write(Buffer.from(bytes, 'latin1')));
    rest = reports.rest;
    if (reports.typed !== '') typed.write(reports.typed);
    for (const event of reports.mouse) listener.mouse(event);
    for (const name of reports.keys) listener.key(name);
    if (reports.ground) listener.ground(reports.ground);
  };
  const release = () => {
    const bytes = held;
    held = '';
    read(bytes);
  };
  keys.on('data', (chunk: Buffer) => {
    clearTimeout(waiting);
    const found = takeMouseBytes(held + chunk.toString('latin1'));
    held = found.rest;
    tellsBytes ||= found.mouse.length > 0;
    read(found.typed);
    for (const event of found.mouse) listener.mouse(event);
    if (held === '\u001b' && !tellsBytes) release();
    else if (held === '\u001b' || held === '\u001b[') waiting = setTimeout(release, PATIENCE);
  });
  // Whoever read them before has paused it.
  keys.resume();
  return Object.assign(typed, {
    isTTY: true as const,
    setRawMode: (on: boolean) => keys.setRawMode(on),
    ref: () => keys.ref(),
    unref: () => keys.unref(),
  }) as unknown as NodeJS.ReadStream;
}
