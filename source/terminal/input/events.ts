/** Decoded terminal input: one ordered stream of these events. */
export type TerminalInput = Key | Paste | Mouse | Report;

export interface Key {
  readonly type: 'key';
  /** As in the key table: a character, or `enter`, `pageup`, `f2`, `ctrl-x`, `alt-x` and the like. */
  readonly name: string;
}

/** Text that was pasted. It may contain anything, including control characters. */
export interface Paste {
  readonly type: 'paste';
  readonly text: string;
}

export interface Mouse {
  readonly type: 'mouse';
  readonly kind: 'press' | 'drag' | 'release' | 'wheel-up' | 'wheel-down';
  /** From 0. */
  readonly column: number;
  /** From 0. */
  readonly row: number;
}

/** How a report begins: `ESC [` is CSI, `ESC ]` OSC, `ESC P` DCS, `ESC _` APC, `ESC ^` PM, `ESC X` SOS. */
export type Introducer = 'csi' | 'osc' | 'dcs' | 'apc' | 'pm' | 'sos';

/** Something that the terminal sent by itself or in answer to a query, no matter whose. */
export interface Report {
  readonly type: 'report';
  readonly introducer: Introducer;
  /** Everything between the introducer and the terminator; for CSI including the final byte. */
  readonly text: string;
}
