import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { picturesInside, unpack } from '../../source/containers/index.ts';
import { mailParagraphs } from '../../source/containers/markup.ts';
import { archiveOf, bookOf } from '../support/containers.ts';

/** What becomes of a source: `unpacked`, `as it is`, or why it cannot be read. */
async function outcome(source: Uint8Array | string): Promise<string> {
  const contents = { bytes: Buffer.from(source), hints: {} };
  try {
    return (await unpack(contents, 1e7)) === contents ? 'as it is' : 'unpacked';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('a container', () => {
  it('should be a feed if its root begins in the first 4096 bytes', async () => {
    const feed = (length: number): string =>
      `<!--${'-'.repeat(length - 7 - '<rss>'.length)}--><rss><channel><item><title>Ebb</title></item></channel></rss>`;
    assert.notEqual(await outcome(feed(4096)), 'as it is');
    assert.equal(await outcome(feed(4098)), 'as it is');
  });

  it('should be a book of 5000 chapters at most', async () => {
    const book = (count: number): Uint8Array => {
      const items = Array.from({ length: count }, (_, at) => [
        `<item id="i${at}" href="${at}.html" media-type="text/html"/>`,
        `<itemref idref="i${at}"/>`,
      ]);
      return archiveOf({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': '<container><rootfile full-path="book.opf"/></container>',
        'book.opf': `<package>${items.map(([item]) => item).join('')}${items.map(([, ref]) => ref).join('')}</package>`,
      });
    };
    assert.equal(await outcome(book(5000)), 'the book has no 0.html');
    assert.equal(await outcome(book(5001)), 'the book has more than 5000 chapters');
  });

  it('should be a mailbox of 2000 messages at most', async () => {
    const message = 'From a@b Mon Jan 5 10:00:00 2026\nFrom: a@b\nTo: c@d\nSubject: Ebb\n\nIt ebbed.\n\n';
    assert.equal(await outcome(message.repeat(2000)), 'unpacked');
    assert.equal(await outcome(message.repeat(2001)), 'the mailbox has more than 2000 messages');
  });

  it('should be a mail with 32 levels of parts at most', async () => {
    const nested = (depth: number): string =>
      depth === 0
        ? 'Content-Type: text/plain\n\nIt ebbed.\n'
        : `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n${nested(depth - 1)}\n--b${depth}--\n`;
    const mail = (depth: number): string => `From: a@b\nTo: c@d\nSubject: Ebb\nMIME-Version: 1.0\n${nested(depth)}`;
    assert.equal(await outcome(mail(31)), 'unpacked');
    assert.equal(await outcome(mail(32)), 'unpacked');
    assert.equal(await outcome(mail(33)), 'the mail is damaged');
  });

  it('should have its pictures in eight levels of parts at most', async () => {
    const picture = 'Content-Type: image/png\nContent-ID: <quay@boats>\n\nquay\n';
    const nested = (depth: number): string =>
      depth === 0
        ? picture
        : `Content-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\n${nested(depth - 1)}\n--b${depth}--\n`;
    const pictureAt = async (depth: number): Promise<string | null> => {
      const bytes = Buffer.from(`From: a@b\nTo: c@d\nSubject: Ebb\nMIME-Version: 1.0\n${nested(depth)}`);
      const inside = await picturesInside({ bytes, hints: {} }, 1e6);
      const found = inside?.('cid:quay@boats') ?? null;
      return found && Buffer.from(found).toString().trim();
    };
    assert.equal(await pictureAt(8), 'quay');
    assert.equal(await pictureAt(9), null);
  });

  it('should be a book whose links lead to its own chapters only, however they are written', async () => {
    const chapters = {
      'one.html':
        '<p><a href="two%20b.html#ice">Ice</a> <a href="https://a.example/">Web</a> <a href="%E0.html">Lost</a></p>',
      'two b.html': '<p id="ice">Ebb</p>',
    };
    const { bytes } = await unpack({ bytes: bookOf(chapters), hints: {} }, 1e6);
    const html = Buffer.from(bytes).toString();
    assert.match(html, /<a href="#c1-ice">Ice<\/a> <a href="https:\/\/a\.example\/">Web<\/a> <a>Lost<\/a>/);
    assert.match(html, /<p id="c1-ice">Ebb/);
  });
});

describe('the paragraphs of a mail', () => {
  it('should be quoted eight deep at most', () => {
    const depthOf = (marks: number): number =>
      mailParagraphs(`${'>'.repeat(marks)} Ebb`).split('<blockquote>').length - 1;
    assert.deepEqual([7, 8, 9].map(depthOf), [7, 8, 8]);
  });
});
