import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { run } from '../support/command.ts';
import { assertSound, type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';
import { stateOf } from '../support/library-state.ts';

describe('taking a library to another machine', () => {
  let library: LibraryFolder;
  const inFolder = (name: string): string => join(library.folder, name);

  beforeEach(async () => {
    library = libraryFolder();
    writeFileSync(inFolder('quay.html'), pageOf('The quay'));
    writeFileSync(inFolder('tide.html'), pageOf('The tide'));
    await library.pullquote(['save', inFolder('quay.html'), inFolder('tide.html'), '-t', 'sea']);
  });
  afterEach(() => library.end());

  /** Everything in the library of a folder. */
  const stateIn = (folder: string): unknown => {
    const database = new DatabaseSync(join(folder, 'pullquote', 'state.sqlite'));
    assertSound(database);
    const state = stateOf(database);
    database.close();
    return state;
  };

  it('should export it to a file or standard output, and import either, packed or not', async () => {
    const file = inFolder('all.jsonl');
    const exported = await library.pullquote(['export', '--output', file]);
    assert.deepEqual(exported, { status: 0, stdout: `exported 2 articles to ${file}\n`, stderr: '' });
    const { stdout } = await library.pullquote(['export']);
    assert.equal(stdout.split('\n').slice(1).join('\n'), readFileSync(file, 'utf8').split('\n').slice(1).join('\n'));
    assert.equal(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown).length > 4,
      true,
    );
    writeFileSync(`${file}.gz`, gzipSync(stdout));
    for (const [name, input] of [
      [file, ''],
      [`${file}.gz`, ''],
      ['-', stdout],
    ] as const) {
      const folder = inFolder(`other-${name.length}`);
      const taken = await run({ args: ['import', name], env: { XDG_STATE_HOME: folder }, input });
      const shown = name === '-' ? 'standard input' : name;
      assert.deepEqual(taken, { status: 0, stdout: `${shown}: 2 articles taken\n`, stderr: '' });
      assert.deepEqual(stateIn(folder), stateIn(library.folder));
    }
    const again = await library.pullquote(['import', file]);
    assert.equal(again.stdout, `${file}: 2 articles known\n`);
  });

  it('should only say what it would do', async () => {
    const { stdout: lines } = await library.pullquote(['export']);
    const folder = inFolder('other');
    const args = ['import', '--dry-run', '-'];
    const dry = await run({ args, env: { XDG_STATE_HOME: folder }, input: lines });
    assert.equal(dry.stdout, 'standard input: 2 articles to take\n');
    assert.deepEqual((stateIn(folder) as { articles: unknown[] }).articles, []);
    assert.equal((await library.pullquote(args, lines)).stdout, 'standard input: 2 articles known\n');
  });

  it('should name the lines that it cannot read, and take the others', async () => {
    const { stdout: lines } = await library.pullquote(['export']);
    const odd = lines.replace('"state":"unread"', '"state":"\\u001b[31mlost"');
    const folder = inFolder('other');
    const taken = await run({ args: ['import', '-'], env: { XDG_STATE_HOME: folder }, input: `${odd}{"type":\n` });
    assert.equal(taken.status, 1);
    assert.equal(taken.stdout, 'standard input: 1 article taken, 2 unreadable\n');
    assert.match(
      taken.stderr,
      /^pullquote: standard input, line \d+: state is not one of [^\n]+\npullquote: standard input, line \d+: [^\n]*not valid JSON\n$/,
    );
  });

  it('should refuse what is not an export', async () => {
    const refused = async (...args: string[]) => (await library.pullquote(args, 'Some text.')).stderr;
    assert.match(
      await refused('import', '-'),
      /^pullquote: cannot import standard input: this is not an export [^\n]+\n$/,
    );
    assert.match(await refused('import', inFolder('missing')), /missing: no such file/);
    assert.match(await refused('import', library.folder), /is a directory/);
    assert.match(await refused('import'), /import takes the files of an export/);
    assert.match(await refused('export', 'x'), /export takes no operands/);
    assert.match(await refused('export', '-o', inFolder('no/x')), /^pullquote: cannot write \S+: no such folder\n$/);
    assert.equal((await library.pullquote(['import'])).status, 2);
  });

  it('should copy it whole, and never over another file', async () => {
    const file = inFolder('copy.sqlite');
    const copied = await library.pullquote(['backup', file]);
    assert.deepEqual(copied, { status: 0, stdout: `copied ${library.path} to ${file}\n`, stderr: '' });
    const database = new DatabaseSync(file);
    assertSound(database);
    assert.deepEqual(stateOf(database), stateIn(library.folder));
    database.close();
    const before = readFileSync(file);
    const again = await library.pullquote(['backup', file]);
    assert.deepEqual(again, { status: 1, stdout: '', stderr: `pullquote: cannot write ${file}: it exists\n` });
    assert.deepEqual(readFileSync(file), before);
    const nowhere = await library.pullquote(['backup', inFolder('no/copy')]);
    assert.match(nowhere.stderr, /^pullquote: cannot write \S+no\/copy: no such folder\n$/);
    mkdirSync(inFolder('empty'));
    assert.match((await library.pullquote(['backup', inFolder('empty')])).stderr, /it exists/);
    assert.equal(existsSync(`${inFolder('no')}`), false);
    assert.equal((await library.pullquote(['backup'])).status, 2);
  });
});
