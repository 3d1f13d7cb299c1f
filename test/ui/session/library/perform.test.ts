import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import type { SavedArticle } from '../../../../source/library/index.ts';
import type { LibraryQuery } from '../../../../source/reader/model/library/library.ts';
import type { Action, Effect } from '../../../../source/reader/model/state.ts';
import { articleKey } from '../../../../source/store/index.ts';
import { libraryPerformer } from '../../../../source/ui/session/library/perform.ts';
import type { ReaderLibrary } from '../../../../source/ui/session/library/reader-library.ts';
import { NO_MEMORY } from '../../../../source/ui/session/memory.ts';
import type { Opened, Session, Source } from '../../../../source/ui/session/session.ts';
import { createStore } from '../../../../source/ui/session/store.ts';
import { articleOf, documentOf, open } from '../../../support/reading.ts';
import { foundResult } from '../../../support/shelf.ts';

type LibraryEffect = Parameters<ReturnType<typeof libraryPerformer>>[0];

const ARRIVAL = { location: null, past: [], future: [] } as const;
const QUERY: LibraryQuery = { state: 'unread', sort: 'added', reversed: false, words: '', version: 1 };
const listing = (version = 1): LibraryEffect => ({
  type: 'list-library',
  request: { query: { ...QUERY, version }, from: 0, count: 9 },
});
const opening = (id: number): LibraryEffect => ({ type: 'open-saved', id, arrival: ARRIVAL });

const saved = (more: Partial<SavedArticle> = {}): SavedArticle => ({
  ...(foundResult(1).target as { readonly found: { readonly article: SavedArticle } }).found.article,
  key: 'key 1',
  ...more,
});
const opened = (name: string): Opened => ({ article: articleOf([name]), attribution: null });

describe('the library of a session', () => {
  let before: readonly unknown[] = [];
  beforeEach(() => {
    before = process.listeners('exit');
  });
  afterEach(() => {
    for (const listener of process.listeners('exit')) if (!before.includes(listener)) process.off('exit', listener);
  });

  function start(given: Partial<ReaderLibrary> = {}, options: Session['options'] = {}) {
    const calls: string[] = [];
    const called =
      (name: string) =>
      (...args: readonly unknown[]): never => {
        calls.push([name, ...args.map((arg) => JSON.stringify(arg))].join(' '));
        return { id: 7, rows: [] } as never;
      };
    const library: ReaderLibrary = {
      isEmpty: () => false,
      hasRecent: () => false,
      list: called('list'),
      change: called('change'),
      find: () => saved(),
      read: () => ({ article: articleOf(['Saved.']), attribution: { people: [], quotes: [] } }),
      nextUnread: () => null,
      archive: () => false,
      answer: called('answer'),
      placeOf: () => ({ article: 1 }),
      contextOf: () => 'The context.',
      close: () => {},
      ...given,
    };
    const source = (address: string): Source => ({
      name: address,
      url: null,
      address,
      open: () => Promise.resolve(opened('Loaded.')),
    });
    const session: Session = {
      sources: [source('x')],
      first: 0,
      options,
      inputIsTaken: false,
      ...(options.state === false ? {} : { library }),
      open: source,
    };
    const sources: Source[] = [];
    const shown: { readonly page: number; readonly at: unknown }[] = [];
    const perform = libraryPerformer(session, {
      indexOf: () => 0,
      indexOfSource: (each) => sources.push(each),
      open: async (page, { place }) => void shown.push({ page, at: place?.at }),
    });
    const actions: Action[] = [];
    const inner = createStore(open(documentOf(articleOf(['On the screen.']))), (_: Effect) => {});
    const store = { ...inner, dispatch: (action: Action) => void actions.push(action) };
    const memory = { ...NO_MEMORY, keep: () => void calls.push('keep') };
    return {
      calls,
      actions,
      sources,
      shown,
      key: articleKey(store.state().document.article),
      run: (effect: LibraryEffect) => perform(effect, store, memory),
      said: () => actions.map((action) => ('message' in action ? `${action.type}: ${action.message}` : action.type)),
    };
  }

  it('should list what was read on the screen, too, but save that once for each version', async () => {
    const { run, calls, said } = start();
    await run(listing());
    await run(listing());
    await run(listing(2));
    assert.deepEqual(
      calls.map((call) => call.split(' ')[0]),
      ['keep', 'list', 'list', 'keep', 'list'],
    );
    assert.deepEqual(said(), ['library-listed', 'library-listed', 'library-listed']);
  });

  it('should list only the newest of what is asked for at once, and make every change', async () => {
    const { run, calls } = start();
    const change = (id: number): LibraryEffect => ({ type: 'change-library', change: { kind: 'delete', id } });
    await Promise.all([listing(1), change(1), listing(2), change(2)].map(run));
    assert.deepEqual(
      calls.filter((call) => call !== 'keep').map((call) => call.replace(/ .*"version":(\d).*/, ' $1')),
      ['change {"kind":"delete","id":1}', 'list 2', 'change {"kind":"delete","id":2}'],
    );
  });

  it('should answer the newest question', async () => {
    const { run, calls, said } = start();
    const ask = (person: number): LibraryEffect => ({
      type: 'ask-library',
      question: { kind: 'said', words: '', person, version: 1 },
    });
    await Promise.all([ask(1), ask(2)].map(run));
    assert.equal(calls.length, 1);
    assert.match(calls[0] ?? '', /"person":2/);
    assert.deepEqual(said(), ['library-answered']);
  });

  it('should say why something failed, and which change it was', async () => {
    const fail = () => {
      throw new Error('the library is locked');
    };
    const { run, actions } = start({ list: fail, change: fail });
    const change = { kind: 'delete', id: 1 } as const;
    await run(listing());
    await run({ type: 'change-library', change });
    assert.deepEqual(actions, [
      { type: 'library-failed', message: 'the library is locked' },
      { type: 'library-failed', message: 'the library is locked', change },
    ]);
  });

  it('should not be opened in a session that saves nothing', async () => {
    const { run, said } = start({}, { state: false });
    await run(listing());
    assert.match(said().join(), /^library-failed: .*--no-state/);
  });

  it('should open a saved article from the library, and reload it from its address', async () => {
    const { run, sources, shown } = start();
    await run(opening(1));
    const [source] = sources;
    assert.ok(source);
    assert.deepEqual(shown, [{ page: 1, at: undefined }]);
    assert.deepEqual([source.name, source.address, source.isSaved], ['Article 1', 'https://news.example/1', true]);
    const textOf = ({ article }: Opened) => article.blocks[0]?.text;
    assert.equal(textOf(await source.open()), 'Saved.');
    assert.equal(textOf(await source.open({ fresh: true })), 'Loaded.');
  });

  it('should open an article without an address as one page, however often', async () => {
    const { run, sources, shown } = start({ find: (id) => saved({ id, address: null, url: null, title: '' }) });
    await run(opening(1));
    await run(opening(1));
    await run(opening(2));
    assert.deepEqual(
      shown.map(({ page }) => page),
      [1, 1, 2],
    );
    assert.equal(sources[0]?.name, 'key 1');
    assert.equal((await sources[0]?.open({ fresh: true }))?.article.blocks[0]?.text, 'Saved.');
  });

  it('should name an article by its address if it has no title', async () => {
    const { run, sources } = start({ find: () => saved({ title: '' }) });
    await run(opening(1));
    await run(opening(1));
    assert.deepEqual(
      sources.map(({ name }) => name),
      ['https://news.example/1', 'https://news.example/1'],
    );
  });

  it('should not open an article that was deleted', async () => {
    const { run, said, shown } = start({ find: () => null });
    await run(opening(1));
    assert.deepEqual(shown, []);
    assert.match(said().join(), /^library-failed: .*deleted/);
  });

  it('should open a result at its place, or where reading stopped if it has none', async () => {
    const result: LibraryEffect = {
      type: 'open-result',
      target: { kind: 'quote', article: 1, number: 0 },
      arrival: ARRIVAL,
    };
    const at = { block: 3, offset: 2 };
    const one = start({ placeOf: () => ({ article: 1, at }) });
    await one.run(result);
    assert.deepEqual(one.shown, [{ page: 1, at }]);
    const other = start();
    await other.run(result);
    assert.deepEqual(other.shown, [{ page: 1, at: undefined }]);
  });

  it('should find the sentence around a quote', async () => {
    const { run, actions } = start();
    await run({ type: 'find-context', item: 2, target: { kind: 'quote', article: 1, number: 0 } });
    assert.deepEqual(actions, [
      { type: 'context', item: 2, target: { kind: 'quote', article: 1, number: 0 }, text: 'The context.' },
    ]);
  });

  describe('the next unread article', () => {
    const next = (isFinished: boolean): LibraryEffect => ({ type: 'next-unread', isFinished, arrival: ARRIVAL });

    it('should be opened after the one on the screen, which is archived if it has been read', async () => {
      const archived: string[] = [];
      const library = {
        nextUnread: () => ({ id: 4, left: 3 }),
        archive: (key: string) => archived.push(key) > 0,
      };
      const read = start(library);
      await read.run(next(true));
      assert.deepEqual(archived, [read.key]);
      assert.deepEqual(read.calls, ['keep']);
      assert.deepEqual(read.shown.length, 1);
      assert.deepEqual(read.said(), ['told: archived; 3 unread']);
      const unread = start(library);
      await unread.run(next(false));
      assert.equal(archived.length, 1);
      assert.deepEqual(unread.said(), ['told: 3 unread']);
      const elsewhere = start({ ...library, archive: () => false });
      await elsewhere.run(next(true));
      assert.deepEqual(elsewhere.said(), ['told: 3 unread']);
    });

    it('should be reported as missing if there is none', async () => {
      const one = start({ archive: () => true });
      await one.run(next(true));
      const other = start();
      await other.run(next(false));
      assert.deepEqual([...one.shown, ...other.shown], []);
      assert.deepEqual(
        [one.said(), other.said()],
        [['told: archived; no unread article is left'], ['told: no unread article is left']],
      );
    });
  });
});
