import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '../../../source/reader/model/settings.ts';
import { readChoices } from '../../../source/store/choices.ts';
import { openStore } from '../../../source/store/index.ts';
import { type ReadingMemory, startMemory } from '../../../source/ui/session/memory.ts';
import type { ReaderOptions, Session, Source } from '../../../source/ui/session/session.ts';
import { initialSettings, startingState } from '../../../source/ui/session/start.ts';
import { createStore, type Store } from '../../../source/ui/session/store.ts';
import { articleOf, documentOf, open } from '../../support/reading.ts';

const article = articleOf(
  Array.from({ length: 30 }, (_, day) => `On day ${day} the keeper lit the lamp, and wrote the hour into his book.`),
);

describe('the saved state of an article', () => {
  const { XDG_STATE_HOME } = process.env;
  const memories: ReadingMemory[] = [];
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-memory-'));
    process.env.XDG_STATE_HOME = folder;
  });
  afterEach(() => {
    for (const memory of memories.splice(0)) {
      memory.leave();
      process.off('exit', memory.leave);
      for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) process.off(signal, memory.leave);
    }
    if (XDG_STATE_HOME === undefined) delete process.env.XDG_STATE_HOME;
    else process.env.XDG_STATE_HOME = XDG_STATE_HOME;
    rmSync(folder, { recursive: true, force: true });
  });

  const unused: Source = {
    name: 'x',
    url: null,
    address: null,
    open: () => Promise.reject(new Error('it is not opened again')),
  };
  const session: Session = { sources: [unused], first: 0, options: {}, inputIsTaken: false, open: () => unused };
  /** The reader as it starts: with the choices of earlier runs. */
  const begin = (options: ReaderOptions = {}) => {
    const choices = readChoices(join(folder, 'pullquote', 'state.sqlite'));
    const size = { columns: 120, rows: 24 };
    return createStore(
      startingState({ options, choices }, documentOf(article, null), size, DEFAULT_SETTINGS),
      () => {},
    );
  };

  /** Opens the article and saves it once, so that only later changes are saved. */
  async function reading(options: ReaderOptions = {}): Promise<{ store: Store; memory: ReadingMemory }> {
    const store = begin(options);
    const initial = initialSettings(options, DEFAULT_SETTINGS);
    const memory = startMemory({ ...session, options }, store, initial);
    memories.push(memory);
    await memory.recent();
    await pause(1);
    memory.keep();
    return { store, memory };
  }

  const press = (store: Store, ...keys: readonly string[]) => {
    for (const key of keys) store.dispatch({ type: 'key', key });
  };

  it('should be that of an edited file, found by its path', async () => {
    const file = (texts: readonly string[], address: string) =>
      createStore(open({ ...documentOf(articleOf(texts), null), address }, { columns: 80, rows: 24 }), () => {});
    const texts = article.blocks.map(({ text }) => text);
    const read = async (store: Store) => {
      const memory = startMemory(session, store, DEFAULT_SETTINGS);
      memories.push(memory);
      await memory.restored;
      return { store, memory };
    };
    const { store, memory } = await read(file(texts, '/tmp/story.html'));
    press(store, 'space', 'm', 'a');
    const at = store.state().document.article.blocks[store.state().anchor.block]?.text;
    memory.leave();
    const edited = ['A correction was put in on Monday.', 'And one more.', ...texts];
    const { store: again, memory: second } = await read(file(edited, '/tmp/story.html'));
    const { anchor, document, marks } = again.state();
    assert.equal(document.article.blocks[anchor.block]?.text, at);
    assert.deepEqual(Object.keys(marks), ['a']);
    assert.match(again.state().message?.text ?? '', /^continued at/);
    second.leave();
    const other = Array.from({ length: 30 }, (_, index) => `Chapter ${index} tells of something else altogether.`);
    const elsewhere = createStore(
      open(
        { ...documentOf(articleOf(other), null), address: '/tmp/story.html', name: 'Other' },
        { columns: 80, rows: 24 },
      ),
      () => {},
    );
    await read(elsewhere);
    assert.equal(elsewhere.state().message, null);
    assert.deepEqual(elsewhere.state().marks, {});
  });

  it('should have the closed sidebar, even if nothing else has changed', async () => {
    const { store, memory } = await reading();
    press(store, '"');
    assert.equal(store.state().sidebar.open, false);
    memory.leave();
    assert.equal((await reading()).store.state().sidebar.open, false);
  });

  it('should have the text width, even if nothing else has changed', async () => {
    const { store, memory } = await reading();
    press(store, '-');
    memory.leave();
    assert.equal((await reading()).store.state().settings.textWidth, store.state().settings.textWidth);
    assert.ok(store.state().settings.textWidth < DEFAULT_SETTINGS.textWidth);
  });

  it('should apply to all articles, whatever was changed last', async () => {
    const { store, memory } = await reading();
    press(store, 'c', '"', '"', '>');
    memory.leave();
    const { settings, sidebar } = (await reading()).store.state();
    assert.deepEqual([settings.theme, settings.sidebarWidth, sidebar.open], ['paper', 40, true]);
  });

  it('should give way to an option, or to a setting that has changed since', async () => {
    const { store, memory } = await reading();
    press(store, 'c', '-');
    memory.leave();
    const { settings } = (await reading({ theme: 'dusk' })).store.state();
    assert.deepEqual([settings.theme, settings.textWidth], ['dusk', store.state().settings.textWidth]);
    assert.equal((await reading()).store.state().settings.theme, 'paper', 'the choice is still saved');
  });

  it('should be forgotten once the choice is that of the settings again', async () => {
    const { store, memory } = await reading();
    press(store, '-');
    memory.keep();
    press(store, '=');
    memory.leave();
    assert.deepEqual(readChoices(join(folder, 'pullquote', 'state.sqlite')), { 'first-use': 'over' });
  });

  it('should not undo what another reader has chosen meanwhile', async () => {
    const [one, other] = [await reading(), await reading()];
    press(one.store, 'c');
    one.memory.keep();
    press(other.store, '-');
    other.memory.keep();
    const { settings } = (await reading()).store.state();
    assert.deepEqual([settings.theme, settings.textWidth], ['paper', other.store.state().settings.textWidth]);
  });

  it('should not be kept if the settings say so', async () => {
    const { store, memory } = await reading({ keepChanges: false });
    press(store, 'c', '-', '"');
    memory.leave();
    assert.deepEqual(readChoices(join(folder, 'pullquote', 'state.sqlite')), { 'first-use': 'over' });
  });

  it('should show the first keys at the first use only', async () => {
    assert.match((await reading()).store.state().message?.text ?? '', /\? help$/);
    assert.equal((await reading()).store.state().message, null);
  });

  it('should show the first keys the next time if a search had to be answered', async () => {
    const searching = begin();
    press(searching, '/', 'l', 'a', 'm', 'p', 'enter');
    const memory = startMemory(session, searching, DEFAULT_SETTINGS);
    memories.push(memory);
    await memory.restored;
    assert.equal(searching.state().message, null);
    memory.leave();
    assert.match((await reading()).store.state().message?.text ?? '', /\? help$/);
  });

  it('should have a new mark, even if nothing else has changed', async () => {
    const { store, memory } = await reading();
    press(store, 'm', 'a');
    memory.leave();
    assert.deepEqual(Object.keys((await reading()).store.state().marks), ['a']);
  });

  it('should save the position where reading stopped', async () => {
    const { store, memory } = await reading();
    press(store, '6', 'j');
    memory.leave();
    assert.equal((await reading()).store.state().top, 6);
  });

  it('should be the last hundred searches, and the last two hundred articles', async () => {
    const saved = await openStore(join(folder, 'pullquote', 'state.sqlite'));
    saved.addSearches(Array.from({ length: 101 }, (_, index) => `search ${index}`));
    for (let index = 0; index < 201; index += 1) {
      const address = `https://a.example/${index}`;
      saved.keep(address, { address, title: 'A log', percent: 9, place: null }, {}, index);
    }
    saved.close();
    const { store, memory } = await reading();
    const { searchHistory } = store.state();
    assert.deepEqual([searchHistory.length, searchHistory[0]], [100, 'search 1']);
    assert.equal((await memory.recent()).length, 200);
  });

  it('should stay as it is, and not be restored, if the options say so', async () => {
    const { store, memory } = await reading();
    press(store, 'j', 'j', 'j');
    memory.leave();
    const again = begin();
    const none = startMemory({ ...session, options: { state: false } }, again, DEFAULT_SETTINGS);
    await pause(20);
    assert.equal(again.state().top, 0);
    assert.deepEqual(await none.recent(), []);
  });
});
