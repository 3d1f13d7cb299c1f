import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pickedMembers } from '../../../source/parser/html/picked-members.ts';

describe('members picked out of damaged JSON', () => {
  it('should be strings, with marks that nobody escaped', () => {
    assert.deepEqual(
      pickedMembers('{"@type": "Article", "headline": "The "late" thaw", "datePublished": "2031-05-04" oops'),
      {
        '@type': ['Article'],
        headline: ['The "late" thaw'],
        datePublished: ['2031-05-04'],
      },
    );
    assert.deepEqual(pickedMembers('"headline": "A \\u00e9 \\" b\nc"}'), { headline: ['A é " b c'] });
  });

  it('should be the names in the object or the list of an author, and in nothing after it', () => {
    const after = ', "publisher": {"name": "The Quay"}';
    assert.deepEqual(pickedMembers(`{"author": "Ada Brennan"${after}`), { author: ['Ada Brennan'] });
    assert.deepEqual(pickedMembers(`{"author": {"name": "Ada Brennan"}${after}`), { author: ['Ada Brennan'] });
    assert.deepEqual(pickedMembers(`{"author": [{"name": "Ada Brennan"}, {"name": "Bo Ek"}]${after}`), {
      author: ['Ada Brennan', 'Bo Ek'],
    });
    assert.equal(pickedMembers(`{"author": 5${after}`), undefined);
  });

  it('should be the first of each name but all types', () => {
    assert.deepEqual(
      pickedMembers('{"@type": "Page", "headline": "One", "x": {"@type": "Article", "headline": "Two"}'),
      {
        '@type': ['Page', 'Article'],
        headline: ['One'],
      },
    );
    assert.deepEqual(pickedMembers('"@type": "Article", '.repeat(40)), { '@type': Array(30).fill('Article') });
  });

  it('should be undefined if there are none, or none that is complete', () => {
    assert.equal(pickedMembers('{"name": "The Quay"}'), undefined);
    assert.equal(pickedMembers('{"headline": "The late thaw'), undefined);
    assert.equal(pickedMembers('{"headline", "The late thaw"}'), undefined);
  });

  it('should have at most 2,000 code units', () => {
    const headline = (length: number) => pickedMembers(`{"headline":"${'x'.repeat(length)}"}`);
    assert.ok(headline(1998));
    assert.equal(headline(1999), undefined);
  });
});
