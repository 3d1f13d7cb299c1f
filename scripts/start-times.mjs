// Measures how long the executable takes to print the seed, compared with `dist/cli.js` in this Node and with Node alone. The runs alternate.
//   node scripts/start-times.mjs EXECUTABLE
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNS = 20;
/** The number of runs that do not count: they fill the disk's caches and that of compiled code. */
const WARM_UP = 2;

const [executable] = process.argv.slice(2);
if (executable === undefined) {
  console.error('start-times: expects the executable');
  process.exit(2);
}
const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const printing = ['--format', 'text', path('fixtures/seed/input.txt')];
const commands = [
  ['executable', executable, printing],
  ['dist/cli.js', process.execPath, [path('dist/cli.js'), ...printing]],
  ['Node alone', process.execPath, ['-e', '0']],
];

// Settings and caches are those of a new user.
const home = mkdtempSync(join(tmpdir(), 'pullquote-start-'));
const env = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' };

/** Milliseconds until a command has ended. */
function timeOf(command, args) {
  const begun = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'ignore', env });
  if (status !== 0) throw new Error(`${command} ended with status ${status}`);
  return performance.now() - begun;
}

const times = new Map(commands.map(([name]) => [name, []]));
for (let run = -WARM_UP; run < RUNS; run += 1) {
  for (const [name, command, args] of commands) {
    const time = timeOf(command, args);
    if (run >= 0) times.get(name).push(time);
  }
}
rmSync(home, { recursive: true });
for (const [name, all] of times) {
  const sorted = all.toSorted((one, other) => one - other);
  const [least, middle, most] = [sorted[0], (sorted[RUNS / 2 - 1] + sorted[RUNS / 2]) / 2, sorted.at(-1)];
  console.log(
    `${name.padEnd(12)} ${[least, middle, most].map((time) => `${Math.round(time)} ms`).join('  ')}  (least, median, most)`,
  );
}
