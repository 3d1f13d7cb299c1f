import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadHyphenate } from '../../../source/layout/index.ts';

describe('the hyphenation of a word', () => {
  it('should leave two letters before it and three after it', async () => {
    const english = await loadHyphenate('en');
    assert.deepEqual(english?.('ability'), [4]);
    assert.deepEqual(english?.('amico'), [2]);
    const german = await loadHyphenate('de');
    assert.deepEqual(german?.('Bohne'), []);
  });

  it('should support regional variants of a language, with their own patterns if there are any', async () => {
    assert.deepEqual((await loadHyphenate('EN_US'))?.('ability'), [4]);
    assert.notDeepEqual((await loadHyphenate('en-gb'))?.('photography'), (await loadHyphenate('en'))?.('photography'));
  });
});
