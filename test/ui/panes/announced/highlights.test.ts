import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorText } from '../../../../source/highlights/anchor.ts';
import type { Highlight } from '../../../../source/highlights/highlight.ts';
import type { ReaderState } from '../../../../source/reader/model/state.ts';
import { noteLines, selectionLines, spoken } from '../../../../source/ui/panes/announced/highlights.ts';
import { articleOf, documentOf, open, press, type } from '../../../support/reading.ts';

const TEXT = 'The tide rose at dawn.';
const reader = () => open(documentOf(articleOf([TEXT, 'It fell at noon.'])));

describe('a text with highlights, as it is spoken', () => {
  function marked(words: string, more: Partial<Highlight> = {}): ReaderState {
    const state = reader();
    const start = { block: 0, offset: TEXT.indexOf(words) };
    const end = { block: 0, offset: start.offset + words.length };
    const anchor = anchorText(state.document.article.blocks, { start, end });
    const highlight: Highlight = { key: 'a', anchor, found: 'exact', color: 'pink', speaker: null, note: '', ...more };
    return { ...state, annotations: { ...state.annotations, highlights: [highlight] } };
  }
  const whole = { start: 0, end: TEXT.length };

  it('should say where one begins and ends', () => {
    assert.equal(spoken(marked('rose'), 0, whole), 'The tide (pink highlight:) rose (end of highlight) at dawn.');
    assert.equal(
      spoken(marked('dawn.', { note: 'Early.' }), 0, whole),
      'The tide rose at (pink highlight with a note:) dawn. (end of highlight)',
    );
    assert.equal(spoken(marked('The'), 0, whole), '(pink highlight:) The (end of highlight) tide rose at dawn.');
    assert.equal(spoken(marked('rose'), 1, { start: 0, end: 16 }), 'It fell at noon.');
  });

  it('should say it only of the part that is spoken', () => {
    assert.equal(spoken(marked('rose'), 0, { start: 0, end: 8 }), 'The tide');
    assert.equal(spoken(marked('rose'), 0, { start: 14, end: 22 }), 'at dawn.');
    assert.equal(spoken(marked('rose'), 0, { start: 11, end: 22 }), 'se (end of highlight) at dawn.');
    assert.equal(spoken(marked('rose'), 0, { start: 9, end: 13 }), '(pink highlight:) rose (end of highlight)');
  });

  it('should say nothing of one whose words are gone', () => {
    assert.equal(spoken(marked('rose', { found: 'orphan' }), 0, whole), TEXT);
  });
});

describe('a selection, as it is spoken', () => {
  const said = (...keys: readonly string[]) =>
    selectionLines(press(reader(), ...keys.slice(0, -1)), press(reader(), ...keys));

  it('should be the words that come and go', () => {
    const begun = press(reader(), 'v');
    const [first = ''] = selectionLines(reader(), begun);
    assert.match(first, /^\d+ words? selected: /);
    assert.deepEqual(selectionLines(begun, begun), []);
    assert.deepEqual(selectionLines(begun, reader()), []);
    assert.deepEqual(selectionLines(null, reader()), []);
    const more = said('v', 'w');
    assert.match(more[0] ?? '', /selected, /);
    const less = said('v', 'w', 'b');
    assert.match(less[0] ?? '', /no longer /);
  });

  it('should be nothing if the end that moves stays where it is', () => {
    const state = press(reader(), 'v');
    const same = { ...state, layers: state.layers.map((layer) => ({ ...layer })) };
    assert.deepEqual(selectionLines(state, same), []);
  });
});

describe('a note, as it is spoken', () => {
  const opened = press(reader(), 'P');
  const lines = (...keys: readonly string[]) => {
    const before = press(type(press(type(opened, 'one'), 'enter'), 'two'), ...keys.slice(0, -1));
    return noteLines(before, press(before, ...keys.slice(-1)));
  };

  it('should be read when it is opened', () => {
    assert.deepEqual(noteLines(null, reader()), []);
    assert.deepEqual(noteLines(reader(), opened), ['Note on the article, Esc keeps it: ']);
  });

  it('should be read by lines, where the cursor comes to another', () => {
    assert.deepEqual(lines('up'), ['Line 1: one']);
    assert.deepEqual(lines('up', 'down'), ['Line 2: two']);
    assert.deepEqual(lines('left'), []);
    assert.deepEqual(lines('x'), []);
  });
});
