/**
 * The graphics protocol of kitty (https://sw.kovidgoyal.net/kitty/graphics-protocol/), which Ghostty, WezTerm and Konsole support too.
 * kitty and Ghostty also support Unicode placeholders: the picture is bound to characters, so that it scrolls and disappears with them,
 * inside tmux too.
 */

import { deflateSync } from 'node:zlib';
import type { Crop, Pixels } from './pixels.ts';
import type { CellRect } from './placements.ts';

/** The number of Base64 characters in a chunk, as limited by the protocol. */
const CHUNK = 4096;

const PLACEHOLDER = '\u{10eeee}';

/** Combining characters that number the rows of a placeholder: the beginning of kitty's `rowcolumn-diacritics.txt`. */
const DIACRITICS = [
  ...['0305', '030D', '030E', '0310', '0312', '033D', '033E', '033F', '0346', '034A', '034B', '034C', '0350', '0351'],
  ...['0352', '0357', '035B', '0363', '0364', '0365', '0366', '0367', '0368', '0369', '036A', '036B', '036C', '036D'],
  ...['036E', '036F', '0483', '0484', '0485', '0486', '0487', '0592', '0593', '0594', '0595', '0597', '0598', '0599'],
  ...['059C', '059D', '059E', '059F', '05A0', '05A1', '05A8', '05A9', '05AB', '05AC', '05AF', '05C4', '0610', '0611'],
  ...['0612', '0613', '0614', '0615', '0616', '0617', '0657', '0658', '0659', '065A', '065B', '065D', '065E', '06D6'],
].map((code) => String.fromCodePoint(Number.parseInt(code, 16)));

/** The most rows that a placeholder can have. */
export const MOST_PLACEHOLDER_ROWS = DIACRITICS.length;

/** A graphics command. `q=2` suppresses answers to everything except the query. */
function command(control: string, payload = ''): string {
  return `\u001b_G${control}${payload === '' ? '' : `;${payload}`}\u001b\\`;
}

/** Asks whether the terminal supports the protocol with pixels sent in the sequence itself. */
export const ASK_KITTY = command('i=31,s=1,v=1,a=q,t=d,f=24', 'AAAA');

/** Sends a picture without showing it. `id` is at most 24 bits, so that a placeholder's color can hold it. */
export function transmit(id: number, { width, height, data }: Pixels): string {
  const payload = deflateSync(data).toString('base64');
  let sequence = '';
  for (let start = 0; start < payload.length; start += CHUNK) {
    const more = start + CHUNK < payload.length ? 1 : 0;
    const control = start === 0 ? `a=t,f=32,o=z,s=${width},v=${height},i=${id},q=2,m=${more}` : `m=${more},q=2`;
    sequence += command(control, payload.slice(start, start + CHUNK));
  }
  return sequence;
}

/** Shows rows of a transmitted picture at the cursor, without moving the cursor. */
export function place(id: number, { columns, rows }: Pick<CellRect, 'columns' | 'rows'>, crop: Crop): string {
  return command(`a=p,i=${id},p=1,c=${columns},r=${rows},x=0,y=${crop.top},h=${crop.height},C=1,q=2`);
}

/** Makes a transmitted picture available to `placeholderRow`. */
export function placeVirtually(id: number, { columns, rows }: Pick<CellRect, 'columns' | 'rows'>): string {
  return command(`a=p,U=1,i=${id},c=${columns},r=${rows},q=2`);
}

/** Removes a picture from the screen, but keeps its data. */
export const unplace = (id: number): string => command(`a=d,d=i,i=${id},q=2`);

/** Removes a picture from the screen, and frees its data. */
export const forget = (id: number): string => command(`a=d,d=I,i=${id},q=2`);

/** The characters that show one row of a virtually placed picture. The foreground color names it. */
export function placeholderRow(id: number, row: number, columns: number): string {
  const color = [id >> 16, (id >> 8) & 0xff, id & 0xff].join(';');
  const mark = DIACRITICS[row];
  if (mark === undefined) throw new RangeError(`a placeholder has at most ${MOST_PLACEHOLDER_ROWS} rows`);
  // The first column is numbered, too. Each of the others follows its left neighbor.
  const first = PLACEHOLDER + mark + DIACRITICS[0];
  return `\u001b[38;2;${color}m${first}${PLACEHOLDER.repeat(columns - 1)}\u001b[39m`;
}

/** Passes a sequence through tmux to the outer terminal (tmux's `allow-passthrough`). */
export function throughTmux(sequence: string): string {
  return `\u001bPtmux;${sequence.replaceAll('\u001b', '\u001b\u001b')}\u001b\\`;
}
