import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../../source/library/imports/csv.ts';

const parts = (text: string) => [...readCsv(text)];

describe('a CSV file', () => {
  it('should be separated by the most frequent of commas, semicolons and tabs in its first line that is not blank', () => {
    for (const [text, cells] of [
      ['a,b;c,d', ['a', 'b;c', 'd']],
      ['\n \na;b,c;d', ['a', 'b,c', 'd']],
      ['a\tb', ['a', 'b']],
      ['a', ['a']],
    ] as const) {
      assert.deepEqual(parts(text).at(-1), { line: text.split('\n').length, cells });
    }
  });

  it('should have rows of several lines, identified by their first line, and no blank ones', () => {
    assert.deepEqual(parts('a,b\r\n\r\n"two\r\nlines",c\r\n,\r\nd,e'), [
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['two\nlines', 'c'] },
      { line: 6, cells: ['d', 'e'] },
    ]);
  });

  it('should lose no row to a mark that is never closed', () => {
    assert.deepEqual(parts('a,b\n"c,d\ne,f'), [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, problem: 'a quotation mark is not closed' },
      { line: 3, cells: ['e', 'f'] },
    ]);
  });

  it('should be read line by line after a hundred rows with wrong marks', () => {
    const damaged = (count: number): string => `${'a "b" c,"d"e\n'.repeat(count)}"two\nlines",f`;
    assert.deepEqual(parts(damaged(99)).slice(99), [{ line: 100, cells: ['two\nlines', 'f'] }]);
    assert.equal(parts(damaged(100)).slice(100).length, 2);
  });
});
