/** The symbols that the reader draws. */
export interface Symbols {
  readonly bar: string;
  readonly border: string;
  readonly line: string;
  readonly thumb: string;
  readonly tick: string;
  readonly dot: string;
  readonly ellipsis: string;
  readonly open: string;
  readonly close: string;
  readonly arrow: string;
  /** In the margin of the last row of a page, if its paragraph continues on the next page. */
  readonly onward: string;
  /** The symbols of the first six speakers, so that nothing depends on color alone. */
  readonly speakers: readonly [string, string, string, string, string, string];
  /** The signs of the five colors of highlights. */
  readonly highlights: readonly [string, string, string, string, string];
  /** The symbol of an unknown speaker. */
  readonly nobody: string;
}

/** For terminals with UTF-8. */
export const UNICODE: Symbols = {
  bar: '▌',
  border: '│',
  line: '─',
  thumb: '┃',
  tick: '•',
  dot: '·',
  ellipsis: '…',
  open: '“',
  close: '”',
  arrow: '›',
  onward: '↓',
  speakers: ['●', '■', '▲', '◆', '★', '▼'],
  highlights: ['¹', '²', '³', '⁴', '⁵'],
  nobody: '○',
};

/** For terminals without UTF-8. */
export const ASCII: Symbols = {
  bar: '|',
  border: '|',
  line: '-',
  thumb: '#',
  tick: '*',
  dot: '-',
  ellipsis: '~',
  open: '"',
  close: '"',
  arrow: '>',
  onward: ':',
  speakers: ['*', '#', '^', '+', '=', 'v'],
  highlights: ['1', '2', '3', '4', '5'],
  nobody: 'o',
};
