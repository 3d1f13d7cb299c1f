import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, existsSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, describe, it } from 'node:test';
import { COMMAND, run } from '../support/command.ts';
import { type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';
import { NOBODY, noNobody } from '../support/nobody.ts';

const LONG = Boolean(process.env.PULLQUOTE_LONG_TESTS);

describe('a library that cannot be written', () => {
  let library: LibraryFolder;
  const finds = async (uid?: number) =>
    run({ args: ['find', 'fishermen'], env: library.env, ...(uid === undefined ? {} : { uid }) });

  before(async () => {
    library = libraryFolder();
    await library.pullquote(['save', '-'], pageOf('The quay'));
  });
  after(() => library.end());

  it('should be read while another computer has it open, with one line that says so', async () => {
    const owner = `${library.path}-open`;
    writeFileSync(owner, 'desk\u001b[31m\n');
    const line =
      /^pullquote: the library is read-only: another computer, desk[^\u001b\n]*, has had it open since [^\n]+\n$/;
    const found = await finds();
    assert.equal(found.status, 0);
    assert.match(found.stdout, /^1\. The quay/);
    assert.match(found.stderr, line);
    for (const args of [['said', 'Bell'], ['people'], ['people', 'suggest']]) {
      assert.match((await library.pullquote(args)).stderr, /is read-only: /, args.join(' '));
    }
    for (const args of [
      ['save', '-'],
      ['people', 'undo'],
    ]) {
      const { status, stderr } = await library.pullquote(args, 'Some text.');
      assert.equal(status, 1);
      assert.match(stderr, /^pullquote: cannot use the library: another computer, desk[^\n]+\n$/);
    }
    const names = readdirSync(dirname(library.path));
    assert.deepEqual(names, ['state.sqlite', 'state.sqlite-open']);
    rmSync(owner);
    assert.equal((await library.pullquote(['save', '-'], pageOf('The quay'))).status, 0);
    assert.ok(!existsSync(owner));
  });

  it('should be read if the file and its folder are read-only', { skip: noNobody }, async () => {
    for (const [path, mode] of [
      [library.folder, 0o755],
      [dirname(library.path), 0o555],
      [library.path, 0o444],
    ] as const) {
      chmodSync(path, mode);
    }
    const found = await finds(NOBODY);
    for (const [path, mode] of [
      [dirname(library.path), 0o755],
      [library.path, 0o644],
    ] as const)
      chmodSync(path, mode);
    assert.deepEqual([found.status, found.stdout.slice(0, 11)], [0, '1. The quay']);
    assert.match(found.stderr, /^pullquote: the library is read-only: [^\n]+\n$/);
  });

  it('should be searched while another program writes, and be saved to after that', async () => {
    const writer = new DatabaseSync(library.path);
    writer.exec('BEGIN IMMEDIATE');
    const found = await finds();
    const saving = library.pullquoteApart(['save', '-'], 'The boats are back in the bay.');
    setTimeout(() => writer.exec('ROLLBACK'), 500);
    const saved = await saving;
    writer.close();
    assert.deepEqual([found.status, found.stderr], [0, '']);
    assert.deepEqual([saved.status, saved.stderr], [0, '']);
  });

  it('should be given up on after 30 seconds, with one line', { skip: !LONG }, async () => {
    const writer = new DatabaseSync(library.path);
    writer.exec('BEGIN IMMEDIATE');
    const { status, stderr } = await library.pullquoteApart(['save', '-'], 'The lamps are lit.');
    writer.close();
    assert.deepEqual(
      [status, stderr],
      [1, `pullquote: cannot use the library: another program has locked it: ${library.path}\n`],
    );
  });

  it('should lose nothing if the disk is full', { skip: process.platform === 'win32' }, async () => {
    const paths = Array.from({ length: 40 }, (_, index) => join(library.folder, `${index}.html`));
    for (const path of paths) writeFileSync(path, pageOf(`Page ${path}`, `It is ${path}. `.repeat(400)));
    const before = library.query('SELECT count(*) AS n FROM articles')[0]?.n;
    // No file may grow beyond 300 KiB.
    const child = spawn('bash', ['-c', 'ulimit -f 300; exec "$0" "$@"', process.execPath, COMMAND, 'save', ...paths], {
      env: { ...process.env, ...library.env },
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const [status] = await once(child, 'close');
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^pullquote: cannot use the library: (?:no space left on the device|the disk cannot be read or written): [^\n]+\n$/,
    );
    assert.ok(Number(library.query('SELECT count(*) AS n FROM articles')[0]?.n) >= Number(before));
    assert.deepEqual((await library.pullquote(['save', ...paths])).status, 0);
    assert.equal(library.query('SELECT count(*) AS n FROM articles')[0]?.n, Number(before) + 40);
  });
});

describe('a library with a damaged page', () => {
  it('should be left unchanged and reported in one line, while the reader goes on', async () => {
    const library = libraryFolder();
    const page = join(library.folder, 'quay.html');
    writeFileSync(page, pageOf('The quay'));
    await library.pullquote(['save', page]);
    const [row] = library.query(
      "SELECT rootpage, (SELECT page_size FROM pragma_page_size) AS size FROM sqlite_schema WHERE name = 'texts'",
    );
    const file = openSync(library.path, 'r+');
    writeSync(
      file,
      Buffer.alloc(Number(row?.size), 0xa5),
      0,
      Number(row?.size),
      (Number(row?.rootpage) - 1) * Number(row?.size),
    );
    closeSync(file);
    for (const args of [
      ['find', 'fishermen'],
      ['save', page],
    ]) {
      const { status, stderr } = await library.pullquote(args);
      assert.deepEqual([status, stderr], [1, `pullquote: cannot use the library: it is damaged: ${library.path}\n`]);
    }
    assert.deepEqual(readdirSync(dirname(library.path)), ['state.sqlite']);
    assert.equal(library.query('SELECT title FROM articles')[0]?.title, 'The quay');
    assert.match((await library.pullquote([page])).stdout, /^THE QUAY|^The quay/);
    rmSync(library.folder, { recursive: true, force: true });
  });
});
