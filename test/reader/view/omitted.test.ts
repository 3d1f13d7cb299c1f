import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Omitted } from '../../../source/article.ts';
import { omittedRows } from '../../../source/reader/view/omitted.ts';
import { frame } from '../../../source/ui/panes/frame.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const text = ['The ferry left at nine.', 'Nobody waved.', 'It never came back.'];
const omitted: Omitted[] = [
  { text: 'Share', reason: 'share', before: 0 },
  { text: 'Read more about ferries', reason: 'related', before: 1 },
  { text: 'Read more about harbors', reason: 'related', before: 1 },
  { text: 'Buy a boat', reason: 'advert', before: 1 },
  { text: 'First!\nSecond!', reason: 'comments', before: 3 },
];
const article = { ...articleOf(text), omitted };
const reader = () => open(documentOf(article), { columns: 80, rows: 30 });
const screen = (state: ReturnType<typeof reader>): string[] =>
  frame(state, UNICODE).map((line) =>
    line
      .map((run) => run.text)
      .join('')
      .replace(/[│█┃]/g, '')
      .trim(),
  );

describe('the passages left out of the article', () => {
  it('should be shown between the blocks, labeled by its reason, and hidden again', () => {
    const shown = screen(press(reader(), 'W')).filter((line) => line !== '');
    assert.deepEqual(shown.slice(0, -1), [
      '[left out: buttons for sharing]',
      'Share',
      text[0],
      '[left out: other articles]',
      'Read more about ferries',
      'Read more about harbors',
      '[left out: advertisement]',
      'Buy a boat',
      text[1],
      text[2],
      '[left out: comments]',
      'First!',
      'Second!',
    ]);
    assert.deepEqual(
      screen(press(reader(), 'W', 'W'))
        .filter((line) => line !== '')
        .slice(0, -1),
      text,
    );
  });

  it('should be dimmed', () => {
    const lines = frame(press(reader(), 'W'), UNICODE);
    const passage = lines.flat().find((run) => run.text.includes('Buy a boat'));
    const block = lines.flat().find((run) => run.text.includes('Nobody waved'));
    assert.deepEqual(passage?.styles, ['dim']);
    assert.deepEqual(block?.styles, []);
  });

  it('should be counted in the status line', () => {
    assert.match(screen(reader()).at(-1) ?? '', /· 5 left out/);
    assert.equal(press(reader(), 'W').message?.text, '5 passages left out of the article shown');
    assert.equal(press(reader(), 'W', 'W').message?.text, '5 passages left out');
    const one = { ...article, omitted: omitted.slice(0, 1) };
    assert.equal(press(open(documentOf(one)), 'W').message?.text, 'one passage left out of the article shown');
    const whole = press(open(documentOf(articleOf(text))), 'W');
    assert.equal(whole.message?.text, 'nothing was left out');
    assert.doesNotMatch(screen(whole).at(-1) ?? '', /left out$/);
  });

  it('should leave positions as they are', () => {
    const state = press(reader(), '}', 'W');
    assert.deepEqual(state.anchor, press(reader(), '}').anchor);
    assert.deepEqual(press(state, 'W').top, press(reader(), '}').top);
  });

  it('should be placed within the article, whatever the positions', () => {
    const far = omittedRows({ ...article, omitted: [{ text: 'far', reason: 'meta', before: 99 }] }, 40);
    assert.deepEqual(
      far.map(({ before, rows }) => [before, rows.every(({ block }) => block === 2)]),
      [[3, true]],
    );
    assert.deepEqual(
      omittedRows({ blocks: [], omitted: [{ text: 'all', reason: 'meta', before: 0 }] }, 40)[0]?.before,
      0,
    );
  });

  it('should be no wider than the text', () => {
    const long = omittedRows({ ...article, omitted: [{ text: 'word '.repeat(40), reason: 'promo', before: 1 }] }, 30);
    const widths = long
      .flatMap(({ rows }) => rows.flatMap(({ ornaments }) => ornaments))
      .map((one) => one.column + one.text.length);
    assert.ok(widths.length > 7 && Math.max(...widths) <= 30, String(widths));
  });
});
