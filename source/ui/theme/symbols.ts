/** Every sign that the reader draws, for terminals with UTF-8 and for those without. */
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
  /** A sign for each of the first six speakers, so that nothing depends on their colours. */
  readonly speakers: readonly [string, string, string, string, string, string];
  readonly nobody: string;
}

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
  speakers: ['●', '■', '▲', '◆', '★', '▼'],
  nobody: '○',
};

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
  speakers: ['*', '#', '^', '+', '=', 'v'],
  nobody: 'o',
};
