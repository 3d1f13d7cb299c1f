import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorText } from '../../../source/highlights/anchor.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { annotationItems } from '../../../source/reader/view/highlights/annotation-list.ts';
import { noteRows } from '../../../source/reader/view/highlights/note-rows.ts';
import { omittedRows } from '../../../source/reader/view/omitted.ts';
import { articleOf, documentOf, listRows, open, press } from '../../support/reading.ts';

const article = articleOf([{ type: 'title', text: 'The tide' }, 'b'.repeat(150), 'The boats lay still.']);
const reader = () => open(documentOf(article));

/** A highlight of the beginning of a block, with a note. */
function annotated(block: number, more: object = {}): ReaderState {
  const state = reader();
  const range = { start: { block, offset: 0 }, end: { block, offset: 3 } };
  const highlight = {
    key: 'a',
    anchor: anchorText(article.blocks, range),
    found: 'exact' as const,
    color: 'yellow' as const,
    speaker: null,
    note: 'one\ntwo',
    ...more,
  };
  return { ...state, annotations: { ...state.annotations, highlights: [highlight] } };
}

describe('the list of highlights and marks', () => {
  it('should show the first hundred letters at a mark', () => {
    const items = annotationItems(press({ ...reader(), anchor: { block: 1, offset: 0 } }, 'm', 'a'));
    assert.deepEqual(
      items.map(({ text }) => text),
      ['b'.repeat(100)],
    );
  });

  it('should show the marks of the page on the screen alone', () => {
    const marked = press({ ...reader(), anchor: { block: 1, offset: 0 } }, 'm', 'a');
    const elsewhere = { ...marked, document: { ...marked.document, source: { index: 1, of: 2 } } };
    assert.deepEqual(annotationItems(elsewhere), []);
  });

  it('should say which are not certain, and have orphans last', () => {
    const detailOf = (found: 'exact' | 'approximate' | 'orphan') => annotationItems(annotated(2, { found }))[0]?.detail;
    assert.deepEqual([detailOf('exact'), detailOf('approximate')?.split(', ').length], ['yellow, note: one two', 3]);
    const [one] = annotated(1, { found: 'orphan', key: 'b' }).annotations.highlights;
    const state = annotated(2);
    const both = {
      ...state,
      annotations: { ...state.annotations, highlights: [...state.annotations.highlights, ...(one ? [one] : [])] },
    };
    assert.deepEqual(
      annotationItems(both).map(({ choice }) => choice),
      [
        { kind: 'highlight', key: 'a' },
        { kind: 'highlight', key: 'b' },
      ],
    );
  });
});

describe('notes in the text', () => {
  const columns = (state: ReaderState) =>
    noteRows(state, 40).map(({ before, rows }) => [
      before,
      ...rows.map(({ ornaments }) => ornaments.map(({ column, text }) => `${column}:${text}`).join(' ')),
    ]);

  it('should be two columns in, below the block in which their highlight ends', () => {
    assert.deepEqual(columns(annotated(1)), [[2, '', '2:* 4:one', '2:  4:two']]);
    assert.deepEqual(columns(annotated(2)), [[3, '', '2:* 4:one', '2:  4:two']]);
  });

  it('should not exist for orphans and highlights without a note', () => {
    assert.deepEqual(columns(annotated(1, { found: 'orphan' })), []);
    assert.deepEqual(columns(annotated(1, { note: '' })), []);
  });

  it('should be below the title, or above the text, if they are on the whole article', () => {
    const state = reader();
    const noted = { ...state, annotations: { ...state.annotations, note: 'mine' } };
    assert.deepEqual(columns(noted), [[1, '2:* 4:mine', '']]);
    const untitled = open(documentOf(articleOf(['The tide.'])));
    assert.deepEqual(columns({ ...untitled, annotations: noted.annotations }), [[0, '2:* 4:mine', '']]);
  });

  it('should be no wider than the text', () => {
    const [first] = noteRows(annotated(1, { note: 'abcde abcde' }), 9);
    assert.deepEqual(
      first?.rows.flatMap(({ ornaments }) => ornaments.map(({ text }) => text)),
      ['*', 'abcde', ' ', 'abcde'],
    );
  });
});

describe('what was left out', () => {
  it('should be two columns in, below its label', () => {
    const omitted = [{ text: 'Share this', reason: 'share' as const, before: 1 }];
    const [first] = omittedRows({ ...article, omitted }, 40);
    assert.deepEqual(
      first?.rows.flatMap(({ ornaments }) => ornaments.map(({ column }) => column)),
      [0, 2],
    );
  });
});

describe('a list without a filter', () => {
  it('should be the contents whole, and less with each word that is typed', () => {
    const listed = press(
      open(
        documentOf(
          articleOf([
            { type: 'title', text: 'One two' },
            { type: 'heading', text: 'Two three' },
          ]),
        ),
      ),
      't',
    );
    const texts = (state: ReaderState) => listRows(state).map(({ text }) => text);
    assert.deepEqual(texts(listed), ['One two', 'Two three']);
    assert.deepEqual(texts(press(listed, 'T', 'w', 'o', 'space')), ['One two', 'Two three']);
    assert.deepEqual(texts(press(listed, 't', 'h', 'space', 't', 'w')), ['Two three']);
  });

  it('should have no speakers before the quotes are found', () => {
    assert.deepEqual(listRows(press(open(documentOf(article, null)), 'S')), []);
  });
});
