// Makes docs/recording.svg from real frames: finding what one person said in a library, and opening an article at the quote.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND, Screen } from '../test/support/screen.ts';
import { ARTICLES, pageOf } from './recording/articles.ts';
import { type Frame, recordingOf } from './screen-svg.ts';

/** Keys, the text that the screen shows after them, and how many seconds it stays. */
interface Step {
  readonly keys: string;
  readonly shows: RegExp;
  readonly seconds: number;
}

const DOWN = '\u001b[B';
const typed = (text: string, shows: RegExp): readonly Step[] =>
  [...text].map((key) => ({ keys: key, shows, seconds: 0.16 }));

const STEPS: readonly Step[] = [
  { keys: '', shows: /Council votes/, seconds: 2 },
  { keys: 'p', shows: /Ada Moor/, seconds: 1.8 },
  ...typed('moor', /Ada Moor/),
  { keys: '\r', shows: /deeper channel brings/, seconds: 2.5 },
  { keys: DOWN, shows: /› .*harbor clock/, seconds: 0.3 },
  { keys: DOWN, shows: /› .*old slip/, seconds: 0.3 },
  { keys: DOWN, shows: /› .*old slip/, seconds: 1 },
  { keys: '\r', shows: /a dozen people/, seconds: 3.5 },
  { keys: ')', shows: /QUOTES/, seconds: 3 },
];

const home = mkdtempSync(join(tmpdir(), 'pullquote-recording-'));
try {
  const env = { XDG_STATE_HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, COLORTERM: 'truecolor' };
  for (const [index, article] of ARTICLES.entries()) {
    const path = join(home, `${index}.html`);
    writeFileSync(path, pageOf(article));
    execFileSync(process.execPath, [COMMAND, 'save', path], { env: { ...process.env, ...env }, stdio: 'ignore' });
  }
  const screen = new Screen(['library', '--theme', 'ink'], { columns: 100, rows: 24, env });
  const frames: Frame[] = [];
  for (const { keys, shows, seconds } of STEPS) {
    if (keys !== '') screen.send(keys);
    await screen.shows(shows);
    // By now the flash of a jump is over, and the answers of the library have arrived.
    await new Promise((resolve) => setTimeout(resolve, 1200));
    frames.push({ rows: screen.cells(), seconds });
  }
  await screen.close();
  const svg = recordingOf(frames);
  writeFileSync(new URL('../docs/recording.svg', import.meta.url), svg);
  console.log('docs/recording.svg');
} finally {
  rmSync(home, { recursive: true, force: true });
}
