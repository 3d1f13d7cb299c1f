import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { layerOf } from '../../../source/reader/model/layers.ts';
import type { Effect, ReaderState } from '../../../source/reader/model/state.ts';
import { update } from '../../../source/reader/update.ts';
import { frame } from '../../../source/ui/panes/frame.ts';
import { UNICODE } from '../../../source/ui/theme/symbols.ts';
import { articleOf, documentOf, open, press } from '../../support/reading.ts';

const article = articleOf(
  Array.from({ length: 12 }, () => 'The tide went out and took the small boats with it, one after another. '.repeat(6)),
);
const reader = () => open(documentOf(article), { columns: 80, rows: 12 });

function later(effects: readonly Effect[]) {
  const [effect] = effects.filter((each) => each.type === 'later');
  assert.ok(effect?.type === 'later');
  return effect;
}

describe('auto-scroll', () => {
  it('should scroll row by row, as fast as the words of each row are read', () => {
    let outcome = update(reader(), { type: 'key', key: 'A' });
    for (let row = 1; row < 5; row += 1) {
      const { milliseconds, action } = later(outcome.effects);
      assert.ok(milliseconds > 1000 && milliseconds < 6000, String(milliseconds));
      outcome = update(outcome.state, action);
      assert.equal(outcome.state.top, row);
    }
  });

  it('should be twice as fast at twice the words per minute', () => {
    const wait = (state: ReaderState) => later(update(state, { type: 'key', key: 'A' }).effects).milliseconds;
    assert.ok(Math.abs(wait(press(reader(), '2', '0', '0')) / wait(press(reader(), '4', '0', '0')) - 2) < 0.01);
  });

  it('should stop on A, on Esc and at the end', () => {
    const { state, effects } = update(reader(), { type: 'key', key: 'A' });
    const stopped = press(state, 'A');
    assert.equal(update(stopped, later(effects).action).state.top, 0);
    assert.equal(layerOf(press(state, 'escape'), 'auto-scroll'), null);
    const end = press(reader(), 'G');
    const outcome = update(end, { type: 'key', key: 'A' });
    assert.equal(layerOf(update(outcome.state, later(outcome.effects).action).state, 'auto-scroll'), null);
  });

  it('should start its wait again after a key has moved the screen', () => {
    const { state, effects } = update(reader(), { type: 'key', key: 'A' });
    const moved = update(press(state, 'j', 'j'), later(effects).action);
    assert.equal(moved.state.top, 2);
    assert.equal(moved.effects.length, 1);
  });
});

describe('the speed of auto-scroll', () => {
  const speed = (...keys: string[]) => layerOf(press(reader(), ...keys, 'A'), 'auto-scroll')?.wordsPerMinute;

  it('should be the mean of adult readers, or what was typed, from 60 to 1500 words per minute', () => {
    assert.equal(speed(), 238);
    assert.deepEqual([speed('5', '9'), speed('6', '1')], [60, 61]);
    assert.deepEqual([speed(...'1499'), speed(...'1501')], [1499, 1500]);
  });

  it('should keep a row at least a quarter of a second', () => {
    const short = open(documentOf(articleOf(Array.from({ length: 40 }, (_, index) => `Row ${index}`))), {
      columns: 80,
      rows: 12,
    });
    assert.equal(later(update(press(short, ...'1500'), { type: 'key', key: 'A' }).effects).milliseconds, 250);
    assert.equal(later(update(press(short, ...'400'), { type: 'key', key: 'A' }).effects).milliseconds, 300);
  });
});

describe('focus mode', () => {
  it('should dim all but the current paragraph', () => {
    const state = press(open(documentOf(article), { columns: 80, rows: 24 }), '}', 'z');
    const dimmed = frame(state, UNICODE).map((line) => line.some(({ styles }) => styles.includes('dim')));
    const row = (block: number) => (state.layout.firstRows[block] ?? 0) - state.top;
    assert.equal(dimmed[row(0)], true);
    assert.equal(dimmed[row(1)], false);
  });
});
