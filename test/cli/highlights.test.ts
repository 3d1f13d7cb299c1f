import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { anchorText } from '../../source/highlights/anchor.ts';
import { keepHighlights, openLibrary, saveArticles } from '../../source/library/index.ts';
import { articleOf } from '../support/articles.ts';
import { danger } from '../support/hostile.ts';
import { type LibraryFolder, libraryFolder } from '../support/library.ts';

const HOSTILE = 'A \u001b]0;owned\u0007 note \u202e\u009b31m';

describe('the commands for highlights', () => {
  let library: LibraryFolder;

  before(async () => {
    library = libraryFolder();
    // The command creates the file.
    await library.pullquote(['save', '-'], 'A text.');
    const { database, close } = await openLibrary(library.path);
    const text = 'The ferry stayed in the harbor for nine days.';
    const article = articleOf([{ text }], { url: 'https://island.example/', title: 'On: ferries/boats' });
    const [saved] = saveArticles(database, [{ article, address: null }]);
    const range = { start: { block: 0, offset: 4 }, end: { block: 0, offset: 16 } };
    const anchor = anchorText(article.blocks, range);
    const highlight = { key: 'a', anchor, found: 'exact', color: 'pink', speaker: HOSTILE, note: HOSTILE } as const;
    keepHighlights(database, saved?.id ?? 0, [highlight], Date.UTC(2024, 4, 17));
    close();
  });
  after(() => library.end());

  it('should print them in every format, and never control characters', async () => {
    for (const format of ['text', 'markdown', 'csv', 'json']) {
      const { status, stdout, stderr } = await library.pullquote(['highlights', '--format', format]);
      assert.deepEqual([status, stderr], [0, ''], format);
      assert.match(stdout, /ferry stayed/);
      assert.equal(danger(stdout), null, format);
    }
    const { stdout } = await library.pullquote(['highlights', 'color:pink', 'ferry']);
    assert.match(stdout, /^On: ferries\/boats\n {4}“ferry stayed” — A /);
  });

  it('should write a file for each article, by the template of the settings', async () => {
    const folder = join(library.folder, 'notes');
    const template = join(library.folder, 'template.md');
    writeFileSync(template, '{{title}}: {{#highlights}}{{text}} {{color}}{{/highlights}}\n');
    const args = ['highlights', '--into', folder, '--highlights-template', template];
    assert.equal((await library.pullquote(args)).stderr, '1 file written\n');
    assert.deepEqual(readdirSync(folder), ['On ferries boats.md']);
    assert.equal(readFileSync(join(folder, 'On ferries boats.md'), 'utf8'), 'On: ferries/boats: ferry stayed pink\n');
  });

  it('should report an error, or that there are no highlights, in one line', async () => {
    const said = async (...args: string[]) => {
      const { status, stderr } = await library.pullquote(['highlights', ...args]);
      return [status, stderr];
    };
    assert.deepEqual(await said('storm'), [1, 'pullquote: no such highlights\n']);
    assert.deepEqual(await said('color:red'), [
      2,
      'pullquote: color: expects yellow, green, blue, pink, orange, not "red"\n',
    ]);
    assert.deepEqual(await said('--highlights-template', '/none.md'), [
      1,
      'pullquote: cannot use the template /none.md: no such file\n',
    ]);
  });

  it('should print a review, and nothing if nothing is due', async () => {
    const first = await library.pullquote(['review']);
    assert.match(first.stdout, /“ferry stayed”/);
    assert.equal((await library.pullquote(['review'])).stdout, first.stdout);
    const [row] = library.query('SELECT reviewed_at, review_at FROM highlights');
    assert.equal(Number(row?.review_at) - Number(row?.reviewed_at), 3 * 24 * 3_600_000);
    assert.equal((await library.pullquote(['review', '--limit', '1', '--format', 'json'])).status, 0);
  });
});
