import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReaderState } from '../../../../source/reader/model/state.ts';
import { narrowingLines, promptLines, waitingLines } from '../../../../source/ui/panes/announced/prompts.ts';
import { articleOf, documentOf, open, press, type } from '../../../support/reading.ts';
import { savedRow, shelfOf } from '../../../support/shelf.ts';

const link = (start: number, name: string) => ({
  start,
  end: start + 3,
  style: 'link' as const,
  href: `https://a.example/${name}`,
});
const reader = () =>
  open(documentOf(articleOf([{ text: 'one and two of them', spans: [link(0, '1'), link(8, '2')] }, 'The tide rose.'])));
/** What the last key makes be said. */
const said = (state: ReaderState, key: string) => promptLines(state, press(state, key));

describe('a search that is typed, as it is spoken', () => {
  it('should be opened, and counted with each letter', () => {
    assert.equal(promptLines(null, reader()), null);
    assert.deepEqual(said(reader(), '/'), ['Search:']);
    assert.deepEqual(promptLines(null, press(reader(), '/')), ['Search:']);
    const empty = press(reader(), '/');
    const typed = press(empty, 't');
    assert.deepEqual(promptLines(empty, typed), ['t: 4 matches']);
    assert.deepEqual(promptLines(typed, press(typed, 'left')), []);
  });

  it('should say which switches are on, and count again if there is anything to count', () => {
    const empty = press(reader(), '/');
    assert.deepEqual(said(empty, 'f3'), ['On: whole words']);
    const typed = press(empty, 't');
    assert.deepEqual(said(typed, 'f3'), ['On: whole words', 't: 0 matches']);
    assert.deepEqual(said(press(typed, 'f3'), 'f3'), ['No switch is on', 't: 4 matches']);
  });

  it('should say what is wrong with a pattern', () => {
    const typed = press(reader(), '/', 'f4');
    const [line = '', ...rest] = said(typed, '(') ?? [];
    assert.deepEqual(rest, []);
    assert.doesNotMatch(line, /matches/);
  });
});

describe('tags that are typed, as they are spoken', () => {
  it('should be read with each change alone', () => {
    const shelf = shelfOf([savedRow(1, { tags: ['sea'] })]);
    const before = shelf.state();
    shelf.press('t');
    const opened = shelf.state();
    assert.match(promptLines(before, opened)?.[0] ?? '', /sea$/);
    assert.deepEqual(promptLines(opened, opened), []);
    shelf.press('x');
    assert.deepEqual(promptLines(opened, shelf.state()), ['sea, x']);
    assert.deepEqual(promptLines(shelf.state(), press(shelf.state(), 'left')), []);
  });
});

describe('words that narrow the library, as they are spoken', () => {
  it('should be asked for once', () => {
    const shelf = shelfOf([savedRow(1)]);
    const before = shelf.state();
    shelf.press('f');
    assert.deepEqual(narrowingLines(before, shelf.state()), ['Narrow by words:']);
    assert.deepEqual(narrowingLines(null, shelf.state()), ['Narrow by words:']);
    assert.deepEqual(narrowingLines(shelf.state(), type(shelf.state(), 'a')), []);
    assert.deepEqual(narrowingLines(shelf.state(), before), []);
  });
});

describe('what is waited for, as it is spoken', () => {
  it('should be the labels of the links, once', () => {
    const hints = press(reader(), 'f');
    const lines = waitingLines(reader(), hints);
    assert.deepEqual(
      lines.map((line) => line.replace(/^\w+/, '')),
      [': one, https://a.example/1', ': two, https://a.example/2'],
    );
    assert.equal(waitingLines(null, hints).length, 2);
    assert.deepEqual(waitingLines(hints, hints), []);
    assert.deepEqual(waitingLines(hints, reader()), []);
  });

  it('should be the name of a mark, once; the formats of an export are a message', () => {
    const waiting = press(reader(), 'm');
    assert.deepEqual(waitingLines(reader(), waiting), ['Set a mark:']);
    assert.deepEqual(waitingLines(null, waiting), ['Set a mark:']);
    assert.deepEqual(waitingLines(waiting, waiting), []);
    assert.deepEqual(waitingLines(waiting, press(reader(), "'")), ['Go to a mark:']);
    assert.deepEqual(waitingLines(reader(), press(reader(), 'e')), []);
  });
});
