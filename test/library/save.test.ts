import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import {
  countArticles,
  deleteArticles,
  findArticle,
  type Library,
  listArticles,
  openLibrary,
  readArticle,
  restoreArticles,
  saveArticles,
  setState,
  setTags,
} from '../../source/library/index.ts';
import { toJson } from '../../source/output/json.ts';
import { findQuotes } from '../../source/quotes/index.ts';
import { articleOf, everything } from '../support/articles.ts';

const TIDE = articleOf(
  [
    { type: 'title', text: 'The tide' },
    { text: '“The harbor will be closed until the spring,” said Ann Bell, the harbor master.' },
    { text: 'Jo Finch said: “Nobody has asked the fishermen what they think of it.”' },
  ],
  {
    url: 'https://harbor.example/tide',
    title: 'The tide',
    authors: ['Mark Tully'],
    siteName: 'Harbor News',
    wordCount: 30,
  },
);
const tide = { article: { ...TIDE, ...findQuotes(TIDE) }, address: 'https://harbor.example/tide' };

describe('the library', () => {
  let folder = '';
  let library: Library;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-library-'));
    library = await openLibrary(join(folder, 'state.sqlite'));
  });
  afterEach(() => {
    // FTS5's own check of what it has indexed.
    for (const table of ['article_words', 'catalog_words', 'quote_words', 'highlight_words']) {
      library.database.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 0)`);
    }
    assert.equal(library.database.prepare('PRAGMA integrity_check').get()?.integrity_check, 'ok');
    assert.equal(library.database.prepare('PRAGMA foreign_key_check').get(), undefined);
    library.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const count = (sql: string, ...values: string[]) => Number(library.database.prepare(sql).get(...values)?.n);
  const matches = (query: string) =>
    count('SELECT count(*) AS n FROM article_words WHERE article_words MATCH ?', query);

  it('should return an article as it was saved', () => {
    const [saved] = saveArticles(library.database, [{ article: everything, address: null }]);
    assert.equal(toJson(readArticle(library.database, saved!.id)!), toJson(everything));
  });

  it('should list the facts by which users choose an article', () => {
    saveArticles(library.database, [{ ...tide, tags: ['sea', 'Town'] }], 1_000);
    const [row] = listArticles(library.database);
    assert.equal(row?.title, 'The tide');
    assert.equal(row?.site, 'Harbor News');
    assert.deepEqual(row?.authors, ['Mark Tully']);
    assert.deepEqual(row?.tags, ['sea', 'Town']);
    assert.equal(row?.quotes, 2);
    assert.equal(row?.state, 'unread');
    assert.equal(row?.addedAt, 1_000);
    assert.equal(findArticle(library.database, 'https://harbor.example/tide#top')?.id, row?.id);
    assert.equal(findArticle(library.database, 'https://harbor.example/'), null);
  });

  it('should keep the quotes with who says them', () => {
    saveArticles(library.database, [tide]);
    const sql = `SELECT p.name, q.text FROM quotes q JOIN speakers s ON s.quote = q.id JOIN article_people p ON p.id = s.speaker
      ORDER BY q.number`;
    assert.deepEqual(
      library.database
        .prepare(sql)
        .all()
        .map(({ name, text }) => [name, String(text).slice(0, 10)]),
      [
        ['Ann Bell', 'The harbor'],
        ['Jo Finch', 'Nobody has'],
      ],
    );
  });

  it('should update an article that it has, and keep its tags and state', () => {
    const [first] = saveArticles(library.database, [{ ...tide, tags: ['sea'] }], 1_000);
    setState(library.database, [first!.id], 'archived');
    const changed = {
      ...tide.article,
      title: 'The high tide',
      blocks: [{ type: 'paragraph', text: 'Ebb.', spans: [] }] as const,
    };
    const again = { ...tide, article: { ...changed, quotes: [], people: [] }, tags: ['town'] };
    const [second] = saveArticles(library.database, [again], 2_000);
    assert.deepEqual(second, { ...first, title: 'The high tide', isNew: false });
    const [row] = listArticles(library.database);
    assert.deepEqual(
      [row?.addedAt, row?.updatedAt, row?.state, row?.tags],
      [1_000, 2_000, 'archived', ['sea', 'town']],
    );
    assert.deepEqual([matches('fishermen'), matches('ebb'), matches('town')], [0, 1, 1]);
    assert.equal(count('SELECT count(*) AS n FROM quotes'), 0);
  });

  it('should recognize a person by the same full name in other articles', () => {
    const other = { ...tide.article, url: 'https://harbor.example/ebb' };
    saveArticles(library.database, [tide, { ...tide, article: other }]);
    assert.equal(count('SELECT count(*) AS n FROM article_people'), 4);
    assert.equal(count('SELECT count(*) AS n FROM people'), 2);
  });

  it('should save all of several articles or none', () => {
    const broken = { ...tide, article: { ...tide.article, url: 'https://harbor.example/ebb', wordCount: Number.NaN } };
    assert.throws(() => saveArticles(library.database, [tide, broken]));
    assert.equal(countArticles(library.database), 0);
  });

  it('should narrow by the beginnings of words, whatever is typed', () => {
    saveArticles(library.database, [{ ...tide, tags: ['sea'] }]);
    const narrowed = (...words: string[]) => countArticles(library.database, { words });
    assert.deepEqual([narrowed('ti', 'tul'), narrowed('har', 'SE'), narrowed('fisher')], [1, 1, 0]);
    for (const odd of ['"', '*', 'a"b', 'NOT', 'title:', '(', '-', '\0', '  ', '☃']) narrowed(odd);
    assert.equal(countArticles(library.database, { tag: 'SEA' }), 1);
    assert.equal(countArticles(library.database, { state: 'archived' }), 0);
  });

  it('should find new tags and lose the old', () => {
    const [saved] = saveArticles(library.database, [{ ...tide, tags: ['sea'] }]);
    setTags(library.database, saved!.id, ['#ocean', 'a, b', 'Ocean', ' ']);
    assert.deepEqual(listArticles(library.database)[0]?.tags, ['a b', 'Ocean']);
    assert.deepEqual([matches('sea'), matches('ocean')], [0, 1]);
  });

  it('should restore deleted articles', () => {
    const [saved] = saveArticles(library.database, [{ ...tide, tags: ['sea'] }]);
    deleteArticles(library.database, [saved!.id]);
    deleteArticles(library.database, [saved!.id]);
    assert.deepEqual([countArticles(library.database), matches('fishermen')], [0, 0]);
    assert.equal(findArticle(library.database, saved!.key), null);
    restoreArticles(library.database, [saved!.id]);
    restoreArticles(library.database, [saved!.id]);
    assert.deepEqual([countArticles(library.database), matches('fishermen')], [1, 1]);
    assert.deepEqual(listArticles(library.database)[0]?.tags, ['sea']);
  });

  it('should find parts of lines in scripts without spaces', () => {
    const article = articleOf([{ text: '港は春まで閉鎖されると港長が述べた。' }, { text: 'The harbor is closed.' }]);
    saveArticles(library.database, [{ article, address: null }, tide]);
    const found = (query: string) =>
      count('SELECT count(*) AS n FROM article_trigrams WHERE article_trigrams MATCH ?', query);
    assert.deepEqual([found('"閉鎖さ"'), found('"harbor"')], [1, 0]);
    assert.equal(count('SELECT count(*) AS n FROM articles WHERE unspaced = 1'), 1);
  });
});
