import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { departure } from '../../../source/reader/commands/history.ts';
import type { ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { here } from '../../../source/reader/view/viewport.ts';
import { articleOf, documentOf, open } from '../../support/reading.ts';

const PAGES = ['harbour', 'lamp', 'storm'].map((word, index) => ({
  ...documentOf(articleOf(Array.from({ length: 60 }, (_, number) => `The ${word} of paragraph ${number}.`))),
  source: { index, of: 1 },
}));
const page = (index: number) => PAGES[index] ?? documentOf(articleOf([]));

/** Presses keys, and opens pages as the program does when the reducer asks for one. */
function press(state: ReaderState, ...keys: readonly string[]): ReaderState {
  return keys.reduce((now, key) => {
    const outcome = update(now, { type: 'key', key });
    const asked = outcome.effects.find((effect) => effect.type === 'open-source');
    if (asked?.type !== 'open-source') return outcome.state;
    const document = page(asked.index);
    return update(outcome.state, { type: 'opened', document, reload: false, arrival: asked.arrival }).state;
  }, state);
}

/** Follows a link to another page. */
function follow(state: ReaderState, index: number): ReaderState {
  return update(state, { type: 'opened', document: page(index), reload: false, arrival: departure(state) }).state;
}

const where = (state: ReaderState) => [state.document.source.index, state.anchor];

describe('the history', () => {
  it('should lead back and forward over jumps and pages alike', () => {
    const first = press(open(page(0)), 'j', 'j', 'G');
    const second = press(follow(first, 1), '}', '}', 'G');
    const third = follow(second, 2);
    const back = press(third, 'backspace');
    assert.deepEqual(where(back), where(second));
    const start = press(back, 'backspace', 'backspace', 'backspace', 'backspace');
    assert.deepEqual(where(start), where(first));
    assert.deepEqual(where(press(start, '2', '\\')), where(press(start, '\\', '\\')));
    assert.deepEqual(where(press(start, '\\', '\\', '\\', '\\', '\\')), where(third));
    assert.equal(press(third, '\\').message?.text, 'nothing to go forward to');
  });

  it("should return to the previous position with '', also on another page", () => {
    const first = press(open(page(0)), 'j');
    const second = follow(first, 1);
    assert.deepEqual(where(press(second, "'", "'")), where(first));
    assert.deepEqual(where(press(second, "'", "'", "'", "'")), where(second));
  });

  it('should return to the same location after any walk', () => {
    const step = fc.oneof(fc.constantFrom('G', 'g', '}', '{', 'space', 'j', 'backspace', '\\'), fc.nat(2));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const walked = steps.reduce<ReaderState>(
          (now, one) => (typeof one === 'string' ? press(now, one) : follow(now, one)),
          open(page(0)),
        );
        const { length } = walked.past;
        if (length === 0) return;
        const back = press(walked, ...String(length), 'backspace');
        assert.equal(back.past.length, 0);
        const again = press(back, ...String(length), '\\');
        assert.deepEqual(where(again), where(walked));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('the bound of the history', () => {
  it('should keep the last thousand locations', () => {
    const state = open(page(0));
    const past = (length: number) =>
      Array.from({ length }, (_, block) => ({ ...here(state), anchor: { block, offset: 0 } }));
    const grown = (length: number) => press({ ...state, past: past(length) }, 'G').past;
    assert.deepEqual([grown(999).length, grown(999)[0]?.anchor.block], [1000, 0]);
    assert.deepEqual([grown(1000).length, grown(1000)[0]?.anchor.block], [1000, 1]);
  });
});

describe('marks', () => {
  const start = open(page(1));

  it('should be letters and digits of any script', () => {
    for (const key of ['a', 'é', '灯', '7']) assert.ok(key in press(start, 'm', key).marks, key);
    for (const key of ['!', 'enter', ' ']) {
      const tried = press(start, 'm', key);
      assert.deepEqual(tried.marks, {});
      assert.equal(tried.message?.text, 'a mark is a letter or a digit');
    }
  });

  it('should report a missing mark, and the start of the history', () => {
    assert.equal(press(start, "'", 'a').message?.text, 'no mark a');
    assert.equal(press(start, "'", "'").message?.text, 'nothing to go back to');
    assert.equal(press(start, 'm', 'escape').message, null);
  });

  it('should lead back to where they were set', () => {
    const there = press(start, 'space', 'm', 'a', 'G', "'", 'a');
    assert.equal(there.top, press(start, 'space').top);
  });
});

describe('the next and the previous source', () => {
  const at = (index: number): ReaderState => {
    const document = documentOf(articleOf(['The harbour has an office.']));
    return open({ ...document, source: { index, of: 3 } });
  };
  const asked = (index: number, key: string, count = ''): string | undefined => {
    const { state, effects } = update(press(at(index), ...count), { type: 'key', key });
    const opening = effects.find((effect) => effect.type === 'open-source');
    return opening?.type === 'open-source' ? `${opening.index} ${opening.reload}` : state.message?.text;
  };

  it('should be opened, as far away as the count says', () => {
    assert.equal(asked(0, 'ctrl-n'), '1 false');
    assert.equal(asked(0, 'ctrl-n', '2'), '2 false');
    assert.equal(asked(1, 'ctrl-p'), '0 false');
    assert.equal(asked(2, 'ctrl-p', '2'), '0 false');
    assert.equal(asked(2, 'R'), '2 true');
  });

  it('should be told to be missing beyond the last and the first', () => {
    assert.equal(asked(2, 'ctrl-n'), 'no next source');
    assert.equal(asked(1, 'ctrl-n', '2'), 'no next source');
    assert.equal(asked(0, 'ctrl-p'), 'no previous source');
  });
});
