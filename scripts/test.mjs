// Runs the tests with node:test. Arguments are files or folders below test/; --long also runs the full counts.
import { globSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';

/** Tests of memory and time, and those that install the package, have a process for each file. */
const APART = /^test\/package|growth|memory/;

/** Folders with many tests, which have a process each. All others share one. */
const LARGE = /^test\/(?:app|cli\/processes|cli|output|parser|quotes|screens|ui|whole)(?=\/)/;

/** The slowest files start first, so that no processor is idle while the last one runs. @speed */
const FIRST = [
  'test/whole',
  'test/cli/processes',
  'test',
  'test/parser',
  'test/ui',
  'test/app',
  'test/cli',
  'test/output',
];

/** Processes at once: one more than the smallest machine has processors, since those that start programs often wait. @speed */
const AT_ONCE = 3;

const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const within = (name) => (statSync(name).isDirectory() ? globSync(`${name}/**/*.test.{ts,tsx}`) : [name]);
const files = (named.length > 0 ? named : ['test']).flatMap(within).sort();

/** Loading the source takes longer than most tests of it: one module imports all that share a process. */
function entries(folder) {
  const nameOf = (file) => (APART.test(file) ? file : (LARGE.exec(file)?.[0] ?? 'test'));
  const processes = [...Map.groupBy(files, nameOf)];
  const rank = ([name]) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return processes
    .sort((one, other) => rank(one) - rank(other))
    .map(([name, own]) => {
      if (own.length === 1) return own[0];
      const entry = join(folder, `${name.replace(/\W/g, '-')}.mjs`);
      const imports = own.map((file) => `await import(${JSON.stringify(pathToFileURL(resolve(file)).href)});`);
      writeFileSync(entry, `${imports.join('\n')}\n`);
      return entry;
    });
}

process.env.NODE_ENV = 'test';
if (args.includes('--long')) process.env.PULLQUOTE_LONG_TESTS = '1';
const folder = mkdtempSync(join(tmpdir(), 'pullquote-tests-'));
// Tests create much short-lived garbage: with less room for it, a fifth of their time goes into collecting it.
const execArgv = ['--import', 'tsx', '--max-semi-space-size=32'];
run({ files: entries(folder).map((file) => resolve(file)), concurrency: AT_ONCE, execArgv })
  .on('test:fail', () => {
    process.exitCode = 1;
  })
  .compose(new spec())
  .pipe(process.stdout);
process.on('exit', () => rmSync(folder, { recursive: true }));
