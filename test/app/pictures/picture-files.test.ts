import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { loadPictures } from '../../../source/app/pictures/picture-files.ts';
import { pictureLoader } from '../../../source/app/pictures/picture-loader.ts';
import { keepImages, openLibrary, saveArticles } from '../../../source/library/index.ts';
import { stateFile } from '../../../source/store/folders.ts';
import { encodePng } from '../../../source/terminal/images/png.ts';
import { articleOf } from '../../support/reading.ts';
import { type Running, serve } from '../../support/server.ts';
import { colorBlocks } from '../../terminal/images/pictures.ts';

const PNG = encodePng(colorBlocks());

describe('the pictures that the library keeps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-pictures-'));
  const environment = { XDG_STATE_HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
  const how = { maxSize: 1e6, timeout: 5000, userAgent: 'test', environment };
  let server: Running;
  let requests: string[] = [];
  before(async () => {
    server = await serve(({ url = '' }, response) => {
      requests.push(url);
      if (url === '/lost.png') return response.writeHead(404).end();
      return response
        .writeHead(200, { 'content-type': 'image/png' })
        .end(url === '/page.png' ? '<p>No picture</p>' : PNG);
    });
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const image = (path: string) => ({ type: 'image', src: `http://127.0.0.1:${server.port}${path}` }) as const;

  it('should be those of the article that can be loaded, each once and at most a hundred', async () => {
    requests = [];
    const few = [image('/a.png'), image('/lost.png'), image('/page.png'), image('/a.png'), image('/b.png')];
    const { blocks } = articleOf(['Before.', ...few, { type: 'image', text: 'Local', src: 'c.png' }]);
    const paths = (await loadPictures(blocks, how)).map(({ src }) => new URL(src).pathname);
    assert.deepEqual(paths, ['/a.png', '/b.png']);
    assert.deepEqual(requests, ['/a.png', '/lost.png', '/page.png', '/b.png']);
    const many = articleOf(Array.from({ length: 101 }, (_, index) => image(`/${index}.png`)));
    assert.equal((await loadPictures(many.blocks, how)).length, 100);
  });

  it('should be shown without the network, until the article is saved with others', async () => {
    const src = 'http://gone.invalid/a.png';
    const article = { ...articleOf([{ type: 'image', text: 'Blocks', src }]), people: [], quotes: [] };
    const { database, close } = await openLibrary(stateFile(environment) ?? '');
    const shown = async () =>
      'pixels' in (await pictureLoader(how)({ src, page: null, box: { width: 24, height: 12 } }));
    try {
      saveArticles(database, [{ article, address: null, images: [{ src, bytes: PNG }] }]);
      assert.equal(await shown(), true);
      saveArticles(database, [{ article, address: null }]);
      assert.equal(await shown(), true);
      saveArticles(database, [{ article, address: null, images: [] }]);
      assert.equal(await shown(), false);
      const [saved] = saveArticles(database, [{ article, address: null }]);
      keepImages(database, saved?.id ?? 0, [{ src, bytes: PNG }]);
      assert.equal(await shown(), true);
    } finally {
      close();
    }
  });
});
