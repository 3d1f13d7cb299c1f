import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deleteArticles, emptyTrash } from '../../source/library/change.ts';
import { readTime } from '../../source/library/imports/fields.ts';
import { isFeedList, readExport } from '../../source/library/imports/filters.ts';
import { rowOf } from '../../source/library/imports/item.ts';
import { find, type Library, openLibrary, parseQuery, saveArticles } from '../../source/library/index.ts';
import { positionInBody } from '../../source/library/pack.ts';
import { mostTypos, soundsAlike } from '../../source/library/people/spelling.ts';
import { claim, enqueue, fail, queued } from '../../source/library/queue.ts';
import { cleanTags } from '../../source/library/tags.ts';
import { articleOf } from '../support/articles.ts';

const DAY = 24 * 3_600_000;

describe('a name', () => {
  it('should be misspelled in one letter from four letters, and in two from eight', () => {
    const words = ['ann', 'anna', 'annabel', 'annabell'];
    assert.deepEqual(words.map(mostTypos), [0, 1, 1, 2]);
  });

  it('should sound like another with the same four consonants, whatever the vowels', () => {
    assert.ok(soundsAlike('baralam', 'birilim'));
    assert.ok(!soundsAlike('barala', 'birili'));
  });

  it('should sound like another that differs in one letter, or in two from eight letters', () => {
    assert.ok(soundsAlike('mark', 'marg'));
    assert.ok(!soundsAlike('mar', 'mag'));
    assert.ok(!soundsAlike('markson', 'marglon'));
    assert.ok(soundsAlike('marksons', 'marglons'));
  });
});

describe('an offset into a body', () => {
  it('should be in the block that ends there, and the one after a line break in the next', () => {
    const blocks = [{ text: 'Ebb' }, { text: '' }, { text: 'Tide' }];
    assert.deepEqual(
      [0, 3, 4, 5, 9, 10].map((offset) => positionInBody(blocks, offset)),
      [
        { block: 0, offset: 0 },
        { block: 0, offset: 3 },
        { block: 1, offset: 0 },
        { block: 2, offset: 0 },
        { block: 2, offset: 4 },
        { block: 2, offset: 4 },
      ],
    );
  });
});

describe('tags', () => {
  it('should be at most 100, of at most 100 code units each', () => {
    const counted = (count: number): number =>
      cleanTags(Array.from({ length: count }, (_, index) => `t${index}`)).length;
    assert.deepEqual([100, 101].map(counted), [100, 100]);
    assert.deepEqual(
      [100, 101].map((length) => cleanTags(['t'.repeat(length)])[0]?.length),
      [100, 100],
    );
  });
});

describe('an export', () => {
  it('should have times from 1990 to 2100', () => {
    const times = ['631151999999', '631152000000', '4102444800000', '4102444800001', '1989-12-31', '1990-01-01'];
    assert.deepEqual(times.map(readTime), [null, Date.UTC(1990, 0), Date.UTC(2100, 0), null, null, Date.UTC(1990, 0)]);
  });

  it('should quote at most 100 code units of an invalid URL', () => {
    const problem = (length: number): string => {
      const row = rowOf(1, { url: 'x'.repeat(length) });
      return 'problem' in row ? row.problem : '';
    };
    assert.ok(problem(101).endsWith(` ${'x'.repeat(100)}`));
  });

  it('should be recognized by the first five elements of a list', () => {
    const known = {
      slug: 'a',
      url: 'https://a.example/',
      title: 'A',
      savedAt: '2024-01-01',
      state: 'Active',
      labels: [],
    };
    const list = (before: number): string => JSON.stringify([...Array(before).fill({ other: 1 }), known]);
    assert.deepEqual(
      [4, 5].map((before) => readExport(list(before)) !== null),
      [true, false],
    );
  });

  it('should be a list of feeds if that begins in the first 4000 code units', () => {
    const list = (length: number): string => `<!--${'-'.repeat(length - 'x<!---->opml'.length)}--><opml>`;
    assert.deepEqual(
      [4000, 4001].map((length) => isFeedList(list(length))),
      [true, false],
    );
  });
});

describe('the library', () => {
  let library: Library;
  before(async () => {
    library = await openLibrary(':memory:');
  });
  after(() => library.close());
  const save = (text: string, more: object = {}): number =>
    saveArticles(library.database, [{ article: articleOf([{ text }], more), address: `/${text.slice(0, 90)}` }])[0]
      ?.id ?? 0;
  const titleOf = (id: number): unknown =>
    library.database.prepare('SELECT title FROM articles WHERE id = ?').get(id)?.title;

  it('should keep deleted articles for thirty days', () => {
    const id = save('The tide.');
    deleteArticles(library.database, [id]);
    const deleted = Number(
      library.database.prepare('SELECT deleted_at FROM articles WHERE id = ?').get(id)?.deleted_at,
    );
    emptyTrash(library.database, deleted + 30 * DAY);
    assert.equal(titleOf(id), 'The tide.');
    emptyTrash(library.database, deleted + 30 * DAY + 1);
    assert.equal(titleOf(id), undefined);
  });

  it('should name an article without a title by at most 60 code units of its text', () => {
    const words = (length: number): string => `${'tide '.repeat(11)}${'e'.repeat(length - 55)}`;
    assert.equal(titleOf(save(words(60))), words(60));
    assert.equal(titleOf(save(words(61))), `${'tide '.repeat(11).trim()}…`);
    assert.equal(titleOf(save('e'.repeat(61))), `${'e'.repeat(60)}…`);
  });

  it('should show about 240 code units around a match', () => {
    save(`${'boat '.repeat(100)}kelp ${'boat '.repeat(100)}`, { title: 'Kelp' });
    const [found] = find(library.database, parseQuery('kelp'), 5);
    const length = found?.snippet.text.length ?? 0;
    assert.ok(length > 220 && length < 260, String(length));
  });

  it('should give up on a source after five failures', () => {
    const [id = 0] = enqueue(library.database, [{ source: 'https://a.example/', host: 'a.example', details: {} }]);
    for (let count = 1; count <= 4; count += 1) fail(library.database, id, 'no answer');
    assert.equal(queued(library.database).length, 1);
    fail(library.database, id, 'no answer');
    assert.equal(queued(library.database).length, 0);
  });

  it('should let a process claim a source for five minutes', () => {
    const [id = 0] = enqueue(library.database, [{ source: 'https://b.example/', host: 'a.example', details: {} }]);
    const by = (name: string, now: number): boolean =>
      claim(library.database, id, { by: name, isAlive: () => true, now });
    assert.ok(by('a', 0));
    assert.ok(!by('b', 5 * 60_000 - 1));
    assert.ok(by('b', 5 * 60_000));
  });
});
