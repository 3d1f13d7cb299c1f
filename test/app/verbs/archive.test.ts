import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Archive, archivedAt } from '../../../source/app/verbs/saving/archive.ts';
import { Failure, GoneFailure } from '../../../source/failure.ts';
import { articleOf } from '../../support/articles.ts';

const GONE = 'https://quay.example/gone';
const TEMPLATE = 'https://archive.example/web/{url}';

/** Fetches as if the page were gone, and the archive had it. */
async function fetch(source: string) {
  if (source === GONE) throw new GoneFailure(`cannot read ${source}: the page is gone (410)`);
  const article = articleOf([{ text: 'Text.' }], { url: source, canonicalUrl: source });
  return { article, address: source, tags: ['sea'] };
}

describe('a page that is gone', () => {
  it('should be looked for in the archive that the user has named, and keep its URL', async () => {
    const { address, article, tags } = await new Archive(TEMPLATE, 0).orFetch(GONE, fetch);
    assert.deepEqual([address, article.url, article.canonicalUrl, tags], [GONE, GONE, null, ['sea']]);
  });

  it('should be looked for nowhere else if the user has named none, or if it is not gone', async () => {
    await assert.rejects(
      new Archive(undefined, 0).orFetch(GONE, fetch),
      /^Failure: cannot read \S+ the page is gone \(410\)$/,
    );
    const asked: string[] = [];
    const failing = async (source: string) => {
      asked.push(source);
      throw new Failure('the server failed (500)');
    };
    await assert.rejects(new Archive(TEMPLATE, 0).orFetch(GONE, failing), /500/);
    assert.deepEqual(asked, [GONE]);
  });

  it('should be reported as missing if the archive does not have it either', async () => {
    const failing = async (source: string) => {
      throw new GoneFailure(`cannot read ${source}: no such page (404)`);
    };
    await assert.rejects(new Archive(TEMPLATE, 0).orFetch(GONE, failing), {
      message: `cannot read ${GONE}: no such page (404); nor at the archive: cannot read https://archive.example/web/${GONE}: no such page (404)`,
    });
  });

  it('should be asked for one at a time', async () => {
    const archive = new Archive(TEMPLATE, 1);
    let [running, most] = [0, 0];
    const slow = async (source: string) => {
      if (source.startsWith('https://quay')) throw new GoneFailure('gone');
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 2));
      running -= 1;
      return { article: articleOf([]), address: source };
    };
    await Promise.all(['a', 'b', 'c'].map((page) => archive.orFetch(`https://quay.example/${page}`, slow)));
    assert.equal(most, 1);
  });

  it('should have its URL unchanged in a path, and encoded in a query', () => {
    assert.equal(archivedAt(TEMPLATE, 'https://a.example/?b=c'), 'https://archive.example/web/https://a.example/?b=c');
    assert.equal(
      archivedAt('https://x.example/?u={url}&v', 'https://a.example/?b=c'),
      'https://x.example/?u=https%3A%2F%2Fa.example%2F%3Fb%3Dc&v',
    );
    assert.equal(archivedAt(TEMPLATE, 'https://a.example/$&'), 'https://archive.example/web/https://a.example/$&');
  });
});
