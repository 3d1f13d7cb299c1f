import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../../source/parser/index.ts';

const authorsOf = (section: string, heading = 'AUTHORS', first = 'NAME'): readonly string[] =>
  parseArticle(
    `<title>TIDE(1)</title><h1>${first}</h1><p>tide - set a clock</p><h1>DESCRIPTION</h1><p>It sets the hand of a clock.</p>
    <h1>${heading}</h1><p>${section}</p><h1>BUGS</h1><p>Written by Eve Strand in haste.</p>`,
    { format: 'html' },
  ).authors;

describe('the authors of a manual page', () => {
  it('should be those in the section about them', () => {
    assert.deepEqual(authorsOf('Ada Moor &lt;<a href="mailto:a@b.example">a@b.example</a>&gt;'), ['Ada Moor']);
    assert.deepEqual(authorsOf('<i>tide</i> was written by Ada Moor and Bo Lind. It is free.'), [
      'Ada Moor',
      'Bo Lind',
    ]);
    assert.deepEqual(authorsOf('Ada Moor &lt;a@b.example&gt;, Bo Lind &lt;b@b.example&gt;', 'AUTHOR'), [
      'Ada Moor',
      'Bo Lind',
    ]);
  });

  it('should be nobody if there is no such section or the page is not a manual page', () => {
    assert.ok(!authorsOf('Ada Moor &lt;a@b.example&gt;', 'HISTORY').includes('Ada Moor'));
    assert.ok(!authorsOf('<i>tide</i> was made by Ada Moor.', 'AUTHORS', 'Name').includes('Ada Moor'));
  });

  it('should be in the first 24 texts of the section', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxy'];
    const names = letters.map((letter) => `Ada Moor${letter}`);
    assert.deepEqual(authorsOf(names.map((name) => `<span>${name},</span>`).join('</p><p>')), names.slice(0, 24));
  });
});
