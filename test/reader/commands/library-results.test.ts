import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasLayer } from '../../../source/reader/model/layers.ts';
import type { Question } from '../../../source/reader/model/library/results.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { shownResults } from '../../../source/reader/shown/results.ts';
import { resultsOf } from '../../../source/reader/view/library/results.ts';
import { articleOf, attributionOf, documentOf } from '../../support/reading.ts';
import {
  foundResult,
  highlightResult,
  personResult,
  quoteResult,
  type Shelf,
  savedRow,
  shelfOf,
} from '../../support/shelf.ts';

const kinds = ({ layers }: ReaderState) => layers.map(({ kind }) => kind);
const shown = (state: ReaderState) => {
  const layer = resultsOf(state);
  assert.ok(layer, 'a list of results is open');
  return shownResults(state, layer);
};
const questions = ({ effects }: Shelf): Question[] =>
  effects().flatMap((effect) => (effect.type === 'ask-library' ? [effect.question] : []));
const ids = Array.from({ length: 12 }, (_, index) => index + 1);

/** Answers the last question with all results of its kind. */
function answer(shelf: Shelf): void {
  const question = questions(shelf).at(-1);
  assert.ok(question);
  const make = { found: foundResult, people: personResult, said: quoteResult, highlighted: highlightResult }[
    question.kind
  ];
  shelf.dispatch({
    type: 'library-answered',
    answer: { question, items: ids.map((id) => make(id)), summary: '12 of them' },
  });
}

describe('finding in the library', () => {
  it('should say how to ask, and ask for nothing, before a word is typed', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('/');
    assert.ok(shown(shelf.state()).hints.length > 0);
    shelf.press('space', 'enter');
    assert.deepEqual(questions(shelf), []);
    assert.equal(shelf.state().message?.text, 'type words to find');
  });

  it('should ask once for each text that is typed, and show only the answer to the last', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('/', 'q', 'u');
    const [first, second] = questions(shelf);
    assert.deepEqual([first?.words, second?.words], ['q', 'qu']);
    shelf.press('left');
    assert.equal(questions(shelf).length, 2);
    if (first) shelf.dispatch({ type: 'library-answered', answer: { question: first, items: [], summary: 'none' } });
    assert.equal(shown(shelf.state()).summary, '…');
    answer(shelf);
    assert.deepEqual([shown(shelf.state()).summary, shown(shelf.state()).items.length], ['12 of them', 7]);
  });

  it('should open the selected result at its match, even if Enter came before the answer', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('/', 'q', 'enter', 'down');
    answer(shelf);
    const opened = shelf.effects().at(-1);
    assert.equal(opened?.type === 'open-result' && opened.target.kind === 'found' && opened.target.found.article.id, 1);
    shelf.press('enter');
    const next = shelf.effects().at(-1);
    assert.equal(next?.type === 'open-result' && next.target.kind === 'found' && next.target.found.article.id, 2);
  });

  it('should close with Esc, and then the library', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('/', 'q', 'escape');
    assert.deepEqual(kinds(shelf.state()), ['article', 'library']);
    shelf.press('escape');
    assert.deepEqual(kinds(shelf.state()), ['article']);
  });

  it('should come back to refreshed results after an article', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('/', 'q');
    answer(shelf);
    shelf.press('pagedown');
    const article = articleOf(['One.', 'A lamp on the quay.']);
    shelf.dispatch({
      type: 'opened',
      document: documentOf(article),
      reload: false,
      place: { at: { block: 1, offset: 2 }, search: { query: 'lamp' } },
    });
    assert.deepEqual(kinds(shelf.state()), ['article', 'search']);
    shelf.press('l');
    assert.deepEqual(kinds(shelf.state()).slice(-2), ['library', 'found']);
    assert.equal(questions(shelf).length, 2);
    answer(shelf);
    assert.equal(resultsOf(shelf.state())?.selected, 7);
  });
});

describe('the people of the library', () => {
  it('should list what the selected person has said', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('p');
    answer(shelf);
    shelf.press('down', 'enter');
    assert.deepEqual(questions(shelf).at(-1), {
      kind: 'said',
      words: '',
      person: 2,
      version: shelf.state().library.version,
    });
    assert.equal(shown(shelf.state()).title, 'Person 2');
    answer(shelf);
    shelf.press('l', 'i');
    assert.equal(questions(shelf).at(-1)?.words, 'li');
    assert.deepEqual(kinds(shelf.state()), ['article', 'library', 'people', 'said']);
  });

  it('should open the article at the quote, and mark the quote', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('p');
    answer(shelf);
    shelf.press('enter');
    answer(shelf);
    shelf.press('end', 'enter');
    const opened = shelf.effects().at(-1);
    assert.deepEqual(opened?.type === 'open-result' && opened.target, { kind: 'quote', article: 12, number: 0 });
    const article = articleOf(['One.', '“The lamp is lit,” said Ann Bell.']);
    const document = documentOf(article, attributionOf(article, [[1, 'The lamp is lit,', 'Ann Bell']]));
    shelf.dispatch({ type: 'opened', document, reload: false, place: { at: { block: 1, offset: 1 } } });
    assert.deepEqual(shelf.state().target, { kind: 'quote', id: 'q1' });
  });

  it('should show the text around the selected quote with Tab, until another is selected', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('p');
    answer(shelf);
    shelf.press('enter');
    answer(shelf);
    shelf.press('down', 'tab');
    const effect = shelf.effects().at(-1);
    assert.ok(effect?.type === 'find-context');
    shelf.dispatch({ ...effect, type: 'context', text: 'The lamp is lit, she said.' });
    assert.equal(shown(shelf.state()).context, 'The lamp is lit, she said.');
    shelf.press('tab');
    assert.equal(shown(shelf.state()).context, null);
    shelf.press('down');
    shelf.dispatch({ ...effect, type: 'context', text: 'too late' });
    assert.equal(shown(shelf.state()).context, null);
  });

  it('should copy the selected quote with Ctrl-Y, and not the article below', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('p', 'ctrl-y');
    assert.equal(shelf.state().message?.text, 'nothing to copy');
    answer(shelf);
    shelf.press('enter');
    answer(shelf);
    shelf.press('ctrl-y');
    const effect = shelf.effects().at(-1);
    assert.match(effect?.type === 'copy' ? effect.text : '', /^“The lamp was lit 1 times/);
  });

  it('should do nothing with Tab in another list', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('p');
    answer(shelf);
    const before = shelf.effects().length;
    shelf.press('tab');
    assert.equal(shelf.effects().length, before);
    shelf.press('escape', 'escape', 't', 'tab');
    assert.ok(hasLayer(shelf.state(), 'article'));
  });

  it('should say why there is nothing', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('p', 'x');
    const question = questions(shelf).at(-1);
    assert.ok(question);
    shelf.dispatch({ type: 'library-answered', answer: { question, items: [], summary: 'nobody by that name' } });
    shelf.press('enter');
    assert.equal(shelf.state().message?.text, 'nobody by that name');
  });
});

describe('the highlights of the library', () => {
  it('should be listed with H at once, narrowed by typing, and opened in their article', () => {
    const shelf = shelfOf([savedRow(1)]);
    shelf.press('H');
    assert.deepEqual(
      questions(shelf).map(({ kind, words }) => [kind, words]),
      [['highlighted', '']],
    );
    answer(shelf);
    assert.equal(shown(shelf.state()).title, 'Highlights');
    shelf.press('down', 'enter');
    const opened = shelf.effects().at(-1);
    assert.deepEqual(opened?.type === 'open-result' && opened.target, { kind: 'highlight', article: 2, key: 'key 2' });
    shelf.press('q');
    assert.equal(questions(shelf).at(-1)?.words, 'q');
    shelf.press('escape');
    assert.equal(resultsOf(shelf.state()), null);
  });
});
