import { INTERRUPTED } from '../../../failure.ts';
import type { Settings } from '../../../reader/model/settings.ts';
import type { Size } from '../../../reader/model/state.ts';
import { type AlternateScreen, enterAlternateScreen } from '../../../terminal/alternate-screen.ts';
import {
  type ColorDepth,
  colorDepth,
  environmentBackground,
  hasLinks,
  hasUtf8,
  readsUtf8,
} from '../../../terminal/capabilities.ts';
import { type InputSource, openKeyStream, readInput } from '../../../terminal/input/input-source.ts';
import { ASCII, UNICODE } from '../../theme/symbols.ts';
import { type Drawing, painters } from '../../theme/themes.ts';

/** The terminal while the reader controls it. */
export interface TakenTerminal {
  readonly input: InputSource;
  readonly screen: AlternateScreen;
}

export interface TakingOptions {
  /** Whether standard input is the article, so that keys come from the controlling terminal. */
  readonly inputIsTaken: boolean;
  /** How long a lone Esc waits, in milliseconds. */
  readonly escapeTimeout?: number | undefined;
  /** Whether the article is still being opened. Until it is, Ctrl-C ends the program; later it is an ordinary key. */
  readonly opening?: boolean;
  /** Sets only keyboard modes, since nothing is drawn. */
  readonly isLinear?: boolean;
}

/** With fewer colors, pictures cannot be recognized. */
const PICTURE_COLORS: ReadonlySet<ColorDepth> = new Set(['256', 'true']);

let taken: TakenTerminal | null = null;
let isOpening = false;

/** Takes control of the terminal; later calls return the same object. Throws a `Failure` if there is no terminal to read keys from. */
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

/** The size of a terminal; 80 by 24 if unknown. */
export function sizeOf(stream: NodeJS.WriteStream): Size {
  return { columns: stream.columns || 80, rows: stream.rows || 24 };
}

/** What this terminal can display, according to the environment. */
export function terminalAppearance(): Pick<Settings, 'ascii' | 'asciiText' | 'pictures'> & {
  readonly background: ReturnType<typeof environmentBackground>;
  readonly drawing: Drawing;
} {
  const { env, platform } = process;
  const ascii = !hasUtf8(env, platform);
  return {
    ascii,
    asciiText: !readsUtf8(env, platform),
    pictures: ascii || !PICTURE_COLORS.has(colorDepth(env)) ? 'impossible' : 'shown',
    background: environmentBackground(env),
    drawing: { symbols: ascii ? ASCII : UNICODE, painterOf: painters(colorDepth(env), hasLinks(env)) },
  };
}
