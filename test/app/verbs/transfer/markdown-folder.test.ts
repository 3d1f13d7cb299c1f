import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { writeNotes } from '../../../../source/app/verbs/transfer/markdown-folder.ts';
import { type Library, openLibrary, saveArticles } from '../../../../source/library/index.ts';
import { articleOf } from '../../../support/articles.ts';

describe('the notes of the library in a folder', () => {
  let library: Library;
  let folder: string;
  beforeEach(async () => {
    library = await openLibrary(':memory:');
    folder = mkdtempSync(join(tmpdir(), 'pullquote-notes-'));
    const tide = (url: string) => articleOf([{ text: 'The ferry was late again.' }], { url, title: 'The tide' });
    saveArticles(library.database, [
      { article: tide('https://quay.example/a'), address: null },
      { article: tide('https://quay.example/b'), address: null },
    ]);
  });
  afterEach(() => {
    library.close();
    rmSync(folder, { recursive: true });
  });
  const names = () => readdirSync(folder).sort();

  it('should have a name each, and stay if nothing has changed', () => {
    assert.deepEqual(writeNotes(library, folder), { added: 2, changed: 0, same: 0, failed: 0 });
    assert.deepEqual(names(), ['The tide (2).md', 'The tide.md']);
    assert.deepEqual(writeNotes(library, folder), { added: 0, changed: 0, same: 2, failed: 0 });
  });

  it('should be recognized by their front matter under another name, but not in another kind of file', () => {
    writeNotes(library, folder);
    renameSync(join(folder, 'The tide.md'), join(folder, 'Mine.md'));
    assert.equal(writeNotes(library, folder).same, 2);
    renameSync(join(folder, 'Mine.md'), join(folder, 'Mine.txt'));
    assert.deepEqual(writeNotes(library, folder), { added: 1, changed: 0, same: 1, failed: 0 });
    assert.deepEqual(names(), ['Mine.txt', 'The tide (2).md', 'The tide.md']);
  });

  it('should not replace files and folders of the user', () => {
    mkdirSync(join(folder, 'Old.md'));
    writeFileSync(join(folder, 'THE TIDE.md'), 'Mine.\n');
    assert.equal(writeNotes(library, folder).added, 2);
    assert.deepEqual(names(), ['Old.md', 'THE TIDE.md', 'The tide (2).md', 'The tide (3).md']);
    assert.equal(readFileSync(join(folder, 'THE TIDE.md'), 'utf8'), 'Mine.\n');
  });

  it('should be left as they are without the line that ends the exported part', (t) => {
    const complaints: string[] = [];
    t.mock.method(process.stderr, 'write', (text: string) => {
      complaints.push(text);
      return true;
    });
    writeNotes(library, folder);
    const path = join(folder, 'The tide.md');
    const front = readFileSync(path, 'utf8').split('\n\n')[0]!;
    writeFileSync(path, front);
    const written = writeNotes(library, folder);
    t.mock.restoreAll();
    assert.deepEqual(written, { added: 0, changed: 0, same: 1, failed: 1 });
    assert.equal(readFileSync(path, 'utf8'), front);
    assert.match(complaints.join(''), /its last line, which ends the exported part, is missing/);
  });
});
