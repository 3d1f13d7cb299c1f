import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { positionOf, rowOf } from '../../../source/layout/index.ts';
import type { ReaderState, Size } from '../../../source/reader/model/state.ts';
import { geometry } from '../../../source/reader/view/geometry.ts';
import { center, isSameText, isVisible, jump, pageIndex, refit, reveal } from '../../../source/reader/view/viewport.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const LINE = 'The tide rose and fell, and the boats lay on the shingle until the evening came. ';
const article = articleOf(Array.from({ length: 30 }, (_, index) => `${index}. ${LINE.repeat(3)}`));
const reader = (size: Size = { columns: 80, rows: 24 }) => open(documentOf(article), size);
const from = (state: ReaderState, top: number): ReaderState => ({
  ...state,
  top,
  paged: false,
  anchor: positionOf(state.layout, top),
});
/** A range from the beginning of one row to the end of another. */
function rows(state: ReaderState, first: number, last = first) {
  const [start, end] = [state.layout.rows[first]?.segments[0], state.layout.rows[last]?.segments[0]];
  assert.ok(start && end && start.block === end.block, `${first} ${last}`);
  return { block: start.block, start: start.start, end: end.end };
}
/** The first row of a block in the middle of the article. */
const rowOfBlock = (state: ReaderState, block: number): number => rowOf(state.layout, { block, offset: 1 });

describe('what is on the screen', () => {
  it('should be all of a range, or its beginning if that is at the top', () => {
    const state = reader();
    const row = rowOfBlock(state, 12);
    const { height } = geometry(state).article;
    const visible = (top: number, last = row) => isVisible(state, rows(state, row, last), top, false);
    assert.deepEqual(
      [row + 1, row, row - height + 1, row - height].map((top) => visible(top)),
      [false, true, true, false],
    );
    assert.equal(visible(row - height + 1, row + 1), false);
    assert.equal(visible(row - height + 2, row + 1), true);
  });

  it('should be one page after the other', () => {
    const { pages } = reader();
    const pageAt = (top: number) => pageIndex({ pages, top });
    assert.deepEqual([0, (pages[1] ?? 0) - 1, pages[1] ?? 0, (pages[1] ?? 0) + 1, 9999].map(pageAt), [
      0,
      0,
      1,
      1,
      pages.length - 1,
    ]);
  });
});

describe('a range that is shown', () => {
  it('should stay where it is if all of it is on the screen, else be in the upper third', () => {
    const state = reader();
    const row = rowOfBlock(state, 12);
    const { height } = geometry(state).article;
    const shown = (top: number) => reveal(from(state, top), rows(state, row)).top;
    assert.equal(shown(row), row);
    assert.equal(shown(row - height + 1), row - height + 1);
    assert.equal(shown(row - height), row - Math.floor(height / 3));
    assert.equal(shown(row + 1), row - Math.floor(height / 3));
  });

  it('should be in the middle if that is asked for, and at the top if it is as high as the screen', () => {
    const state = reader({ columns: 30, rows: 7 });
    const row = rowOfBlock(state, 12);
    const { height } = geometry(state).article;
    const top = (last: number) => center(state, rows(state, row, last)).top;
    assert.equal(height, 6);
    assert.deepEqual(
      [row, row + 1, row + 3, row + 5, row + 6].map((last) => row - top(last)),
      [3, 2, 1, 0, 0],
    );
  });

  it('should not be gone to if it is nowhere', () => {
    const state = reader();
    assert.equal(jump(state, { kind: 'quote', id: 'none' }), state);
  });
});

describe('a text whose screen changes', () => {
  it('should be laid out again only if its lines would be others', () => {
    const state = reader();
    const is = geometry(state);
    assert.ok(isSameText(is, { ...is, text: { ...is.text } }));
    assert.ok(!isSameText(is, { ...is, text: { ...is.text, width: is.text.width + 1 } }));
    assert.ok(!isSameText(is, { ...is, text: { ...is.text, wide: is.text.wide + 1 } }));
    assert.ok(!isSameText(is, { ...is, pictureRows: is.pictureRows + 1 }));
  });

  it('should have other pages if only its height is another, and be the same if nothing is', () => {
    const state = reader();
    assert.equal(refit(state, state), state);
    const lower = refit(state, { ...state, size: { columns: 80, rows: 12 } });
    assert.equal(lower.layout, state.layout);
    assert.ok(lower.pages.length > state.pages.length);
    const narrower = refit(state, { ...state, size: { columns: 40, rows: 24 } });
    assert.notEqual(narrower.layout, state.layout);
  });
});

describe('a terminal that is too small to read in', () => {
  it('should obey no key but q, and take no pasted text', () => {
    const small = open(documentOf(article), { columns: 19, rows: 24 });
    assert.equal(press(small, 'j'), small);
    assert.equal(press(small, '/'), small);
    assert.notEqual(press(reader(), 'j'), reader());
  });
});
