import { colorDepth, type Environment } from '../capabilities.ts';
import type { Report } from '../input/events.ts';
import { ASK_KITTY, throughTmux } from './kitty.ts';
import type { CellSize } from './pixels.ts';

/** The ways to show a picture, best first. `placeholders` is kitty's protocol with Unicode placeholders. */
export type ImageProtocol = 'placeholders' | 'kitty' | 'iterm2' | 'sixel' | 'half-blocks';

export interface ImageSupport {
  readonly protocol: ImageProtocol;
  /** Null if the terminal does not report it. */
  readonly cell: CellSize | null;
}

/** Terminals with support for Unicode placeholders, by their version report. kitty has it since 0.28. */
const PLACEHOLDERS = /^(?:kitty\((?:0\.(?:2[89]|[3-9]\d|\d{3,})|[1-9])|ghostty\b)/i;
/** Terminals with iTerm2's protocol. WezTerm also supports kitty's, but less well. */
const ITERM2 = /^(?:iTerm2|WezTerm|mintty|rio)\b/i;

/** Terminals that may draw pixels although their names promise only 16 colors; all of them understand the queries. */
const MAY_DRAW = /^(?:xterm|mlterm|foot|contour|vt340)$/;

/** Whether to ask a terminal that has too few colors for half blocks if it can draw pixels. */
export const mayDrawPictures = (env: Environment): boolean =>
  colorDepth(env) === 'sixteen' && !env.TMUX && MAY_DRAW.test(env.TERM ?? '');

const CELL_SIZE = '\u001b[16t';
/** Asks for the size of the sixel area (XTSMGRAPHICS). In xterm, which by default does not report the size of a cell, it is that of all cells. */
const SIXEL_AREA = '\u001b[?2;1;0S';
const VERSION = '\u001b[>q';
/** Primary device attributes. Every terminal answers this, after all other answers. */
const ATTRIBUTES = '\u001b[c';

/** Asks for everything that decides how to show pictures. Inside tmux, the query for kitty's protocol is sent to the outer terminal. */
export function askImageSupport(env: Environment): string {
  return (env.TMUX ? throughTmux(ASK_KITTY) : ASK_KITTY) + CELL_SIZE + SIXEL_AREA + VERSION + ATTRIBUTES;
}

/**
 * Collects the answers to `askImageSupport`: returns the support once the last one has arrived, null until then. `screen`: the size of the
 * terminal in cells.
 */
export function imageSupportFrom(
  env: Environment,
  screen: { readonly columns: number; readonly rows: number },
): (report: Report) => ImageSupport | null {
  let hasKitty = false;
  let cell: CellSize | null = null;
  let version = '';
  return ({ introducer, text }) => {
    if (introducer === 'apc' && /^Gi=31;OK/.test(text)) hasKitty = true;
    if (introducer === 'dcs' && text.startsWith('>|')) version = text.slice(2);
    if (introducer !== 'csi') return null;
    const size = /^6;(\d{1,4});(\d{1,4})t$/.exec(text);
    if (size) cell = validCell({ height: Number(size[1]), width: Number(size[2]) });
    const area = /^\?2;0;(\d{1,5});(\d{1,5})S$/.exec(text);
    if (area) cell ??= cellOf({ width: Number(area[1]), height: Number(area[2]) }, screen);
    const attributes = /^\?([\d;]*)c$/.exec(text)?.[1]?.split(';');
    if (!attributes) return null;
    return { protocol: protocolOf({ hasKitty, version, hasSixel: attributes.includes('4'), env }), cell };
  };
}

function protocolOf(known: { hasKitty: boolean; version: string; hasSixel: boolean; env: Environment }): ImageProtocol {
  const { hasKitty, version, hasSixel, env } = known;
  // Inside tmux only placeholders work: tmux does not know where other pictures are. Its version hides the terminal's.
  if (env.TMUX) return hasKitty ? 'placeholders' : hasSixel ? 'sixel' : 'half-blocks';
  if (hasKitty && PLACEHOLDERS.test(version)) return 'placeholders';
  if (ITERM2.test(version)) return 'iterm2';
  if (hasKitty) return 'kitty';
  return hasSixel ? 'sixel' : 'half-blocks';
}

/** The size of a cell if the area is exactly that of all cells; null if it is smaller, as in large windows, or larger. */
function cellOf({ width, height }: CellSize, { columns, rows }: { columns: number; rows: number }): CellSize | null {
  if (width === MOST_OF_XTERM || height === MOST_OF_XTERM || width % columns > 0 || height % rows > 0) return null;
  return validCell({ width: width / columns, height: height / rows });
}

/** The largest width and height of xterm's area (`maxGraphicSize`), however large the window is. */
const MOST_OF_XTERM = 1000;

function validCell({ width, height }: CellSize): CellSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}
