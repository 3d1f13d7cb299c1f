import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { localPicture, pictureLoader } from '../../../source/app/pictures/picture-loader.ts';
import { encodePng } from '../../../source/terminal/images/png.ts';
import { type Running, serve } from '../../support/server.ts';
import { colorBlocks } from '../../terminal/images/pictures.ts';

const PNG = encodePng(colorBlocks());
const BOX = { width: 100, height: 100 };

describe('pictureLoader', () => {
  let server: Running;
  let requests: { readonly url: string; readonly headers: IncomingHttpHeaders }[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-loader-'));

  before(async () => {
    server = await serve(({ url = '', headers }, response) => {
      requests.push({ url, headers });
      if (url === '/moved.png') return response.writeHead(302, { location: '/a.png' }).end();
      if (url !== '/a.png') return response.writeHead(404).end('nothing');
      return response.writeHead(200, { 'content-type': 'image/png', 'set-cookie': 'a=b' }).end(PNG);
    });
    mkdirSync(join(folder, 'page', 'images'), { recursive: true });
    writeFileSync(join(folder, 'page', 'images', 'a b.png'), PNG);
    writeFileSync(join(folder, 'outside.png'), PNG);
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const loader = (state = true) =>
    pictureLoader({ maxSize: 1e6, timeout: 5000, userAgent: 'test', environment: { XDG_CACHE_HOME: folder }, state });
  const web = (path: string) => ({
    src: `http://127.0.0.1:${server.port}${path}`,
    page: 'https://paper.example/',
    box: BOX,
  });

  it('loads a picture from the web without telling the server about the page', async () => {
    requests = [];
    const answer = await loader(false)(web('/moved.png'));
    assert.ok('pixels' in answer);
    assert.deepEqual([answer.pixels.width, answer.pixels.height], [24, 12]);
    for (const { headers } of requests) {
      assert.equal(headers.referer, undefined);
      assert.equal(headers.cookie, undefined);
      assert.match(headers.accept ?? '', /^image\//);
    }
  });

  it('says why there is no picture', async () => {
    assert.deepEqual(await loader(false)(web('/lost.png')), { problem: 'no such page (404)' });
  });

  it('caches what it loads on the disk, unless nothing may be kept', async () => {
    requests = [];
    await loader(false)(web('/a.png'));
    await loader(false)(web('/a.png'));
    assert.equal(requests.length, 2);
    await loader()(web('/a.png'));
    await loader()(web('/a.png'));
    assert.equal(requests.length, 3);
  });

  it('loads a picture once if it is asked for in two sizes', async () => {
    requests = [];
    const load = loader(false);
    await Promise.all([load(web('/a.png')), load({ ...web('/a.png'), box: { width: 6, height: 6 } })]);
    assert.equal(requests.length, 1);
  });

  it('reads pictures in the folder of a local page', async () => {
    const page = join(folder, 'page', 'index.html');
    assert.ok('pixels' in (await loader(false)({ src: 'images/a%20b.png?v=1', page, box: BOX })));
    assert.deepEqual(await loader(false)({ src: 'images/none.png', page, box: BOX }), {
      problem: 'the picture cannot be read',
    });
  });

  it('reads files of up to 20 MB', async () => {
    const page = join(folder, 'page', 'index.html');
    const path = join(folder, 'page', 'large.png');
    writeFileSync(path, PNG);
    const read = async (size: number) => {
      truncateSync(path, size);
      const answer = await loader(false)({ src: 'large.png', page, box: BOX });
      return 'problem' in answer ? answer.problem : 'read';
    };
    assert.deepEqual([await read(20_000_000), await read(20_000_001)], ['read', 'the picture is too large']);
  });

  it('reads no other file, and none for a page from the web or from standard input', () => {
    const page = join(folder, 'page', 'index.html');
    assert.equal(localPicture({ src: 'images/a%20b.png', page }), join(folder, 'page', 'images', 'a b.png'));
    assert.equal(localPicture({ src: 'a.png', page: pathToFileURL(page).href }), join(folder, 'page', 'a.png'));
    for (const [src, at] of [
      ['../outside.png', page],
      ['/etc/passwd', page],
      ['images/../../outside.png', page],
      ['%2e%2e/outside.png', page],
      ['file:///etc/passwd', page],
      ['data:image/png;base64,AAAA', page],
      ['%zz.png', page],
      ['a.png', 'https://paper.example/'],
      [pathToFileURL(page).href, 'https://paper.example/'],
      ['a.png', null],
    ] as const) {
      assert.equal(localPicture({ src, page: at }), null, src);
    }
  });
});
