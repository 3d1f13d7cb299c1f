import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announce } from '../../../source/ui/panes/announce.ts';
import { articleOf, attributionOf, documentOf, open, press, type } from '../../support/reading.ts';

const FILLER = 'The lamp went out and nobody lit it again before the morning came. '.repeat(5);
const article = articleOf([
  { type: 'heading', level: 2, text: 'The lamp' },
  `“It was dark,” said Ida Moor. ${FILLER}`,
  ...Array.from({ length: 9 }, () => FILLER),
]);
const quoted = attributionOf(article, [[1, 'It was dark,', 'Ida Moor']]);
const reader = () => open(documentOf(article, quoted), { columns: 80, rows: 12 });

describe('announcements for a screen reader', () => {
  it('should begin with the article and its first page', () => {
    const lines = announce(null, reader());
    assert.match(lines[0] ?? '', /test\.html, \d+ pages, 1 quotes/);
    assert.equal(lines[1], 'Heading: The lamp');
    assert.match(lines.at(-1) ?? '', /Page 1 of \d+/);
  });

  it('should read the next page, and only that', () => {
    const lines = announce(reader(), press(reader(), 'space'));
    assert.ok(!lines.some((line) => line.includes('Ida Moor')));
    assert.match(lines.at(-1) ?? '', /Page 2 of/);
  });

  it('should announce a quote with its speaker', () => {
    assert.deepEqual(announce(reader(), press(reader(), ')')), ['Quote 1 of 1, Ida Moor: It was dark,']);
  });

  it('should count matches while typing, and read the accepted one', () => {
    const prompt = press(reader(), '/');
    const typed = type(prompt, 'nobody');
    assert.match(announce(prompt, typed)[0] ?? '', /nobody: 50 matches/);
    assert.match(announce(typed, press(typed, 'enter'))[0] ?? '', /Match 1 of 50: /);
  });

  it('should read the selected item of a list', () => {
    const panel = press(reader(), 't');
    assert.deepEqual(announce(reader(), panel), ['Contents, 1 entries', 'The lamp']);
  });

  it('should say nothing if nothing has changed', () => {
    const state = reader();
    assert.deepEqual(announce(state, state), []);
    assert.deepEqual(announce(state, press(state, '5')), []);
  });
});
