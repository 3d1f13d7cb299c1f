import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announce } from '../../../source/ui/panes/announce.ts';
import { inLanguage } from '../../support/languages.ts';
import { articleOf, attributionOf, documentOf, open, press, type } from '../../support/reading.ts';
import { quoteResult, savedRow, shelfOf } from '../../support/shelf.ts';

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

  it('should say which blocks are pictures, in the language of the messages', async () => {
    const pictures = articleOf([
      { type: 'image', text: 'Boats at dawn', src: 'https://boats.example/a.jpg' },
      { type: 'image', text: 'picture', src: 'https://boats.example/b.jpg' },
      FILLER,
    ]);
    const lines = () => announce(null, open(documentOf(pictures), { columns: 80, rows: 40 })).slice(1, 3);
    assert.deepEqual(lines(), ['Picture: Boats at dawn', 'Picture without a description']);
    assert.deepEqual(await inLanguage('de', lines), ['Bild: Boats at dawn', 'Bild ohne Beschreibung']);
    assert.deepEqual(await inLanguage('fr', lines), ['Image\u202f: Boats at dawn', 'Image sans description']);
  });

  it('should read the next page, and only that', () => {
    const first = reader();
    const lines = announce(first, press(first, 'space'));
    assert.ok(!lines.some((line) => line.includes('Ida Moor')));
    assert.match(lines.at(-1) ?? '', /Page 2 of/);
  });

  it('should read the first page of another article, although it is as far up', () => {
    const lines = announce(reader(), reader());
    assert.ok(lines.some((line) => line.includes('Ida Moor')));
    assert.match(lines.at(-1) ?? '', /Page 1 of/);
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

  it('should say what a key adds to the selection or takes from it', () => {
    const begun = press(reader(), '}', 'v');
    assert.deepEqual(announce(press(reader(), '}'), begun), ['6 words selected: “It was dark,” said Ida Moor.']);
    assert.deepEqual(announce(begun, press(begun, 'w')), ['7 words selected,  The']);
    assert.deepEqual(announce(begun, press(begun, 'b')), ['6 words selected, no longer .']);
    const back = press(begun, 'b', 'b');
    assert.deepEqual(announce(press(begun, 'b'), back), ['5 words selected, no longer  Moor']);
  });

  it('should read a note when it is opened, and the line that the cursor comes to', () => {
    const quote = press(reader(), ')');
    const begun = press(quote, 'i');
    assert.deepEqual(announce(quote, begun), ['Note on “It was dark,”, Esc keeps it: ']);
    const typed = press(type(begun, 'why'), 'enter');
    assert.deepEqual(announce(begun, typed), ['Line 2: ']);
    assert.deepEqual(announce(typed, press(typed, 'up')), ['Line 1: why']);
    assert.deepEqual(announce(typed, press(typed, 'escape')), ['note kept']);
  });

  it('should read the library: how many articles, and the selected one with all that is known', () => {
    const rows = [savedRow(1, { quotes: 3, highlights: 1, tags: ['sea'] }), savedRow(2, { quotes: 1 })];
    const shelf = shelfOf(rows);
    const opened = shelf.state();
    shelf.press('escape');
    const closed = shelf.state();
    assert.match(announce(opened, closed).at(-1) ?? '', /^Page 1 of 1/);
    shelf.press('l');
    assert.deepEqual(announce(closed, shelf.state()), [
      'Library, unread, 2 articles',
      'Article 1, The Post, yesterday, 4 min, 3 quotes, 1 marked, #sea',
    ]);
    const before = shelf.state();
    shelf.press('j');
    assert.deepEqual(announce(before, shelf.state()), ['Article 2, The Post, 2 days ago, 4 min, 1 quote']);
    const moved = shelf.state();
    shelf.press('f', '1');
    assert.deepEqual(announce(moved, shelf.state()).slice(0, 2), ['Narrow by words:', '1, unread, 1 article']);
  });

  it('should read what was found, result by result, and the text around a quote', () => {
    const shelf = shelfOf([savedRow(1)]);
    const listed = shelf.state();
    shelf.press('p');
    const opened = shelf.state();
    assert.deepEqual(announce(listed, opened), ['People']);
    shelf.answer([quoteResult(1), quoteResult(2)], '2 quotes');
    const answered = shelf.state();
    const [summary, first] = announce(opened, answered);
    assert.equal(summary, '2 quotes');
    assert.match(first ?? '', /^2024-05-01 · Article 1, The Post, “The lamp was lit 1 times/);
    shelf.press('down');
    assert.match(announce(answered, shelf.state()).join('\n'), /^2024-05-02 · Article 2, The Post, \? “[^\n]*$/);
    const moved = shelf.state();
    const target = { kind: 'quote', article: 2, number: 0 } as const;
    shelf.press('tab');
    const effect = shelf.effects().at(-1);
    shelf.dispatch({
      ...(effect?.type === 'find-context' ? effect : { target, item: 1 }),
      type: 'context',
      text: 'She said so.',
    });
    assert.deepEqual(announce(moved, shelf.state()), ['She said so.']);
  });

  it('should read the tags in their prompt, and what a change has done', () => {
    const shelf = shelfOf([savedRow(1, { tags: ['sea'] })]);
    const before = shelf.state();
    shelf.press('t');
    assert.deepEqual(announce(before, shelf.state()), ['Tags: sea']);
    shelf.press('escape');
    const listed = shelf.state();
    shelf.press('d');
    assert.match(announce(listed, shelf.state()).join('\n'), /deleted “Article 1”; u undoes that/);
  });

  it('should say which switches of a search are on, and count again', () => {
    const typed = type(press(reader(), '/'), 'nobody');
    const switched = press(typed, 'f3');
    assert.deepEqual(announce(typed, switched), ['On: whole words', 'nobody: 50 matches']);
    assert.deepEqual(announce(switched, press(switched, 'f3')), ['No switch is on', 'nobody: 50 matches']);
    const expression = press(reader(), '/', 'f4');
    assert.deepEqual(announce(expression, type(expression, '(')), ['Unterminated group.']);
  });

  it('should read the sidebar when it gets the keys, and the quote that its cursor comes to', () => {
    const two = articleOf(['“It was dark,” said Ida Moor.', '“It was late,” said Tom Hale.', ...Array(9).fill(FILLER)]);
    const said = attributionOf(two, [
      [0, 'It was dark,', 'Ida Moor'],
      [1, 'It was late,', 'Tom Hale'],
    ]);
    const start = open(documentOf(two, said), { columns: 80, rows: 12 });
    const focused = press(start, 'tab');
    assert.deepEqual(announce(start, focused), ['Sidebar, 2 quotes', 'Quote 1 of 2, Ida Moor: It was dark,']);
    const moved = press(focused, 'j');
    assert.deepEqual(announce(focused, moved), ['Quote 2 of 2, Tom Hale: It was late,']);
    assert.deepEqual(announce(moved, press(moved, 'j')), []);
    const filtering = press(moved, '/');
    assert.deepEqual(announce(moved, filtering), ['Filter 2 quotes:']);
    assert.deepEqual(announce(filtering, press(filtering, 'd')), ['d: 1 of 2 quotes']);
  });

  it('should read the labels of links, and those that are left', () => {
    const href = (name: string) => `https://news.example/${name}`;
    const spans = [
      { start: 0, end: 4, style: 'link', href: href('one') },
      { start: 5, end: 9, style: 'link', href: href('two') },
    ] as const;
    const linked = open(documentOf(articleOf([{ text: 'Here and there', spans }])));
    const hinted = press(linked, 'f');
    assert.deepEqual(announce(linked, hinted).slice(1), [
      'a: Here, https://news.example/one',
      's: and , https://news.example/two',
    ]);
    assert.deepEqual(announce(linked, press(linked, 'm')), ['Set a mark:']);
    assert.deepEqual(announce(linked, press(linked, "'")), ['Go to a mark:']);
  });

  it('should say that words narrow the library', () => {
    const shelf = shelfOf([savedRow(1)]);
    const listed = shelf.state();
    shelf.press('f');
    assert.deepEqual(announce(listed, shelf.state()), ['Narrow by words:']);
  });

  it('should be in the language that was chosen', async () => {
    const lines = await inLanguage('de', () => announce(null, reader()));
    assert.match(lines.join('\n'), /^test\.html, \d+ Seiten, 1 Zitat\. \? für Hilfe\.\nÜberschrift: The lamp/);
  });

  it('should say nothing if nothing has changed', () => {
    const state = reader();
    assert.deepEqual(announce(state, state), []);
    assert.deepEqual(announce(state, press(state, '5')), []);
  });
});
