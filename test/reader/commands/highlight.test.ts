import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorText } from '../../../source/highlights/anchor.ts';
import type { Highlight } from '../../../source/highlights/highlight.ts';
import { NO_ANNOTATIONS } from '../../../source/reader/model/highlights/annotations.ts';
import { layerOf } from '../../../source/reader/model/layers.ts';
import type { Effect, ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { announce } from '../../../source/ui/panes/announce.ts';
import { articleOf, attributionOf, documentOf, listRows, open, press, type } from '../../support/reading.ts';

const article = articleOf([
  { type: 'title', text: 'Ice in the harbor' },
  'The harbor froze at noon. Nobody else was there.',
  '“We have waited for this,” the ferryman said. “All autumn.”',
  'By evening it carried a cart.',
]);
const attribution = attributionOf(article, [[2, 'We have waited for this,', 'Odd Berg']]);
const reader = (): ReaderState => open(documentOf(article, attribution), { columns: 120, rows: 24 });
const words = ({ annotations }: ReaderState) => annotations.highlights.map(({ anchor }) => anchor.exact);
const effectsOf = (state: ReaderState, key: string): readonly Effect[] => update(state, { type: 'key', key }).effects;

/** A highlight that the library has. */
function keptHighlight(text: string, more: Partial<Highlight> = {}): Highlight {
  const block = article.blocks.findIndex((each) => each.text.includes(text));
  const offset = article.blocks[block]?.text.indexOf(text) ?? 0;
  const range = { start: { block, offset }, end: { block, offset: offset + text.length } };
  const anchor = anchorText(article.blocks, range);
  return { key: text, anchor, found: 'exact', color: 'blue', speaker: null, note: '', ...more };
}

describe('h', () => {
  it('should highlight the selection, else the quote, else the current sentence', () => {
    assert.deepEqual(words(press(reader(), 'v', 'w', 'h')), ['Ice in the harbor\nThe']);
    assert.deepEqual(words(press(reader(), ')', 'h')), ['We have waited for this,']);
    assert.deepEqual(words(press(reader(), '}', 'h')), ['The harbor froze at noon.']);
    assert.equal(layerOf(press(reader(), 'v', 'h'), 'selection'), null);
  });

  it('should keep it in the library, with its words and its speaker', () => {
    const [effect] = effectsOf(press(reader(), ')'), 'h');
    assert.ok(effect?.type === 'keep-highlight');
    const { anchor, speaker, color, found } = effect.highlight;
    assert.deepEqual([speaker, color, found], ['Odd Berg', 'yellow', 'exact']);
    assert.deepEqual(
      anchor,
      anchorText(article.blocks, { start: { block: 2, offset: 1 }, end: { block: 2, offset: 25 } }),
    );
    const sentence = press(reader(), '}', 'h').annotations.highlights[0];
    assert.equal(sentence?.speaker, null);
  });

  it('should remove it again, and bring it back from the list', () => {
    const highlighted = press(reader(), '}', 'h');
    assert.deepEqual(effectsOf(highlighted, 'h'), [{ type: 'remove-highlight', key: 'new-1' }]);
    const removed = press(highlighted, 'h');
    assert.deepEqual(words(removed), []);
    assert.match(removed.message?.text ?? '', /brings it back/);
    const again = press(press(removed, '}', ')', 'h'), 'H', 'u');
    assert.deepEqual(words(again), ['The harbor froze at noon.', 'We have waited for this,']);
    assert.match(press(again, 'u').message?.text ?? '', /nothing to bring back/);
  });

  it('should remove the highlight around a selection, but not one that the selection exceeds', () => {
    const highlighted = press(reader(), '}', 'v', 'h');
    assert.deepEqual(words(press(highlighted, '}', '{', 'v', 'b', 'h')), []);
    assert.equal(words(press(highlighted, '}', '{', 'v', 'down', 'h')).length, 2);
  });

  it('should not remove a highlight that is only a part of the current sentence', () => {
    const part = press(reader(), '}', 'v', 'b', 'b', 'h');
    const elsewhere = { ...part, target: { kind: 'block', block: 1 } } as const;
    assert.deepEqual(words(press(elsewhere, 'h')), ['The harbor froze at noon.', 'The harbor froze at']);
    assert.equal(layerOf(press(elsewhere, 'i'), 'note')?.of, 'new-1');
  });

  it('should choose the color by a count, and go on with it', () => {
    const green = press(reader(), '}', '2', 'h');
    assert.equal(green.annotations.highlights[0]?.color, 'green');
    assert.equal(press(green, '5', 'h').annotations.highlights[0]?.color, 'orange');
    assert.deepEqual(words(press(green, '2', 'h')), []);
    const both = press(green, ')', 'h');
    assert.deepEqual(
      both.annotations.highlights.map(({ color }) => color),
      ['green', 'green'],
    );
    assert.match(press(reader(), '6', 'h').message?.text ?? '', /1 yellow, 2 green/);
    assert.deepEqual(words(press(reader(), '6', 'h')), []);
  });
});

describe('the saved highlights of an article', () => {
  const load = (state: ReaderState, ...highlights: readonly Highlight[]) =>
    update(state, { type: 'annotated', blocks: state.document.article.blocks, highlights, note: '' }).state;

  it('should be shown beside what was highlighted in the meantime', () => {
    const loaded = load(press(reader(), ')', 'h'), keptHighlight('carried a cart'), keptHighlight('froze'));
    assert.deepEqual(words(loaded), ['froze', 'We have waited for this,', 'carried a cart']);
  });

  it('should not be shown in another article', () => {
    const other = update(reader(), { type: 'annotated', blocks: [], highlights: [keptHighlight('froze')], note: '' });
    assert.deepEqual(other.state.annotations, NO_ANNOTATIONS);
  });

  it('should be left behind with the article, but not the keys in use', () => {
    const document = { ...documentOf(articleOf(['Another article.'])), source: { index: 1, of: 2 } };
    const { state } = update(press(reader(), '}', '3', 'h'), { type: 'opened', document, reload: false });
    assert.deepEqual(state.annotations, { ...NO_ANNOTATIONS, made: 1, color: 'blue' });
  });

  it('should be announced to a screen reader where it begins and where it ends', () => {
    const lines = announce(
      null,
      load(reader(), keptHighlight('froze at noon'), keptHighlight('carried', { note: 'how?' })),
    );
    assert.ok(
      lines.some((line) => line.includes('The harbor (blue highlight:) froze at noon (end of highlight). Nobody')),
    );
    assert.ok(
      lines.some((line) => line.includes('it (blue highlight with a note:) carried (end of highlight) a cart')),
    );
  });
});

describe('H', () => {
  const orphan = keptHighlight('By evening', { found: 'orphan', key: 'gone' });
  const marked = press(press(reader(), '}', 'h', ')', '2', 'h'), 'm', 'a');
  const listed = press(
    update(marked, { type: 'annotated', blocks: article.blocks, highlights: [orphan], note: 'Read again.' }).state,
    'H',
  );

  it('should list the note, highlights and marks in the order of the text, and orphans with their words', () => {
    assert.deepEqual(
      listRows(listed).map(({ text, detail }) => [text, detail]),
      [
        ['Read again.', 'note on the article'],
        ['Ice in the harbor', 'mark a'],
        ['The harbor froze at noon.', 'yellow'],
        ['We have waited for this,', 'green, Odd Berg'],
        ['By evening', 'blue, not in this version'],
      ],
    );
    assert.match(press(reader(), 'H').message?.text ?? '', /no highlights or marks/);
  });

  it('should go to a highlight and to a mark, but not to an orphan', () => {
    const there = press(listed, 'down', 'down', 'down', 'enter');
    assert.deepEqual(there.target, { kind: 'highlight', key: 'new-2' });
    assert.equal(layerOf(there, 'list'), null);
    assert.equal(press(listed, 'down', 'enter').past.length, marked.past.length + 1);
    assert.match(press(listed, 'end', 'enter').message?.text ?? '', /not in this version/);
  });

  it('should remove, color and restore, until something is typed', () => {
    const row = press(listed, 'down', 'down');
    assert.deepEqual(words(press(row, 'd')), ['We have waited for this,', 'By evening']);
    assert.deepEqual(words(press(row, 'd', 'u')), words(row));
    assert.equal(press(row, '4', 'h').annotations.highlights[0]?.color, 'pink');
    assert.match(press(listed, 'd').message?.text ?? '', /not a highlight/);
    assert.deepEqual(words(press(type(row, 'x'), 'd')), words(row));
    assert.equal(press(row, 'd', 'd', 'd').layers.at(-1)?.kind, 'list');
  });
});
