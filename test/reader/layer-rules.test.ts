import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReaderState } from '../../source/reader/model/state.ts';
import { update } from '../../source/reader/update.ts';
import { geometry } from '../../source/reader/view/geometry.ts';
import { listedQuotes } from '../../source/reader/view/quotes.ts';
import { articleOf, attributionOf, documentOf, open, press, type } from '../support/reading.ts';

const FILLER = 'The pilots waited on the quay until the fog had lifted from the water. '.repeat(8);
const article = articleOf([
  { type: 'title', text: 'Fog' },
  ...Array.from({ length: 20 }, (_, index) => `“Bell ${index},” said Mara Lind. ${FILLER}`),
]);
const attribution = attributionOf(article, [
  [1, 'Bell 0,', 'Mara Lind'],
  [9, 'Bell 8,', 'Mara Lind'],
  [15, 'Bell 14,', 'Odd Berg'],
]);
const reader = (columns = 120): ReaderState => open(documentOf(article, attribution), { columns, rows: 24 });
const kinds = ({ layers }: ReaderState) => layers.map(({ kind }) => kind);
const pressEscape = (state: ReaderState) => update(state, { type: 'key', key: 'escape' });

/** The kinds of the stack after each Esc. */
function unwound(state: ReaderState): string[][] {
  const steps: string[][] = [];
  for (let now = state; now.layers.length > 1; ) {
    const { state: next, effects } = pressEscape(now);
    assert.deepEqual(effects, []);
    assert.equal(next.layers.length, now.layers.length - 1, kinds(now).join(', '));
    steps.push(kinds(next));
    now = next;
  }
  return steps;
}

describe('Esc', () => {
  it('should close one layer at a time, the newest first', () => {
    const searched = press(type(press(reader(), '/'), 'fog'), 'enter');
    const state = press(searched, 'tab', 'space', 's', '/');
    assert.deepEqual(kinds(state), ['article', 'search', 'sidebar', 'tour', 'narrowing', 'filter-prompt']);
    assert.equal(unwound(state).length, 5);
    assert.deepEqual(kinds(press(state, 'tab', 'escape', 'tab', 'tab', 'escape')), [
      'article',
      'search',
      'sidebar',
      'tour',
    ]);
  });

  it('should close each layer that a key opens', () => {
    const linked = articleOf([
      { text: 'See the chart.', spans: [{ start: 8, end: 13, style: 'link', href: 'https://a.example/' }] },
    ]);
    for (const key of ['?', 't', 'S', '/', 'tab', 'A', 'm', "'", 'e', '5']) {
      assert.equal(unwound(press(reader(), key)).length, 1, key);
    }
    assert.equal(unwound(press(open(documentOf(linked)), 'f')).length, 1);
    assert.equal(unwound(press(open(documentOf(linked)), 'F')).length, 1);
    assert.deepEqual(unwound(press(reader(), '?', '/')), [['article', 'help'], ['article']]);
  });

  it('should end the search with its marked match, and the mark before anything else is left', () => {
    const searched = press(type(press(reader(), '/'), 'bell 8'), 'enter');
    assert.equal(searched.target?.kind, 'match');
    assert.equal(pressEscape(searched).state.target, null);
    const quoted = press(reader(), ')');
    assert.equal(pressEscape(quoted).state.target, null);
  });

  it('should never quit, not even from the list of recent articles over an empty page', () => {
    const empty = open(documentOf(articleOf([])));
    const articles = [{ address: '/tmp/fog.html', title: 'Fog', percent: 3, readAt: 0 }];
    const listed = update(empty, { type: 'recent', articles, now: 0 }).state;
    assert.deepEqual(kinds(listed), ['article', 'list']);
    const closed = pressEscape(listed);
    assert.deepEqual([closed.effects, kinds(closed.state)], [[], ['article']]);
    assert.match(closed.state.message?.text ?? '', /q quits/);
    assert.deepEqual(pressEscape(closed.state).effects, []);
  });

  it('should close a sidebar below the article together with its focus, and leave one at the side open', () => {
    assert.equal(press(reader(80), '"', 'escape').sidebar.below, false);
    assert.equal(press(reader(120), '"', '"', 'escape').sidebar.open, true);
  });

  it('should keep a sidebar with the focus on the screen when the terminal becomes narrow or wide', () => {
    const resize = (state: ReaderState, columns: number) =>
      update(state, { type: 'resize', size: { columns, rows: 24 } }).state;
    assert.equal(geometry(resize(press(reader(120), 'tab'), 80)).sidebar?.place, 'below');
    assert.equal(geometry(resize(reader(120), 80)).sidebar, null);
    const closed = press(reader(120), '"');
    assert.equal(geometry(resize(press(resize(closed, 80), 'tab'), 120)).sidebar?.place, 'side');
    assert.equal(geometry(resize(resize(closed, 80), 120)).sidebar, null);
  });
});

describe('a layer', () => {
  it('should have the keys while it is on top', () => {
    assert.equal(press(reader(), 't', 'j').top, 0);
    assert.equal(press(reader(), '?', 'j').layers.at(-1)?.kind, 'help');
    assert.deepEqual(update(press(reader(), '/'), { type: 'key', key: 'q' }).effects, []);
    assert.equal(update(press(reader(), 'tab'), { type: 'key', key: 'q' }).effects[0]?.type, 'quit');
  });

  it('should keep the mouse from anything that it covers', () => {
    const wheel = { type: 'wheel', rows: 3, over: 'article' } as const;
    assert.equal(update(reader(), wheel).state.top, 3);
    for (const key of ['?', 't', '/']) {
      const state = press(reader(), key);
      assert.equal(update(state, wheel).state.top, 0, key);
      assert.equal(update(state, { type: 'go-to-share', share: 1 }).state.top, 0, key);
      assert.equal(update(state, { type: 'go-to-quote', id: 'q2' }).state.target, null, key);
    }
  });

  it('should end with a paste if it waits for one more key', () => {
    for (const key of ['m', 'e', '5']) {
      const pasted = update(press(reader(), key), { type: 'paste', text: 'pilots' }).state;
      assert.deepEqual(kinds(pasted), ['article', 'search', 'search-prompt'], key);
    }
  });

  it('should leave the help before the search that a paste opens, but keep the list that is filtered', () => {
    const paste = { type: 'paste', text: 'page' } as const;
    assert.deepEqual(kinds(update(press(reader(), '?'), paste).state), ['article', 'search', 'search-prompt']);
    const filtered = update(press(reader(), '?', '/'), paste).state;
    assert.deepEqual(kinds(filtered), ['article', 'help', 'list']);
  });
});

describe('a count', () => {
  it('should apply only to the next command, and have at most six digits', () => {
    assert.equal(press(reader(), '3', 'j').top, 3);
    assert.equal(press(reader(), '3', 'j', 'j').top, 4);
    assert.equal(press(reader(), '0', 'j').top, 1);
    assert.equal(press(reader(), '1', '0', 'j').top, 10);
    assert.deepEqual(press(reader(), ...'1234567').layers.at(-1), { kind: 'count', digits: '123456' });
  });

  it('should be dropped by Esc, and by a key without a command', () => {
    assert.equal(press(reader(), '3', 'escape', 'j').top, 1);
    assert.equal(press(reader(), '3', 'f12', 'j').top, 1);
  });
});

describe('the narrowing of the sidebar', () => {
  it('should end when neither a speaker nor words are left', () => {
    const filtered = type(press(reader(), 'tab', '/'), 'berg');
    assert.deepEqual(kinds(filtered), ['article', 'sidebar', 'narrowing', 'filter-prompt']);
    assert.equal(listedQuotes(filtered).length, 1);
    assert.deepEqual(kinds(press(filtered, ...Array(4).fill('backspace'))), ['article', 'sidebar', 'filter-prompt']);
    assert.deepEqual(kinds(press(filtered, ...Array(5).fill('backspace'))), ['article', 'sidebar']);
  });
});
