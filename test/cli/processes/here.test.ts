import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { VERB_NAMES } from '../../../source/app/cli/verb-names.ts';
import { type Run, run } from '../../support/command.ts';
import { runHere } from '../../support/command-here.ts';
import { pageOf } from '../../support/library.ts';
import { PAGE } from '../../support/pages.ts';

interface Step extends Pick<Run, 'args' | 'input' | 'env'> {
  readonly status: number;
}

/** Run one after the other in a folder: each command, each exit status, all streams. */
const STEPS: readonly Step[] = [
  { args: ['page.html'], status: 0 },
  { args: ['-f', 'json', '-'], input: PAGE, status: 0 },
  { args: [], input: 'Nothing happened in the harbour today — and nobody minded.', status: 0 },
  { args: ['--jsonl'], input: `{"id":1,"html":${JSON.stringify(PAGE)}}\n{"id":2}\n`, status: 0 },
  { args: ['-q', '--match', 'sank', 'page.html', 'quay.html'], status: 1 },
  { args: ['missing.html', 'page.html'], status: 1 },
  { args: ['--widht', '60'], status: 2 },
  { args: ['--frmat', 'json'], env: { LANG: 'de_DE.UTF-8' }, status: 2 },
  { args: ['--version'], status: 0 },
  { args: ['--help'], env: { LANG: 'fr_FR.UTF-8' }, status: 0 },
  { args: ['--explain', 'page.html'], status: 0 },
  { args: ['find', 'fishermen'], status: 1 },
  { args: ['save', 'quay.html', 'page.html', 'missing.html'], status: 1 },
  { args: ['find', 'fishermen'], status: 0 },
  { args: ['said', 'Bell', '-f', 'csv'], status: 0 },
  { args: ['people', 'suggest'], status: 1 },
  { args: ['highlights', 'storm'], status: 1 },
  { args: ['review'], status: 0 },
  { args: ['export', '-o', 'all.jsonl'], status: 0 },
  { args: ['import', 'all.jsonl'], status: 0 },
  { args: ['backup', 'copy.sqlite'], status: 0 },
  { args: ['library', 'x'], status: 2 },
  { args: ['config', 'path'], status: 0 },
];

describe('a run within this process', () => {
  const folders = new Map<typeof run, string>();
  before(() => {
    for (const way of [run, runHere]) {
      const folder = mkdtempSync(join(tmpdir(), 'pullquote-here-'));
      folders.set(way, folder);
      writeFileSync(join(folder, 'page.html'), PAGE);
      writeFileSync(join(folder, 'quay.html'), pageOf('The quay'));
    }
  });
  after(() => {
    for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  });

  for (const { args, status, input, env } of STEPS) {
    it(`should be the same as in a process: ${args.join(' ')}`, async () => {
      const results = [...folders].map(async ([way, folder]) => {
        const own = { XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder, ...env };
        const result = await way({ args, cwd: folder, env: own, ...(input ? { input } : {}) });
        return JSON.parse(JSON.stringify(result).replaceAll(folder, 'FOLDER')) as unknown;
      });
      const [apart, here] = await Promise.all(results);
      assert.deepEqual(here, apart);
      assert.equal((apart as { status: number }).status, status, JSON.stringify(apart));
    });
  }

  it('should be compared for every command', () => {
    const compared = STEPS.map(({ args: [verb] }) => verb);
    assert.deepEqual(
      VERB_NAMES.filter((verb) => !compared.includes(verb)),
      [],
    );
    for (const folder of folders.values()) assert.ok(existsSync(join(folder, 'copy.sqlite')));
  });

  it('should leave no trace in this process', async () => {
    const [env, cwd] = [{ ...process.env }, process.cwd()];
    const [first, second] = await Promise.all([
      runHere({ args: ['page.html'], cwd: folders.get(run)!, env: { LANG: 'de_DE.UTF-8', HARBOUR: '1' } }),
      runHere({ args: ['missing.html'] }),
    ]);
    assert.equal(first.status, 0);
    assert.equal(second.stderr, 'pullquote: cannot read missing.html: no such file\n');
    assert.deepEqual([{ ...process.env }, process.cwd(), process.exitCode], [env, cwd, undefined]);
  });
});
