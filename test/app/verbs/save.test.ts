import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listedSources, summary } from '../../../source/app/verbs/save.ts';
import type { Saved } from '../../../source/library/save.ts';

const saved = (...isNew: boolean[]): Saved[] =>
  isNew.map((each, id) => ({ id, title: `Gate ${id}`, isNew: each }) as Saved);
const summed = (failed: number, ...isNew: boolean[]): string =>
  summary({ saved: saved(...isNew), failed, isInterrupted: false });

describe('the summary of a save', () => {
  it('should name one article, count several, and say which were there before', () => {
    assert.equal(summed(0, true), 'saved “Gate 0”');
    assert.equal(summed(0, false), 'saved “Gate 0” again');
    assert.equal(summed(0, true, true), 'saved 2 articles');
    assert.equal(summed(0, true, false), 'saved 2 articles (1 again)');
    assert.equal(summed(0), 'saved 0 articles');
  });

  it('should count what failed', () => {
    assert.equal(summed(2, true), 'saved “Gate 0”; 2 failed');
    assert.equal(summed(1), 'saved 0 articles; 1 failed');
  });
});

describe('a list of sources', () => {
  it('should be a source on each line, without comments and empty lines', () => {
    assert.deepEqual(listedSources('a.html\r\n# no\n\n  b.html \rc.html'), ['a.html', 'b.html', 'c.html']);
  });
});
