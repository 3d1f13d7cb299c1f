// Runs the tests with node:test. Arguments are files or folders below test/; --long also runs the full counts.
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';

const args = process.argv.slice(2);
const long = args.includes('--long');
const named = args.filter((arg) => !arg.startsWith('--'));
const within = (name) => (statSync(name).isDirectory() ? globSync(`${name}/**/*.test.{ts,tsx}`) : [name]);
const files = (named.length > 0 ? named : ['test']).flatMap(within).sort();
const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--test', '--test-concurrency=2', ...files], {
  stdio: 'inherit',
  env: { ...process.env, NODE_ENV: 'test', ...(long ? { PULLQUOTE_LONG_TESTS: '1' } : {}) },
});
process.exit(status ?? 1);
