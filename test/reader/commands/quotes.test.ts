import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hasLayer, layerOf } from '../../../source/reader/model/layers.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { openReader } from '../../../source/reader/open.ts';
import { update } from '../../../source/reader/update.ts';
import { geometry } from '../../../source/reader/view/geometry.ts';
import {
  listedQuotes,
  quoteCount,
  reachedQuote,
  selectedQuote,
  speakerLabel,
} from '../../../source/reader/view/quotes.ts';
import { articleOf, attributionOf, documentOf, listRows, open, press, type } from '../../support/reading.ts';

const FILLER = 'The council met behind closed doors for most of the afternoon and then went home. '.repeat(6);
const texts = Array.from({ length: 24 }, (_, index) => `“Answer ${index},” she said. ${FILLER}`);
const article = articleOf(texts);
const rows = [
  [0, 'Answer 0,', 'Ida Moor'],
  [3, 'Answer 3,', 'Tom Reed'],
  [4, 'Answer 4,', null],
  [10, 'Answer 10,', 'Ida Moor'],
  [20, 'Answer 20,', 'Tom Reed'],
] as const;
const quoted = attributionOf(article, rows);
const fragments = {
  ...quoted,
  quotes: quoted.quotes.map((quote, index) => (index === 1 ? { ...quote, kind: 'fragment' as const } : quote)),
};
const reader = (attribution = quoted, columns = 120): ReaderState =>
  open(documentOf(article, attribution), { columns, rows: 24 });
const chosen = (state: ReaderState) => (state.target?.kind === 'quote' ? state.target.id : null);

describe('quotes', () => {
  it('should be stepped through in order, and back', () => {
    const state = press(reader(), ')', ')', ')');
    assert.equal(chosen(state), 'q3');
    assert.equal(chosen(press(state, '(')), 'q2');
    assert.equal(chosen(press(reader(), '3', ')')), 'q3');
    assert.equal(press(reader(), '(').message?.text, 'no quote above');
    assert.equal(press(reader(), '9', ')', ')').message?.text, 'no quote below');
  });

  it('should step from the screen once the reader has scrolled away', () => {
    const scrolled = press(press(reader(), ')'), 'G');
    assert.equal(scrolled.target, null);
    assert.equal(chosen(press(scrolled, '(')), 'q5');
  });

  it('should leave out fragments until they are asked for', () => {
    const state = reader(fragments);
    assert.deepEqual(
      listedQuotes(state).map(({ id }) => id),
      ['q1', 'q3', 'q4', 'q5'],
    );
    assert.equal(listedQuotes(press(state, 'tab', 'f')).length, 5);
  });

  it('should say that they are still finding quotes', () => {
    const state = open(documentOf(article, null));
    assert.match(press(state, ')').message?.text ?? '', /still finding quotes/);
    const found = update(state, { type: 'attributed', attribution: quoted }).state;
    assert.equal(chosen(press(found, ')')), 'q1');
  });

  it('should go to the same speaker’s next quote', () => {
    assert.equal(chosen(press(reader(), ')', 's')), 'q4');
    assert.match(press(reader(), ')', 's', 's').message?.text ?? '', /no more quotes by Ida Moor/);
  });

  it('should say unnamed without a speaker, and mark a doubtful one', () => {
    const [first, , unnamed] = quoted.quotes;
    assert.ok(first?.speaker && unnamed);
    assert.equal(speakerLabel(unnamed), 'unnamed');
    assert.equal(speakerLabel({ ...first, speaker: { ...first.speaker, confidence: 0.49 } }), 'Ida Moor ?');
    assert.equal(speakerLabel({ ...first, speaker: { ...first.speaker, confidence: 0.5 } }), 'Ida Moor');
  });
});

describe('the sidebar', () => {
  it('should be at the side of a wide screen and over the lower part of a narrow one', () => {
    assert.equal(geometry(reader()).sidebar?.place, 'side');
    assert.equal(geometry(reader(quoted, 80)).sidebar, null);
    assert.equal(geometry(press(reader(quoted, 80), '"')).sidebar?.place, 'below');
  });

  it('should open with the focus, and close with it or without, by one key', () => {
    const closed = press(reader(), '"');
    assert.equal(geometry(closed).sidebar, null);
    const opened = press(closed, '"');
    assert.ok(hasLayer(opened, 'sidebar'));
    assert.notEqual(geometry(opened).sidebar, null);
    const again = press(opened, '"');
    assert.equal(geometry(again).sidebar, null);
    assert.ok(!hasLayer(again, 'sidebar'));
  });

  it('should open by itself only with named quotes, unless the settings say otherwise', () => {
    const { document, size, settings } = reader();
    const attribution = document.attribution ?? { people: [], quotes: [] };
    const nameless = { ...attribution, quotes: attribution.quotes.map((quote) => ({ ...quote, speaker: null })) };
    const isOpen = (given: typeof attribution | null, sidebar: (typeof settings)['sidebar']) =>
      geometry(openReader({ ...document, attribution: given }, size, { ...settings, sidebar })).sidebar !== null;
    assert.ok(isOpen(attribution, 'auto'));
    assert.ok(!isOpen(nameless, 'auto'));
    assert.ok(isOpen(nameless, 'always'));
    assert.ok(!isOpen(attribution, 'never'));
    const waiting = openReader({ ...document, attribution: null }, size, settings);
    const found = update(waiting, { type: 'attributed', attribution: nameless }).state;
    assert.equal(geometry(found).sidebar, null);
    assert.equal(found.layout.width, geometry(found).text.width);
  });

  it('should take the article along if the settings say so', () => {
    const still = press(reader(), 'tab', 'G');
    assert.equal(still.top, 0);
    const { settings } = reader();
    const moved = press({ ...reader(), settings: { ...settings, sidebarFollows: true } }, 'tab', 'G');
    assert.ok(moved.top > 0);
    assert.ok(hasLayer(moved, 'sidebar'));
    assert.equal(moved.target?.kind, 'quote');
  });

  it('should say how much a filter leaves', () => {
    const all = listedQuotes(reader()).length;
    const [first] = listedQuotes(reader());
    const word = /[a-z]{4,}/.exec(first?.text ?? '')?.[0] ?? '';
    const narrowed = press(reader(), 'tab', '/', ...word, 'enter');
    assert.equal(narrowed.message?.text, `only ${quoteCount(listedQuotes(narrowed).length, all)}; Esc for all`);
  });

  it('should follow the reading', () => {
    assert.equal(reachedQuote(reader()), 0);
    assert.equal(reachedQuote(press(reader(), 'G')), 4);
  });

  it('should go to the quote that its cursor is on', () => {
    const state = press(reader(), 'tab', 'j', 'j', 'j', 'enter');
    assert.equal(chosen(state), 'q4');
    assert.ok(!hasLayer(state, 'sidebar'));
    assert.equal(press(state, 'backspace').anchor.block, 0);
  });

  it('should list only one speaker, and all again', () => {
    const only = press(reader(), 'tab', 's');
    assert.deepEqual(
      listedQuotes(only).map(({ id }) => id),
      ['q1', 'q4'],
    );
    assert.equal(chosen(press(only, ')', ')')), 'q4');
    assert.equal(listedQuotes(press(only, 's')).length, 5);
  });

  it('should be filtered by typing, and list everything again on Esc', () => {
    const typed = type(press(reader(), 'tab', '/'), 'reed 20');
    assert.deepEqual(
      listedQuotes(typed).map(({ id }) => id),
      ['q5'],
    );
    assert.equal(listedQuotes(press(typed, 'enter')).length, 1);
    assert.equal(listedQuotes(press(typed, 'escape')).length, 5);
    assert.equal(listedQuotes(press(typed, 'enter', 'escape')).length, 5);
  });

  it('should tour the quotes and end after the last', () => {
    const first = press(reader(), 'tab', 'space');
    assert.equal(chosen(first), 'q1');
    assert.ok(hasLayer(first, 'tour'));
    const last = press(first, 'space', 'space', 'space', 'space');
    assert.equal(chosen(last), 'q5');
    assert.equal(selectedQuote(last), 4);
    assert.equal(hasLayer(press(last, 'space'), 'tour'), false);
  });
});

describe('the list of speakers', () => {
  it('should count the quotes of each speaker and keep to the chosen one', () => {
    const panel = press(reader(), 'S');
    assert.deepEqual(
      listRows(panel).map(({ text, detail }) => [text, detail]),
      [
        ['Ida Moor', '2'],
        ['Tom Reed', '2'],
      ],
    );
    const picked = press(panel, 'down', 'enter');
    assert.deepEqual(
      listedQuotes(picked).map(({ id }) => id),
      ['q2', 'q5'],
    );
    assert.equal(chosen(picked), 'q2');
    assert.equal(layerOf(picked, 'list'), null);
  });

  it('should be filtered by typing', () => {
    assert.deepEqual(
      listRows(type(press(reader(), 'S'), 'ree')).map(({ text }) => text),
      ['Tom Reed'],
    );
  });
});
