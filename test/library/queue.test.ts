import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type Library, openLibrary } from '../../source/library/index.ts';
import { claim, enqueue, fail, MOST_TRIES, mergeDetails, queued, release } from '../../source/library/queue.ts';

const PAGE = { source: 'https://quay.example/a', host: 'quay.example' };
const FILE = { source: '/home/ann/a.html', host: '' };

describe('the queue', () => {
  let library: Library;
  beforeEach(async () => {
    library = await openLibrary(':memory:');
  });
  afterEach(() => library.close());
  const one = (source = PAGE) => enqueue(library.database, [source])[0]!;
  const claimed = (id: number, by: string, now: number, isAlive = true) =>
    claim(library.database, id, { by, isAlive: () => isAlive, now });

  it('should let one process have an entry for five minutes', () => {
    const id = one();
    assert.ok(claimed(id, 'a', 0));
    assert.ok(!claimed(id, 'b', 299_999));
    assert.ok(claimed(id, 'b', 300_000));
    assert.ok(!claimed(id, 'a', 300_001));
  });

  it('should let a process reclaim its own entries, and those of a process that has ended', () => {
    const id = one();
    assert.ok(claimed(id, 'a', 0));
    assert.ok(claimed(id, 'a', 1));
    assert.ok(claimed(id, 'b', 2, false));
    release(library.database, 'a');
    assert.ok(!claimed(id, 'a', 3));
    release(library.database, 'b');
    assert.ok(claimed(id, 'a', 4));
  });

  it('should not let a process claim an entry that is not in it', () => {
    assert.ok(!claimed(1, 'a', 0));
  });

  it('should keep a page that could not be fetched until it has failed too often', () => {
    const id = one();
    for (let tries = 1; tries < MOST_TRIES; tries += 1) {
      fail(library.database, id, 'status 500');
      assert.deepEqual(
        queued(library.database).map((entry) => [entry.tries, entry.error]),
        [[tries, 'status 500']],
      );
    }
    fail(library.database, id, 'status 500');
    assert.deepEqual(queued(library.database), []);
    assert.equal(one(), id);
    assert.deepEqual(
      queued(library.database).map(({ tries }) => tries),
      [0],
    );
  });

  it('should release failed entries', () => {
    const id = one();
    assert.ok(claimed(id, 'a', 0));
    fail(library.database, id, 'status 500');
    assert.ok(claimed(id, 'b', 1));
  });

  it('should not keep a file that could not be read', () => {
    fail(library.database, one(FILE), 'no such file');
    assert.deepEqual(queued(library.database), []);
  });

  it('should return the entries with the requested ids', () => {
    const [first, second] = enqueue(library.database, [PAGE, FILE]);
    assert.deepEqual(
      queued(library.database).map(({ id }) => id),
      [first, second],
    );
    assert.deepEqual(
      queued(library.database, [second!]).map(({ source, host }) => ({ source, host })),
      [FILE],
    );
  });

  it('should merge the tags and highlights of a source that is added again', () => {
    const highlight = (exact: string, note: string) => ({ exact, note });
    const before = { title: 'Tide', tags: ['sea'], highlights: [highlight('Ice', 'old'), highlight('Fog', '')] };
    const after = { title: 'The tide', tags: ['sea', 'town'], highlights: [highlight('Ice', 'new')] };
    const both = {
      title: 'The tide',
      tags: ['sea', 'town'],
      highlights: [highlight('Ice', 'new'), highlight('Fog', '')],
    };
    enqueue(library.database, [{ ...PAGE, details: before as never }]);
    enqueue(library.database, [{ ...PAGE, details: after as never }]);
    assert.deepEqual(queued(library.database)[0]?.details, both);
    assert.deepEqual(mergeDetails({ title: 'Tide' }, {}), { title: 'Tide' });
  });
});
