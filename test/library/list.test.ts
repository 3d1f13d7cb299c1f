import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  articleById,
  countArticles,
  countStates,
  deleteArticles,
  listArticles,
  nextUnread,
  SORT_KEYS,
  setState,
} from '../../source/library/index.ts';
import { type SavedLibrary, savedLibrary } from '../support/saved.ts';

describe('the list of articles', () => {
  let library: SavedLibrary;
  let ids: readonly number[];
  before(async () => {
    library = await savedLibrary();
    // All of the same length, and without a date: each order has ties.
    const titles = ['quay', 'mole', 'pier', 'lamp', 'rope'];
    ids = library.keep(...titles.map((title) => ({ title, paragraphs: [`The ${title} was closed in the spring.`] })));
    setState(library.database, [ids[0]!], 'archived');
    setState(library.database, [ids[1]!], 'reading');
    deleteArticles(library.database, [ids[4]!]);
  });
  after(() => library.end());

  const listed = (options: Parameters<typeof listArticles>[1]) =>
    listArticles(library.database, options).map(({ id }) => id);

  for (const sort of SORT_KEYS) {
    it(`should be the exact opposite when reversed, by ${sort}, even if articles are equal`, () => {
      const all = listed({ sort });
      assert.equal(all.length, 4);
      assert.deepEqual(listed({ sort, reversed: true }), all.toReversed());
      assert.deepEqual([...listed({ sort, limit: 2 }), ...listed({ sort, limit: 9, offset: 2 })], all);
    });
  }

  it('should take its rows from an index in each order and state, without sorting them', () => {
    for (const sort of ['added_at', 'read_at', 'words', 'progress']) {
      for (const condition of ['', "AND state = 'unread'"]) {
        for (const direction of ['ASC', 'DESC']) {
          const plan = library.database
            .prepare(
              `EXPLAIN QUERY PLAN SELECT title FROM articles WHERE deleted_at IS NULL ${condition}
               ORDER BY ${sort} ${direction}, id ${direction} LIMIT 9`,
            )
            .all();
          assert.doesNotMatch(JSON.stringify(plan), /TEMP B-TREE/, `${sort} ${condition} ${direction}`);
        }
      }
    }
  });

  it('should count the articles of each state, without deleted ones', () => {
    assert.deepEqual({ ...countStates(library.database) }, { unread: 2, reading: 1, archived: 1, deleted: 1 });
  });

  it('should list the deleted articles if asked for, narrowed by parts of words and not by patterns', () => {
    const deleted = (...words: string[]) =>
      listArticles(library.database, { deleted: true, words }).map(({ id }) => id);
    const [{ title = '' } = {}] = listArticles(library.database, { deleted: true });
    assert.deepEqual(deleted(), [ids[4]]);
    assert.deepEqual(deleted(title.slice(1, 3).toUpperCase()), [ids[4]]);
    assert.deepEqual([deleted('%'), deleted('_'), deleted('no such word')], [[], [], []]);
    assert.equal(countArticles(library.database, { deleted: true }), 1);
  });

  it('should have no article that is deleted', () => {
    assert.equal(articleById(library.database, ids[4]!), null);
    assert.equal(articleById(library.database, ids[2]!)?.title, 'pier');
  });

  it('should go on to the unread article before, and then to the newest', () => {
    const keyOf = (id: number) => articleById(library.database, id)?.key ?? '';
    assert.deepEqual(nextUnread(library.database, keyOf(ids[3]!)), { id: ids[2], left: 1 });
    assert.deepEqual(nextUnread(library.database, keyOf(ids[2]!)), { id: ids[3], left: 1 });
    assert.deepEqual(nextUnread(library.database, 'not saved'), { id: ids[3], left: 2 });
    setState(library.database, [ids[2]!, ids[3]!], 'archived');
    assert.equal(nextUnread(library.database, keyOf(ids[3]!)), null);
  });
});
