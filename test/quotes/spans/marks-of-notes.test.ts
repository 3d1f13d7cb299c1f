import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';
import { findQuotes } from '../../../source/quotes/index.ts';

const said = (text: string, format: 'markdown' | 'html') => {
  const article = parseArticle(text, { format });
  return findQuotes(article).quotes.map(({ text: words, speaker, parts: [part] }) => {
    assert.equal(article.blocks[part?.block ?? -1]?.text.slice(part?.start, part?.end), words);
    return [words, speaker?.name];
  });
};

describe('note marks', () => {
  it('should not be part of a name', () => {
    assert.deepEqual(said('"This is it," said Carl Dee.[^1]\n\n[^1]: In a letter.\n', 'markdown'), [
      ['This is it,', 'Carl Dee'],
    ]);
    assert.deepEqual(said('<p>“We are done with it now,” said Bob Foo<sup>2</sup> on Monday.</p>', 'html'), [
      ['We are done with it now,', 'Bob Foo'],
    ]);
  });

  it('should be allowed between a quote and its cue', () => {
    const text =
      'Mayor Ida Moor came at nine.\n\nShe left again. "We had to leave everything behind,"[^a] said Mary Ellis, a baker.\n\n[^a]: At the hearing.\n';
    assert.deepEqual(said(text, 'markdown'), [['We had to leave everything behind,', 'Mary Ellis']]);
  });

  it('should be kept in a quote', () => {
    const text = '"It rose in autumn[^1] and fell in spring," said Carl Dee.\n\n[^1]: By a foot.\n';
    assert.deepEqual(said(text, 'markdown'), [['It rose in autumn1 and fell in spring,', 'Carl Dee']]);
  });
});
