import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { ParseError } from '../../../source/failure.ts';
import { anchorText } from '../../../source/highlights/anchor.ts';
import {
  deleteArticles,
  enqueue,
  exportRecords,
  fail,
  joinExported,
  joinPeople,
  type Library,
  LibraryTaker,
  openLibrary,
  readArticle,
  restoreArticles,
  saveArticles,
  setState,
  setTags,
  undoPeopleChange,
} from '../../../source/library/index.ts';
import { findQuotes } from '../../../source/quotes/index.ts';
import { type Database, transaction } from '../../../source/store/sqlite.ts';
import { articleOf, everything } from '../../support/articles.ts';
import { assertSound } from '../../support/library.ts';
import { stateOf } from '../../support/library-state.ts';

const PLACE = '{"block":1,"offset":3,"before":"the ","after":"quay","paged":false}';

/** An article in which two people speak; the version makes up its text. */
function articleAt(url: string, version = 0) {
  const article = articleOf(
    [
      { type: 'title', text: `The quay ${url.length}` },
      { text: '“The harbor will be closed until the spring,” said Ann Bell, the harbor master.' },
      { text: `Jo Finch said on day ${version}: “Nobody has asked the fishermen what they think of it.”` },
    ],
    { url, title: `The quay ${url.length}`, publishedTime: '2031-05-04T10:00:00Z' },
  );
  return { ...article, ...findQuotes(article) };
}

const recordsOf = (database: Database): readonly string[] =>
  [...exportRecords(database, { now: 0 })].map((record) => JSON.stringify(record));

function take(database: Database, records: readonly string[]): void {
  const taker = new LibraryTaker(database);
  transaction(database, () => {
    for (const line of records) taker.take(line);
  });
  joinExported(database, taker);
}

/** Highlights the first words of the second block. */
function addHighlight(
  database: Database,
  article: number,
  key: string,
  { at = 5, deleted = false, note = '' } = {},
): void {
  const blocks = readArticle(database, article)!.blocks;
  const range = { start: { block: 1, offset: 1 }, end: { block: 1, offset: 11 } };
  const { exact, before, after } = anchorText(blocks, range);
  database
    .prepare(
      `INSERT OR REPLACE INTO highlights (key, article, block, start, end_block, end, exact, before, after, found, color, speaker, note,
         tags, created_at, updated_at, deleted_at) VALUES (?, ?, 1, 1, 1, 11, ?, ?, ?, 'exact', 'yellow', NULL, ?, '', 1, ?, ?)`,
    )
    .run(key, article, exact, before, after, note, at, deleted ? at : null);
}

/** Brings the full text and the counts in step with highlights that were written past the library. */
function reindex(database: Database): void {
  database.exec(`INSERT INTO highlight_words (highlight_words) VALUES ('delete-all');
    INSERT INTO highlight_words (rowid, exact, note, tags) SELECT id, exact, note, tags FROM highlights h
      WHERE deleted_at IS NULL AND (SELECT deleted_at FROM articles WHERE id = h.article) IS NULL;
    UPDATE articles SET highlights = (SELECT count(*) FROM highlights WHERE article = articles.id AND deleted_at IS NULL)`);
}

describe('an export', () => {
  let folder = '';
  const open: Library[] = [];
  const library = async (name: string): Promise<Database> => {
    const opened = await openLibrary(name === ':memory:' ? name : join(folder, name));
    open.push(opened);
    return opened.database;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-transfer-'));
  });
  afterEach(() => {
    for (const { database, close } of open.splice(0)) {
      assertSound(database);
      close();
    }
    rmSync(folder, { recursive: true, force: true });
  });

  async function fullLibrary(): Promise<Database> {
    const database = await library('full');
    const [one, two, three] = saveArticles(
      database,
      [
        {
          article: everything,
          address: '/home/ann/ferry.html',
          tags: ['sea', 'To read'],
          state: 'reading',
          progress: 40,
          addedAt: 7,
        },
        {
          article: articleAt('https://harbor.example/a'),
          address: 'https://harbor.example/a',
          source: { bytes: Buffer.from('<p>page'), contentType: 'text/html' },
        },
        { article: articleAt('https://harbor.example/bb'), address: 'https://harbor.example/bb', title: 'x' },
      ],
      1_000,
    );
    deleteArticles(database, [three!.id], 2_000);
    setState(database, [one!.id], 'archived', 1_500);
    addHighlight(database, one!.id, 'h1', { note: 'mine' });
    addHighlight(database, one!.id, 'h2', { deleted: true });
    reindex(database);
    database.exec(`UPDATE articles SET note = 'A note' || char(10) || 'of mine', read_at = 1400 WHERE id = ${one!.id}`);
    database
      .prepare('INSERT INTO images VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(two!.id, 'https://harbor.example/a.png', 'image/png', 3, null, 9, Buffer.from([0, 1, 255]));
    database.exec(`INSERT INTO readings VALUES ('${one!.key}', '/home/ann/ferry.html', 'Ferry', 40, '${PLACE}', 1400);
      INSERT INTO readings VALUES ('elsewhere', NULL, 'Elsewhere', 0, NULL, 3);
      INSERT INTO marks (article, name, place, set_at) VALUES ('${one!.key}', 'a', '${PLACE}', 1300)`);
    const [queued] = enqueue(
      database,
      [
        {
          source: 'https://harbor.example/later',
          host: 'harbor.example',
          details: { tags: ['t'], addedAt: 5, title: 'Later' },
        },
        { source: 'https://harbor.example/x', host: 'harbor.example' },
      ],
      4,
    );
    fail(database, queued!, 'no such page (404)');
    return database;
  }

  it('should be rejected if it has an unknown state', async () => {
    const full = await fullLibrary();
    const copy = await library('copy');
    const failed = recordsOf(full).find((record) => record.includes('"failed"')) ?? '';
    assert.throws(() => take(copy, [failed.replace('"failed"', '"lost"')]), ParseError);
    assert.deepEqual(copy.prepare('SELECT * FROM queue').all(), []);
  });

  it('should be restored completely', async () => {
    const full = await fullLibrary();
    const copy = await library('copy');
    take(copy, recordsOf(full));
    assert.deepEqual(stateOf(copy), stateOf(full));
    assert.deepEqual(recordsOf(copy), recordsOf(full));
    assert.equal(
      copy.prepare("SELECT count(*) AS n FROM highlight_words WHERE highlight_words MATCH 'mine'").get()?.n,
      1,
    );
  });

  it('should change nothing if it is imported again, and report everything as known', async () => {
    const full = await fullLibrary();
    const before = stateOf(full);
    const taker = new LibraryTaker(full);
    const taken = transaction(full, () => recordsOf(full).map((line) => taker.take(line)));
    assert.deepEqual(stateOf(full), before);
    assert.deepEqual(
      taken.filter((each) => each !== 'other'),
      ['known', 'known', 'known'],
    );
    assert.deepEqual(taker.joins, []);
  });

  it('should join the people who were joined there, unless the user has split them here', async () => {
    const there = await library('there');
    saveArticles(there, [{ article: articleAt('https://harbor.example/a'), address: null }], 1_000);
    saveArticles(there, [{ article: articleAt('https://harbor.example/bb', 1), address: null }], 1_000);
    const idOf = (database: Database, name: string): number =>
      Number(database.prepare('SELECT id FROM people WHERE name = ?').get(name)?.id);
    joinPeople(there, [idOf(there, 'Ann Bell'), idOf(there, 'Jo Finch')]);
    const joined = (database: Database): unknown => (stateOf(database) as { joined: unknown }).joined;
    const here = await library('here');
    const records = recordsOf(there);
    take(here, records);
    assert.deepEqual(stateOf(here), stateOf(there));
    assert.equal((joined(here) as unknown[]).length, 1);
    // Importing again joins nothing more; a join that was undone here stays undone.
    take(here, records);
    assert.equal(here.prepare('SELECT count(*) AS n FROM people_changes').get()?.n, 1);
    undoPeopleChange(here);
    assert.deepEqual(joined(here), []);
    take(here, records);
    assert.deepEqual(joined(here), []);
    const places = (database: Database): unknown => (stateOf(database) as { people: unknown }).people;
    const apart = await library('apart');
    saveArticles(apart, [{ article: articleAt('https://harbor.example/a'), address: null }], 1_000);
    saveArticles(apart, [{ article: articleAt('https://harbor.example/bb', 1), address: null }], 1_000);
    assert.deepEqual(places(here), places(apart));
  });

  it('should keep what is newer here, and combine tags, highlights and notes', async () => {
    const [here, there] = [await library('here'), await library('there')];
    const url = 'https://harbor.example/a';
    const [one] = saveArticles(here, [{ article: articleAt(url, 2), address: url, tags: ['sea', 'Town'] }], 2_000);
    const [two] = saveArticles(there, [{ article: articleAt(url, 1), address: url, tags: ['town', 'wind'] }], 1_000);
    setState(here, [one!.id], 'reading', 2_100);
    setState(there, [two!.id], 'archived', 3_000);
    addHighlight(here, one!.id, 'h1', { at: 8, note: 'newer' });
    addHighlight(there, two!.id, 'h1', { at: 7, note: 'older' });
    addHighlight(there, two!.id, 'h2', { at: 7 });
    reindex(here);
    reindex(there);
    here.exec("UPDATE articles SET note = 'Ours', progress = 10, read_at = 5");
    there.exec("UPDATE articles SET note = 'Theirs', progress = 60, read_at = 9");
    take(here, recordsOf(there));
    const { article, row, tags, highlights } = (stateOf(here) as { articles: Record<string, unknown>[] }).articles[0]!;
    assert.match(JSON.stringify(article), /on day 2/);
    assert.deepEqual(
      (tags as { tag: string }[]).map(({ tag }) => tag),
      ['sea', 'town', 'wind'],
    );
    const { state, note, progress, added_at, highlights: count } = row as Record<string, unknown>;
    assert.deepEqual([state, note, progress, added_at, count], ['archived', 'Ours\n\nTheirs', 60, 1_000, 2]);
    assert.deepEqual(
      (highlights as { note: string }[]).map((each) => each.note),
      ['newer', ''],
    );
  });

  it('should delete what was deleted there after its last use here, and nothing that was used since', async () => {
    const there = await library('there');
    const url = 'https://harbor.example/a';
    const [saved] = saveArticles(there, [{ article: articleAt(url), address: url }], 1_000);
    deleteArticles(there, [saved!.id], 2_000);
    const records = recordsOf(there);
    for (const [usedAt, isDeleted] of [
      [2_000, true],
      [2_001, false],
    ] as const) {
      const here = await library(`here-${usedAt}`);
      const [own] = saveArticles(here, [{ article: articleAt(url), address: url }], 500);
      setState(here, [own!.id], 'reading', usedAt);
      take(here, records);
      assert.equal(here.prepare('SELECT deleted_at FROM articles').get()?.deleted_at, isDeleted ? 2_000 : null);
    }
    restoreArticles(there, [saved!.id], 2_500);
    take(there, records);
    assert.equal(there.prepare('SELECT deleted_at FROM articles').get()?.deleted_at, null);
  });

  it('should reject a damaged line, and import the others', async () => {
    const database = await library('here');
    const lines = recordsOf(await fullLibrary());
    const broken = (line: string): readonly (readonly [string, RegExp])[] => [
      [line.slice(0, -9), /not valid JSON/],
      [line.replace('"state":"archived"', '"state":"lost"'), /^state is not one of unread/],
      [line.replace('"found":"exact"', '"found":"guessed"'), /CHECK constraint failed/],
      [line.replace('"createdAt":"', '"createdAt":"x'), /^createdAt is not a time/],
      [line.replace('"setAt":"', '"setAt":"x'), /^marks\.a\.setAt is not a time/],
      [line.replace(/"article":"[^"]+"/, '"article":"nobody"'), /belongs to an unknown article/],
      [line.replace('"schema":1', '"schema":2'), /schema 2; this Pullquote reads up to 1/],
    ];
    const seen = new Set<RegExp>();
    transaction(database, () => {
      const taker = new LibraryTaker(database);
      for (const line of lines) {
        for (const [damaged, message] of broken(line)) {
          if (damaged === line) continue;
          seen.add(message);
          assert.throws(() => taker.take(damaged), { name: 'ParseError', message });
        }
        taker.take(line);
      }
      assert.equal(taker.take('{"type":"from a later version"}'), 'other');
    });
    assert.ok(seen.size > 3);
  });

  it('should leave out a damaged article, and say so', async () => {
    const database = await fullLibrary();
    database.exec("UPDATE texts SET structure = x'00' WHERE article = 1; UPDATE marks SET place = '{'");
    const damaged: string[] = [];
    const records = [...exportRecords(database, { onDamaged: (title) => damaged.push(title) })];
    assert.deepEqual(damaged, ['🚀 Ferry drone flies']);
    assert.equal(records.filter(({ type }) => type === 'article').length, 2);
    const copy = await library('copy');
    take(
      copy,
      records.map((record) => JSON.stringify(record)),
    );
  });

  /** Changes that a user makes, as a list of small numbers. */
  const changes = fc.array(
    fc.record({
      what: fc.constantFrom('save', 'tag', 'state', 'delete', 'restore', 'highlight', 'note', 'read', 'mark', 'queue'),
      article: fc.nat(2),
      value: fc.nat(3),
      at: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 12 },
  );

  type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never;

  const NAMES = ['sea', 'Sea', 'town', 'wind'];

  function make(database: Database, list: Changes): void {
    const ids = new Map<number, number>();
    for (const { what, article, value, at } of list) {
      const url = `https://harbor.example/${'a'.repeat(article)}`;
      if (what === 'save' || !ids.has(article)) {
        ids.set(article, saveArticles(database, [{ article: articleAt(url, value), address: url }], at)[0]!.id);
      }
      const id = ids.get(article)!;
      const { key } = database.prepare('SELECT key FROM articles WHERE id = ?').get(id) as { key: string };
      const states = ['unread', 'reading', 'archived'] as const;
      const isLive =
        database.prepare('SELECT 1 FROM articles WHERE id = ? AND deleted_at IS NULL').get(id) !== undefined;
      if (what === 'tag' && isLive) setTags(database, id, [NAMES[value]!]);
      if (what === 'state') setState(database, [id], states[value % 3]!, at);
      if (what === 'delete') deleteArticles(database, [id], at);
      if (what === 'restore') restoreArticles(database, [id], at);
      if (what === 'highlight') {
        addHighlight(database, id, `h${article}${value % 2}`, { at, note: `n${value}`, deleted: value === 3 });
        reindex(database);
      }
      if (what === 'note') database.prepare('UPDATE articles SET note = ? WHERE id = ?').run(`note ${value}`, id);
      if (what === 'read' || what === 'mark') {
        const read = 'INSERT OR REPLACE INTO readings (key, title, percent, read_at) VALUES (?, ?, ?, ?)';
        if (what === 'read') {
          database.prepare('UPDATE articles SET progress = ?, read_at = ? WHERE id = ?').run(value * 10, at, id);
          database.prepare(read).run(key, 'The quay', value * 10, at);
        } else if (database.prepare('SELECT 1 FROM readings WHERE key = ?').get(key)) {
          const place = PLACE.replace('"block":1', `"block":${value}`);
          database.prepare('INSERT OR REPLACE INTO marks VALUES (?, ?, ?, ?)').run(key, `m${value % 2}`, place, at);
        }
      }
      if (what === 'queue')
        enqueue(database, [{ source: `${url}/q`, host: 'h', details: { tags: [NAMES[value]!] } }], 1);
    }
  }

  it('should be merged with others in any order, any number of times', async () => {
    const fresh = (): Promise<Database> => library(':memory:');
    await fc.assert(
      fc.asyncProperty(changes, changes, changes, async (...all) => {
        const [one, two, three] = await Promise.all(
          all.map(async (list) => {
            const database = await fresh();
            make(database, list);
            return recordsOf(database);
          }),
        );
        const mergedIn = async (...exports: readonly (readonly string[])[]): Promise<unknown> => {
          const database = await fresh();
          for (const records of exports) take(database, records);
          return stateOf(database);
        };
        const merged = await mergedIn(one!, two!, three!);
        assert.deepEqual(await mergedIn(three!, one!, two!), merged);
        assert.deepEqual(await mergedIn(two!, one!, two!, three!, one!, three!), merged);
        for (const { database, close } of open.splice(0)) {
          assertSound(database);
          close();
        }
      }),
      { numRuns: process.env.PULLQUOTE_LONG_TESTS ? 300 : 5 },
    );
  });
});
