import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Screen } from '../support/screen.ts';

const PARAGRAPHS = 2_000;
const paragraph = (number: number) =>
  `${number}. “The lock will hold,” said Nora Feld, who had kept it for thirty years. The water rose all night, and by ` +
  'morning the mill stood in it up to its windows, as nobody in the town had ever seen it stand before.';

describe('a long article', () => {
  let folder = '';
  let file = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-length-'));
    file = join(folder, 'long.txt');
    writeFileSync(file, Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(index + 1)).join('\n\n'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('should be readable before its pages are counted and its quotes are found, and count and find them all', async () => {
    const screen = new Screen(['--no-state', file], { columns: 100, rows: 30 });
    try {
      await screen.shows('1. “The lock will hold,”');
      screen.send('jj');
      await screen.shows(/page \d+\/\d{3}/);
      await screen.says(`${PARAGRAPHS} quotes`);
      screen.send('G');
      await screen.shows(`${PARAGRAPHS}. “The lock will hold,”`);
      screen.send('(');
      await screen.says(/quote \d+\/2000 Nora Feld/);
      screen.resize(80, 24);
      await screen.until((now) => now.rows().length === 24 && now.text().includes('“The lock will hold,”'));
      assert.match(screen.status(), /quote \d+\/2000 Nora Feld|page/);
    } finally {
      await screen.close();
    }
  });
});
