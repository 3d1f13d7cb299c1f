import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { anchorText } from '../../../source/highlights/anchor.ts';
import { type Highlight, tagsInNote } from '../../../source/highlights/highlight.ts';
import { textOf } from '../../../source/highlights/range.ts';
import {
  deleteArticles,
  find,
  highlightsOf,
  keepHighlights,
  type Library,
  listArticles,
  openLibrary,
  parseQuery,
  readArticle,
  removeHighlights,
  restoreArticles,
  saveArticles,
} from '../../../source/library/index.ts';
import { articleOf } from '../../support/articles.ts';
import { assertSound } from '../../support/library.ts';

const TEXTS = [
  'The ferry stayed in the harbor for nine days, and the island ran out of flour.',
  '“Nobody asked the baker what he thinks of it,” said Jo Finch, who bakes for all of them.',
  'On the tenth day the wind fell, and the first boat came over with forty sacks.',
];
const ferry = (...texts: readonly string[]) => ({
  article: articleOf(
    texts.map((text) => ({ text })),
    { url: 'https://island.example/ferry', title: 'The ferry' },
  ),
  address: 'https://island.example/ferry',
});

describe('the highlights of the library', () => {
  let folder = '';
  let library: Library;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-highlights-'));
    library = await openLibrary(join(folder, 'state.sqlite'));
  });
  afterEach(() => {
    assertSound(library.database);
    library.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const save = (...texts: readonly string[]): number => saveArticles(library.database, [ferry(...texts)])[0]!.id;
  const highlight = (texts: readonly string[], words: string, more: Partial<Highlight> = {}): Highlight => {
    const blocks = ferry(...texts).article.blocks;
    const block = blocks.findIndex(({ text }) => text.includes(words));
    const offset = blocks[block]!.text.indexOf(words);
    const range = { start: { block, offset }, end: { block, offset: offset + words.length } };
    return {
      key: words,
      anchor: anchorText(blocks, range),
      found: 'exact',
      color: 'green',
      speaker: null,
      note: '',
      ...more,
    };
  };
  const found = (query: string) => find(library.database, parseQuery(query), 10).map(({ snippet }) => snippet.text);

  it('should be kept as they are, in the order of the text, and counted', () => {
    const id = save(...TEXTS);
    const first = highlight(TEXTS, 'nine days', { note: 'Too long. #weather' });
    const second = highlight(TEXTS, 'Nobody asked the baker', { speaker: 'Jo Finch', color: 'pink' });
    keepHighlights(library.database, id, [second, first], 1000);
    const [one, two] = highlightsOf(library.database, id);
    assert.deepEqual(one, { ...first, article: id, tags: ['weather'], createdAt: 1000, updatedAt: 1000 });
    assert.deepEqual(two, { ...second, article: id, tags: [], createdAt: 1000, updatedAt: 1000 });
    assert.equal(listArticles(library.database)[0]?.highlights, 2);
    keepHighlights(library.database, id, [{ ...first, color: 'blue' }], 2000);
    const [changed] = highlightsOf(library.database, id);
    assert.deepEqual([changed?.color, changed?.createdAt, changed?.updatedAt], ['blue', 1000, 2000]);
  });

  it('should be found by their words, their notes and the tags in these', () => {
    const id = save(...TEXTS);
    keepHighlights(library.database, id, [highlight(TEXTS, 'forty sacks', { note: 'At last! #Flour' })]);
    assert.deepEqual(found('in:highlights sacks'), ['forty sacks']);
    assert.deepEqual(found('in:highlights last'), ['forty sacks']);
    assert.deepEqual(found('in:highlights #flour'), ['forty sacks']);
    assert.equal(found('tag:flour').length, 1);
    assert.deepEqual(found('tag:sacks'), []);
    removeHighlights(library.database, ['forty sacks']);
    assert.deepEqual([found('in:highlights sacks'), found('tag:flour')], [[], []]);
  });

  it('should be removed and restored', () => {
    const id = save(...TEXTS);
    const one = highlight(TEXTS, 'the wind fell');
    keepHighlights(library.database, id, [one]);
    removeHighlights(library.database, [one.key, 'no such key']);
    assert.deepEqual(highlightsOf(library.database, id), []);
    assert.equal(listArticles(library.database)[0]?.highlights, 0);
    keepHighlights(library.database, id, [one]);
    assert.equal(highlightsOf(library.database, id).length, 1);
  });

  it('should be found again when the article is saved in another version', () => {
    const id = save(...TEXTS);
    const words = ['nine days', 'On the tenth day the wind fell', 'Nobody asked the baker what he thinks of it'];
    keepHighlights(
      library.database,
      id,
      words.map((each) => highlight(TEXTS, each)),
    );
    const newer = ['Updated on Friday.', TEXTS[2]!, TEXTS[0]!.replace('nine days', 'nine long days')];
    assert.equal(save(...newer), id);
    const blocks = readArticle(library.database, id)!.blocks;
    const now = highlightsOf(library.database, id).map(({ key, anchor, found: how }) => [
      key,
      how,
      textOf(blocks, anchor.range),
    ]);
    assert.deepEqual(now[0], [words[1], 'exact', words[1]]);
    assert.deepEqual(now[1], ['nine days', 'approximate', 'nine long days']);
    assert.deepEqual(now[2]?.slice(0, 2), [words[2], 'orphan']);
    save(...TEXTS);
    assert.deepEqual(
      highlightsOf(library.database, id).map(({ found: how }) => how),
      ['exact', 'exact', 'exact'],
    );
  });

  it('should go into the trash with their article and come back with it', () => {
    const id = save(...TEXTS);
    const one = highlight(TEXTS, 'the wind fell');
    keepHighlights(library.database, id, [one]);
    deleteArticles(library.database, [id]);
    assert.deepEqual(found('in:highlights wind'), []);
    assert.throws(() => keepHighlights(library.database, id, [one]), /not in the library/);
    restoreArticles(library.database, [id]);
    assert.deepEqual(found('in:highlights wind'), ['the wind fell']);
  });
});

describe('the tags in a note', () => {
  it('should be words after a #, not numbers, parts of words or of URLs', () => {
    assert.deepEqual(tagsInNote('#One, (#two-three) #ÜBER #one c#sharp #12 https://a.example/#part\n#日本'), [
      'one',
      'two-three',
      'ÜBER',
      '日本',
    ]);
  });
});
