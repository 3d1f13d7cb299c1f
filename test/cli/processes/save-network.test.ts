import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { start } from '../../support/command.ts';
import { type LibraryFolder, libraryFolder, pageOf } from '../../support/library.ts';
import { type Running, serve } from '../../support/server.ts';

interface Visit {
  readonly path: string;
  readonly from: number;
  to: number;
}

describe('the queue of pullquote save', () => {
  let library: LibraryFolder;
  let server: Running;
  /** The server's own log of requests. */
  let visits: Visit[];
  /** Called with each request before it is answered. */
  let onVisit: (visit: Visit) => void;

  beforeEach(async () => {
    library = libraryFolder();
    visits = [];
    onVisit = () => {};
    server = await serve((request, response) => {
      const visit: Visit = { path: `${request.headers.host}${request.url}`, from: performance.now(), to: 0 };
      visits.push(visit);
      onVisit(visit);
      setTimeout(() => {
        visit.to = performance.now();
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(pageOf(`Page ${request.url}`));
      }, 50);
    });
  });
  afterEach(async () => {
    await server.close();
    library.end();
  });
  const url = (path: string, host = '127.0.0.1') => `http://${host}:${server.port}/${path}`;

  it('should send a host one request at a time, with a pause, and ask other hosts in the meantime', async () => {
    const sources = ['a', 'b', 'c'].flatMap((path) => [url(path), url(path, 'localhost')]);
    const saved = await library.pullquote(['save', ...sources]);
    assert.deepEqual([saved.status, saved.stdout], [0, 'saved 6 articles\n']);
    const byHost = Map.groupBy(visits, ({ path }) => path.split(':')[0]);
    assert.equal(byHost.size, 2);
    for (const own of byHost.values()) {
      for (const [index, { from }] of own.entries()) {
        if (index > 0) assert.ok(from - own[index - 1]!.to > 950, `${from - own[index - 1]!.to} ms`);
      }
    }
    const [one, other] = [...byHost.values()];
    assert.ok(other![0]!.from < one![1]!.from, 'the hosts take turns');
  });

  it('should look for pages that are gone in the archive that the user names, and nowhere else', async () => {
    await server.close();
    const asked: string[] = [];
    server = await serve((request, response) => {
      asked.push(String(request.url));
      const isArchive = request.url?.startsWith('/web/');
      response.writeHead(isArchive ? 200 : request.url === '/gone' ? 410 : 500, { 'content-type': 'text/html' });
      response.end(isArchive ? pageOf('From the archive') : '');
    });
    const gone = url('gone');
    const alone = await library.pullquote(['save', gone]);
    assert.deepEqual([alone.status, asked], [1, ['/gone']]);
    const archive = ['--archive', `${url('web')}/{url}`];
    const saved = await library.pullquote(['save', gone, url('down', 'localhost'), ...archive]);
    assert.match(saved.stderr, /^pullquote: cannot read \S+down: the server failed \(500\)\n$/);
    assert.deepEqual([saved.status, saved.stdout], [1, 'saved “From the archive”; 1 failed\n']);
    assert.ok(asked.includes(`/web/${gone}`));
    assert.equal(library.query('SELECT key FROM articles')[0]?.key, gone);
    const refused = await library.pullquote(['save', gone, '--archive', 'https://archive.example/']);
    assert.deepEqual([refused.status, /with \{url\} in it/.test(refused.stderr)], [2, true]);
  });

  it('should save the pages of the entries of a feed if asked', async () => {
    const link = (path: string, host?: string) => `<item><title>x</title><link>${url(path, host)}</link></item>`;
    const items = `${link('a')}${link('b', 'localhost')}<item><link>mailto:a@b.example</link></item>`;
    const feed = `<rss version="2.0"><channel><title>Feed</title>${items}</channel></rss>`;
    const saved = await library.pullquote(['save', '--entries', '-', '-t', 'news'], feed);
    assert.deepEqual(saved, { status: 0, stdout: 'saved 2 articles\n', stderr: '' });
    const kept = library.query('SELECT title, tags FROM articles ORDER BY title').map((row) => ({ ...row }));
    assert.deepEqual(kept, [
      { title: 'Page /a', tags: 'news' },
      { title: 'Page /b', tags: 'news' },
    ]);
    const refused = await library.pullquote(['save', '--entries', '-'], '<p>A page');
    assert.equal(
      refused.stderr,
      'pullquote: cannot read standard input: the feed is damaged or in an unknown format\n',
    );
    assert.equal(refused.status, 1);
  });

  it('should stop at Ctrl-C, keep what it has, and resume later without duplicates', async () => {
    const child = start({ args: ['save', url('a'), url('b'), url('c')], env: library.env });
    child.stdin.end();
    onVisit = ({ path }) => {
      if (path.endsWith('/b')) child.kill('SIGINT');
    };
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const [status] = await once(child, 'close');
    assert.equal(status, 130);
    assert.equal(stderr, 'pullquote: interrupted; "pullquote save" continues with the rest\n');
    assert.deepEqual(
      library.query('SELECT title FROM articles').map(({ title }) => title),
      ['Page /a'],
    );
    assert.equal(library.query('SELECT * FROM queue WHERE claimed_by IS NULL').length, 2);
    const resumed = await library.pullquote(['save']);
    assert.deepEqual([resumed.status, resumed.stdout, resumed.stderr], [0, 'saved 2 articles\n', '']);
    assert.equal(library.query('SELECT * FROM articles').length, 3);
    assert.deepEqual(library.query('SELECT * FROM queue'), []);
  });

  it('should resume after it was killed', async () => {
    const child = start({ args: ['save', url('a'), url('b')], env: library.env });
    onVisit = ({ path }) => {
      if (path.endsWith('/b')) child.kill('SIGKILL');
    };
    await once(child, 'close');
    onVisit = () => {};
    const resumed = await library.pullquote(['save']);
    assert.equal(resumed.status, 0);
    assert.equal(library.query('SELECT * FROM articles').length, 2);
    assert.deepEqual(library.query('SELECT * FROM queue'), []);
  });

  it('should fetch nothing twice if two processes run at once', async () => {
    const first = library.pullquoteApart(['save', url('a'), url('b'), url('c')]);
    while (visits.length === 0) await sleep(10);
    const second = await library.pullquoteApart(['save']);
    assert.equal((await first).status, 0);
    assert.ok(second.status === 0 || /nothing is left/.test(second.stderr), second.stderr);
    assert.deepEqual(visits.map(({ path }) => path.slice(-2)).sort(), ['/a', '/b', '/c']);
    assert.equal(library.query('SELECT * FROM articles').length, 3);
  });
});
