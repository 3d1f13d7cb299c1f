import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '../../../source/article.ts';
import type { Arrival } from '../../../source/reader/model/location.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { NO_MEMORY } from '../../../source/ui/session/memory.ts';
import { createPages, documentName } from '../../../source/ui/session/pages.ts';
import type { Opened, Session, Source } from '../../../source/ui/session/session.ts';
import { createStore } from '../../../source/ui/session/store.ts';
import { articleOf, attributionOf, documentOf, open } from '../../support/reading.ts';

const ARRIVAL: Arrival = { location: null, past: [], future: [] };

/** A session whose sources open when the test says so: `answer(index)` with an article, `refuse(index)` with an error. */
function pagesOf(count: number) {
  const waiting = Array.from({ length: count }, () => Promise.withResolvers<Opened>());
  const articles: readonly Article[] = waiting.map((_, index) => articleOf([`Page ${index} has one line.`]));
  const source = (name: string, opens: () => Promise<Opened>): Source => ({
    name,
    url: null,
    address: name,
    open: opens,
  });
  const [first, ...rest] = waiting.map((each, index) => source(`/page-${index}`, () => each.promise));
  assert.ok(first);
  const session: Session = {
    sources: [first, ...rest],
    first: 0,
    options: { state: false },
    inputIsTaken: false,
    open: (address) => source(address, async () => ({ article: articleOf([address]), attribution: null })),
  };
  const start = { ...documentOf(articles[0] ?? articleOf([])), source: { index: 0, of: count } };
  const store = createStore(open(start), () => {});
  const pages = createPages(session);
  return {
    pages,
    store,
    show: (index: number) => pages.open(index, { reload: false, arrival: ARRIVAL }, store, NO_MEMORY),
    answer: (index: number) => {
      const article = articles[index] ?? articleOf([]);
      waiting[index]?.resolve({ article, attribution: attributionOf(article, []) });
    },
    refuse: (index: number) => waiting[index]?.reject(new Error(`no page ${index}`)),
    shown: () => store.state().document.article.blocks[0]?.text,
    message: (): ReaderState['message'] => store.state().message,
  };
}

describe('the pages of a session', () => {
  it('should show the page that was asked for last, even if an earlier one takes longer', async () => {
    const { show, answer, shown } = pagesOf(3);
    const [slow, quick] = [show(1), show(2)];
    answer(2);
    await quick;
    assert.equal(shown(), 'Page 2 has one line.');
    answer(1);
    await slow;
    assert.equal(shown(), 'Page 2 has one line.');
  });

  it('should not mention an earlier page that could not be read', async () => {
    const { show, answer, refuse, shown, message } = pagesOf(3);
    const [slow, quick] = [show(2), show(1)];
    answer(1);
    await quick;
    refuse(2);
    await slow;
    assert.equal(shown(), 'Page 1 has one line.');
    assert.equal(message(), null);
  });

  it('should go on to the source after one that cannot be read, and say why', async () => {
    const { show, answer, refuse, shown, message } = pagesOf(3);
    const opening = show(1);
    refuse(1);
    answer(2);
    await opening;
    assert.equal(shown(), 'Page 2 has one line.');
    assert.deepEqual(message(), { kind: 'warning', text: 'no page 1' });
  });

  it('should stay if no source in that direction can be read', async () => {
    const { show, refuse, shown, message } = pagesOf(3);
    const opening = show(1);
    refuse(1);
    refuse(2);
    await opening;
    assert.equal(shown(), 'Page 0 has one line.');
    assert.equal(message()?.text, 'no page 1');
  });

  it('should take URLs that differ in their fragment alone for one page', () => {
    const { pages } = pagesOf(1);
    const first = pages.indexOf('https://a.example/x#one');
    assert.equal(first, 1);
    assert.equal(pages.indexOf('https://a.example/x#two'), first);
    assert.equal(pages.indexOf('https://a.example/y'), 2);
    assert.equal(pages.indexOf('/notes#1.txt'), 3);
    assert.equal(pages.indexOf('/notes#2.txt'), 4);
  });
});

describe('the name of a document', () => {
  it('should be its title, else the last part of its source’s name', () => {
    assert.equal(documentName({ ...articleOf([]), title: 'The mill' }, '/a/b.html'), 'The mill');
    assert.equal(documentName(articleOf([]), '/a/b.html'), 'b.html');
    assert.equal(documentName(articleOf([]), 'https://a.example/x/y/?page=2#top'), 'y');
    assert.equal(documentName(articleOf([]), '/'), '/');
  });
});
