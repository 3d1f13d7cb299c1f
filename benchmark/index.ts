/**
 * Runs each benchmark in a process of its own, one after another. To run some of them, or one alone:
 * `npm run benchmark` or `npm run benchmark -- start keys`, or `node --import tsx benchmark/start.ts` after a build.
 */

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const BENCHMARKS = [
  'start',
  'keys',
  'pictures',
  'length',
  'memory',
  'batch',
  'extraction',
  'tree',
  'quotes',
  'search',
  'library',
] as const;

const path = (name: string) => fileURLToPath(new URL(`${name}.ts`, import.meta.url));
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !existsSync(path(name)));
if (unknown !== undefined) {
  console.error(`no benchmark ${unknown}; there are ${BENCHMARKS.filter((name) => existsSync(path(name))).join(', ')}`);
  process.exit(2);
}
let failed = 0;
for (const name of asked.length > 0 ? asked : BENCHMARKS.filter((each) => existsSync(path(each)))) {
  console.log(`\n${name}\n${'='.repeat(name.length)}`);
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', path(name)], { stdio: 'inherit' });
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
