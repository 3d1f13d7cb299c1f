import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerOf, promptOf } from '../../../source/reader/model/layers.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { isVisible } from '../../../source/reader/view/viewport.ts';
import { articleOf, attributionOf, documentOf, listRows, open, press, type } from '../../support/reading.ts';

const FILLER = 'Nothing else was heard of it for a good many years in any of the towns around. '.repeat(5);
const article = articleOf(Array.from({ length: 20 }, (_, index) => `${FILLER}The lantern number ${index}.`));
const reader = (): ReaderState => open(documentOf(article), { columns: 80, rows: 24 });
const matches = (state: ReaderState) => layerOf(state, 'search')?.result.matches.length ?? 0;
const paste = (state: ReaderState, text: string) => update(state, { type: 'paste', text }).state;

describe('searching', () => {
  it('should find matches while typing, from the top of the screen', () => {
    const state = type(press(press(reader(), 'space'), '/'), 'lantern');
    assert.equal(matches(state), 20);
    assert.ok((layerOf(state, 'search')?.current ?? 0) > 0);
    assert.equal(state.target?.kind, 'match');
  });

  it('should stay at the match on Enter and return on Esc', () => {
    const start = press(reader(), 'space');
    const typed = type(press(start, '/'), 'number 17');
    assert.notDeepEqual(typed.anchor, start.anchor);
    const kept = press(typed, 'enter');
    assert.deepEqual(kept.anchor, typed.anchor);
    assert.deepEqual(press(kept, 'backspace').anchor, start.anchor);
    const back = press(typed, 'escape');
    assert.deepEqual(back.anchor, start.anchor);
    assert.equal(layerOf(back, 'search'), null);
    assert.equal(promptOf(back), null);
  });

  it('should step through the matches and say when it wraps', () => {
    const first = press(type(press(reader(), '/'), 'lantern'), 'enter');
    assert.equal(layerOf(first, 'search')?.current, 0);
    assert.equal(layerOf(press(first, 'n', 'n'), 'search')?.current, 2);
    const wrapped = press(first, 'N');
    assert.equal(layerOf(wrapped, 'search')?.current, 19);
    assert.equal(wrapped.message?.text, 'wrapped to the end');
    assert.equal(press(wrapped, 'n').message?.text, 'wrapped to the top');
  });

  it('should report a search without matches, and stay', () => {
    const state = press(type(press(press(reader(), 'space'), '/'), 'zeppelin'), 'enter');
    assert.deepEqual(state.anchor, press(reader(), 'space').anchor);
    assert.equal(state.message?.text, 'no matches for zeppelin');
  });

  it('should recall its history and return to what was typed', () => {
    const first = press(type(press(reader(), '/'), 'lantern'), 'enter');
    const second = press(type(press(first, '/'), 'years'), 'enter');
    const typed = type(press(second, '/'), 'to');
    assert.equal(promptOf(press(typed, 'up'))?.edit.text, 'years');
    assert.equal(promptOf(press(typed, 'up', 'up', 'up'))?.edit.text, 'lantern');
    assert.equal(promptOf(press(typed, 'up', 'down'))?.edit.text, 'to');
  });

  it('should clear on Esc, layer by layer, and never leave', () => {
    const state = press(type(press(reader(), '/'), 'lantern'), 'enter');
    const cleared = press(state, 'escape');
    assert.equal(layerOf(cleared, 'search'), null);
    assert.deepEqual(update(press(cleared, 'escape', 'escape'), { type: 'key', key: 'escape' }).effects, []);
  });
});

describe('a resize', () => {
  it('should keep the current match on the screen, and the text that was at the top', () => {
    const wide = open(documentOf(article), { columns: 120, rows: 40 });
    const found = press(type(press(wide, '/'), 'lantern'), 'enter', 'n', 'n', 'n', 'n');
    const small = update(found, { type: 'resize', size: { columns: 40, rows: 15 } }).state;
    assert.ok(found.target?.kind === 'match' && isVisible(small, found.target.range));
    assert.deepEqual(small.anchor, found.anchor);
    const back = update(small, { type: 'resize', size: { columns: 120, rows: 40 } }).state;
    assert.equal(back.top, found.top);
  });
});

describe('pasted text', () => {
  it('should open the search with it', () => {
    const state = paste(reader(), 'lantern number\n 3');
    assert.equal(promptOf(state)?.edit.text, 'lantern number 3');
    assert.equal(matches(state), 1);
  });

  it('should be inserted into the prompt', () => {
    assert.equal(promptOf(paste(type(press(reader(), '/'), 'lan'), 'tern'))?.edit.text, 'lantern');
  });

  it('should never run as commands', () => {
    const { effects } = update(reader(), { type: 'paste', text: 'q' });
    assert.deepEqual(effects, []);
    assert.equal(paste(reader(), 'GGjj').top, 0);
  });

  it('should not contain control bytes', () => {
    assert.equal(promptOf(paste(reader(), 'a\u001b[31mb'))?.edit.text, 'a[31mb');
  });
});

describe('the search history', () => {
  it('should keep the last hundred searches, each once', () => {
    const queries = (length: number) => Array.from({ length }, (_, index) => `query ${index}`);
    const searched = (length: number, query: string) =>
      press(type(press({ ...reader(), searchHistory: queries(length) }, '/'), query), 'enter').searchHistory;
    assert.deepEqual(searched(99, 'lantern'), [...queries(99), 'lantern']);
    assert.deepEqual(searched(100, 'lantern'), [...queries(100).slice(1), 'lantern']);
    assert.deepEqual(searched(3, 'query 1'), ['query 0', 'query 2', 'query 1']);
  });
});

describe('the list of matches', () => {
  const quoted = attributionOf(article, [[0, 'The lantern number 0', 'Ida Moor']]);
  const rowAt = (columns: number) =>
    listRows(
      press(type(press(open(documentOf(article, quoted), { columns, rows: 24 }), '/'), 'lantern'), 'enter', 'L'),
    )[0];

  it('should shorten a speaker to the last name below 60 columns', () => {
    assert.equal(rowAt(62)?.detail, 'Ida Moor ¶ 1');
    assert.equal(rowAt(61)?.detail, 'Moor ¶ 1');
  });

  it('should go to the match that is chosen', () => {
    const listed = press(type(press(reader(), '/'), 'lantern'), 'enter', 'L', 'down', 'down');
    assert.equal(layerOf(press(listed, 'enter'), 'search')?.current, 2);
  });

  it('should ask for a search first', () => {
    assert.match(press(reader(), 'L').message?.text ?? '', /press \//);
    assert.match(press(reader(), 'n').message?.text ?? '', /press \//);
  });
});

describe('the target of a jump', () => {
  it('should be highlighted for 600 milliseconds', () => {
    const found = press(type(press(reader(), '/'), 'lantern'), 'enter');
    const { effects } = update(found, { type: 'key', key: 'n' });
    assert.deepEqual(
      effects.map((effect) => effect.type === 'later' && effect.milliseconds),
      [600],
    );
  });
});
