import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { memoryOf, resume } from '../../source/reader/memory.ts';
import type { ReaderState } from '../../source/reader/model/state.ts';
import { update } from '../../source/reader/update.ts';
import { articleOf, documentOf, open, press } from '../support/reading.ts';

/** Paragraphs without a repeated word. */
const TEXTS = Array.from({ length: 60 }, (_, index) =>
  Array.from({ length: 18 }, (_, word) => `word${index * 100 + word}`).join(' '),
);
const fresh = (texts: readonly string[] = TEXTS) => open(documentOf(articleOf(texts)));
const topText = (state: ReaderState) => state.document.article.blocks[state.anchor.block]?.text;
const memory = (state: ReaderState, searches: readonly string[] = []) => ({
  ...memoryOf(state),
  searches,
});

describe('resuming', () => {
  it('should continue where the reader stopped, even at another width', () => {
    const stopped = press(fresh(), 'space', 'space', 'j', 'j');
    const wide = open(documentOf(articleOf(TEXTS)), { columns: 140, rows: 50 });
    const resumed = resume(wide, memory(stopped));
    assert.equal(topText(resumed), topText(stopped));
    assert.match(resumed.message?.text ?? '', /^continued at \d+%, g for the top$/);
  });

  it('should say nothing if the reader stopped at the top', () => {
    const resumed = resume(fresh(), memory(fresh(), ['lamp']));
    assert.equal(resumed.message, null);
    assert.deepEqual(resumed.searchHistory, ['lamp']);
  });

  it('should not move a reader who has moved since, but put the old position one Backspace away', () => {
    const stopped = press(fresh(), 'G');
    const resumed = resume(press(fresh(), 'space'), memory(stopped));
    assert.equal(resumed.top, press(fresh(), 'space').top);
    assert.match(resumed.message?.text ?? '', /you stopped at 100% last time; Backspace goes there/);
    assert.equal(press(resumed, 'backspace').top, stopped.top);
  });

  it('should restore marks, keep those set since, and name the lost ones', () => {
    const before = press(fresh(), 'space', 'm', 'a', 'space', 'm', 'b', 'G', 'm', 'c', 'g');
    const changed = fresh([
      ...TEXTS.slice(0, 40),
      ...TEXTS.slice(40).map((_, index) => `All new ${index} words here.`),
    ]);
    const resumed = resume(press(changed, 'j', 'm', 'b', 'k'), memory(before));
    assert.equal(topText(press(resumed, "'", 'a')), topText(press(before, "'", 'a')));
    assert.equal(press(resumed, "'", 'b').top, 1);
    assert.match(resumed.message?.text ?? '', /mark c lost/);
  });

  it('should open a finished article at its top, say so, and put the end one Backspace away', () => {
    const finished = press(fresh(), 'G');
    const resumed = resume(fresh(), memory(finished));
    assert.equal(resumed.top, 0);
    assert.equal(resumed.message?.text, 'finished last time; Backspace goes to the end');
    assert.equal(press(resumed, 'backspace').top, finished.top);
  });

  it('should not cover a warning', () => {
    const warned = { ...fresh(), message: { text: 'line 2 is wrong', kind: 'warning' } as const };
    const resumed = resume(warned, memory(press(fresh(), 'space')));
    assert.ok(resumed.top > 0);
    assert.equal(resumed.message?.text, 'line 2 is wrong');
  });

  it('should put the searches of earlier runs before those of this one, each once', () => {
    const searched = { ...fresh(), searchHistory: ['wind', 'boat'] };
    assert.deepEqual(resume(searched, memory(fresh(), ['lamp', 'wind'])).searchHistory, ['lamp', 'wind', 'boat']);
  });
});

describe('reloading', () => {
  const reload = (state: ReaderState, texts: readonly string[]) =>
    update(state, { type: 'opened', document: documentOf(articleOf(texts)), reload: true }).state;

  it('should find position and marks by their words', () => {
    const before = press(fresh(), 'space', 'm', 'a', 'space');
    const after = reload(before, ['Something new stands above everything.', ...TEXTS.slice(1)]);
    assert.equal(topText(after), topText(before));
    assert.equal(topText(press(after, "'", 'a')), topText(press(before, "'", 'a')));
    assert.deepEqual(after.message, { text: 'reloaded', kind: 'note' });
  });

  it('should say that the text at the position is gone', () => {
    const after = reload(press(fresh(), 'G'), ['Nothing is left of the page that was here.']);
    assert.match(after.message?.text ?? '', /the text that was here is gone/);
    assert.equal(after.message?.kind, 'warning');
  });
});

describe('the searches that are remembered', () => {
  it('should be the last hundred', () => {
    const searches = (length: number) => Array.from({ length }, (_, index) => `query ${index}`);
    assert.deepEqual(resume(fresh(), memory(fresh(), searches(100))).searchHistory, searches(100));
    assert.deepEqual(resume(fresh(), memory(fresh(), searches(101))).searchHistory, searches(101).slice(1));
  });
});
