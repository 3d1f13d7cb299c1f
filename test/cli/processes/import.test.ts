import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { start } from '../../support/command.ts';
import { assertSound, type LibraryFolder, libraryFolder, pageOf } from '../../support/library.ts';
import { serve } from '../../support/server.ts';
import { zipOf } from '../../support/zip.ts';

const TEXT = `<p>“The harbor will be closed until the spring,” said Ann Bell, the harbor master. “We have no other choice.”</p>
<p>Jo Finch, who mends nets there, did not agree.</p>`;

/** How often one library is imported into. */
const ROUNDS = 5;

/** `npm run test:long` kills more often. */
const KILLS = process.env.PULLQUOTE_LONG_TESTS ? 300 : 3;

describe('pullquote import', () => {
  let library: LibraryFolder;
  beforeEach(() => {
    library = libraryFolder();
  });
  afterEach(() => library.end());
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(library.folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('should take the text, the highlights and the rest of an archive of Omnivore, which is then read offline', async () => {
    const metadata = {
      slug: 'the-quay',
      title: 'The quay & the wall',
      author: 'Mark Tully',
      url: 'https://quay.example/wall',
      state: 'Archived',
      readingProgress: 60,
      labels: ['sea'],
      savedAt: '2024-10-30T12:39:28.023Z',
      publishedAt: '2024-01-01T00:00:00Z',
    };
    const path = file(
      'export.zip',
      zipOf({
        'content/the-quay.html': `<html><body>${TEXT}</body></html>`,
        'content/other.html': '<p>Another page',
        'highlights/the-quay.md': '# The quay\n\n> We have no other choice.\n\nMine\n',
        'metadata_0_to_1.json': JSON.stringify([metadata]),
      }),
    );
    const dry = await library.pullquote(['import', '--dry-run', path]);
    assert.equal(dry.stdout, `${path}: 1 article to import\n`);
    const taken = await library.pullquote(['import', path, '--tag', 'old']);
    assert.deepEqual(taken, {
      status: 0,
      stdout: `${path}: 1 article imported\n`,
      stderr: `pullquote: ${path}: 1 file without a list of articles: content/other.html\n`,
    });
    assert.deepEqual(
      {
        ...library.query(
          'SELECT title, authors, tags, state, progress, added_at, published_at, quotes, highlights FROM articles',
        )[0],
      },
      {
        title: 'The quay & the wall',
        authors: 'Mark Tully',
        tags: 'old\nsea',
        state: 'archived',
        progress: 60,
        added_at: Date.parse(metadata.savedAt),
        published_at: Date.parse(metadata.publishedAt),
        quotes: 2,
        highlights: 1,
      },
    );
    assert.match((await library.pullquote(['--format', 'text', metadata.url])).stdout, /who mends nets there/);
    assert.equal(library.query('SELECT speaker FROM highlights')[0]?.speaker, 'Ann Bell');
    assert.match((await library.pullquote(['said', 'Bell'])).stdout, /no other choice/);
    assert.match((await library.pullquote(['import', path])).stdout, /: 1 article known\n$/);
  });

  it('should queue articles without text, which save then fetches with their known metadata', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(pageOf('The quay'));
    });
    const url = `http://127.0.0.1:${server.port}/quay`;
    const csv = `title,url,time_added,tags,status\nMine,${url},1400000000,sea|to read,archive\nAgain,${url}#part,1400000000,,unread\nx,about:blank,1,,\n`;
    try {
      const taken = await library.pullquote(['import', '-'], csv);
      assert.deepEqual(taken, {
        status: 1,
        stdout:
          'standard input: 1 article to be fetched, 1 repeated, 1 unreadable\n1 article is still to be fetched: pullquote save\n',
        stderr: 'pullquote: standard input, line 4: not the URL of a web page: about:blank\n',
      });
      assert.equal((await library.pullquote(['save'])).stdout, 'saved “The quay”\n');
    } finally {
      await server.close();
    }
    assert.deepEqual(
      { ...library.query('SELECT tags, state, added_at FROM articles')[0] },
      { tags: 'sea\nto read', state: 'archived', added_at: 1_400_000_000_000 },
    );
    assert.deepEqual(library.query('SELECT * FROM queue'), []);
  });

  it('should print nothing of a hostile export that a terminal could obey', async () => {
    const hostile = '\u001b]0;owned\u0007\u009b31m\u202e';
    const element = {
      url: 'https://quay.example/x',
      is_archived: 0,
      title: `Title ${hostile}`,
      tags: [`tag ${hostile}`],
      published_by: [`Author ${hostile}`],
      domain_name: `Site ${hostile}`,
      language: `en${hostile}`,
      content: `<p>${hostile} ${TEXT}`,
      annotations: [{ quote: `no other choice ${hostile}`, text: `note ${hostile}` }],
    };
    const csv = readFileSync('fixtures/imports/hostile/export.csv');
    const bad = { url: `x${hostile}`, is_archived: 0 };
    const printed = [
      await library.pullquote(['import', file('wallabag.json', JSON.stringify([element, bad]))]),
      await library.pullquote(['import', file('pocket\u001b[31m.zip', zipOf({ [`a${hostile}.csv`]: csv.toString() }))]),
      await library.pullquote(['find', 'harbor']),
      await library.pullquote(['find', 'in:highlights', 'choice']),
      await library.pullquote(['export']),
    ];
    for (const { stdout, stderr } of printed) {
      for (const character of ['\u001b', '\u0007', '\u009b', '\u202e']) {
        assert.ok(!stdout.includes(character) && !stderr.includes(character), JSON.stringify(stdout + stderr));
      }
    }
    assert.match(printed[0]!.stdout, /1 article imported, 1 unreadable/);
    const [stored] = library.query('SELECT title, authors, site, tags, lang FROM articles');
    assert.ok(!Object.values(stored!).join('').includes('\u001b'));
  });

  it('should leave a sound and complete library if it is killed at any moment and run again', async () => {
    const count = 80;
    const numbers = Array.from({ length: count }, (_, at) => at);
    const element = (at: number) => ({
      url: `https://quay.example/${at}`,
      is_archived: at % 2,
      title: `Story ${at}`,
      tags: ['sea'],
      content: at % 4 === 0 ? null : `${TEXT}<p>It is number ${at}.`,
      annotations: [{ quote: 'no other choice', text: `note ${at}` }],
    });
    const path = file('wallabag.json', JSON.stringify(numbers.map(element)));
    for (let round = 0; round < KILLS; round += 1) {
      const child = start({ args: ['import', path], env: library.env });
      child.stdin.end();
      setTimeout(() => child.kill('SIGKILL'), 100 + ((round * 41) % 500));
      await once(child, 'close');
      // Once everything is imported, a kill tests nothing.
      const isLast = round % ROUNDS === ROUNDS - 1;
      if (!existsSync(library.path)) continue;
      const database = new DatabaseSync(library.path);
      const isMade = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'queue'").get() !== undefined;
      if (isMade) assertSound(database);
      database.close();
      if (isLast) rmSync(dirname(library.path), { recursive: true });
    }
    const last = await library.pullquote(['import', path]);
    assert.equal(last.status, 0);
    assert.equal(library.query('SELECT * FROM articles').length, (count * 3) / 4);
    assert.equal(library.query('SELECT * FROM highlights').length, (count * 3) / 4);
    assert.equal(library.query('SELECT * FROM queue').length, count / 4);
    assert.equal((await library.pullquote(['import', path])).stdout, `${path}: ${count} articles known\n`);
  });

  it('should name the exports that it knows if a file is not one', async () => {
    const refused = async (content: string) => (await library.pullquote(['import', '-'], content)).stderr;
    assert.match(
      await refused('Some text.'),
      /^pullquote: cannot import standard input: this is not an export of Pocket, [^\n]+ or Pullquote\n$/,
    );
    assert.match(await refused('<opml version="1.0">'), /this is a list of feeds, not of articles/);
    await library.pullquote(['save', '-'], 'Some text.');
  });

  it('should read the encodings that spreadsheets write', async () => {
    const rows = 'url;title;tags\r\nhttps://quay.example/ö;Über den Kai;Süden\r\n';
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rows, 'utf16le')]);
    for (const bytes of [utf16, Buffer.from(`\ufeff${rows}`), Buffer.from(rows, 'latin1')]) {
      const { status, stdout } = await library.pullquote(['import', file('list', bytes)]);
      assert.deepEqual([status, /1 article/.test(stdout)], [0, true]);
    }
    const [{ source, details } = {}, ...others] = library.query('SELECT source, details FROM queue');
    assert.deepEqual(others, []);
    assert.equal(source, 'https://quay.example/%C3%B6');
    assert.deepEqual(JSON.parse(String(details)), { tags: ['Süden'], title: 'Über den Kai' });
  });
});
