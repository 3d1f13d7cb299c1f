import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { runHere } from '../support/command-here.ts';
import { assertSound, type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';
import { stateOf } from '../support/library-state.ts';

describe('moving a library to another machine', () => {
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

  it('should export it to a file or standard output, and import either, compressed or not', async () => {
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
      const taken = await runHere({ args: ['import', name], env: { XDG_STATE_HOME: folder }, input });
      const shown = name === '-' ? 'standard input' : name;
      assert.deepEqual(taken, { status: 0, stdout: `${shown}: 2 articles imported\n`, stderr: '' });
      assert.deepEqual(stateIn(folder), stateIn(library.folder));
    }
    const again = await library.pullquote(['import', file]);
    assert.equal(again.stdout, `${file}: 2 articles known\n`);
  });

  it('should only say what it would do', async () => {
    const { stdout: lines } = await library.pullquote(['export']);
    const folder = inFolder('other');
    const args = ['import', '--dry-run', '-'];
    const dry = await runHere({ args, env: { XDG_STATE_HOME: folder }, input: lines });
    assert.equal(dry.stdout, 'standard input: 2 articles to import\n');
    assert.deepEqual((stateIn(folder) as { articles: unknown[] }).articles, []);
    assert.equal((await library.pullquote(args, lines)).stdout, 'standard input: 2 articles known\n');
  });

  it('should report the lines that it cannot read, and import the others', async () => {
    const { stdout: lines } = await library.pullquote(['export']);
    const odd = lines.replace('"state":"unread"', '"state":"\\u001b[31mlost"');
    const folder = inFolder('other');
    const taken = await runHere({ args: ['import', '-'], env: { XDG_STATE_HOME: folder }, input: `${odd}{"type":\n` });
    assert.equal(taken.status, 1);
    assert.equal(taken.stdout, 'standard input: 1 article imported, 2 unreadable\n');
    assert.match(
      taken.stderr,
      /^pullquote: standard input, line \d+: state is not one of [^\n]+\npullquote: standard input, line \d+: [^\n]*not valid JSON\n$/,
    );
  });

  it('should reject files that are not exports', async () => {
    const refused = async (...args: string[]) => (await library.pullquote(args, 'Some text.')).stderr;
    assert.match(
      await refused('import', '-'),
      /^pullquote: cannot import standard input: this is not an export [^\n]+\n$/,
    );
    assert.match(await refused('import', inFolder('missing')), /missing: no such file/);
    assert.match(await refused('import', library.folder), /is a directory/);
    const other = new DatabaseSync(inFolder('other.sqlite'));
    other.exec('CREATE TABLE x (y)');
    other.close();
    assert.match(await refused('import', inFolder('other.sqlite')), /this is not a library file/);
    writeFileSync(inFolder('bad.sqlite'), 'SQLite format 3\0 and nothing else');
    assert.match(await refused('import', inFolder('bad.sqlite')), /^pullquote: cannot read \S+bad\.sqlite: [^\n]+\n$/);
    assert.match(await refused('import'), /import takes the files of an export/);
    assert.match(await refused('export', 'x'), /export takes no operands/);
    assert.match(await refused('export', '-o', inFolder('no/x')), /^pullquote: cannot write \S+: no such folder\n$/);
    assert.match(
      await refused('export', '--into', inFolder('x')),
      /^pullquote: export has no --into: use --format markdown --output FOLDER\n$/,
    );
    assert.equal((await library.pullquote(['import'])).status, 2);
  });

  it('should write a folder of notes, and rewrite it without touching anything else', async () => {
    const folder = inFolder('notes');
    mkdirSync(folder);
    writeFileSync(join(folder, 'the tide.md'), 'Notes of my own.');
    const args = ['export', '--format', 'markdown', '--output', folder];
    const first = await library.pullquote(args);
    assert.deepEqual(first, { status: 0, stdout: `2 notes in ${folder}: 2 new, 0 changed, 0 as before\n`, stderr: '' });
    assert.deepEqual(readdirSync(folder).sort(), ['The quay.md', 'The tide (2).md', 'the tide.md']);
    const note = join(folder, 'The quay.md');
    const text = readFileSync(note, 'utf8');
    assert.match(text, /^---\ntitle: "The quay"\n[\s\S]*tags: \["sea"\]\npeople: \["Ann Bell","Jo Finch"\]\n/);
    renameSync(note, join(folder, 'Quay.md'));
    writeFileSync(join(folder, 'Quay.md'), `${text}My thoughts\n`);
    writeFileSync(
      join(folder, 'The tide (2).md'),
      readFileSync(join(folder, 'The tide (2).md'), 'utf8').replace(/%%.*%%/, ''),
    );
    library.query("UPDATE articles SET state = 'archived'");
    const second = await library.pullquote(args);
    assert.deepEqual([second.status, second.stdout], [1, `1 note in ${folder}: 0 new, 1 changed, 0 as before\n`]);
    assert.match(second.stderr, /^pullquote: \S+The tide \(2\)\.md was left unchanged: its last line[^\n]+\n$/);
    assert.deepEqual(readdirSync(folder).sort(), ['Quay.md', 'The tide (2).md', 'the tide.md']);
    assert.match(readFileSync(join(folder, 'Quay.md'), 'utf8'), /state: "archived"[\s\S]*\nMy thoughts\n$/);
    assert.equal(readFileSync(join(folder, 'the tide.md'), 'utf8'), 'Notes of my own.');
    const refused = await library.pullquote(['export', '--format', 'markdown']);
    assert.deepEqual([refused.status, /needs a folder/.test(refused.stderr)], [2, true]);
    assert.equal((await library.pullquote(['export', '--format', 'csv'])).status, 2);
  });

  it('should be exported and copied while another computer has it open, but reject imports', async () => {
    const file = inFolder('all.jsonl');
    await library.pullquote(['export', '-o', file]);
    writeFileSync(`${library.path}-open`, 'desk\n');
    for (const args of [
      ['export'],
      ['export', '-f', 'markdown', '-o', inFolder('notes')],
      ['backup', inFolder('copy')],
      ['import', '--dry-run', file],
    ]) {
      const { status, stderr } = await library.pullquote(args);
      assert.deepEqual(
        [status, /^pullquote: the library is read-only: [^\n]+\n$/.test(stderr)],
        [0, true],
        args.join(' '),
      );
    }
    const refused = await library.pullquote(['import', file]);
    assert.equal(refused.status, 1);
    assert.match(refused.stderr, /^pullquote: cannot use the library: another computer, desk[^\n]+\n$/);
    rmSync(`${library.path}-open`);
  });

  it('should copy it whole, and never over another file', async () => {
    const file = inFolder('copy.sqlite');
    const copied = await library.pullquote(['backup', file]);
    assert.deepEqual(copied, { status: 0, stdout: `copied ${library.path} to ${file}\n`, stderr: '' });
    const database = new DatabaseSync(file);
    assertSound(database);
    assert.deepEqual(stateOf(database), stateIn(library.folder));
    database.close();
    const folder = inFolder('other');
    const taken = await runHere({ args: ['import', file], env: { XDG_STATE_HOME: folder }, input: '' });
    assert.deepEqual(taken, { status: 0, stdout: `${file}: 2 articles imported\n`, stderr: '' });
    assert.deepEqual(stateIn(folder), stateIn(library.folder));
    const before = readFileSync(file);
    const again = await library.pullquote(['backup', file]);
    assert.deepEqual(again, { status: 1, stdout: '', stderr: `pullquote: cannot write ${file}: it already exists\n` });
    assert.deepEqual(readFileSync(file), before);
    const nowhere = await library.pullquote(['backup', inFolder('no/copy')]);
    assert.match(nowhere.stderr, /^pullquote: cannot write \S+no\/copy: no such folder\n$/);
    mkdirSync(inFolder('empty'));
    assert.match((await library.pullquote(['backup', inFolder('empty')])).stderr, /it already exists/);
    assert.equal(existsSync(`${inFolder('no')}`), false);
    assert.equal((await library.pullquote(['backup'])).status, 2);
  });
});
