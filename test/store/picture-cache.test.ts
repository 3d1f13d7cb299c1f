import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PictureCache } from '../../source/store/picture-cache.ts';

describe('PictureCache', () => {
  const root = mkdtempSync(join(tmpdir(), 'pullquote-pictures-'));
  after(() => rmSync(root, { recursive: true, force: true }));
  const bytes = (length: number): Uint8Array => new Uint8Array(length).fill(7);

  it('gives back what it was given', async () => {
    const cache = new PictureCache(join(root, 'kept'));
    await cache.put('https://paper.example/a', bytes(10));
    assert.deepEqual(new Uint8Array((await cache.get('https://paper.example/a')) ?? []), bytes(10));
    assert.equal(await cache.get('https://paper.example/b'), null);
  });

  it('deletes what has not been used for the longest time, until all fit', async () => {
    const folder = join(root, 'small');
    const cache = new PictureCache(folder, 30);
    await cache.put('a', bytes(10));
    const [first = ''] = readdirSync(folder);
    utimesSync(join(folder, first), 1, 1);
    await cache.put('b', bytes(10));
    await cache.put('c', bytes(10));
    assert.equal(readdirSync(folder).length, 3);
    await cache.get('a');
    for (const name of readdirSync(folder)) if (name !== first) utimesSync(join(folder, name), 2, 2);
    await cache.put('d', bytes(11));
    assert.ok(await cache.get('a'), 'used just now');
    assert.ok(await cache.get('d'));
    assert.equal(readdirSync(folder).length, 2);
  });

  it('does not keep what is larger than all may be', async () => {
    const cache = new PictureCache(join(root, 'tiny'), 9);
    await cache.put('a', bytes(10));
    assert.equal(await cache.get('a'), null);
    await cache.put('b', bytes(9));
    await cache.put('c', bytes(10));
    assert.ok(await cache.get('b'), 'nothing is removed for it');
  });

  it('is as if empty when its folder cannot be made', async () => {
    writeFileSync(join(root, 'file'), '');
    const cache = new PictureCache(join(root, 'file', 'inside'));
    await cache.put('a', bytes(1));
    assert.equal(await cache.get('a'), null);
  });
});
