import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readExport } from '../../../source/library/index.ts';

/** One field of each article in an export of some columns. */
function fields(name: string, header: string, ...rows: readonly string[]): readonly unknown[] {
  const read = readExport([header, ...rows.map((row) => `https://a.example/,${row}`)].join('\n'));
  return [...(read?.rows ?? [])].map((row) =>
    'item' in row ? Object.entries(row.item).find(([key]) => key === name)?.[1] : row,
  );
}

describe('an export of Instapaper', () => {
  it('should have its folders as tags, other than those that are states', () => {
    const tags = (folder: string) => fields('tags', 'URL,Folder,Timestamp', `${folder},1700000000`)[0];
    assert.deepEqual(['Unread', 'Archive', '', 'Kelp'].map(tags), [[], [], [], ['Kelp']]);
    assert.deepEqual(tags('Starred'), ['starred']);
  });
});

describe('an export of Readwise Reader', () => {
  const of = (name: string, row: string) => fields(name, 'URL,Location,Saved date,Reading progress,Author', row)[0];

  it('should have its progress as a share or a percentage, from 0 to 100', () => {
    const progress = (share: string) => of('progress', `new,2024-01-02,${share},`);
    assert.deepEqual(['0', '0.5', '1', '1.5', '40', '400', '-3', ''].map(progress), [0, 50, 100, 2, 40, 100, 0, 0]);
  });

  it('should be being read if that has begun', () => {
    const state = (location: string, share: string) => of('state', `${location},2024-01-02,${share},`);
    assert.deepEqual(
      [state('new', '0'), state('new', '0.2'), state('archive', '0.2'), state('archive', '0')],
      ['unread', 'reading', 'archived', 'archived'],
    );
  });

  it('should have an author, or none', () => {
    assert.deepEqual(of('authors', 'new,2024-01-02,0,Ann Bell'), ['Ann Bell']);
    assert.deepEqual(of('authors', 'new,2024-01-02,0,'), []);
  });
});

describe('an export of Raindrop', () => {
  it('should have each part of its folders as a tag, other than Unsorted', () => {
    const tags = (folder: string) => fields('tags', 'URL,Folder,Created', `${folder},2024-01-02`)[0];
    assert.deepEqual(['Sea / Ice', 'Unsorted', 'Unsorted finds', ''].map(tags), [
      ['Sea', 'Ice'],
      [],
      ['Unsorted finds'],
      [],
    ]);
  });
});
