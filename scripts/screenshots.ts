// Makes the README's pictures from real frames: runs the built command in a pseudo-terminal and draws its screen as SVG.
import { mkdirSync, writeFileSync } from 'node:fs';
import { Screen, SEED } from '../test/support/screen.ts';
import { svgOf } from './screen-svg.ts';

interface Picture {
  readonly name: string;
  readonly args: readonly string[];
  readonly keys: readonly string[];
  /** The text on the screen when it is ready. */
  readonly ready: RegExp;
  readonly columns?: number;
  readonly rows?: number;
}

const THEMES = { dark: 'ink', light: 'paper' } as const;

const PICTURES: readonly Picture[] = [
  { name: 'reading', args: [], keys: [')', ')', ')'], ready: /quote 3\/14/ },
  { name: 'search', args: [], keys: ['/lukashenko'], ready: /1 of 9/ },
  { name: 'matches', args: [], keys: ['/lukashenko\r', 'L'], ready: /Matches/ },
  { name: 'speakers', args: [], keys: ['S'], ready: /Speakers/ },
  { name: 'narrow', args: [], keys: ['"', 'j', 'j'], ready: /QUOTES 14/, columns: 72, rows: 28 },
];

const folder = new URL('../docs/screenshots/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [ground, theme] of Object.entries(THEMES)) {
  for (const { name, args, keys, ready, columns = 120, rows = 30 } of PICTURES) {
    const screen = new Screen([SEED, '--theme', theme, ...args], { columns, rows, env: { COLORTERM: 'truecolor' } });
    await screen.shows('The warning from Ukraine');
    for (const key of keys) {
      screen.send(key);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    await screen.shows(ready);
    // Wait until the highlight of the jump is over.
    await new Promise((resolve) => setTimeout(resolve, 900));
    writeFileSync(new URL(`${name}-${ground}.svg`, folder), svgOf(screen.cells()));
    await screen.close();
    console.log(`docs/screenshots/${name}-${ground}.svg`);
  }
}
