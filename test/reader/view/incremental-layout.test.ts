import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { laidOut, pageCount, wholeLayout } from '../../../source/reader/view/incremental-layout.ts';
import { relayout, visibleRows } from '../../../source/reader/view/viewport.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const WORDS = 'The keeper of the lock wrote down every boat that passed before the wind turned to the north. ';
const article = articleOf(
  Array.from({ length: 1_200 }, (_, index) => `Boat ${index + 1}. ${WORDS.repeat(1 + (index % 4))}`),
);

/** The text of the rows on the screen. */
function shown(state: ReaderState): string[] {
  const { start, end } = visibleRows(state);
  return state.layout.rows
    .slice(start, end)
    .map(({ segments }) =>
      segments.map(({ block, start: from, end: to }) => article.blocks[block]?.text.slice(from, to)).join(),
    );
}

/** The state after the rest has been laid out. */
function completed(state: ReaderState): ReaderState {
  if (!state.partialLayout) return state;
  const layout = [...wholeLayout(state)].at(-1);
  assert.ok(layout);
  return laidOut(state, layout);
}

const long = open(documentOf(article));

describe('a long article', () => {
  it('should show its first screen with a part of it laid out', () => {
    assert.ok(long.partialLayout);
    assert.ok(long.layout.rows.length < 400);
    assert.deepEqual(shown(long), shown(relayout(long)));
  });

  it('should estimate its pages until the layout is complete', () => {
    const { page, pages, about } = pageCount(long);
    const whole = pageCount(completed(long));
    assert.deepEqual([page, about], [1, true]);
    assert.ok(Math.abs(pages - whole.pages) < whole.pages / 10, `${pages} of ${whole.pages}`);
    assert.equal(whole.about, false);
  });

  it('should ask for the rest, and again after every change of width', () => {
    const { state, effects } = update(completed(long), { type: 'resize', size: { columns: 60, rows: 24 } });
    assert.deepEqual(effects, [{ type: 'lay-out' }]);
    assert.ok(state.partialLayout);
    const [layout] = [...wholeLayout(state)].slice(-1);
    assert.ok(layout);
    const over = update(state, { type: 'laid-out', partial: state.partialLayout, layout }).state;
    assert.equal(over.partialLayout, null);
    assert.deepEqual(shown(over), shown(state));
    const late = update(over, { type: 'laid-out', partial: state.partialLayout, layout: long.layout }).state;
    assert.equal(late.layout, over.layout);
  });

  it('should stay at the same text through a resize', () => {
    const middle = press(long, '5', '0', '%');
    const narrow = update(middle, { type: 'resize', size: { columns: 50, rows: 30 } }).state;
    assert.ok(narrow.partialLayout);
    assert.deepEqual(narrow.anchor, middle.anchor);
    assert.deepEqual(shown(narrow).slice(0, 10), shown(relayout(narrow)).slice(0, 10));
  });

  it('should lay out what is visible first when the width of the text or the sidebar is changed', () => {
    let state = completed(press(open(documentOf(article, null), { columns: 140, rows: 30 }), '5', '0', '%'));
    const { anchor } = state;
    for (const key of ['-', '-', '+', '=', '<', '>', '<']) {
      const { state: after, effects } = update(state, { type: 'key', key });
      assert.ok(after.partialLayout, key);
      assert.deepEqual(effects, [{ type: 'lay-out' }], key);
      assert.deepEqual(after.anchor, anchor, key);
      assert.deepEqual(shown(after).slice(0, 10), shown(relayout(after)).slice(0, 10), key);
      state = after;
    }
  });

  it('should respond to every key as if everything were laid out', () => {
    const key = fc.constantFrom(
      'j',
      'k',
      'space',
      'b',
      'd',
      'u',
      'G',
      'g',
      '}',
      '{',
      ')',
      '/',
      'n',
      'escape',
      '7',
      '%',
      '-',
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
        const part = completed(press(long, ...keys));
        const whole = completed(keys.reduce((state, each) => completed(press(state, each)), completed(long)));
        assert.equal(part.top, whole.top);
        assert.deepEqual(part.anchor, whole.anchor);
        assert.deepEqual(shown(part), shown(whole));
      }),
      { seed: 1, numRuns: 60 },
    );
  });
});

describe('the part that is laid out first', () => {
  const lines = (count: number) => articleOf(Array.from({ length: count }, () => 'x'.repeat(50)));

  it('should be the whole of an article of up to 200,000 code units, of which a block takes 60 besides its text', () => {
    const most = Math.floor(200_000 / ((lines(1).blocks[0]?.text.length ?? 0) + 60));
    assert.equal(open(documentOf(lines(most))).partialLayout, null);
    assert.notEqual(open(documentOf(lines(most + 1))).partialLayout, null);
  });

  it('should be about eight screens of a longer one', () => {
    const { layout } = open(documentOf(lines(5_000)), { columns: 80, rows: 25 });
    assert.ok(layout.rows.length >= 8 * 24 && layout.rows.length < 8.5 * 24, String(layout.rows.length));
  });
});
