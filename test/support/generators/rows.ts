import type { InputFormat } from '../../../source/parser/index.ts';

export interface Generator {
  readonly name: string;
  readonly format: InputFormat;
  /** The source of a count. */
  readonly make: (count: number) => string;
  /** A count for which linear work takes some milliseconds. */
  readonly count: number;
}

/** A source of a format: its name, a count for which linear work takes some milliseconds, and what is made of a count. */
export type Row = readonly [name: string, count: number, body: (count: number) => string];

/** Pieces one after the other. */
export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
