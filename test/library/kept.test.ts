import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { deleteArticles, openLibrary, saveArticles } from '../../source/library/index.ts';
import { keptArticle } from '../../source/library/kept.ts';
import { articleOf } from '../support/articles.ts';

describe('what the library has of a page', () => {
  let folder = '';
  const path = () => join(folder, 'pullquote', 'state.sqlite');
  const kept = async (name: string) => {
    const found = await keptArticle({ XDG_STATE_HOME: folder }, name);
    return found && [found.article.title, found.savedAt > 0];
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-kept-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('should be its article, by its URL, as long as it is not deleted', async () => {
    const url = 'https://a.example/tide';
    assert.equal(await kept(url), null);
    assert.equal(existsSync(path()), false);
    const library = await openLibrary(path());
    const article = articleOf([{ text: 'The tide rose.' }], { title: 'The tide', url });
    const [saved] = saveArticles(library.database, [{ article, address: url }]);
    assert.deepEqual(await kept(url), ['The tide', true]);
    assert.deepEqual(await kept(saved?.key ?? ''), ['The tide', true]);
    assert.equal(await kept('https://a.example/ebb'), null);
    deleteArticles(library.database, [saved?.id ?? 0]);
    assert.equal(await kept(url), null);
    library.close();
  });

  it('should be nothing, without an error, if the file is not a library', async () => {
    (await openLibrary(path())).close();
    writeFileSync(path(), 'kelp');
    assert.equal(await kept('https://a.example/tide'), null);
  });

  it('should be nothing without a home folder', async () => {
    const { HOME } = process.env;
    process.env.HOME = 'nowhere';
    try {
      assert.equal(await keptArticle({}, 'https://a.example/tide'), null);
    } finally {
      if (HOME === undefined) delete process.env.HOME;
      else process.env.HOME = HOME;
    }
  });
});
