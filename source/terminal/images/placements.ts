import type { Crop } from './pixels.ts';

/** A rectangle of the screen in cells, from 0. */
export interface CellRect {
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/** A picture, or some rows of it, on the screen. */
export interface Placement {
  readonly id: number;
  readonly rect: CellRect;
  /** The pixels that are shown. */
  readonly crop: Crop;
}

/** The sequences with which a protocol shows a placement at the cursor and removes pictures. */
export interface ImageWriter {
  readonly show: (placement: Placement) => string;
  /** Removes one picture from the screen; null if its cells are erased instead. */
  readonly hide: ((placement: Placement) => string) | null;
}

/** The output around a frame, after which exactly the pictures of the frame are on the screen. */
export interface ImageChange {
  /** Before the frame: removes the pictures that have moved or disappeared. */
  readonly before: string;
  /** After the frame: shows the pictures that are new or have moved, and restores the cursor. */
  readonly after: string;
}

/** Remembers which pictures are on the screen. */
export class ImageCompositor {
  readonly #writer: ImageWriter;
  #shown: readonly Placement[] = [];

  constructor(writer: ImageWriter) {
    this.#writer = writer;
  }

  /** Called with the `placements` of the next frame. Those that have not changed are not redrawn. */
  change(placements: readonly Placement[]): ImageChange {
    const before = this.#shown.filter((shown) => !placements.some((next) => isSame(shown, next)));
    const after = placements.filter((next) => !this.#shown.some((shown) => isSame(shown, next)));
    this.#shown = placements;
    return {
      before: aside(before.map((placement) => this.#hide(placement)).join('')),
      after: aside(after.map((placement) => cursorTo(placement.rect, 0) + this.#writer.show(placement)).join('')),
    };
  }

  /** Called when the screen was erased or another program has drawn on it. Removes the pictures that the terminal may still have. */
  reset(): string {
    const gone = this.#shown;
    this.#shown = [];
    return aside(gone.map((placement) => this.#hide(placement)).join(''));
  }

  #hide(placement: Placement): string {
    return this.#writer.hide?.(placement) ?? erased(placement.rect);
  }
}

function isSame(one: Placement, other: Placement): boolean {
  return (
    one.id === other.id &&
    one.rect.column === other.rect.column &&
    one.rect.row === other.rect.row &&
    one.rect.columns === other.rect.columns &&
    one.rect.rows === other.rect.rows &&
    one.crop.top === other.crop.top &&
    one.crop.height === other.crop.height
  );
}

const cursorTo = ({ column, row }: CellRect, offset: number): string => `\u001b[${row + offset + 1};${column + 1}H`;

/** Erases the cells with the default background (ECH). */
function erased(rect: CellRect): string {
  let sequence = '\u001b[0m';
  for (let row = 0; row < rect.rows; row += 1) sequence += `${cursorTo(rect, row)}\u001b[${rect.columns}X`;
  return sequence;
}

/** Saves the cursor, and restores it afterwards. */
const aside = (sequence: string): string => (sequence === '' ? '' : `\u001b7${sequence}\u001b8`);
