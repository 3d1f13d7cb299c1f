import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isGround, leftForArticle, libraryInFront } from '../../../source/reader/commands/library/library.ts';
import { hasLayer } from '../../../source/reader/model/layers.ts';
import type { LibraryListing, LibraryRequest } from '../../../source/reader/model/library/library.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';
import { NOW, personResult, savedRow, shelfOf } from '../../support/shelf.ts';

const list = (request: LibraryRequest): LibraryListing => ({
  request,
  rows: [savedRow(1)],
  total: 1,
  counts: { unread: 1, reading: 0, archived: 0, all: 1, deleted: 0 },
  now: NOW,
});
/** A session that began with the library, above nothing or above an article. */
const front = (...texts: readonly string[]): ReaderState => libraryInFront(open(documentOf(articleOf(texts))), list);

describe('a library with nothing below it', () => {
  it('should stay open with Esc, and say which key quits', () => {
    const state = press(front(), 'escape');
    assert.ok(hasLayer(state, 'library'));
    assert.match(state.message?.text ?? '', /q/);
    assert.deepEqual(update(front(), { type: 'key', key: 'q' }).effects, [{ type: 'quit', status: 0 }]);
  });

  it('should close above an article', () => {
    for (const key of ['escape', 'q']) {
      const { state, effects } = update(front('The tide.'), { type: 'key', key });
      assert.ok(!hasLayer(state, 'library'));
      assert.deepEqual(effects, []);
    }
  });

  it('should be on a page without text, and on no other', () => {
    const { library } = front();
    assert.ok(!isGround(front()));
    assert.ok(isGround({ ...open(documentOf(articleOf([]))), library }));
    assert.ok(!isGround({ ...open(documentOf(articleOf(['The tide.']))), library }));
    assert.ok(!isGround(open(documentOf(articleOf([])))));
  });

  it('should stay if its list cannot be read, and close above an article', () => {
    const failed = (state: ReaderState) => {
      const unread = { ...state, library: { ...state.library, listing: null } };
      return update(unread, { type: 'library-failed', message: 'the library is locked' }).state;
    };
    assert.ok(hasLayer(failed(front()), 'library'));
    assert.ok(!hasLayer(failed(front('The tide.')), 'library'));
    assert.ok(hasLayer(update(front('The tide.'), { type: 'library-failed', message: 'x' }).state, 'library'));
    assert.equal(failed(front()).message?.text, 'the library is locked');
  });
});

describe('the library that an article is opened from', () => {
  it('should open again with the lists that were open', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('p');
    shelf.answer([personResult(1)]);
    assert.deepEqual(
      leftForArticle(shelf.state()).above.map(({ kind }) => kind),
      ['people'],
    );
    const kept = { ...shelf.state(), library: leftForArticle(shelf.state()), layers: [] };
    assert.equal(leftForArticle(kept), kept.library);
  });
});

describe('the next unread article', () => {
  const asked = (state: ReaderState) => {
    const { effects } = update(state, { type: 'key', key: 'U' });
    return effects.map((effect) => (effect.type === 'next-unread' ? effect.isFinished : effect.type));
  };
  const long = Array.from({ length: 30 }, () => 'The tide rose and fell. '.repeat(9));

  it('should be asked for with whether the one on the screen has been read to its end', () => {
    assert.deepEqual(asked(open(documentOf(articleOf(long)))), [false]);
    assert.deepEqual(asked(press(open(documentOf(articleOf(long))), 'G')), [true]);
    assert.deepEqual(asked(open(documentOf(articleOf(['The tide.'])))), [true]);
    assert.deepEqual(asked(open(documentOf(articleOf([])))), [false]);
  });
});

describe('the article on the screen, once it has been saved', () => {
  const saved = (isNew: boolean, tags: readonly string[]) =>
    update(open(documentOf(articleOf(['The tide.']))), { type: 'saved', article: 3, isNew, tags }).state;

  it('should have its tags edited by the same key, or at once if it was saved before', () => {
    const [key] = open(documentOf(articleOf([]))).settings.bindings.find(
      ({ mode, command }) => mode === 'article' && command === 'save',
    )?.keys ?? [''];
    assert.ok(!hasLayer(saved(true, []), 'tags-prompt'));
    assert.match(saved(true, []).message?.text ?? '', new RegExp(`\\b${key}\\b`));
    assert.ok(hasLayer(saved(false, ['sea']), 'tags-prompt'));
    assert.equal(saved(false, ['sea']).message, null);
  });
});

describe('an answer that comes too late', () => {
  it('should not be shown if the text or the selection has changed', () => {
    const shelf = shelfOf([savedRow(1)]);
    const shown = shelf.state();
    const old = {
      query: { ...shown.library.listing?.request.query, version: -1 },
      from: 0,
      count: 1,
    } as LibraryRequest;
    shelf.dispatch({ type: 'library-listed', listing: { ...list(old), rows: [], total: 0 } });
    assert.equal(shelf.state().library.listing, shown.library.listing);
    shelf.press('p');
    shelf.answer([personResult(1), personResult(2)]);
    const before = shelf.state();
    shelf.dispatch({
      type: 'library-answered',
      answer: { question: { kind: 'people', words: 'x', person: null, version: 0 }, items: [], summary: 'late' },
    });
    assert.equal(shelf.state(), before);
    const target = { kind: 'quote', article: 1, number: 0 } as const;
    shelf.dispatch({ type: 'context', item: 0, text: 'late', target });
    shelf.dispatch({ type: 'context', item: 5, text: 'late', target });
    assert.equal(shelf.state(), before);
  });

  it('should be nothing without a list of results', () => {
    const shelf = shelfOf([savedRow(1)]);
    const before = shelf.state();
    shelf.dispatch({
      type: 'library-answered',
      answer: { question: { kind: 'people', words: '', person: null, version: 0 }, items: [], summary: 'late' },
    });
    shelf.dispatch({ type: 'context', item: 0, text: 'x', target: { kind: 'quote', article: 1, number: 0 } });
    assert.equal(shelf.state(), before);
  });
});
