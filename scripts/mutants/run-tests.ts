/**
 * Runs test files one after another and stops at the first failure: `run-tests.ts [--apart] FILE…`. All share this
 * process unless `--apart` is given. Prints a line for each test that passes, `spent MILLISECONDS FILE` for each suite at
 * the top of a file, and `failed FILE` for the first test that fails.
 */
import { relative } from 'node:path';
import { run } from 'node:test';
import { Worker } from 'node:worker_threads';

/** Looks at the processor time from outside the thread in which tests run. */
const WATCH = `
  const { workerData: finished } = require('node:worker_threads');
  const LONGEST = 60_000_000;
  let [count, since] = [0, 0];
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (Atomics.load(finished, 0) !== count) [count, since] = [Atomics.load(finished, 0), user + system];
    if (user + system - since > LONGEST) process.kill(process.pid, 'SIGKILL');
  }, 1_000);
`;
const finished = new Int32Array(new SharedArrayBuffer(4));
new Worker(WATCH, { eval: true, workerData: finished }).unref();

const [first, ...rest] = process.argv.slice(2);
const apart = first === '--apart';
const files = apart ? rest : process.argv.slice(2);
run({ files, isolation: apart ? 'process' : 'none', concurrency: apart ? 2 : false })
  .on('test:pass', ({ nesting, details, file = '' }) => {
    Atomics.add(finished, 0, 1);
    const spent = `spent ${Math.round(details.duration_ms)} ${relative('', file)}`;
    process.stdout.write(nesting === 0 ? `${spent}\n` : 'passed\n');
  })
  .on('test:fail', ({ file = '' }) => process.stdout.write(`failed ${relative('', file)}\n`, () => process.exit(1)))
  .on('end', () => process.stdout.write('done\n', () => process.exit(0)))
  .resume();
