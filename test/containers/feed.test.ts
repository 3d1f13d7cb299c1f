import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as samples from '../support/containers.ts';
import { read, texts } from './read.ts';

describe('a feed', () => {
  it('should show the entries of a feed with their longest text, whatever its format', async () => {
    const rss = await read(samples.RSS);
    assert.deepEqual(texts(rss), [
      'title: Harbour & Co',
      'heading: Ferry cancelled',
      'paragraph: Ada Moreno · 2026-01-05',
      'paragraph: “No boats today,” said Bill Osgood.',
      'paragraph: more',
      'heading: Two',
      'paragraph: A summary only.',
    ]);
    assert.deepEqual(
      rss.blocks.flatMap(({ spans }) => spans.flatMap(({ href }) => href ?? [])),
      ['https://harbour.example/one', 'https://harbour.example/rel', 'https://harbour.example/two'],
    );
    const atom = await read(samples.ATOM);
    assert.equal(atom.lang, 'de');
    assert.deepEqual(texts(atom), [
      'title: Hafen',
      'heading: Die Flut',
      'paragraph: Bo Kern · 2026-01-01',
      'paragraph: Das Meer kam.',
    ]);
    assert.equal(atom.blocks[1]?.spans[0]?.href, 'https://hafen.example/e');
    assert.deepEqual(texts(await read(samples.RDF)), [
      'title: Old',
      'heading: First',
      'paragraph: Cy · 2005-02-01',
      'paragraph: As it was.',
    ]);
    assert.deepEqual(texts(await read(samples.JSON_FEED)), [
      'title: Notes',
      'heading: One',
      'paragraph: Di · 2026-01-01',
      'paragraph: A & B',
    ]);
  });

  it('should list the feeds of an OPML file', async () => {
    const article = await read(samples.OPML);
    assert.deepEqual(texts(article), ['title: My feeds', 'item: News', 'item: Harbour']);
    assert.equal(article.blocks[2]?.spans[0]?.href, 'https://harbour.example/feed');
  });
});
