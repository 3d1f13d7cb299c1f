import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdContainer, picturesOf } from '../../../source/app/pictures/inside.ts';
import { bookOf } from '../../support/containers.ts';

const OPTIONS = { maxSize: 1_000_000, timeout: 1000, userAgent: 'test', environment: {} };
const book = bookOf({ 'one.xhtml': '<p>The boats came in at noon.</p>' });
const isHeld = async (page: string): Promise<boolean> => (await picturesOf(page, OPTIONS)) !== null;

describe('the containers of pictures', () => {
  it('should be held for the last two articles from the network', async () => {
    const [first, second, third] = [1, 2, 3].map((at) => `https://books.example/${at}.epub`) as [
      string,
      string,
      string,
    ];
    for (const page of [first, second, first, third]) holdContainer(page, { bytes: book, hints: { url: page } });
    assert.deepEqual([await isHeld(first), await isHeld(second), await isHeld(third)], [true, false, true]);
  });

  it('should be none for a page that was never loaded, and for a file that cannot be read', async () => {
    assert.equal(await isHeld('https://books.example/other.epub'), false);
    assert.equal(await isHeld('/no/such/book.epub'), false);
  });
});
