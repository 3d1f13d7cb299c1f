import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { runHere } from './support/command-here.ts';
import { pageOf } from './support/library.ts';
import { ROOT } from './support/screen.ts';

/** The queries of the page, each with the line of text above it. */
const QUERIES = [
  ...readFileSync(join(ROOT, 'docs', 'pipelines.md'), 'utf8').matchAll(/([^\n]+)\n\n```sql\n(.*?)\n```/gs),
].map(([, about = '', sql = '']) => ({ about, sql }));

const dated = (title: string, date: string, more = ''): string =>
  pageOf(title, more).replace('</head>', `<meta property="article:published_time" content="${date}"></head>`);

const WALL = '“The wall will be of stone and of iron,” said Mo Finch and Jo Finch.';
const PAGES = [
  { id: 'quay', html: dated('The quay', '2023-03-04T23:00:00-05:00', 'The lanterns on the wall were out.') },
  { id: 'again', url: 'https://a.example/mole', html: dated('The mole as it was', '2022-01-01') },
  {
    id: 'mole',
    url: 'https://a.example/mole',
    html: dated('The mole', '2022-01-02').replaceAll('Ann Bell', 'Ánn Bell'),
  },
  { id: 'wall', html: dated('The wall', '2024-05-17').replaceAll('Jo Finch', 'J. Finch') },
  { id: 'undated', html: pageOf('Undated', WALL) },
  { id: 'broken' },
];

const CLOSED = 'The harbor will be closed until the spring,';
const NO_CHOICE = 'We have no other choice.';
const OF_STONE = 'The wall will be of stone and of iron,';

/** The rows that each query returns, in the order of the page. */
const ROWS: readonly (readonly (readonly unknown[])[])[] = [
  [],
  [['14']],
  [
    ['2022-01-02', CLOSED, 'The mole'],
    ['2022-01-02', NO_CHOICE, 'The mole'],
    ['2023-03-05', CLOSED, 'The quay'],
    ['2023-03-05', NO_CHOICE, 'The quay'],
    ['2024-05-17', CLOSED, 'The wall'],
    ['2024-05-17', NO_CHOICE, 'The wall'],
    [null, CLOSED, 'Undated'],
    [null, NO_CHOICE, 'Undated'],
  ],
  [
    [null, 'Jo Finch', OF_STONE, 'Undated'],
    [null, 'Mo Finch', OF_STONE, 'Undated'],
  ],
  [
    ['Ánn Bell', '8', '4', '2022-01-02', '2024-05-17'],
    ['Jo Finch', '4', '3', '2022-01-02', '2023-03-05'],
    ['J. Finch', '1', '1', '2024-05-17', '2024-05-17'],
    ['Mo Finch', '1', '1', null, null],
  ],
  [['Jo Finch', 'J. Finch']],
  [
    [
      'The quay',
      ['A second meeting is to be held in the first week of the new month. The lanterns on the wall were out.'],
    ],
  ],
  [
    ['2022', 'Ánn Bell', '1'],
    ['2023', 'Ann Bell', '1'],
    ['2024', 'Ann Bell', '1'],
  ],
];

describe('the queries of docs/pipelines.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pullquote-pipelines-'));
  const home = process.cwd();
  let database: DuckDBConnection;

  before(async () => {
    const { stdout } = await runHere({
      args: ['--jsonl'],
      input: PAGES.map((page) => JSON.stringify(page)).join('\n'),
    });
    writeFileSync(join(folder, 'articles.jsonl'), stdout);
    const instance = await DuckDBInstance.create(':memory:');
    database = await instance.connect();
    process.chdir(folder);
  });
  after(() => {
    process.chdir(home);
    database.closeSync();
    rmSync(folder, { recursive: true, force: true });
  });

  it('should each have expected rows', () => {
    assert.equal(QUERIES.length, ROWS.length);
  });

  for (const [index, { about, sql }] of QUERIES.entries()) {
    it(`should answer: ${about}`, async () => {
      const rows = (await database.runAndReadAll(sql)).getRowsJson();
      // The confidence, the only number with a fraction, is another test's.
      assert.deepEqual(
        rows.map((row) => row.filter((cell) => typeof cell !== 'number')),
        ROWS[index],
      );
    });
  }
});
