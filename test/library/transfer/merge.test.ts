import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeArticles } from '../../../source/library/transfer/merge.ts';
import type { ArticleRecord } from '../../../source/library/transfer/records.ts';

const recordOf = (fields: Partial<ArticleRecord>): ArticleRecord => ({
  key: 'quay',
  address: null,
  title: 'The quay',
  tags: [],
  state: 'unread',
  stateAt: 0,
  progress: 0,
  addedAt: 9,
  updatedAt: 0,
  readAt: null,
  deletedAt: null,
  note: '',
  ...fields,
});

/** The merged versions of an article in two libraries. Each pair is merged both ways, and the result with each of them again. */
function merged(one: Partial<ArticleRecord>, other: Partial<ArticleRecord>): ArticleRecord {
  const [ours, theirs] = [recordOf(one), recordOf(other)];
  const both = mergeArticles(ours, theirs);
  for (const again of [mergeArticles(theirs, ours), mergeArticles(both, ours), mergeArticles(theirs, both)]) {
    assert.deepEqual(again, both);
  }
  return both;
}

describe('an article that two libraries have', () => {
  it('should have the newer title and the address that is known', () => {
    const both = merged(
      { title: 'Old', updatedAt: 1, address: 'https://quay.example' },
      { title: 'New', updatedAt: 2 },
    );
    assert.deepEqual([both.title, both.address, both.updatedAt], ['New', 'https://quay.example', 2]);
  });

  it('should have the later state, and the progress of the last reading, or else the greater one', () => {
    const both = merged(
      { state: 'archived', stateAt: 5, progress: 90, readAt: 1 },
      { stateAt: 4, progress: 10, readAt: 2 },
    );
    assert.deepEqual([both.state, both.stateAt, both.progress, both.readAt], ['archived', 5, 10, 2]);
    assert.equal(merged({ progress: 90, readAt: 2 }, { progress: 10, readAt: 2 }).progress, 90);
  });

  it('should have all tags, and the earlier of the two dates of saving', () => {
    const both = merged({ tags: ['sea', 'boats'], addedAt: 3 }, { tags: ['boats', 'Ferry'], addedAt: 7 });
    assert.deepEqual([both.tags, both.addedAt], [['Ferry', 'boats', 'sea'], 3]);
  });

  it('should have the note that contains the other, or the paragraphs of both', () => {
    assert.equal(merged({ note: 'b\n\na' }, { note: 'a' }).note, 'b\n\na');
    assert.equal(merged({ note: '' }, { note: 'b' }).note, 'b');
    assert.equal(merged({ note: 'b\n\na' }, { note: 'c' }).note, 'a\n\nb\n\nc');
    assert.equal(merged({ note: 'a\n\nb' }, { note: 'b\n\na' }).note, 'b\n\na');
  });

  it('should stay deleted unless it was used in the other library after that', () => {
    assert.equal(merged({ deletedAt: 5 }, { updatedAt: 5 }).deletedAt, 5);
    for (const use of [{ updatedAt: 6 }, { stateAt: 6 }, { readAt: 6 }]) {
      assert.equal(merged({ deletedAt: 5 }, use).deletedAt, null);
    }
    assert.equal(merged({ deletedAt: 5, readAt: 7 }, { updatedAt: 6 }).deletedAt, 7);
    assert.equal(merged({ deletedAt: 5 }, { deletedAt: 8 }).deletedAt, 8);
  });
});
