import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { deleteArticles, saveArticles } from '../../../../source/library/index.ts';
import type { LibraryQuery } from '../../../../source/reader/model/library/library.ts';
import { openStore, stateFile } from '../../../../source/store/index.ts';
import { loadSqlite } from '../../../../source/store/sqlite.ts';
import { openReaderLibrary } from '../../../../source/ui/session/library/reader-library.ts';
import { articleOf } from '../../../support/articles.ts';

describe('the library of the reader', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-reader-library-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('should know of recent articles that can be opened again, not of temporary files', async () => {
    const environment = { XDG_STATE_HOME: folder };
    const store = await openStore(stateFile(environment) ?? '');
    const library = await openReaderLibrary(environment);
    const read = (address: string) => store.keep(address, { address, title: 'A log', percent: 9, place: null }, {});
    assert.equal(library.hasRecent(), false);
    read(join(tmpdir(), 'mail.html'));
    assert.equal(library.hasRecent(), false);
    read('https://harbour.example/log');
    assert.equal(library.hasRecent(), true);
    library.close();
    store.close();
  });

  /** A library with articles, the oldest first, and its file beside it. */
  async function filled(titles: readonly string[]) {
    const environment = { XDG_STATE_HOME: folder };
    const library = await openReaderLibrary(environment);
    const { DatabaseSync } = loadSqlite();
    const beside = new DatabaseSync(stateFile(environment) ?? '');
    const save = (names: readonly string[], from = 0) =>
      saveArticles(
        beside,
        names.map((title, index) => ({
          article: articleOf([{ text: `${title} is short.` }], { title, url: `https://a.example/${title}` }),
          address: `https://a.example/${title}`,
          addedAt: 1_000 * (from + index + 1),
        })),
      );
    const saved = save(titles);
    const query: LibraryQuery = { state: 'all', sort: 'added', reversed: false, words: '', version: 1 };
    const list = (from: number, count: number, more: Partial<LibraryQuery> = {}) => {
      const { rows, total } = library.list({ query: { ...query, ...more }, from, count });
      return [rows.map(({ title }) => title).join(' '), total];
    };
    const close = () => {
      library.close();
      beside.close();
    };
    return {
      library,
      beside,
      save,
      ids: saved.map(({ id }) => id),
      keys: saved.map(({ key }) => key),
      list,
      query,
      close,
    };
  }

  it('should have each page of the list in one order, whichever end it is counted from', async () => {
    const { list, close } = await filled([...'abcdefg']);
    for (const [from, rows] of [
      [0, 'g f'],
      [2, 'e d'],
      [3, 'd c'],
      [4, 'c b'],
      [5, 'b a'],
      [6, 'a'],
      [7, ''],
    ] as const)
      assert.deepEqual(list(from, 2), [rows, 7], String(from));
    assert.deepEqual(list(4, 2, { reversed: true }), ['e f', 7]);
    close();
  });

  it('should be narrowed by words and by state, and count what it has of each', async () => {
    const { library, list, ids, query, close } = await filled(['kelp', 'kelpie', 'reef', 'ebb']);
    assert.deepEqual(list(0, 9, { words: 'kelp' }), ['kelpie kelp', 2]);
    assert.deepEqual(list(0, 1, { words: 'kelp' }), ['kelpie', 2]);
    assert.deepEqual(list(1, 1, { words: 'kelp' }), ['kelp', 2]);
    library.change({ kind: 'state', id: ids[0] ?? 0, state: 'archived' });
    library.change({ kind: 'delete', id: ids[2] ?? 0 });
    assert.deepEqual(list(0, 9, { state: 'unread' }), ['ebb kelpie', 2]);
    assert.deepEqual(list(0, 9, { state: 'archived' }), ['kelp', 1]);
    assert.deepEqual(list(0, 9, { state: 'deleted' }), ['reef', 1]);
    const { counts, waiting } = library.list({ query, from: 0, count: 1 });
    assert.deepEqual(counts, { unread: 2, reading: 0, archived: 1, all: 3, deleted: 1 });
    assert.equal(waiting, undefined);
    library.change({ kind: 'restore', id: ids[2] ?? 0 });
    library.change({ kind: 'tags', id: ids[2] ?? 0, tags: 'sea, to read' });
    assert.deepEqual(list(0, 9, { state: 'unread' }), ['ebb reef kelpie', 3]);
    assert.deepEqual(library.find(ids[2] ?? 0)?.tags, ['sea', 'to read']);
    close();
  });

  it('should recount what another process has changed', async () => {
    const { beside, save, ids, list, close } = await filled(['kelp', 'reef']);
    assert.deepEqual(
      [list(0, 1), list(1, 1, { words: 'kelp' })],
      [
        ['reef', 2],
        ['', 1],
      ],
    );
    save(['kelpie'], 5);
    assert.deepEqual(
      [list(0, 1), list(1, 1, { words: 'kelp' })],
      [
        ['kelpie', 3],
        ['kelp', 2],
      ],
    );
    deleteArticles(beside, ids);
    assert.deepEqual(list(0, 9), ['kelpie', 1]);
    close();
  });

  it('should be empty if nothing is saved or in the queue, of which it tells', async () => {
    const { library, beside, query, close } = await filled([]);
    assert.ok(library.isEmpty());
    assert.equal(library.list({ query, from: 0, count: 1 }).waiting, 0);
    beside.exec(
      "INSERT INTO queue (source, host, details, state, tries, added_at) VALUES ('https://a.example/', 'a.example', '{}', 'waiting', 0, 1)",
    );
    assert.ok(!library.isEmpty());
    assert.equal(library.list({ query, from: 0, count: 1 }).waiting, 1);
    close();
  });

  it('should archive an article, find the next unread one, and read what is saved', async () => {
    const { library, ids, keys, close } = await filled(['kelp', 'reef']);
    assert.equal(library.archive('nothing'), false);
    assert.equal(library.archive(keys[1] ?? ''), true);
    assert.deepEqual(library.nextUnread(keys[1] ?? ''), { id: ids[0], left: 1 });
    assert.equal(library.read(ids[0] ?? 0).article.title, 'kelp');
    assert.throws(() => library.read(99), { message: 'the article has been deleted' });
    close();
  });

  it('should list everybody who is quoted, as long as that is so', async () => {
    const { library, beside, close } = await filled(['kelp']);
    const everybody = (words = '') =>
      library.answer({ kind: 'people', words, person: null, version: 1 }).items.map(({ heading }) => heading);
    assert.deepEqual(everybody(), []);
    const text = '“The boats are on the shingle.”';
    saveArticles(beside, [
      {
        article: articleOf([{ text }], {
          people: [{ id: 'p1', kind: 'person', name: 'Ann Bell', mentions: [] }],
          quotes: [
            {
              id: 'q1',
              kind: 'direct',
              text: text.slice(1, -1),
              parts: [{ block: 0, start: 1, end: 30, text: text.slice(1, -1) }],
              speaker: { person: 'p1', name: 'Ann Bell', how: 'named', confidence: 0.9, mention: null },
              cue: null,
            },
          ],
        }),
        address: '/quoted.html',
      },
    ]);
    assert.deepEqual([everybody(), everybody('bell'), everybody('finch')], [['Ann Bell'], ['Ann Bell'], []]);
    close();
  });

  it('should say in one line why its file cannot be used', async () => {
    const environment = { XDG_STATE_HOME: folder };
    const { DatabaseSync } = loadSqlite();
    (await filled(['kelp'])).close();
    const holder = new DatabaseSync(stateFile(environment) ?? '');
    holder.exec('PRAGMA user_version = 9999');
    holder.close();
    await assert.rejects(openReaderLibrary(environment), ({ message }: Error) => {
      assert.match(message, /^cannot use the library: /);
      return !message.includes('\n');
    });
  });
});
