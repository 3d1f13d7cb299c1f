import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { opener } from '../../source/app/open.ts';
import { Failure } from '../../source/failure.ts';
import { openLibrary, saveArticles } from '../../source/library/index.ts';
import { articleOf } from '../support/articles.ts';

describe('a source that cannot be loaded', () => {
  let folder = '';
  const path = () => join(folder, 'pullquote', 'state.sqlite');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-open-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const opened = (source: string, more: { readonly state?: boolean } = {}) =>
    opener({ maxSize: 1e6, timeout: 1000, userAgent: 'test', ...more }, { XDG_STATE_HOME: folder }, [source])(
      source,
    ).open();
  async function save(address: string): Promise<void> {
    const library = await openLibrary(path());
    const article = articleOf([{ text: 'The tide rose.' }], { title: 'The tide', url: null });
    saveArticles(library.database, [{ article, address }]);
    library.close();
  }

  it('should be what the library has of it, with a remark', async () => {
    const file = join(folder, 'tide.html');
    await save(file);
    const { article, remark } = await opened(file);
    assert.equal(article.title, 'The tide');
    assert.match(remark ?? '', new RegExp(new Date().toISOString().slice(0, 4)));
    assert.doesNotMatch(remark ?? '', /\(/, 'a file that is missing needs no reason');
  });

  it('should be nothing if the library is off, or has nothing of it', async () => {
    const file = join(folder, 'tide.html');
    await assert.rejects(opened(file), Failure);
    assert.equal(existsSync(path()), false);
    await save(file);
    await assert.rejects(opened(file, { state: false }), Failure);
    await assert.rejects(opened(join(folder, 'ebb.html')), Failure);
  });
});
