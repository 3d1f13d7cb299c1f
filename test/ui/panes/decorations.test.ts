import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import { articleLines } from '../../../source/ui/panes/article.ts';
import { decorationsOf } from '../../../source/ui/panes/decorations.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { articleOf, documentOf, open, press, type } from '../../support/reading.ts';

const reader = (...blocks: readonly Partial<Block>[]) => open(documentOf(articleOf(blocks)));
const of = (state: ReaderState, block = 0) => {
  const { article } = shownScreen(state);
  assert.ok(article);
  return decorationsOf(article.data, block).map(({ start, end, style, label }) =>
    [start, end, style, label].filter((each) => each !== undefined).join(' '),
  );
};

describe('the styles of a block', () => {
  it('should be those of its type and its spans, and the colors of text for a terminal', () => {
    const cell = { type: 'cell' as const, row: 0, column: 0, text: 'Day', group: 1 };
    assert.deepEqual(of(reader({ ...cell, header: true })), ['0 3 bold']);
    assert.deepEqual(of(reader({ ...cell, header: false })), []);
    assert.deepEqual(of(reader({ type: 'paragraph', text: 'Day', header: true })), []);
    const text = 'green on blue';
    const spans = [
      { start: 0, end: 5, style: 'color' as const, color: 2 },
      { start: 9, end: 13, style: 'background' as const, color: '#0000ff' as const },
      { start: 0, end: 5, style: 'color' as const },
      { start: 6, end: 8, style: 'italic' as const },
      { start: 6, end: 8, style: 'math' as const },
    ];
    assert.deepEqual(of(reader({ type: 'code', language: 'terminal', text, spans })), [
      '0 5 color 2',
      '9 13 background #0000ff',
      '6 8 italic',
    ]);
    assert.deepEqual(of(reader({ text: 'x' }), 9), []);
  });

  it('should be dim between the matches, where the rest is dimmed', () => {
    const dims = (words: string) => {
      const found = press(type(press(reader({ text: 'a tide, a b' }), '/'), words), 'enter', 'D');
      return of(found).filter((each) => each.endsWith(' dim'));
    };
    assert.deepEqual(dims('tide'), ['0 2 dim', '6 11 dim']);
    assert.deepEqual(dims('a t'), ['3 11 dim']);
    assert.deepEqual(dims('a b'), ['0 8 dim']);
  });
});

describe('the labels of links', () => {
  const link = (start: number, end: number, name: string) => ({
    start,
    end,
    style: 'link' as const,
    href: `https://a.example/${name}`,
  });
  const two = reader({ text: 'one, two', spans: [link(0, 3, '1'), link(5, 8, '2')] }, { text: 'and no link' });
  const labels = (state: ReaderState, block = 0) => of(state, block).filter((each) => each.includes('cursor'));

  it('should be drawn over the beginning of each, as long as they can be what is typed', () => {
    const hints = press(two, 'f');
    const [first = '', second = ''] = labels(hints);
    assert.match(first, /^0 1 cursor \w$/);
    assert.match(second, /^5 6 cursor \w$/);
    assert.deepEqual(labels(hints, 1), []);
    assert.deepEqual(labels(two), []);
  });

  it('should be left of those that begin with what is typed', () => {
    const spans = Array.from({ length: 40 }, (_, index) => link(4 * index, 4 * index + 1, `${index}`));
    const many = press(reader({ text: 'abc '.repeat(40), spans }), 'f');
    const all = labels(many);
    assert.equal(all.length, 40);
    assert.match(all[0] ?? '', /^0 1 cursor \w\w$/);
    const letter = all[0]?.at(-2) ?? '';
    const left = labels(press(many, letter));
    assert.ok(left.length > 0 && left.length < 40);
    assert.ok(left.every((each) => each.at(-2) === letter));
  });

  it('should be on the screen in place of the letters below them', () => {
    const { article } = shownScreen(press(two, 'f'));
    assert.ok(article);
    const row = articleLines(article.rect, article.data, UNICODE)[0] ?? [];
    const drawn = row.filter(({ styles }) => styles.includes('cursor')).map(({ text }) => text);
    assert.deepEqual(
      drawn,
      article.data.hints.map(({ label }) => label),
    );
    assert.match(row.map(({ text }) => text).join(''), /\wne, \wwo/);
  });
});
