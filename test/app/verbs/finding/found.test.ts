import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { foundBlocks } from '../../../../source/app/verbs/finding/found.ts';
import { EMPTY_ARTICLE } from '../../../../source/article.ts';
import { find, type Library, openLibrary, parseQuery, saveArticles } from '../../../../source/library/index.ts';
import { findQuotes } from '../../../../source/quotes/index.ts';

describe('results as text', () => {
  let library: Library;
  before(async () => {
    library = await openLibrary(':memory:');
    const texts = ['“The kelp is gone,” said Ada Holm.', 'It rained.'];
    for (const [index, text] of texts.entries()) {
      const blocks = [{ type: 'paragraph' as const, text, spans: [] }];
      const article = { ...EMPTY_ARTICLE, lang: 'en', title: `Tide ${index}`, siteName: 'The Post', blocks };
      saveArticles(library.database, [{ article: { ...article, ...findQuotes(article) }, address: `/${index}` }]);
    }
  });
  after(() => library.close());
  const found = (query: string): string[] =>
    foundBlocks(find(library.database, parseQuery(query), 5)).map(({ type, text }) => `${type}: ${text}`);

  it('should have the number, the title and the site, and the words around it', () => {
    assert.deepEqual(found('kelp'), ['term: 1. Tide 0 · The Post', 'definition: “The kelp is gone,” said Ada Holm.']);
  });

  it('should be a quote with its speaker', () => {
    assert.deepEqual(found('kelp in:quotes')[1], 'definition: “The kelp is gone,” — Ada Holm');
  });
});
