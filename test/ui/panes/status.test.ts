import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import { statusLines } from '../../../source/ui/panes/status.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { articleOf, attributionOf, documentOf, open, press } from '../../support/reading.ts';

const paragraphs = Array.from({ length: 20 }, (_, number) => `Nobody had counted the steps ${number} of the tower.`);
const article = {
  ...articleOf(['“It has ninety,” said Ida Moor.', ...paragraphs]),
  omitted: [{ text: 'Share', reason: 'share' as const, before: 0 }],
};
const attribution = attributionOf(article, [[0, 'It has ninety,', 'Ida Moor']]);

/** The status line after some keys, at each of some widths; spaces before the keys on the right count as two. */
function lines(keys: readonly string[], ...widths: readonly number[]): readonly string[] {
  const { status } = shownScreen(press(open(documentOf(article, attribution), { columns: 100, rows: 10 }), ...keys));
  assert.ok(status);
  return widths.map((width) => {
    const [line = []] = statusLines({ ...status.rect, width }, status.data, UNICODE);
    const text = line.map((run) => run.text).join('');
    assert.ok(text.length === width, `${width} columns: ${text}`);
    return text.replace(/ {2,}/g, '  ');
  });
}

describe('the status line in few columns', () => {
  it('should drop what was left out first, then the percentage and the quotes, and last the page', () => {
    assert.deepEqual(lines([], 16, 17, 26, 27, 32, 33, 45, 46), [
      '  ? help ',
      ' page 1/5 ? help ',
      ' page 1/5  ? help ',
      ' page 1/5 · 1 quote ? help ',
      ' page 1/5 · 1 quote  ? help ',
      ' page 1/5 · 22% · 1 quote ? help ',
      ' test.html · page 1/5 · 22% · 1 quote ? help ',
      ' page 1/5 · 22% · 1 quote · 1 left out ? help ',
    ]);
  });

  it('should keep the matches of a search before the quotes', () => {
    const search = ['/', ...'steps 1', 'enter'];
    assert.deepEqual(lines(search, 35, 36, 45, 46), [
      ' test.html · page 1/5  ? help ',
      ' page 1/5 · /steps 1 1 of 11 ? help ',
      ' page 1/5 · /steps 1 1 of 11  ? help ',
      ' page 1/5 · /steps 1 1 of 11 · 1 quote ? help ',
    ]);
  });

  it('should have a name of eight columns or none', () => {
    assert.deepEqual(lines([], 43, 44, 45, 56, 57, 58), [
      ' page 1/5 · 22% · 1 quote / search  ? help ',
      ' test.ht… · page 1/5 · 22% · 1 quote ? help ',
      ' test.html · page 1/5 · 22% · 1 quote ? help ',
      ' page 1/5 · 22% · 1 quote · 1 left out / search  ? help ',
      ' test.ht… · page 1/5 · 22% · 1 quote · 1 left out ? help ',
      ' test.html · page 1/5 · 22% · 1 quote · 1 left out ? help ',
    ]);
  });

  it('should name more keys if there is room', () => {
    assert.deepEqual(lines([], 67, 68), [
      ' test.html · page 1/5 · 22% · 1 quote · 1 left out  ? help ',
      ' test.html · page 1/5 · 22% · 1 quote · 1 left out / search  ? help ',
    ]);
  });

  it('should show a message whole before any figure, and the key for help beside it', () => {
    assert.deepEqual(lines(['k'], 12, 15, 16, 26, 27, 36, 37, 42, 43), [
      ' the top  ',
      ' the top  ',
      ' the top ? help ',
      ' the top / search  ? help ',
      ' the top · page 1/5 ? help ',
      ' the top · page 1/5  ? help ',
      ' the top · page 1/5 · 1 quote ? help ',
      ' the top · page 1/5 · 1 quote  ? help ',
      ' the top · page 1/5 · 22% · 1 quote ? help ',
    ]);
  });

  it('should always show the key that waits for another', () => {
    assert.deepEqual(lines(['5'], 12, 13, 14, 22, 23, 24), [
      ' test.ht… 5 ',
      ' test.html 5 ',
      ' page 1/5  5 ',
      ' page 1/5  5 ',
      ' test.ht… · page 1/5 5 ',
      ' page 1/5 · 1 quote  5 ',
    ]);
    assert.deepEqual(lines(['m'], 14), [' page 1/5  m ']);
    assert.deepEqual(lines(["'"], 14), [" page 1/5  ' "]);
  });

  it('should count the selected words instead of the name, cut if it must be', () => {
    assert.deepEqual(lines(['v'], 17, 18, 21, 22, 32, 33, 85, 86), [
      ' 6 words select… ',
      ' 6 words selected ',
      ' 6 words selected  ',
      ' 6 words selected Esc ',
      ' 6 words selected  Esc ',
      ' 6 words selected · page 1/5 Esc ',
      ' 6 words selected · page 1/5 · 22% · 1 quote · 1 left out  Esc ',
      ' 6 words selected · page 1/5 · 22% · 1 quote · 1 left out h highlight  i note  y copy ',
    ]);
  });

  it('should name the keys of what covers the article', () => {
    assert.deepEqual(lines(['?'], 20, 21, 72, 73), [
      '  Esc closes ',
      ' page 1/5 Esc closes ',
      ' test.html · page 1/5 · 22% · 1 quote · 1 left out  Esc closes ',
      ' test.html · page 1/5 · 22% · 1 quote · 1 left out / filters  Esc closes ',
    ]);
  });
});
