import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { runHere } from '../support/command-here.ts';
import { type LibraryFolder, libraryFolder, pageOf } from '../support/library.ts';
import { type Running, serve } from '../support/server.ts';

describe('pullquote save', () => {
  let library: LibraryFolder;
  const file = (name: string, text: string): string => {
    const path = join(library.folder, name);
    writeFileSync(path, text);
    return path;
  };

  beforeEach(() => {
    library = libraryFolder();
  });
  afterEach(() => library.end());

  it('should keep a file with its quotes and tags', async () => {
    const saved = await library.pullquote([
      'save',
      file('quay.html', pageOf('The quay')),
      '--tag',
      'sea',
      '-t',
      'Town',
    ]);
    assert.deepEqual(saved, { status: 0, stdout: 'saved “The quay”\n', stderr: '' });
    assert.deepEqual(
      { ...library.query('SELECT title, tags, quotes, state FROM articles')[0] },
      {
        title: 'The quay',
        tags: 'sea\nTown',
        quotes: 3,
        state: 'unread',
      },
    );
    assert.deepEqual(
      library.query('SELECT name FROM people ORDER BY name').map(({ name }) => name),
      ['Ann Bell', 'Jo Finch'],
    );
    assert.deepEqual(library.query('SELECT * FROM sources'), []);
    assert.deepEqual(library.query('SELECT * FROM queue'), []);
  });

  it('should keep standard input, and the page itself if asked', async () => {
    const saved = await library.pullquote(['save', '-', '--keep-source'], pageOf('From a pipe'));
    assert.equal(saved.stdout, 'saved “From a pipe”\n');
    assert.equal(library.query('SELECT * FROM sources').length, 1);
  });

  it('should update an article that it has', async () => {
    const path = file('quay.html', pageOf('The quay'));
    await library.pullquote(['save', path]);
    file('quay.html', pageOf('The quay', 'It will be short.'));
    const again = await library.pullquote(['save', path]);
    assert.equal(again.stdout, 'saved “The quay” again\n');
    assert.equal(library.query('SELECT * FROM articles').length, 1);
    assert.equal(library.query("SELECT * FROM article_words WHERE article_words MATCH 'short'").length, 1);
  });

  it('should save the sources in a list, and report each failure in one line', async () => {
    const [one, two] = [file('one.html', pageOf('One')), file('two.html', pageOf('Two'))];
    const list = `# to read\n\n${one}\r\n  ${two}\n${join(library.folder, 'missing.html')}\n`;
    const saved = await library.pullquote(['save', '--file', '-'], list);
    assert.deepEqual([saved.status, saved.stdout], [1, 'saved 2 articles; 1 failed\n']);
    assert.match(saved.stderr, /^pullquote: cannot read \S+missing\.html: no such file\n$/);
    const again = await library.pullquote(['save', '--file', file('list.txt', list), '-t', 'x']);
    assert.equal(again.stdout, 'saved 2 articles (2 again); 1 failed\n');
  });

  it('should not keep a page that says that it has no article', async () => {
    const page = '<title>404</title><h1>Page not found</h1><p>The page you are looking for does not exist.</p>';
    const saved = await library.pullquote(['save', '-'], page);
    assert.equal(saved.status, 1);
    assert.match(saved.stderr, /^pullquote: standard input was not saved: [^\n]+\n$/);
  });

  it('should be a file unless it is the first word', async () => {
    mkdirSync(join(library.folder, 'here'));
    writeFileSync(join(library.folder, 'here', 'save'), 'A file that is called save.');
    const cwd = join(library.folder, 'here');
    for (const args of [['./save'], ['--format', 'text', 'save']]) {
      assert.match((await runHere({ args, env: library.env, cwd })).stdout, /A file that is called save/);
    }
    await library.pullquote(['save', '-'], 'Some text.');
  });

  it('should reject invalid usage before it opens the library', async () => {
    const refused = async (...args: string[]) => (await library.pullquote(args)).stderr;
    assert.match(await refused('save', '--width', '60', 'a'), /--width cannot be combined with the command save/);
    assert.match(await refused('--tag', 'a', 'b'), /--tag requires the command save or import, as the first word/);
    assert.match(await refused('save', '-', '--file', '-'), /standard input can be an article or a list, not both/);
    assert.match(await refused('save'), /the queue is empty/);
    assert.equal((await library.pullquote(['save', '--tag'])).status, 2);
  });

  it('should explain itself', async () => {
    const { stdout } = await library.pullquote(['save', '--help']);
    assert.match(stdout, /^Usage: pullquote save \[OPTION\]\.\.\. \[SOURCE\]\.\.\.\n/);
    await library.pullquote(['save', '-'], 'Some text.');
  });

  describe('from the network', () => {
    let server: Running;
    let failing = false;
    beforeEach(async () => {
      failing = false;
      server = await serve((request, response) => {
        response.writeHead(failing ? 503 : 200, { 'content-type': 'text/html' });
        response.end(pageOf(`Page ${request.url}`));
      });
    });
    afterEach(() => server.close());

    it('should be read from the library if the page cannot be loaded', async () => {
      const url = `http://127.0.0.1:${server.port}/a`;
      await library.pullquote(['save', url]);
      failing = true;
      const read = await library.pullquote(['--format', 'text', url]);
      assert.equal(read.status, 0);
      assert.match(read.stdout, /Nobody has asked the fishermen/);
      assert.match(read.stderr, /^pullquote: \S+: from the library, saved \d{4}-\d\d-\d\d \([^\n]+\)\n$/);
      const elsewhere = await library.pullquote(['--format', 'text', `${url}b`]);
      assert.deepEqual([elsewhere.status, elsewhere.stdout], [1, '']);
      const without = await library.pullquote(['--format', 'text', '--no-state', url]);
      assert.deepEqual([without.status, without.stdout], [1, '']);
    });

    it('should be read by its key', async () => {
      await library.pullquote(['save', '-'], 'Some text about a quay.');
      const key = String(library.query('SELECT key FROM articles')[0]?.key);
      const read = await library.pullquote(['--format', 'text', key]);
      assert.match(read.stdout, /Some text about a quay/);
      assert.match(read.stderr, /from the library, saved/);
    });

    it('should retry failures later', async () => {
      failing = true;
      const url = `http://127.0.0.1:${server.port}/a#part`;
      const first = await library.pullquote(['save', url, '-t', 'sea']);
      assert.equal(first.status, 1);
      assert.match(first.stderr, /^pullquote: cannot read [^\n]+\n$/);
      assert.equal(library.query("SELECT * FROM queue WHERE state = 'failed' AND tries = 1").length, 1);
      failing = false;
      const second = await library.pullquote(['save']);
      assert.deepEqual([second.status, second.stdout, second.stderr], [0, 'saved “Page /a”\n', '']);
      assert.equal(library.query('SELECT tags FROM articles')[0]?.tags, 'sea');
      assert.deepEqual(library.query('SELECT * FROM queue'), []);
    });
  });
});
