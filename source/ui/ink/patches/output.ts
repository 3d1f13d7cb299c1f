/**
 * Stands in for Ink's `Output`, which takes every character of every row apart and puts it together again. That is needed
 * where texts stand beside or over one another; a screen of whole rows is those rows.
 */

import InkOutput from '../../../../node_modules/ink/build/output.js';
import { isClosed } from './sgr.ts';

/** Characters that take no cell of their own: Ink knows which of them to keep. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

type WriteOptions = Parameters<InkOutput['write']>[3];

export default class RowOutput extends InkOutput {
  /** The rows written so far; null where something else than whole rows was. */
  #rows: (string | undefined)[] | null = [];

  override write(x: number, y: number, text: string, options: WriteOptions): void {
    super.write(x, y, text, options);
    if (this.#rows === null || text === '') return;
    const isRow = x === 0 && y >= 0 && y < this.height && this.#rows[y] === undefined && !text.includes('\n');
    const painted = isRow ? options.transformers.reduce((line, transform) => transform(line, 0), text) : '';
    if (isRow && isClosed(painted) && !IGNORABLE.test(painted)) this.#rows[y] = painted;
    else this.#rows = null;
  }

  override clip(...given: Parameters<InkOutput['clip']>): void {
    super.clip(...given);
    this.#rows = null;
  }

  override get(): ReturnType<InkOutput['get']> {
    const rows = this.#rows;
    if (rows === null) return super.get();
    const output = Array.from({ length: this.height }, (_, row) => (rows[row] ?? '').trimEnd()).join('\n');
    return { output, height: this.height };
  }
}
