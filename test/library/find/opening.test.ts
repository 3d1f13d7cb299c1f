import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { find, parseQuery, searchOfFound } from '../../../source/library/index.ts';
import { type SavedLibrary, savedLibrary } from '../../support/saved.ts';

describe('the search in an article that was found', () => {
  let library: SavedLibrary;
  before(async () => {
    library = await savedLibrary();
  });
  after(() => library.end());

  it('should be for at most eight forms of the words', () => {
    const searched = (count: number): number => {
      const forms = Array.from({ length: count - 1 }, (_, index) => `kelp${'abcdefghi'[index]}`);
      library.keep({ title: `Of ${count}`, paragraphs: [`The tide brought ${forms.join(', ')}.`] });
      const [found] = find(library.database, parseQuery(`kelp* tide title:${count}`), 1);
      return found ? (searchOfFound(library.database, found)?.query.split('|').length ?? 0) : -1;
    };
    assert.deepEqual([8, 9].map(searched), [8, 8]);
    assert.equal(searched(7), 7);
  });
});
