import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { rowOf } from '../../../source/library/imports/item.ts';
import {
  type ImportItem,
  type Library,
  mergeItems,
  openLibrary,
  outcomeOf,
  queued,
  saveArticles,
  takeItem,
} from '../../../source/library/index.ts';
import { articleOf } from '../../support/articles.ts';
import { assertSound } from '../../support/library.ts';

const URL_A = 'https://harbor.example/a';

function itemOf(fields: Partial<ImportItem> = {}): ImportItem {
  const row = rowOf(1, { url: URL_A, ...fields });
  assert.ok('item' in row);
  return row.item;
}

const article = articleOf([{ text: 'The harbor will be closed until the spring.' }], {
  url: URL_A,
  title: 'The harbor',
});

describe('an article of an export', () => {
  let library: Library;
  beforeEach(async () => {
    library = await openLibrary(':memory:');
  });
  afterEach(() => {
    assertSound(library.database);
    library.close();
  });
  const one = (sql: string) => ({ ...library.database.prepare(sql).get() });
  const take = (fields: Partial<ImportItem>, text: typeof article | null = null) =>
    takeItem(library.database, itemOf(fields), text, 9_000);

  it('should be saved with its text, and everything that the export knows', () => {
    const highlights = [
      { exact: 'closed until\nthe spring', note: 'why? #sea', color: 'Green', createdAt: 5 },
      { exact: 'words that are elsewhere', note: '' },
      { exact: 'words that are elsewhere', note: 'again' },
    ];
    const fields = { tags: ['sea'], state: 'archived', progress: 60, addedAt: 7, note: 'Mine', highlights } as const;
    assert.equal(outcomeOf(library.database, itemOf({ html: '<p>' })), 'saved');
    assert.equal(take(fields, article), 'saved');
    assert.deepEqual(one('SELECT title, tags, state, progress, added_at, note, highlights FROM articles'), {
      title: 'The harbor',
      tags: 'sea',
      state: 'archived',
      progress: 60,
      added_at: 7,
      note: 'Mine',
      highlights: 2,
    });
    assert.deepEqual(
      library.database
        .prepare('SELECT found, start, color, tags, created_at FROM highlights ORDER BY id')
        .all()
        .map((row) => ({ ...row })),
      [
        { found: 'exact', start: 19, color: 'green', tags: 'sea', created_at: 5 },
        { found: 'orphan', start: 0, color: 'yellow', tags: '', created_at: 7 },
      ],
    );
    assert.equal(take(fields, article), 'known');
  });

  it('should add to an existing article without changing its state or its note', () => {
    saveArticles(library.database, [{ article, address: URL_A, tags: ['Sea'], note: 'Ours' }], 8_000);
    const highlights = [{ exact: 'The harbor', note: '' }];
    assert.equal(take({ tags: ['sea', 'wind'], state: 'archived', addedAt: 7, note: 'Theirs', highlights }), 'changed');
    assert.deepEqual(one('SELECT tags, state, added_at, note, highlights FROM articles'), {
      tags: 'Sea\nwind',
      state: 'unread',
      added_at: 7,
      note: 'Ours',
      highlights: 1,
    });
    assert.equal(take({ tags: ['wind'], addedAt: 8, highlights }), 'known');
    library.database.exec('UPDATE highlights SET deleted_at = 1');
    library.database.exec("INSERT INTO highlight_words (highlight_words) VALUES ('delete-all')");
    assert.equal(take({ highlights }), 'known');
  });

  it('should wait in the queue without a text, and keep its highlights until it is fetched', () => {
    assert.equal(outcomeOf(library.database, itemOf()), 'queued');
    assert.equal(take({ title: 'First', tags: ['sea'], state: 'archived', addedAt: 7, note: 'Mine' }), 'queued');
    assert.equal(outcomeOf(library.database, itemOf()), 'known');
    const highlights = [{ exact: 'The harbor', note: 'n' }];
    assert.equal(take({ title: 'Second', tags: ['wind'], state: 'unread', highlights }), 'changed');
    assert.equal(take({ title: 'Second', tags: ['wind'], state: 'unread', highlights }), 'known');
    const [entry] = queued(library.database);
    assert.deepEqual(
      [entry!.details.title, entry!.details.state, entry!.details.tags],
      ['First', 'archived', ['sea', 'wind']],
    );
    saveArticles(library.database, [{ article, address: URL_A, ...entry!.details, queued: entry!.id }]);
    assert.deepEqual(one('SELECT tags, state, note, highlights FROM articles'), {
      tags: 'sea\nwind',
      state: 'archived',
      note: 'Mine',
      highlights: 1,
    });
    assert.deepEqual(queued(library.database), []);
  });

  it('should leave the queue if another export has its text', () => {
    take({ tags: ['sea'] });
    assert.equal(take({ tags: ['wind'] }, article), 'saved');
    assert.deepEqual(queued(library.database), []);
  });

  it('should be merged with another row for the same URL', () => {
    const first = itemOf({ title: 'One', tags: ['a'], highlights: [{ exact: 'x', note: '1' }] });
    const second = itemOf({
      title: 'Two',
      tags: ['a', 'b'],
      note: 'n',
      highlights: [
        { exact: 'x', note: '2' },
        { exact: 'y', note: '' },
      ],
    });
    const { title, tags, note, highlights } = mergeItems(first, second);
    assert.deepEqual([title, tags, note], ['One', ['a', 'b'], 'n']);
    assert.deepEqual(highlights, [
      { exact: 'x', note: '1' },
      { exact: 'y', note: '' },
    ]);
  });
});
