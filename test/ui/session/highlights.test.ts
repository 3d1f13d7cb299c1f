import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { anchorText } from '../../../source/highlights/anchor.ts';
import type { Highlight } from '../../../source/highlights/highlight.ts';
import { highlightsOf, type Library, listArticles, openLibrary, readArticle } from '../../../source/library/index.ts';
import type { Action, ReaderDocument } from '../../../source/reader/model/state.ts';
import {
  keepHighlight,
  keepNote,
  loadHighlights,
  removeHighlight,
  settled,
} from '../../../source/ui/session/highlights.ts';
import { createStore } from '../../../source/ui/session/store.ts';
import { articleOf, documentOf, open } from '../../support/reading.ts';

const TEXTS = ['The harbor froze over before noon.', '“We waited for nine days,” said Odd Berg, the ferryman.'];
let made = 0;

/** An address that nothing else in this file has. */
function newAddress(): string {
  made += 1;
  return `/page-${made}.html`;
}

/** An article of some paragraphs and one that names its address. */
function page(texts: readonly string[] = TEXTS, address: string | null = newAddress()): ReaderDocument {
  return { ...documentOf(articleOf([...texts, `Page ${address}.`]), { people: [], quotes: [] }), address };
}

function reader(document: ReaderDocument) {
  const actions: Action[] = [];
  const inner = createStore(open(document), () => {});
  const store = { ...inner, dispatch: (action: Action) => void actions.push(action) };
  return {
    store,
    actions,
    messages: () => actions.map((action) => ('message' in action ? action.message : action.type)),
  };
}

/** A highlight of the first occurrence of some words. */
function highlightOf({ article: { blocks } }: ReaderDocument, words: string, key: string): Highlight {
  const block = blocks.findIndex(({ text }) => text.includes(words));
  const offset = blocks[block]?.text.indexOf(words) ?? -1;
  const range = { start: { block, offset }, end: { block, offset: offset + words.length } };
  return { key, anchor: anchorText(blocks, range), found: 'exact', color: 'yellow', speaker: null, note: '' };
}

describe('the highlights of a session', () => {
  const { XDG_STATE_HOME } = process.env;
  let folder = '';
  let library: Library;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pullquote-kept-'));
    process.env.XDG_STATE_HOME = folder;
    library = await openLibrary(join(folder, 'pullquote', 'state.sqlite'));
  });
  afterEach(() => {
    library.close();
    if (XDG_STATE_HOME === undefined) delete process.env.XDG_STATE_HOME;
    else process.env.XDG_STATE_HOME = XDG_STATE_HOME;
    rmSync(folder, { recursive: true, force: true });
  });
  const articles = () => listArticles(library.database, {});
  const kept = () => articles().flatMap(({ id }) => highlightsOf(library.database, id));

  it('should be kept with their article, which is saved for them', async () => {
    const document = page();
    const { store, actions } = reader(document);
    keepHighlight(store, highlightOf(document, 'nine days', 'new-1'), false);
    await settled();
    assert.deepEqual(actions, []);
    assert.deepEqual(
      articles().map(({ address, title }) => [address, title]),
      [[document.address, 'test.html']],
    );
    assert.deepEqual(
      kept().map(({ anchor }) => anchor.exact),
      ['nine days'],
    );
    assert.doesNotMatch(kept()[0]?.key ?? '', /^new-/);
  });

  it('should be changed and removed by the key that the reader gave them', async () => {
    const document = page();
    const { store } = reader(document);
    const highlight = highlightOf(document, 'nine days', 'new-2');
    keepHighlight(store, highlight, false);
    keepHighlight(store, { ...highlight, color: 'pink' }, false);
    await settled();
    assert.deepEqual(
      kept().map(({ color }) => color),
      ['pink'],
    );
    removeHighlight(store, 'new-2', false);
    await settled();
    assert.deepEqual(kept(), []);
  });

  it('should be moved to where their words are in the version that is kept', async () => {
    const document = page();
    const { store } = reader(document);
    keepHighlight(store, highlightOf(document, 'froze over', 'new-3'), false);
    const later = page(['A correction.', ...TEXTS], document.address);
    keepHighlight(reader(later).store, highlightOf(later, 'nine days', 'new-4'), false);
    await settled();
    assert.equal(articles().length, 1);
    assert.deepEqual(
      kept().map(({ anchor, found }) => [anchor.exact, anchor.range.start.block, found]),
      [
        ['froze over', 0, 'exact'],
        ['nine days', 1, 'exact'],
      ],
    );
  });

  it('should bring the version that has their words, if the one that is kept does not', async () => {
    const document = page();
    keepHighlight(reader(document).store, highlightOf(document, 'froze over', 'new-5'), false);
    const later = page(['A correction of everything else.', ...TEXTS], document.address);
    keepHighlight(reader(later).store, highlightOf(later, 'correction of everything', 'new-6'), false);
    await settled();
    const [article] = articles();
    assert.equal(readArticle(library.database, article?.id ?? 0)?.blocks[0]?.text, 'A correction of everything else.');
    assert.deepEqual(
      kept().map(({ anchor }) => [anchor.exact, anchor.range.start.block]),
      [
        ['correction of everything', 0],
        ['froze over', 1],
      ],
    );
  });

  it('should stay orphans in the version that is kept, if they are in neither', async () => {
    const document = page();
    keepHighlight(reader(document).store, highlightOf(document, 'froze over', 'new-7'), false);
    const orphan = {
      ...highlightOf(page(['Words that nobody has.']), 'nobody has', 'new-8'),
      found: 'orphan' as const,
    };
    const later = page(['A correction.', ...TEXTS], document.address);
    keepHighlight(reader(later).store, orphan, false);
    await settled();
    assert.equal(readArticle(library.database, articles()[0]?.id ?? 0)?.blocks[0]?.text, TEXTS[0]);
    assert.deepEqual(
      kept().map(({ found }) => found),
      ['exact', 'orphan'],
    );
  });

  it('should be kept at once while the quotes are still being looked for, which come later', async () => {
    const document = { ...page(), attribution: null };
    const { store } = reader(document);
    keepHighlight(store, highlightOf(document, 'nine days', 'new-9'), false);
    await settled();
    const [article] = articles();
    assert.equal(readArticle(library.database, article?.id ?? 0)?.quotes.length, 1);
    assert.equal(kept().length, 1);
  });

  it('should not look again for quotes that have been found', async () => {
    const document = page();
    keepHighlight(reader(document).store, highlightOf(document, 'nine days', 'new-10'), false);
    await settled();
    assert.equal(readArticle(library.database, articles()[0]?.id ?? 0)?.quotes.length, 0);
  });

  it('should be shown again with the article, by the keys that the reader knows', async () => {
    const document = page();
    const { store } = reader(document);
    keepHighlight(store, highlightOf(document, 'nine days', 'new-11'), false);
    keepNote(store, 'On ferries.', false);
    const again = reader(page(['A correction.', ...TEXTS], document.address));
    await loadHighlights(again.store);
    const [action] = again.actions;
    assert.ok(action?.type === 'annotated');
    assert.equal(action.note, 'On ferries.');
    assert.deepEqual(
      action.highlights.map(({ key, anchor }) => [key, anchor.exact, anchor.range.start.block]),
      [['new-11', 'nine days', 2]],
    );
  });

  it('should not exist for an article that is not in the library', async () => {
    for (const address of ['/elsewhere.html', null]) {
      const { store, actions } = reader(page(['Nothing of it is kept.'], address));
      await loadHighlights(store);
      assert.deepEqual(actions, []);
    }
  });

  it('should be refused in a session that saves nothing', async () => {
    const document = page();
    const { store, messages } = reader(document);
    keepHighlight(store, highlightOf(document, 'nine days', 'new-12'), true);
    removeHighlight(store, 'new-12', true);
    keepNote(store, 'A note.', true);
    await settled();
    assert.deepEqual(articles(), []);
    assert.deepEqual(messages(), [
      'the highlight was not saved: --no-state keeps nothing',
      'the highlight was not removed: --no-state keeps nothing',
      'the note was not saved: --no-state keeps nothing',
    ]);
  });
});
