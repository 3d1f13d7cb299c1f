import xterm from '@xterm/headless';

/** A terminal that is given bytes, and tells its screen with every cell's look. */
export class Replay {
  readonly #terminal: InstanceType<typeof xterm.Terminal>;

  constructor(columns: number, rows: number) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  }

  write(bytes: string): Promise<void> {
    return new Promise((resolve) => this.#terminal.write(bytes, resolve));
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows);
  }

  /** The rows of the screen, each cell as its characters and its look. */
  rows(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from({ length: this.#terminal.rows }, (_, row) => {
      const line = active.getLine(active.baseY + row);
      return Array.from({ length: this.#terminal.cols }, (_, column) => {
        const cell = line?.getCell(column);
        if (!cell) return '?';
        const look = [
          cell.getFgColorMode(),
          cell.getFgColor(),
          cell.getBgColorMode(),
          cell.getBgColor(),
          cell.isBold(),
          cell.isDim(),
          cell.isItalic(),
          cell.isUnderline(),
          cell.isInverse(),
          cell.isStrikethrough(),
        ].map(Number);
        return `${cell.getWidth() === 0 ? '' : cell.getChars() || ' '}[${look.join()}]`;
      }).join('');
    });
  }

  /** The rows of the screen as text, without trailing spaces. */
  texts(): string[] {
    const { active } = this.#terminal.buffer;
    return Array.from(
      { length: this.#terminal.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true, 0, this.#terminal.cols) ?? '',
    );
  }

  dispose(): void {
    this.#terminal.dispose();
  }
}

export const FRAME_START = '\u001b[?2026h';
export const FRAME_END = '\u001b[?2026l';

/** The frames of an output, each with its marks, and the output before, between and after them. */
export function splitFrames(output: string): {
  readonly frames: readonly string[];
  readonly between: readonly string[];
} {
  const frames: string[] = [];
  const between: string[] = [];
  let from = 0;
  for (let start = output.indexOf(FRAME_START); start >= 0; start = output.indexOf(FRAME_START, from)) {
    const end = output.indexOf(FRAME_END, start);
    if (end < 0) break;
    between.push(output.slice(from, start));
    from = end + FRAME_END.length;
    frames.push(output.slice(start, from));
  }
  return { frames, between: [...between, output.slice(from)] };
}
