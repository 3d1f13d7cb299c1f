import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { geometry } from '../../../source/reader/view/geometry.ts';
import { frame } from '../../../source/ui/panes/frame.ts';
import { actionAt, dragAction } from '../../../source/ui/panes/pointer.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { painters } from '../../../source/ui/theme/themes.ts';
import { articleOf, attributionOf, documentOf, open, press } from '../../support/reading.ts';

const FILLER = 'The gate stood open and the road behind it was empty as far as one could see. '.repeat(4);
const article = articleOf(Array.from({ length: 14 }, (_, index) => `“Gate ${index},” she said. ${FILLER}`));
const quoted = attributionOf(
  article,
  [0, 2, 9].map((block) => [block, `Gate ${block},`, 'Ida Moor'] as const),
);
const reader = () => open(documentOf(article, quoted), { columns: 120, rows: 24 });

function point(
  state: ReaderState,
  kind: 'press' | 'wheel-up' | 'wheel-down',
  column: number,
  row: number,
): ReaderState {
  const action = actionAt(state, { kind, column, row }, UNICODE);
  return action ? update(state, action).state : state;
}

function rowWith(state: ReaderState, text: string): number {
  return frame(state, UNICODE).findIndex((line) =>
    line
      .map((run) => run.text)
      .join('')
      .includes(text),
  );
}

describe('the mouse', () => {
  it('should belong to the terminal until the reader takes it', () => {
    assert.equal(reader().mouse, false);
    const { state, effects } = update(reader(), { type: 'key', key: 'M' });
    assert.deepEqual(effects, [{ type: 'mouse', on: true }]);
    assert.deepEqual(update(state, { type: 'key', key: 'M' }).effects, [{ type: 'mouse', on: false }]);
  });

  it('should scroll with the wheel', () => {
    const down = point(reader(), 'wheel-down', 10, 5);
    assert.equal(down.top, 3);
    assert.equal(point(down, 'wheel-up', 10, 5).top, 0);
  });

  it('should go to a clicked quote, in the text and in the sidebar', () => {
    const start = reader();
    const inText = point(start, 'press', 20, rowWith(start, '“Gate 2,” she said'));
    assert.deepEqual(inText.target, { kind: 'quote', id: 'q2' });
    const { sidebar } = geometry(start);
    assert.ok(sidebar);
    const inSidebar = point(start, 'press', sidebar.column + 5, rowWith(start, '“Gate 9'));
    assert.deepEqual(inSidebar.target, { kind: 'quote', id: 'q3' });
  });

  it('should scroll to a clicked position on the scroll bar, and come back', () => {
    const { article: rectangle } = geometry(reader());
    const end = point(reader(), 'press', rectangle.width - 1, rectangle.height - 1);
    assert.ok(end.top > 0);
    assert.deepEqual(press(end, 'backspace').anchor, { block: 0, offset: 0 });
  });

  it('should select what it is dragged over, in either direction', () => {
    const start = reader();
    const { text } = geometry(start);
    const row = rowWith(start, '“Gate 2,” she said');
    const at = (column: number) => ({ column: text.column + column, row });
    const select = (from: number, to: number) => dragAction(start, at(from), at(to));
    const whole = { type: 'select', from: { block: 2, offset: 1 }, to: { block: 2, offset: 7 } };
    assert.deepEqual(select(1, 6), whole);
    assert.deepEqual(select(6, 1), { type: 'select', from: whole.to, to: whole.from });
    assert.deepEqual(dragAction(start, { column: 119, row }, at(3)), null);
    const selected = update(start, select(1, 6)!).state;
    assert.deepEqual(selected.layers.at(-1), { kind: 'selection', anchor: whole.from, head: whole.to });
    assert.equal(update(selected, { type: 'select', from: whole.from, to: whole.from }).state.layers.length, 2);
  });

  it('should do nothing on text that is not a quote', () => {
    const start = reader();
    assert.equal(point(start, 'press', 20, rowWith(start, 'as far as one could')), start);
    assert.equal(point(start, 'press', 5, 23), start);
  });

  it('should do nothing when a button is let go, or while a list covers the text', () => {
    const start = reader();
    const row = rowWith(start, '“Gate 2,” she said');
    assert.equal(actionAt(start, { kind: 'release', column: 20, row }, UNICODE), null);
    for (const column of [20, 83, 100]) {
      assert.equal(actionAt(press(start, 'S'), { kind: 'press', column, row }, UNICODE), null);
    }
  });

  it('should tell the sidebar from the article by its rectangle, beside and below', () => {
    const over = (state: ReaderState, column: number, row: number) => {
      const action = actionAt(state, { kind: 'wheel-down', column, row }, UNICODE);
      return action?.type === 'wheel' ? action.over : null;
    };
    const beside = geometry(reader()).sidebar;
    assert.ok(beside);
    assert.equal(over(reader(), beside.column - 1, 0), 'article');
    assert.equal(over(reader(), beside.column, 0), 'sidebar');
    assert.equal(over(reader(), beside.column, beside.height), 'article');
    const narrow = press(open(documentOf(article, quoted), { columns: 80, rows: 24 }), '"');
    const below = geometry(narrow).sidebar;
    assert.equal(below?.place, 'below');
    assert.equal(over(narrow, 0, (below?.row ?? 0) - 1), 'article');
    assert.equal(over(narrow, 0, below?.row ?? 0), 'sidebar');
  });

  it('should follow a clicked link', () => {
    const text = 'The keeper keeps a book in the harbour.';
    const link = { start: 4, end: 10, style: 'link' as const, href: 'https://harbour.example/keeper' };
    const state = open(documentOf(articleOf([{ text, spans: [link] }])), { columns: 80, rows: 24 });
    const row = rowWith(state, text);
    const column = geometry(state).text.column;
    assert.deepEqual(actionAt(state, { kind: 'press', column: column + 4, row }, UNICODE), {
      type: 'follow-link',
      link: { block: 0, start: 4, end: 10, url: 'https://harbour.example/keeper' },
    });
    assert.equal(actionAt(state, { kind: 'press', column: column + 3, row }, UNICODE), null);
    assert.equal(actionAt(state, { kind: 'press', column: column + 10, row }, UNICODE), null);
  });

  it('should go from a footnote mark to its note, as Enter does', () => {
    const mark = { start: 8, end: 9, style: 'link' as const, href: '#fn1' };
    const note = { type: 'footnote' as const, text: 'By hand.', label: '1', from: { block: 0, offset: 8 } };
    const noted = articleOf([{ text: 'Measured1 twice.', spans: [mark] }, FILLER.repeat(20), note]);
    const state = open(documentOf(noted), { columns: 80, rows: 24 });
    const column = geometry(state).text.column + mark.start;
    const row = rowWith(state, 'Measured¹');
    const { target, past, top } = point(state, 'press', column, row);
    const entered = press(state, ';', 'enter');
    assert.deepEqual({ target, top }, { target: { kind: 'block', block: 2 }, top: entered.top });
    assert.ok(top > 0);
    assert.deepEqual(past.at(-1)?.target, entered.past.at(-1)?.target);
    const paint = painters('256', true)('dusk', 'dark');
    assert.ok(!frame(state, UNICODE).map(paint).join('').includes('\u001b]8'), 'no URL outside');
  });
});
