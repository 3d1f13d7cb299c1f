import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerOf, promptOf } from '../../source/reader/model/layers.ts';
import { openAt } from '../../source/reader/open.ts';
import { articleOf, attributionOf, documentOf, open } from '../support/reading.ts';

const FILLER = 'Nobody on the pier had seen the boat come in, and nobody asked. '.repeat(8);
const article = articleOf(Array.from({ length: 12 }, (_, index) => `“Answer ${index},” she said. ${FILLER}`));
const quoted = attributionOf(article, [
  [0, 'Answer 0,', 'Ida Moor'],
  [9, 'Answer 9,', 'Tom Reed'],
]);
const reader = () => open(documentOf(article, quoted));

describe('opening at a position', () => {
  it('should open at a quote', () => {
    const state = openAt(reader(), { quote: 2 });
    assert.deepEqual(state.target, { kind: 'quote', id: 'q2' });
    assert.ok(state.top > 0);
  });

  it('should report a quote that does not exist', () => {
    const state = openAt(reader(), { quote: 3 });
    assert.equal(state.top, 0);
    assert.match(state.message?.text ?? '', /no quote 3: the article has 2 quotes/);
  });

  it('should open at the first match of a search, ready for the next', () => {
    const state = openAt(reader(), { search: { query: 'answer 9' } });
    assert.equal(layerOf(state, 'search')?.current, 0);
    assert.ok(state.top > 0);
    assert.equal(promptOf(state), null);
    assert.match(openAt(reader(), { search: { query: 'zeppelin' } }).message?.text ?? '', /no matches for zeppelin/);
  });

  it('should open at a position, and mark the quote that begins there', () => {
    const state = openAt(reader(), { at: { block: 9, offset: 1 } });
    assert.deepEqual(state.target, { kind: 'quote', id: 'q2' });
    const other = openAt(reader(), { at: { block: 9, offset: 2 } });
    assert.equal(other.target, null);
    assert.ok(other.top > 0);
  });

  it('should open at the first match from a position on', () => {
    const state = openAt(reader(), { at: { block: 9, offset: 20 }, search: { query: 'pier' } });
    const search = layerOf(state, 'search');
    assert.ok(search && search.result.matches[search.current]!.block >= 8);
  });
});
