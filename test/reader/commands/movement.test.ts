import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { pageIndex, visibleRows } from '../../../source/reader/view/viewport.ts';
import { articleOf, attributionOf, documentOf, open, press, type } from '../../support/reading.ts';

const LONG = 'Rain fell on the harbour all day and nobody went out before the evening bell had rung twice. ';
const article = articleOf([
  { type: 'title', text: 'A day of rain' },
  ...Array.from({ length: 30 }, (_, index) =>
    index % 10 === 5
      ? { type: 'heading' as const, level: 2, text: `Part ${index}` }
      : `${index}. “Stay in,” she said. ${LONG.repeat(1 + (index % 4))}`,
  ),
]);
const quoted = attributionOf(
  article,
  [1, 2, 9, 20, 29].map((block) => [block, 'Stay in,', 'Ida Moor'] as const),
);
const reader = (size?: { columns: number; rows: number }): ReaderState => open(documentOf(article, quoted), size);

/** The text positions that a reader sees who presses Space to the end. */
function pagedThrough(start: ReaderState): number[][] {
  const screens: number[][] = [];
  let state = start;
  for (;;) {
    const { start: first, end } = visibleRows(state);
    screens.push([first, end]);
    const next = press(state, 'space');
    if (next.top === state.top) return screens;
    state = next;
  }
}

describe('pages', () => {
  it('should show every row once from the first page to the last', () => {
    for (const size of [
      { columns: 80, rows: 24 },
      { columns: 120, rows: 40 },
      { columns: 20, rows: 6 },
    ]) {
      const screens = pagedThrough(reader(size));
      let expected = 0;
      for (const [first, end] of screens) {
        const skipped = reader(size).layout.rows.slice(expected, first);
        assert.ok(
          skipped.every((row) => row.segments.length === 0),
          'only blank rows lie between pages',
        );
        expected = end ?? 0;
      }
      assert.equal(expected, reader(size).layout.rows.length);
    }
  });

  it('should go back by the same pages', () => {
    let state = reader();
    const tops: number[] = [];
    while (tops.at(-1) !== state.top) {
      tops.push(state.top);
      state = press(state, 'space');
    }
    for (const top of tops.slice(0, -1).reverse()) {
      state = press(state, 'b');
      assert.equal(state.top, top);
    }
  });

  it('should scroll by lines freely and find the next boundary from there', () => {
    const state = press(reader(), 'j', 'j', 'j');
    assert.equal(state.top, 3);
    assert.equal(press(state, 'space').top, state.pages[1]);
    assert.equal(press(state, 'b').top, 0);
  });

  it('should leave no gap at the end of a page while scrolling by lines', () => {
    let state = press(reader(), 'j');
    for (let row = 1; row < (state.pages.at(-2) ?? 0); row += 1) {
      const { start, end } = visibleRows(state);
      assert.equal(end - start, 23, `from row ${start}`);
      state = press(state, 'j');
    }
  });

  it('should accept a count', () => {
    assert.equal(type(reader(), '5j').top, 5);
    assert.equal(pageIndex(press(reader(), '2', 'space')), 2);
    const middle = type(reader(), '50%');
    assert.ok(Math.abs(visibleRows(middle).end / middle.layout.rows.length - 0.5) < 0.01);
  });

  it('should say when it has reached an end', () => {
    const end = press(reader(), 'G');
    assert.equal(visibleRows(end).end, end.layout.rows.length);
    assert.equal(press(end, 'space').message?.text, 'the end');
    assert.equal(press(end, 'g').top, 0);
  });
});

describe('jumps', () => {
  it('should not scroll to a target that is on the screen', () => {
    const state = press(reader(), ')');
    assert.equal(state.top, 0);
    assert.deepEqual(state.target, { kind: 'quote', id: 'q1' });
  });

  it('should bring a target off the screen to its upper third', () => {
    const state = press(reader(), ')', ')', ')');
    const row = state.layout.firstRows[9] ?? 0;
    assert.equal(row - state.top, Math.floor(23 / 3));
  });

  it('should go from paragraph to paragraph and from heading to heading', () => {
    assert.deepEqual(press(reader(), '}').target, { kind: 'block', block: 1 });
    assert.deepEqual(press(reader(), '}', '}', '{').target, { kind: 'block', block: 1 });
    assert.deepEqual(press(reader(), ']').target, { kind: 'block', block: 6 });
    assert.deepEqual(press(reader(), ']', ']', '[').target, { kind: 'block', block: 6 });
    assert.equal(press(reader(), '[').message?.text, 'no heading above');
  });

  it('should go back to the start of a paragraph that began above the screen', () => {
    const inside = reader({ columns: 40, rows: 12 });
    const scrolled = press(inside, ...Array.from({ length: 4 }, () => 'j'));
    assert.ok(scrolled.anchor.offset > 0);
    assert.deepEqual(press(scrolled, '{').target, { kind: 'block', block: scrolled.anchor.block });
  });

  it('should come back to a mark and to before the last jump', () => {
    const marked = press(press(reader(), 'space'), 'm', 'a');
    const away = press(marked, 'G');
    assert.deepEqual(press(away, "'", 'a').anchor, marked.anchor);
    assert.deepEqual(press(away, "'", "'").anchor, marked.anchor);
    assert.match(press(away, "'", 'z').message?.text ?? '', /no mark z/);
  });

  it('should walk back and forward through one history', () => {
    const walk = [press(reader(), ')')];
    for (const key of [')', 'G', ']', '{', ')', 'g', '}']) walk.push(press(walk.at(-1) ?? reader(), key));
    const moved = walk.filter((state, index) => index === 0 || state.past.length > (walk[index - 1]?.past.length ?? 0));
    let state = moved.at(-1) ?? reader();
    const anchors = moved.map(({ anchor }) => anchor);
    for (const anchor of anchors.slice(0, -1).reverse()) {
      state = press(state, 'backspace');
      assert.deepEqual(state.anchor, anchor);
    }
    for (const anchor of anchors.slice(1)) {
      state = press(state, '\\');
      assert.deepEqual(state.anchor, anchor);
    }
  });
});

describe('the position', () => {
  const runs = process.env.PULLQUOTE_LONG_TESTS ? 1000 : 60;
  const sizes = fc.record({ columns: fc.integer({ min: 20, max: 200 }), rows: fc.integer({ min: 6, max: 60 }) });

  it('should stay through resizes and panels', () => {
    const panels = fc.constantFrom('"', 'tab', '<', '>', '-', '+', '=');
    const steps = fc.array(fc.oneof(sizes, panels), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.nat({ max: 200 }), steps, (down, changes) => {
        const start = type(reader(), `${down + 1}j`);
        const end = changes.reduce<ReaderState>(
          (state, change) =>
            typeof change === 'string' ? press(state, change) : update(state, { type: 'resize', size: change }).state,
          start,
        );
        assert.deepEqual(end.anchor, start.anchor);
        const home = update(end, { type: 'resize', size: start.size }).state;
        assert.deepEqual(home.anchor, start.anchor);
      }),
      { seed: 7, numRuns: runs },
    );
  });

  it('should be the same after a random walk back and forward', () => {
    const keys = fc.array(fc.constantFrom(')', '(', ']', '[', '}', '{', 'G', 'g'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(keys, (walk) => {
        const end = press(reader(), ...walk);
        const steps = end.past.length;
        const back = press(end, ...Array.from({ length: steps }, () => 'backspace'));
        assert.deepEqual(back.anchor, { block: 0, offset: 0 });
        const again = press(back, ...Array.from({ length: steps }, () => '\\'));
        assert.deepEqual(again.anchor, end.anchor);
        assert.deepEqual(again.target, end.target);
      }),
      { seed: 8, numRuns: runs },
    );
  });
});

describe('the keys for paragraphs', () => {
  const cell = (group: number, row: number, text: string) => ({ type: 'cell' as const, text, row, column: 0, group });
  const blocks = [
    'One.',
    cell(1, 0, 'Tide'),
    cell(1, 1, 'Ebb'),
    cell(2, 0, 'Lamp'),
    { type: 'rule' as const, text: '' },
    { type: 'image' as const, text: 'A lamp' },
    'Two.',
    'Three.',
    ...Array.from({ length: 20 }, (_, index) => `Line ${index}.`),
  ];

  it('should stop once at each table, and neither at rules nor at pictures', () => {
    let state = open(documentOf(articleOf(blocks)), { columns: 60, rows: 8 });
    const stop = (key: string): number | null => {
      state = press(state, key);
      return state.target?.kind === 'block' ? state.target.block : null;
    };
    const down = Array.from({ length: 5 }, () => stop('}'));
    const up = Array.from({ length: 5 }, () => stop('{'));
    assert.deepEqual(
      [down, up],
      [
        [1, 3, 6, 7, 8],
        [7, 6, 3, 1, 0],
      ],
    );
  });
});
