import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { exportQuotes } from '../../../source/ui/session/export-quotes.ts';
import { articleOf, attributionOf, documentOf } from '../../support/reading.ts';

const article = articleOf(['“We waited for nine days,” said Odd Berg.']);
const attribution = attributionOf(article, [[0, 'We waited for nine days,', 'Odd Berg']]);
const document = { ...documentOf(article, attribution), name: 'The ferry.html' };

describe('exporting quotes from the reader', () => {
  const start = process.cwd();
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'pullquote-exporting-')));
    process.chdir(folder);
  });
  afterEach(() => {
    process.chdir(start);
    rmSync(folder, { recursive: true, force: true });
  });

  it('should write a new file in each format, named after the article, and say so', async () => {
    const written = async (format: 'markdown' | 'json' | 'csv') => {
      const message = await exportQuotes(document, attribution.quotes, format);
      const [file = ''] = readdirSync(folder);
      const text = readFileSync(join(folder, file), 'utf8');
      rmSync(join(folder, file));
      return [file, message.includes(file), text.slice(0, 9)];
    };
    const names = [await written('markdown'), await written('json'), await written('csv')];
    assert.deepEqual(names, [
      ['the-ferry-quotes.md', true, '> We wait'],
      ['the-ferry-quotes.json', true, '{\n  "sche'],
      ['the-ferry-quotes.csv', true, 'speaker,q'],
    ]);
  });
});
