import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { nearWords, parseQuery } from '../../../source/library/index.ts';
import { type SavedLibrary, savedLibrary } from '../../support/saved.ts';

describe('words similar to those of a query', () => {
  let library: SavedLibrary;
  const near = (typed: string, limit = 3) => nearWords(library.database, parseQuery(typed), limit);

  before(async () => {
    library = await savedLibrary();
    library.keep(
      { title: 'One', paragraphs: ['The smugglers of Orléans were smuggling a figurehead.', 'Smugglers do.'] },
      { title: 'Two', paragraphs: ['The smugglers ran. “Nobody promises us anything at all,” said Ann Bell.'] },
    );
  });
  after(() => library.end());

  it('should begin with them, the most frequent first', () => {
    assert.deepEqual(near('smuggl'), ['smugglers', 'smuggling']);
    assert.deepEqual(near('smuggl', 1), ['smugglers']);
    assert.deepEqual(near('ORLÉ'), ['orleans']);
    assert.deepEqual(near('sm'), []);
    assert.deepEqual(near('smu'), ['smugglers', 'smuggling']);
  });

  it('should be spelled almost like them, if none begins with them', () => {
    assert.deepEqual(near('smuglers'), ['smugglers']);
    assert.deepEqual(near('smigglers sXugglers'), ['smugglers']);
    assert.deepEqual(near('fugurehead figurehed'), ['figurehead']);
    assert.deepEqual(near('rax'), []);
    assert.deepEqual(near('proXises'), ['promises']);
    assert.deepEqual(near('proXisXs'), ['promises']);
    assert.deepEqual(near('prXXisXs'), []);
    assert.deepEqual(near('anyThinG anythink'), ['anything']);
    assert.deepEqual(near('alX ALL'), []);
  });

  it('should come from the scope of the query, and only for words that are not in it', () => {
    assert.deepEqual(near('in:quotes smuggl promis'), ['promises']);
    assert.deepEqual(near('in:highlights promis'), []);
    assert.deepEqual(near('smugglers -smuggl 港口 "figurehead smugg"'), ['smugglers', 'smuggling']);
  });
});
