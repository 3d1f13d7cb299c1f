import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openLibrary, readArticle, setTags } from '../../../source/library/index.ts';
import { saveArticle, saveImages } from '../../../source/ui/session/save-article.ts';
import { articleOf, documentOf } from '../../support/reading.ts';

const document = {
  ...documentOf(articleOf(['“We waited for nine days,” said Odd Berg, the ferryman.']), null),
  address: '/ferry.html',
};

describe('saving the article on the screen', () => {
  const { XDG_STATE_HOME, HOME } = process.env;
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-saving-'));
    process.env.XDG_STATE_HOME = folder;
  });
  afterEach(() => {
    for (const [name, value] of Object.entries({ XDG_STATE_HOME, HOME })) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('should save it with its quotes, and say whether it is new and which tags it has', async () => {
    const saved = await saveArticle(document);
    assert.deepEqual([saved.isNew, saved.tags], [true, []]);
    const { database, close } = await openLibrary(join(folder, 'pullquote', 'state.sqlite'));
    assert.equal(readArticle(database, saved.article)?.quotes.length, 1);
    setTags(database, saved.article, ['sea']);
    close();
    assert.deepEqual(await saveArticle(document), { article: saved.article, isNew: false, tags: ['sea'] });
  });

  it('should keep its pictures in place of those that were kept', async () => {
    const { article } = await saveArticle(document);
    const image = (src: string) => ({ src, mediaType: 'image/png', width: 3, height: 2, bytes: Buffer.from([1]) });
    await saveImages(article, [image('https://a.example/1.png')]);
    await saveImages(article, [image('https://a.example/2.png')]);
    const { database, close } = await openLibrary(join(folder, 'pullquote', 'state.sqlite'));
    assert.deepEqual(
      database
        .prepare('SELECT src FROM images')
        .all()
        .map(({ src }) => src),
      ['https://a.example/2.png'],
    );
    close();
  });

  it('should fail in one line without a home folder, and keep no pictures', async () => {
    delete process.env.XDG_STATE_HOME;
    process.env.HOME = 'nowhere';
    await assert.rejects(saveArticle(document), { message: 'there is no home folder' });
    await saveImages(1, []);
  });
});
