/**
 * The resident memory of a long session, after the first thousand keys and at the end.
 * `node --import tsx benchmark/memory.ts [keys]`
 */

import { residentMegabytes } from './support/memory.ts';
import { COMMAND, FRAME_END, SEED, Terminal } from './support/terminal.ts';

const KEYS = Number(process.argv[2] ?? 10_000);
const FIRST = 1000;
/** The number of keys sent at once. */
const BURST = 10;

/** Typical keys: lines, pages, quotes, searches, the sidebar, and back. */
const SESSION = 'jjjj  )))((kk}}{{b/war\rnnNggGb"jjj"tjj\u001b?jj\u001b  dduu50%[]';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const terminal = new Terminal(process.execPath, [COMMAND, '--no-state', SEED]);
try {
  await terminal.until((output) => output.includes(FRAME_END));
  await pause(1500);
  const megabytes: number[] = [];
  for (let sent = 0; sent < KEYS; sent += BURST) {
    const keys = Array.from({ length: BURST }, (_, key) => SESSION[(sent + key) % SESSION.length]).join('');
    // A lone Esc is recognized only if nothing follows it for a while.
    for (const part of keys.split(/(?<=\u001b)/)) {
      terminal.send(part);
      await pause(part.endsWith('\u001b') ? 40 : 8);
    }
    terminal.output = '';
    if ((sent + BURST) % FIRST === 0) megabytes.push(residentMegabytes(terminal.pid));
  }
  const [first = Number.NaN] = megabytes;
  const last = megabytes.at(-1) ?? Number.NaN;
  console.log(
    `${KEYS} keys: ${first.toFixed(0)} MB after the first ${FIRST}, ${last.toFixed(0)} MB at the end, ratio ${(last / first).toFixed(3)} ` +
      `(at most 1.1); after each thousand ${megabytes.map((each) => each.toFixed(0)).join(' ')}`,
  );
} finally {
  await terminal.close();
}
