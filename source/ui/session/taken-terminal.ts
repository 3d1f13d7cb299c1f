import { INTERRUPTED } from '../../failure.ts';
import type { Settings } from '../../reader/model/settings.ts';
import type { Size } from '../../reader/model/state.ts';
import { type AlternateScreen, enterAlternateScreen } from '../../terminal/alternate-screen.ts';
import { colourDepth, groundOf, hasLinks, hasUtf8, readsUtf8 } from '../../terminal/capabilities.ts';
import { type InputSource, openKeyStream, readInput } from '../../terminal/input/input-source.ts';
import { ASCII, UNICODE } from '../theme/symbols.ts';
import { type Drawing, painters } from '../theme/themes.ts';

/** The terminal, as the reader has it from its first bytes to its last. */
export interface TakenTerminal {
  readonly input: InputSource;
  readonly screen: AlternateScreen;
}

export interface TakingOptions {
  /** Standard input is the article: keys come from the controlling terminal. */
  readonly inputIsTaken: boolean;
  /** How long a lone Esc waits, in milliseconds. */
  readonly escapeTimeout?: number | undefined;
  /** The article is still being opened: Ctrl-C ends the program. Later it is a key like others. */
  readonly opening?: boolean;
  /** Only the modes of the keyboard are set: nothing is drawn. */
  readonly isLinear?: boolean;
}

let taken: TakenTerminal | null = null;
let isOpening = false;

/** Takes the terminal, once; later calls return the same. Throws a `Failure` if there is no terminal for the keys. */
export function takeTerminal({
  inputIsTaken,
  escapeTimeout,
  opening = false,
  isLinear = false,
}: TakingOptions): TakenTerminal {
  isOpening = opening;
  if (taken === null) {
    const keys = openKeyStream(inputIsTaken);
    const screen = enterAlternateScreen({ output: process.stdout, keys }, { isLinear });
    const input = readInput(keys, {
      escapeTimeout,
      onKept: (kept) => {
        if (isOpening && kept.type === 'key' && kept.name === 'ctrl-c') process.exit(INTERRUPTED);
      },
    });
    taken = { input, screen };
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
