import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type TakingItems, takeItems } from '../../../../source/app/verbs/transfer/take-items.ts';
import { Tally } from '../../../../source/app/verbs/transfer/tally.ts';
import { Failure } from '../../../../source/failure.ts';
import { type ImportFields, rowOf } from '../../../../source/library/imports/item.ts';
import { type Library, openLibrary } from '../../../../source/library/index.ts';

const HTML = `<p>${'The tide rose at noon. '.repeat(8)}</p>`;

describe('the articles of an export', () => {
  let library: Library;
  let complaints: string[] = [];
  beforeEach(async () => {
    library = await openLibrary(':memory:');
    complaints = [];
  });
  afterEach(() => library.close());

  /** Takes rows, with files of the archive by name, and gives the summary. */
  async function taken(
    rows: readonly (ImportFields | string)[],
    files: Readonly<Record<string, string | Error>> = {},
    more: Partial<TakingItems> = {},
  ) {
    const tally = new Tally('list.csv', (message) => complaints.push(message));
    const used = new Set<string>();
    const entries = Object.entries(files).map(([name, text]) => ({
      name,
      chunks: async function* () {
        if (typeof text !== 'string') throw text;
        yield Buffer.from(text);
      },
    }));
    const taking: TakingItems = {
      bundle: { entries, isArchive: true, close: () => {} },
      database: library.database,
      tally,
      dryRun: false,
      signal: new AbortController().signal,
      tags: [],
      maxSize: 1e6,
      used,
      ...more,
    };
    const found = rows.map((row, at) =>
      typeof row === 'string' ? { line: at + 1, problem: row } : rowOf(at + 1, row),
    );
    await takeItems({ program: 'Pocket', rows: found }, taking);
    return { summary: tally.summary(taking.dryRun), progress: tally.progress, used: [...used].sort() };
  }
  const stored = (sql: string): unknown[] =>
    library.database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row).join(' '));

  it('should be saved with a text, and else queued', async () => {
    const { summary, progress } = await taken([
      { url: 'https://a.example/1', html: HTML },
      { url: 'https://a.example/2' },
      { url: 'https://a.example/3', html: '<p>Too short.' },
    ]);
    assert.equal(summary, 'list.csv: 1 article imported, 2 to be fetched');
    assert.deepEqual(progress, { total: 3, done: 3, failed: 0 });
    assert.deepEqual(stored('SELECT url FROM articles'), ['https://a.example/1']);
  });

  it('should be known the second time', async () => {
    const rows = [{ url: 'https://a.example/1', html: HTML }, { url: 'https://a.example/2' }];
    await taken(rows);
    assert.equal((await taken(rows)).summary, 'list.csv: 2 articles known');
    assert.equal(
      (await taken([{ url: 'https://a.example/1', html: HTML, tags: ['sea'] }])).summary,
      'list.csv: 1 article changed',
    );
  });

  it('should only be counted in a dry run', async () => {
    await taken([{ url: 'https://a.example/1', html: HTML }]);
    const rows = [
      { url: 'https://a.example/1', html: HTML },
      { url: 'https://a.example/2', html: HTML },
      { url: 'https://a.example/3' },
    ];
    const { summary } = await taken(rows, {}, { dryRun: true });
    assert.equal(summary, 'list.csv: 1 article to import, 1 to be fetched, 1 known');
    assert.equal(stored('SELECT url FROM articles').length, 1);
  });

  it('should be one if two rows have the same URL; a row that only adds highlights is not a repetition', async () => {
    const { summary } = await taken([
      { url: 'https://a.example/1', html: HTML, tags: ['sea'] },
      { url: 'https://a.example/1', tags: ['quay'] },
      { url: 'https://a.example/1', highlights: [{ exact: 'rose at noon', note: '' }] },
    ]);
    assert.equal(summary, 'list.csv: 1 article imported, 1 repeated');
    assert.deepEqual(stored('SELECT highlights FROM articles'), ['1']);
    assert.deepEqual(stored('SELECT tag FROM tags ORDER BY tag'), ['quay', 'sea']);
  });

  it('should report rows that cannot be read, with their lines', async () => {
    const { summary } = await taken(['no URL', { url: 'https://a.example/1', html: HTML }]);
    assert.equal(summary, 'list.csv: 1 article imported, 1 unreadable');
    assert.match(complaints.join(), /list\.csv.*1.*no URL/);
  });

  it('should get their texts and highlights from the files of the archive', async () => {
    const { summary, used } = await taken(
      [
        { url: 'https://a.example/1', slug: 'tide' },
        { url: 'https://a.example/2', slug: 'lost' },
        { url: 'https://a.example/3', slug: 'own', html: HTML },
      ],
      {
        'export/content/tide.html': HTML,
        'export/highlights/tide.md': '> rose at noon\n\nWhy?\n',
        'content/own.html': '<p>Another text.',
        'content/other.html': HTML,
      },
    );
    assert.equal(summary, 'list.csv: 2 articles imported, 1 to be fetched');
    assert.deepEqual(used, ['export/content/tide.html', 'export/highlights/tide.md']);
    assert.deepEqual(stored('SELECT exact, note FROM highlights'), ['rose at noon Why?']);
  });

  it('should be taken without a file that cannot be read', async () => {
    const row = { url: 'https://a.example/1', slug: 'tide' };
    const damaged = { 'content/tide.html': new Failure('the file is damaged') };
    assert.equal((await taken([row], damaged)).summary, 'list.csv: 1 article to be fetched, 1 unreadable');
    assert.match(complaints.join(), /the file is damaged/);
    await assert.rejects(taken([row], { 'content/tide.html': new RangeError('a bug') }), /a bug/);
  });

  it('should get the tags that all get', async () => {
    await taken([{ url: 'https://a.example/1', html: HTML, tags: ['sea'] }], {}, { tags: ['imported'] });
    assert.deepEqual(stored('SELECT tag FROM tags ORDER BY tag'), ['imported', 'sea']);
  });

  it('should end after Ctrl-C', async () => {
    const { summary } = await taken([{ url: 'https://a.example/1' }], {}, { signal: AbortSignal.abort() });
    assert.equal(summary, 'list.csv: no articles');
  });
});
