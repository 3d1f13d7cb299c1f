// Runs the tests with node:test. Arguments are files or folders below test/; --long also runs the full counts.
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Tests that start programs or measure time have a process for each file, the others one for each folder of `test`. */
const APART = /^test\/(cli|whole|[^/]+$)|growth/;

const args = process.argv.slice(2);
const long = args.includes('--long');
const named = args.filter((arg) => !arg.startsWith('--'));
const within = (name) => (statSync(name).isDirectory() ? globSync(`${name}/**/*.test.{ts,tsx}`) : [name]);
const files = (named.length > 0 ? named : ['test']).flatMap(within).sort();

/** Loading the source takes longer than most tests of it: one module imports all that share a process. */
function entries(folder) {
  const processes = Map.groupBy(files, (file) => (APART.test(file) ? file : file.split('/').slice(0, 2).join('/')));
  return [...processes].map(([name, own]) => {
    if (own.length === 1) return own[0];
    const entry = join(folder, `${name.replace(/\W/g, '-')}.mjs`);
    const imports = own.map((file) => `await import(${JSON.stringify(pathToFileURL(resolve(file)).href)});`);
    writeFileSync(entry, `${imports.join('\n')}\n`);
    return entry;
  });
}

const folder = mkdtempSync(join(tmpdir(), 'pullquote-tests-'));
const options = ['--import', 'tsx', '--test', '--test-concurrency=2'];
const { status } = spawnSync(process.execPath, [...options, ...entries(folder)], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'test', ...(long ? { PULLQUOTE_LONG_TESTS: '1' } : {}) },
});
rmSync(folder, { recursive: true });
process.exit(status ?? 1);
