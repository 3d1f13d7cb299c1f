import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unpack } from '../../source/containers/index.ts';
import { LIMIT } from './read.ts';

async function htmlOf(feed: string): Promise<string> {
  const { bytes } = await unpack({ bytes: Buffer.from(feed), hints: {} }, LIMIT);
  return Buffer.from(bytes).toString();
}

const rss = (item: string): Promise<string> =>
  htmlOf(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay</title>
<item>${item}</item></channel></rss>`);

const atom = (content: string): Promise<string> =>
  htmlOf(
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><title>Ebb</title>${content}</entry></feed>`,
  );

describe('an entry of a feed', () => {
  it('should show its content rather than a description of the same length', async () => {
    const html = await rss(
      '<title>Ebb</title><description>Short</description><content:encoded>Whole</content:encoded>',
    );
    assert.match(html, /<div>Whole<\/div>/);
  });

  it('should lead to its identifier only if that is a link', async () => {
    const guid = 'https://harbour.example/ebb';
    assert.match(
      await rss(`<title>Ebb</title><guid>${guid}</guid>`),
      /<h2><a href="https:\/\/harbour\.example\/ebb">Ebb/,
    );
    assert.match(await rss(`<title>Ebb</title><guid isPermaLink="false">${guid}</guid>`), /<h2>Ebb<\/h2>/);
  });

  it('should be named by its URL, or by nothing better, if it has no title', async () => {
    const link = '<link>https://harbour.example/ebb</link>';
    assert.match(
      await rss(`${link}<description>Ebb</description>`),
      /<a href="[^"]+">https:\/\/harbour\.example\/ebb<\/a>/,
    );
    assert.match(await rss('<title> </title><description>Ebb</description>'), /<h2>Untitled<\/h2>/);
  });

  it('should be HTML in an Atom feed if it says so, and else text', async () => {
    const text = 'a &lt;b&gt;flood&lt;/b&gt;';
    assert.match(await atom(`<content type="html">${text}</content>`), /a <b>flood<\/b>/);
    assert.match(await atom(`<content type="text">${text}</content>`), /<p>a &lt;b&gt;flood&lt;\/b&gt;<\/p>/);
    assert.match(await atom(`<content>${text}</content>`), /<p>a &lt;b&gt;flood/);
  });
});

describe('a list of feeds', () => {
  it('should name each by its text, its URL, or nothing better, with lists only in folders', async () => {
    const html = await htmlOf(`<opml version="2.0"><head><title>Feeds</title></head><body>
<outline text="Harbours"><outline xmlUrl="https://harbour.example/feed"/></outline><outline text="" type="rss"><outline text="Ebb"/></outline></body></opml>`);
    assert.match(html, /<li>Harbours<ul><li><a href="[^"]+">https:\/\/harbour\.example\/feed<\/a><\/li><\/ul><\/li>/);
    assert.match(html, /<li>Untitled<ul><li>Ebb<\/li><\/ul><\/li>/);
  });
});
