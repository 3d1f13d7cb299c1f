import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { positionOf, rowOf } from '../../../source/layout/index.ts';
import { layerOf } from '../../../source/reader/model/layers.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { shownScreen } from '../../../source/reader/shown/screen.ts';
import { update } from '../../../source/reader/update.ts';
import { noteRect } from '../../../source/reader/view/highlights/note-rect.ts';
import { openList } from '../../../source/reader/view/lists.ts';
import { frame } from '../../../source/ui/panes/frame.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { articleOf, attributionOf, documentOf, open, press, type } from '../../support/reading.ts';

const FILLER = 'The harbor froze at noon, and nobody else was there to see it. '.repeat(3).trim();
const article = articleOf([
  { type: 'title', text: 'Ice' },
  ...Array.from({ length: 12 }, (_, index) => `“We waited ${index} days,” said Odd Berg. ${FILLER}`),
]);
const attribution = attributionOf(
  article,
  Array.from({ length: 12 }, (_, index) => [index + 1, `We waited ${index} days,`, 'Odd Berg'] as const),
);
const reader = (columns = 120): ReaderState => open(documentOf(article, attribution), { columns, rows: 24 });
const paste = (state: ReaderState, text: string): ReaderState => update(state, { type: 'paste', text }).state;
const note = ({ annotations }: ReaderState) => annotations.highlights[0]?.note;
const rows = (state: ReaderState) => frame(state, UNICODE).map((line) => line.map(({ text }) => text).join(''));

describe('i', () => {
  it('should write a note on the current highlight, and make one if there is none', () => {
    const written = type(press(reader(), ')', 'i'), 'How long? #ice');
    assert.equal(layerOf(written, 'note')?.of, 'new-1');
    const { state, effects } = update(written, { type: 'key', key: 'escape' });
    assert.equal(note(state), 'How long? #ice');
    const [effect] = effects;
    assert.ok(effect?.type === 'keep-highlight' && effect.highlight.note === 'How long? #ice');
    const again = press(type(press(state, 'i'), '!'), 'ctrl-s');
    assert.equal(note(again), 'How long? #ice!');
    assert.equal(again.annotations.highlights.length, 1);
    assert.equal(note(press(again, 'i', 'ctrl-u', 'escape')), '');
  });

  it('should have several lines, edited as in readline', () => {
    const begun = press(type(press(type(press(reader(), 'i'), 'one two'), 'enter'), 'three'), 'up');
    assert.deepEqual(layerOf(begun, 'note')?.edit, { text: 'one two\nthree', cursor: 5 });
    const edit = (...keys: string[]) => layerOf(press(begun, ...keys), 'note')?.edit;
    assert.deepEqual(edit('ctrl-k'), { text: 'one t\nthree', cursor: 5 });
    assert.deepEqual(edit('ctrl-u'), { text: 'wo\nthree', cursor: 0 });
    assert.deepEqual(edit('end', 'down'), { text: 'one two\nthree', cursor: 13 });
    assert.deepEqual(edit('down', 'home', 'backspace'), { text: 'one twothree', cursor: 7 });
    assert.deepEqual(edit('up'), { text: 'one two\nthree', cursor: 0 });
    assert.deepEqual(edit('down', 'down'), { text: 'one two\nthree', cursor: 13 });
    assert.deepEqual(edit('5', 'q'), { text: 'one t5qwo\nthree', cursor: 7 });
  });

  it('should keep the lines of pasted text, and no control characters', () => {
    const pasted = paste(press(reader(), 'i'), 'one\r\ntwo\rthree\u001b[31m\u0007');
    assert.equal(layerOf(pasted, 'note')?.edit.text, 'one\ntwo\nthree[31m');
  });

  it('should go to the end of the text with a key down in the last line', () => {
    const begun = press(type(press(type(press(reader(), 'i'), 'one'), 'enter'), 'two and three'), 'up', 'down');
    assert.deepEqual(layerOf(begun, 'note')?.edit.cursor, 7);
    assert.deepEqual(layerOf(press(begun, 'down'), 'note')?.edit.cursor, 17);
  });

  it('should have at most 100,000 characters', () => {
    const full = paste(press(reader(), 'i'), 'a'.repeat(100_000));
    assert.equal(layerOf(full, 'note')?.edit.text.length, 100_000);
    const refused = type(full, 'b');
    assert.equal(layerOf(refused, 'note')?.edit.text.length, 100_000);
    assert.equal(refused.message?.text, 'a note has at most 100,000 characters');
  });

  it('should leave the note as it was with Ctrl-G', () => {
    const kept = press(type(press(reader(), ')', 'i'), 'one'), 'escape');
    const { state, effects } = update(type(press(kept, 'i'), ' two'), { type: 'key', key: 'ctrl-g' });
    assert.deepEqual([note(state), effects], ['one', []]);
    assert.match(state.message?.text ?? '', /unchanged/);
  });

  it('should keep the note if Ctrl-C quits', () => {
    const { effects } = update(type(press(reader(), ')', 'i'), 'half a tho'), { type: 'key', key: 'ctrl-c' });
    assert.deepEqual(
      effects.map((effect) => (effect.type === 'keep-highlight' ? effect.highlight.note : effect.type)),
      ['half a tho', 'quit'],
    );
  });

  it('should hand the text to the editor with Ctrl-E, and take what it has written', () => {
    const written = type(press(reader(), 'i'), 'one');
    const { state, effects } = update(written, { type: 'key', key: 'ctrl-e' });
    assert.deepEqual(effects, [{ type: 'edit-text', text: 'one' }]);
    const edited = update(state, { type: 'note-edited', text: 'two\nthree\u0007\n\n' }).state;
    assert.equal(note(press(edited, 'escape')), 'two\nthree');
    assert.equal(update(press(state, 'escape'), { type: 'note-edited', text: 'late' }).state.layers.length, 1);
  });

  it('should not cover the passage, on narrow screens neither', () => {
    for (const columns of [40, 80, 120, 200]) {
      const state = type(press(reader(columns), '8', ')', 'i'), 'Eight days.');
      const screen = rows(state);
      assert.ok(
        screen.some((row) => row.includes('“We waited 7 days')),
        `${columns}\n${screen.join('\n')}`,
      );
      assert.ok(screen.some((row) => row.includes('Eight days.')));
      const { article: shown, note: editor, sidebar } = shownScreen(state);
      assert.equal((shown?.rect.height ?? 0) + (editor?.rect.height ?? 0), 23);
      assert.ok(!sidebar || sidebar.rect.row + sidebar.rect.height <= (editor?.rect.row ?? 0));
      assert.ok(screen.every((row) => row.length <= columns));
    }
  });

  it('should take two fifths of the screen, but at least three rows and at most ten', () => {
    const heightOf = (rows: number) => noteRect(open(documentOf(article, attribution), { columns: 120, rows })).height;
    assert.deepEqual([6, 8, 9, 11, 21, 26, 31, 60].map(heightOf), [3, 3, 3, 4, 8, 10, 10, 10]);
  });

  it('should keep the cursor in view in a long note', () => {
    const long = paste(press(reader(), 'i'), Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n'));
    assert.ok(rows(long).some((row) => row.includes('line 39')));
    assert.ok(rows(press(long, ...Array.from({ length: 45 }, () => 'up'))).some((row) => row.includes('line 0')));
  });
});

describe('the next quote', () => {
  it('should be the one after the quote that has just been highlighted', () => {
    const state = press(reader(), ')', 'h', ')', 'h', ')', 'h');
    assert.deepEqual(
      state.annotations.highlights.map(({ anchor }) => anchor.exact),
      ['We waited 0 days,', 'We waited 1 days,', 'We waited 2 days,'],
    );
    assert.deepEqual(press(state, '(').target, { kind: 'quote', id: 'q2' });
  });
});

describe('the note on the article', () => {
  it('should be written with P, listed, and opened from the list', () => {
    const { state, effects } = update(type(press(reader(), 'P'), 'Read twice.'), { type: 'key', key: 'escape' });
    assert.deepEqual(effects, [{ type: 'keep-note', note: 'Read twice.' }]);
    assert.equal(layerOf(press(state, 'H', 'enter'), 'note')?.edit.text, 'Read twice.');
    assert.equal(layerOf(press(state, 'H', 'i'), 'note')?.of, null);
  });

  it('should be left for the list that it was opened from, at the same entry', () => {
    const listed = press(reader(), ')', 'h', ')', 'h', 'H', 'down');
    assert.equal(openList(listed)?.selected, 1);
    const before = openList(listed);
    for (const key of ['escape', 'ctrl-g']) {
      const after = press(type(press(listed, 'i'), 'How long?'), key);
      assert.equal(openList(after)?.selected, before?.selected);
      assert.equal(openList(after)?.items.length, before?.items.length);
      assert.equal(layerOf(after, 'note'), null);
    }
    assert.equal(openList(press(reader(), 'i', 'escape')), null);
  });
});

describe('V', () => {
  it('should show notes under their passages, and hide them again', () => {
    const kept = press(type(press(reader(), ')', 'i'), 'How long?'), 'escape');
    assert.ok(!rows(kept).some((row) => row.includes('* How long?')));
    const shown = press(kept, 'V');
    assert.ok(rows(shown).some((row) => row.includes('* How long?')));
    assert.ok(!rows(press(shown, 'V')).some((row) => row.includes('* How long?')));
    assert.match(press(reader(), 'V').message?.text ?? '', /no notes/);
    const changed = press(type(press(shown, 'i'), ' Too long.'), 'escape');
    assert.ok(rows(changed).some((row) => row.includes('How long? Too long.')));
    const both = press(type(press(changed, 'P'), 'On the whole.'), 'escape', 'g');
    assert.ok(rows(both).some((row) => row.includes('* On the whole.')));
  });
});

describe('the editor of a note', () => {
  /** The state with the row at the top of the screen, whatever is the target of the last jump. */
  const from = (state: ReaderState, top: number): ReaderState => ({
    ...state,
    top,
    paged: false,
    anchor: positionOf(state.layout, top),
  });

  it('should scroll only if it would cover the passage', () => {
    const state = press(reader(), '8', ')', 'i', 'escape');
    const { start } = state.annotations.highlights[0]?.anchor.range ?? { start: { block: 0, offset: 0 } };
    const row = rowOf(state.layout, start);
    const room = (shownScreen(state).article?.rect.height ?? 0) - noteRect(state).height;
    const stays = (top: number): boolean => press(from(state, top), 'i').top === top;
    assert.deepEqual([row, row - room + 1, row - room, row + 1].map(stays), [true, true, false, false]);
  });

  it('should not open where there is no passage, or on a list without highlights', () => {
    const empty = press(open(documentOf(articleOf([]))), 'i');
    assert.equal(layerOf(empty, 'note'), null);
    assert.ok(empty.message);
    const listed = press(reader(), 't', 'i');
    assert.equal(layerOf(listed, 'note'), null);
  });

  it('should keep nothing if nothing has changed', () => {
    const kept = press(type(press(reader(), ')', 'i'), 'one'), 'escape');
    const { state, effects } = update(press(kept, 'i'), { type: 'key', key: 'escape' });
    assert.deepEqual(effects, []);
    assert.equal(state.message, null);
    const discarded = press(kept, 'i', 'ctrl-g');
    assert.equal(discarded.message, null);
  });

  it('should keep nothing of a highlight that is gone', () => {
    const opened = type(press(reader(), ')', 'i'), 'one');
    const gone = { ...opened, annotations: { ...opened.annotations, highlights: [] } };
    const { state, effects } = update(gone, { type: 'key', key: 'escape' });
    assert.deepEqual(effects, []);
    assert.deepEqual(state.annotations.highlights, []);
  });

  it('should leave the notes of orphans, and highlights without a note, uncounted', () => {
    const kept = press(type(press(reader(), ')', 'i'), 'one'), 'escape', ')', 'h');
    const shown = press(kept, 'V');
    assert.match(shown.message?.text ?? '', /one|1/);
    const orphaned = {
      ...kept,
      annotations: {
        ...kept.annotations,
        highlights: kept.annotations.highlights.map((each) => ({ ...each, found: 'orphan' as const })),
      },
    };
    assert.match(press(orphaned, 'V').message?.text ?? '', /no notes/);
  });

  it('should leave the top where it is when notes are shown above it', () => {
    const noted = press(type(press(reader(), 'P'), 'On the whole.'), 'escape');
    assert.equal(press(from(noted, 0), 'V').top, 0);
    const below = from(noted, 9);
    const shown = press(below, 'V');
    assert.deepEqual(positionOf(shown.layout, shown.top), below.anchor);
  });
});
