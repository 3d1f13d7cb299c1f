import { Buffer } from 'node:buffer';
import type { ReadStream } from 'node:tty';

/** Keys that are read before Ink is there to read them. */
export interface EarlyKeys {
  /** What has been typed since: names as in `reader/keys.ts`, up to the first key that only Ink can tell. */
  readonly take: () => Promise<readonly string[]>;
  /** Gives the stream back, with everything that was not taken. */
  readonly end: () => void;
}

/** What the keys without a letter send, with and without the terminal's application mode. */
const SEQUENCES: readonly (readonly [sequence: string, name: string])[] = [
  ...(['up', 'down', 'right', 'left'] as const).flatMap(
    (name, at) => [[`\u001b[${'ABCD'[at]}`, name] as const, [`\u001bO${'ABCD'[at]}`, name] as const] as const,
  ),
  ['\u001b[5~', 'pageup'],
  ['\u001b[6~', 'pagedown'],
  ['\u001b[H', 'home'],
  ['\u001b[F', 'end'],
  ['\r', 'enter'],
  ['\t', 'tab'],
  ['\u007f', 'backspace'],
  [' ', 'space'],
];

const CTRL_C = 0x03;

/** Reads the keys that come while Ink is being loaded. Whatever they do not all agree on is left: a lone Esc, text that is pasted. */
export function earlyKeys(keys: ReadStream, interrupt: () => void): EarlyKeys {
  let typed = Buffer.alloc(0);
  const read = (chunk: Buffer) => {
    if (chunk.includes(CTRL_C)) interrupt();
    typed = Buffer.concat([typed, chunk]);
  };
  keys.on('data', read);
  return {
    take: async () => {
      // The first turn of the event loop may be over before the terminal was asked.
      for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
      const { names, length } = plainKeys(typed.toString('latin1'));
      typed = typed.subarray(length);
      return names;
    },
    end: () => {
      keys.off('data', read);
      keys.pause();
      if (typed.length > 0) keys.unshift(typed);
    },
  };
}

/** The keys at the beginning of what was typed (a character a byte) that need no knowledge of the terminal, and how long they are. */
export function plainKeys(typed: string): { readonly names: readonly string[]; readonly length: number } {
  const names: string[] = [];
  let length = 0;
  while (length < typed.length) {
    const [sequence, name] =
      SEQUENCES.find(([each]) => typed.startsWith(each, length)) ??
      /^[!-~]/.exec(typed.slice(length, length + 1)) ??
      [];
    if (sequence === undefined) break;
    names.push(name ?? sequence);
    length += sequence.length;
  }
  return { names, length };
}
