import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { displayWidth, takeClusterWidths } from '../../../source/layout/index.ts';
import { clusterWidthsFrom, hasUnsureClusters } from '../../../source/terminal/input/cluster-widths.ts';

const report = (text: string) => ({ type: 'report', introducer: 'csi', text }) as const;

/** The widths collected from a terminal's answers. */
function widthsOf(...texts: readonly string[]) {
  const take = clusterWidthsFrom();
  return texts.map((text) => take(report(text))).at(-1);
}

describe('the widths of clusters that a terminal reports', () => {
  afterEach(() => takeClusterWidths(null));

  it('should be those of Unicode if it draws one glyph for each', () => {
    const widths = widthsOf('2;3R', '2;3R', '2;3R', '2;3R');
    assert.deepEqual(widths, { flag: 2, presentation: 2, isJoined: true, isModified: true });
  });

  it('should be the sums of the parts if it joins nothing', () => {
    const widths = widthsOf('2;5R', '2;2R', '2;7R', '2;5R');
    assert.ok(widths);
    takeClusterWidths(widths);
    assert.deepEqual(['🇫🇷', '☎️', '👨‍👩‍👧‍👦', '👍🏽'].map(displayWidth), [4, 1, 8, 4]);
    takeClusterWidths(null);
    assert.deepEqual(['🇫🇷', '☎️', '👨‍👩‍👧‍👦', '👍🏽'].map(displayWidth), [2, 2, 2, 2]);
  });

  it('should not come from other reports, nor before the last answer', () => {
    assert.equal(widthsOf('2;3R', '2;3R', '2;3R'), null);
    assert.equal(widthsOf('2;3R', '?62;c', '3;3R', '2;3R', '2;3R'), null);
  });

  it('should be asked for only if a text has such clusters', () => {
    assert.deepEqual(['🇫🇷', '☎️', '👨‍👩‍👧‍👦', '👍🏽', '1️⃣'].map(hasUnsureClusters), [true, true, true, true, true]);
    assert.equal(hasUnsureClusters('Plain, “quoted”, 漢字, é and ☎'), false);
  });
});
