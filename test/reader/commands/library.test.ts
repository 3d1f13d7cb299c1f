import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasLayer } from '../../../source/reader/model/layers.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { shownLibrary } from '../../../source/reader/shown/library.ts';
import { shownStatus } from '../../../source/reader/shown/status.ts';
import { update } from '../../../source/reader/update.ts';
import { openList } from '../../../source/reader/view/lists.ts';
import { NOW, savedRow, shelfOf } from '../../support/shelf.ts';

const titles = (state: ReaderState) => shownLibrary(state).articles.map((facts) => facts?.title ?? null);
const selected = (state: ReaderState) => titles(state)[shownLibrary(state).selected];
const message = (state: ReaderState) => state.message?.text;
const three = () => [savedRow(1), savedRow(2, { state: 'reading', progress: 40 }), savedRow(3, { state: 'archived' })];

describe('the library', () => {
  it('should open with what is unread, and close with Esc', () => {
    const { state, press } = shelfOf(three());
    assert.deepEqual(titles(state()), ['Article 1']);
    assert.deepEqual(shownLibrary(state()).counts, { unread: 1, reading: 1, archived: 1, all: 3, deleted: 0 });
    press('escape');
    assert.ok(!hasLayer(state(), 'library'));
  });

  it('should list all articles at first if none is unread', () => {
    const { state } = shelfOf([savedRow(1, { state: 'archived' })]);
    assert.equal(shownLibrary(state()).state, 'all');
    assert.deepEqual(titles(state()), ['Article 1']);
  });

  it('should have its own keys first in the help', () => {
    const { state, press } = shelfOf(three(), { columns: 80, rows: 24 });
    press('?');
    const first = openList(state())?.items.at(0);
    assert.equal(first?.text, 'In the library');
    press('escape', 'escape', '?');
    assert.equal(openList(state())?.items.at(0)?.text, 'The essentials');
  });

  it('should go through the states with Tab', () => {
    const { state, press } = shelfOf(three());
    const seen = ['tab', 'tab', 'tab', 'tab'].map((key) => {
      press(key);
      return titles(state()).length;
    });
    assert.deepEqual(seen, [1, 1, 3, 1]);
  });

  it('should list what was deleted, after the other states, and bring it back with d', () => {
    const { state, press, effects } = shelfOf(three());
    press('d', 'tab', 'tab', 'tab');
    assert.equal(titles(state()).length, 2);
    press('tab');
    assert.deepEqual([shownLibrary(state()).state, titles(state())], ['deleted', ['Article 1']]);
    assert.equal(shownStatus(state()).covering, 'library-deleted');
    for (const key of ['enter', 'a', 't']) {
      press(key);
      assert.match(message(state()) ?? '', /deleted: d brings it back/);
    }
    press('d');
    assert.equal(message(state()), '“Article 1” is back');
    assert.deepEqual(effects().at(-1), { type: 'change-library', change: { kind: 'restore', id: 1 } });
    assert.deepEqual(titles(state()), []);
    press('tab');
    assert.deepEqual(titles(state()), ['Article 1']);
    assert.ok(!shownLibrary(state()).states.includes('deleted'));
  });

  it('should say where deleted articles are if there is nothing to undo', () => {
    const { state, press } = shelfOf(three());
    press('u');
    assert.equal(message(state()), 'nothing to undo');
    press('d');
    // As in another session.
    const later = { ...state(), library: { ...state().library, undo: [] } };
    assert.equal(
      message(update(later, { type: 'key', key: 'u' }).state),
      'nothing to undo; Tab lists what was deleted',
    );
  });

  it('should go through the orders with s, and reverse each with S', () => {
    const { state, press, requests } = shelfOf(three());
    press('S', 's', 's', 's', 's');
    assert.deepEqual(
      requests().map(({ query: { sort, reversed } }) => `${sort}${reversed ? ' reversed' : ''}`),
      ['added', 'added reversed', 'read', 'length', 'progress', 'added'],
    );
    assert.equal(shownLibrary(state()).reversed, false);
  });

  it('should narrow while words are typed, and open what is selected', () => {
    const { state, press, effects } = shelfOf([savedRow(1), savedRow(2, { title: 'The quay' }), savedRow(3)]);
    press('f', 'q', 'u');
    assert.deepEqual(titles(state()), ['The quay']);
    press('enter');
    const opened = effects().at(-1);
    assert.deepEqual(opened?.type === 'open-saved' && opened.id, 2);
  });

  it('should keep the words after Esc, and forget them after the next', () => {
    const { state, press } = shelfOf([savedRow(1), savedRow(2, { title: 'The quay' })]);
    press('f', 'q', 'escape');
    assert.deepEqual([titles(state()), shownLibrary(state()).isTyping], [['The quay'], false]);
    press('escape');
    assert.equal(titles(state()).length, 2);
    press('escape');
    assert.ok(!hasLayer(state(), 'library'));
  });

  it('should explain an empty library in three lines, with the keys that are bound', () => {
    const { emptiness } = shownLibrary(shelfOf([]).state());
    assert.equal(emptiness.length, 3);
    assert.match(emptiness[1] ?? '', /pullquote save URL, or press a/);
  });

  it('should say that no article has the words, or the state', () => {
    const { state, press } = shelfOf([savedRow(1)]);
    press('tab');
    assert.deepEqual(shownLibrary(state()).emptiness, ['No article is being read. Tab lists the others.']);
    press('f', 'x', 'enter');
    assert.match(shownLibrary(state()).emptiness[0] ?? '', /^No article being read has these words/);
    assert.equal(message(state()), 'there is no article here');
  });
});

describe('changes in the library', () => {
  it('should archive and unarchive, and undo both', () => {
    const { state, press } = shelfOf(three());
    press('a');
    assert.deepEqual([titles(state()), message(state())], [[], 'archived “Article 1”']);
    press('u');
    assert.deepEqual([titles(state()), message(state())], [['Article 1'], '“Article 1” is unread again']);
    press('tab', 'tab', 'a');
    assert.equal(message(state()), '“Article 3” is unread again');
    press('u', 'u');
    assert.equal(message(state()), 'nothing to undo');
  });

  it('should delete with d, and bring back with u', () => {
    const { state, press } = shelfOf([savedRow(1), savedRow(2)]);
    press('d');
    assert.deepEqual([titles(state()), message(state())], [['Article 2'], 'deleted “Article 1”; u undoes that']);
    press('u');
    assert.deepEqual(titles(state()), ['Article 1', 'Article 2']);
  });

  it('should undo the last hundred', () => {
    const { state, press } = shelfOf(Array.from({ length: 101 }, (_, index) => savedRow(index + 1)));
    press(...'d'.repeat(101));
    press(...'u'.repeat(100));
    assert.equal(message(state()), '“Article 2” is back');
    press('u');
    assert.match(message(state()) ?? '', /^nothing to undo/);
  });

  it('should edit tags in a prompt, and undo that', () => {
    const { state, press, effects } = shelfOf([savedRow(1, { tags: ['sea'] })]);
    press('t', 'b', 'enter');
    assert.deepEqual(effects().at(-1), { type: 'change-library', change: { kind: 'tags', id: 1, tags: 'sea, b' } });
    assert.equal(shownLibrary(state()).articles[0]?.tags, '#sea #b');
    press('u');
    assert.equal(shownLibrary(state()).articles[0]?.tags, '#sea');
    const before = effects().length;
    press('t', 'enter', 't', 'backspace', 'backspace', 'enter', 't', 'x', 'escape');
    assert.equal(effects().length, before, 'nothing has changed');
  });

  it('should apply keys to the article that is selected once the list has arrived', () => {
    const { state, hold, effects } = shelfOf([savedRow(1), savedRow(2), savedRow(3)]);
    hold('d', 'd');
    assert.deepEqual(effects(), [{ type: 'change-library', change: { kind: 'delete', id: 1 } }]);
    hold();
    assert.deepEqual(effects().slice(1), [{ type: 'change-library', change: { kind: 'delete', id: 2 } }]);
    assert.equal(selected(state()), 'Article 3');
  });

  it('should keep the keys after one that waits for the list, in order', () => {
    const { state, hold, effects } = shelfOf([savedRow(1), savedRow(2), savedRow(3)]);
    hold('d', 't', 'd', 'a', 'enter', 'j');
    hold();
    assert.deepEqual(effects().at(-1), { type: 'change-library', change: { kind: 'tags', id: 2, tags: 'da' } });
    assert.equal(selected(state()), 'Article 3');
  });

  it('should forget to undo a change that failed', () => {
    const { state, press, dispatch } = shelfOf([savedRow(1)]);
    press('d');
    dispatch({ type: 'library-failed', message: 'the disk is full', change: { kind: 'delete', id: 1 } });
    assert.deepEqual([message(state()), state().message?.kind], ['the disk is full', 'warning']);
    press('u');
    assert.match(message(state()) ?? '', /^nothing to undo/);
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => savedRow(index + 1));

  it('should read only rows near the screen, wherever that is', () => {
    const { state, press, requests } = shelfOf(many);
    assert.equal(selected(state()), 'Article 1');
    press('G');
    assert.equal(selected(state()), 'Article 5000');
    press('g', ...Array.from({ length: 200 }, () => 'j'));
    assert.equal(selected(state()), 'Article 201');
    assert.ok(
      requests().every(({ count }) => count <= 200),
      'rows in a request',
    );
    assert.ok(requests().length < 12, `${requests().length} requests`);
    assert.ok(titles(state()).every((title) => title !== null));
  });

  it('should move by pages, and never out of the list', () => {
    const { state, press } = shelfOf(many, { columns: 120, rows: 24 });
    press('space', 'b', 'b', 'k');
    assert.equal(selected(state()), 'Article 1');
    press('space');
    assert.equal(selected(state()), `Article ${1 + titles(state()).length}`);
    press('G', 'space', 'j');
    assert.equal(selected(state()), 'Article 5000');
  });
});

describe('facts of an article', () => {
  const facts = (more: Parameters<typeof savedRow>[1]) =>
    shownLibrary(shelfOf([savedRow(1, more)]).state()).articles[0];

  it('should be the time left, and how far it has been read', () => {
    assert.deepEqual([facts({})?.left, facts({})?.progress], ['4 min', '']);
    const begun = facts({ progress: 60, minutes: 10 });
    assert.deepEqual([begun?.left, begun?.progress], ['4 min', '60%']);
    assert.equal(facts({ progress: 100 })?.left, 'done');
    assert.equal(facts({ progress: 99 })?.left, '1 min');
  });

  it('should have something in place of a title and a site', () => {
    assert.equal(facts({ title: '' })?.title, 'https://news.example/1');
    assert.equal(facts({ site: '', url: 'https://www.coast.example/a' })?.site, 'coast.example');
    assert.equal(facts({ site: '', url: null, address: '/home/ann/page.html' })?.site, 'page.html');
    assert.equal(facts({ title: '', address: null, url: null })?.title, '(without a title)');
    assert.equal(facts({ addedAt: NOW })?.date, 'today');
  });
});
