import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { packArticle, unpackArticle } from '../../source/library/pack.ts';
import { articleOf } from '../support/articles.ts';

describe('a packed article', () => {
  /** Letters that do not compress, so that storing them shows in the size. */
  const said = Array.from({ length: 400 }, (_, at) => String.fromCharCode(97 + ((at * at * 7 + at * 3) % 26))).join('');
  const quoted = (text: string, part = said) =>
    articleOf([{ text: `“${said}”` }], {
      quotes: [
        {
          id: 'q0',
          kind: 'direct',
          text,
          parts: [{ block: 0, start: 1, end: said.length + 1, text: part }],
          speaker: null,
          cue: null,
        },
      ],
    });

  it('should not store the words of a quotation again if they follow from the blocks', () => {
    assert.ok(packArticle(quoted(said)).structure.length < 200);
  });

  it('should keep the words of a quotation that differ from the blocks', () => {
    for (const article of [quoted('what was meant'), quoted(said, 'what was meant')])
      assert.deepEqual(unpackArticle(packArticle(article)), article);
  });
});
