import type { ReadStream } from 'node:tty';
import { INTERRUPTED } from '../../failure.ts';
import type { Settings } from '../../reader/model/settings.ts';
import type { Size } from '../../reader/model/state.ts';
import { type AlternateScreen, enterAlternateScreen } from '../../terminal/alternate-screen.ts';
import { colourDepth, groundOf, hasLinks, hasUtf8, readsUtf8 } from '../../terminal/capabilities.ts';
import { type EarlyKeys, earlyKeys } from '../../terminal/input/early-keys.ts';
import { openKeyStream } from '../../terminal/input/key-stream.ts';
import { ASCII, UNICODE } from '../theme/symbols.ts';
import { type Drawing, painters } from '../theme/themes.ts';

/** The terminal, as the reader has it from its first bytes to its last. */
export interface TakenTerminal {
  readonly keys: ReadStream;
  readonly screen: AlternateScreen;
  readonly early: EarlyKeys;
}

let taken: TakenTerminal | null = null;
let isOpening = false;

/**
 * Takes the terminal, once. Throws where there is none for the keys. While the article is still being opened Ctrl-C ends the
 * program; from then on it is a key like others.
 */
export function takeTerminal(inputIsTaken: boolean, { opening = false } = {}): TakenTerminal {
  isOpening = opening;
  if (taken === null) {
    const keys = openKeyStream(inputIsTaken);
    const screen = enterAlternateScreen({ output: process.stdout, keys });
    const early = earlyKeys(keys, () => {
      if (isOpening) process.exit(INTERRUPTED);
    });
    taken = { keys, screen, early };
  }
  return taken;
}

/** Columns and rows of a terminal; what is usual where it does not know them. */
export function sizeOf(stream: NodeJS.WriteStream): Size {
  return { columns: stream.columns || 80, rows: stream.rows || 24 };
}

/** What can be drawn on this terminal, as its environment tells. */
export function look(): Pick<Settings, 'ascii' | 'asciiText'> & {
  readonly background: ReturnType<typeof groundOf>;
  readonly drawing: Drawing;
} {
  const { env, platform } = process;
  const ascii = !hasUtf8(env, platform);
  return {
    ascii,
    asciiText: !readsUtf8(env, platform),
    background: groundOf(env),
    drawing: { symbols: ascii ? ASCII : UNICODE, painterOf: painters(colourDepth(env), hasLinks(env)) },
  };
}
