import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { noteWithTags, raindropHighlights } from '../../../source/library/imports/csv-filters.ts';
import { readTime } from '../../../source/library/imports/fields.ts';
import { type ImportFields, mergeItems, rowOf } from '../../../source/library/imports/item.ts';
import { readExport } from '../../../source/library/index.ts';

describe('the note of an imported highlight', () => {
  it('should have its tags, unless they are empty or in it', () => {
    assert.equal(noteWithTags('Why?', ['sea', '#low tide']), 'Why?\n#sea #low-tide');
    assert.equal(noteWithTags('Why #sea?', ['sea']), 'Why #sea?');
    assert.equal(noteWithTags('', ['', '#', 'sea']), '#sea');
    assert.equal(noteWithTags('', []), '');
  });
});

describe('the highlights of Raindrop', () => {
  it('should be none in an empty cell, and none before the first', () => {
    assert.deepEqual(raindropHighlights('  '), []);
    assert.deepEqual(raindropHighlights('\n Highlight:\n'), [{ exact: 'Highlight:', note: '' }]);
    assert.deepEqual(raindropHighlights('Highlight: Ebb\nNote: Low\nHighlight: Flood'), [
      { exact: 'Ebb', note: 'Low' },
      { exact: 'Flood', note: '' },
    ]);
  });
});

describe('rows for one article', () => {
  const itemOf = (fields: Partial<ImportFields>) => {
    const row = rowOf(1, { url: 'https://a.example/', ...fields });
    assert.ok('item' in row);
    return row.item;
  };

  it('should have the authors of the first that has some', () => {
    const [none, ann, bo] = [itemOf({}), itemOf({ authors: ['Ann'] }), itemOf({ authors: ['Bo'] })];
    assert.deepEqual(mergeItems(none, ann).authors, ['Ann']);
    assert.deepEqual(mergeItems(ann, bo).authors, ['Ann']);
    assert.deepEqual(mergeItems(ann, none).authors, ['Ann']);
  });
});

describe('the time of an export', () => {
  it('should be in seconds or milliseconds, whichever is nearer to our days', () => {
    assert.equal(readTime('1700000000'), 1_700_000_000_000);
    assert.equal(readTime('1700000000000'), 1_700_000_000_000);
  });
});

describe('an export in columns', () => {
  const statesOf = (header: string, ...rows: readonly string[]): unknown[] =>
    [...(readExport([header, ...rows.map((row) => `https://a.example/,${row}`)].join('\n'))?.rows ?? [])].map((row) =>
      'item' in row ? row.item.state : row,
    );

  it('should be archived in Pocket if it says so', () => {
    assert.deepEqual(statesOf('url,time_added,status', '1700000000,archive', '1700000000,unread'), [
      'archived',
      'unread',
    ]);
  });

  it('should be archived in Matter if it was read or left the queue', () => {
    assert.deepEqual(statesOf('url,in queue,read', 'true,false', 'true,true', 'false,false', 'false,true'), [
      'unread',
      'archived',
      'archived',
      'archived',
    ]);
  });
});
