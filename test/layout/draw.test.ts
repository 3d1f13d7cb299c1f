import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawSegment } from '../../source/layout/index.ts';

describe('drawSegment', () => {
  const text = 'to co\u00adop\u00ader\u00adate again';
  const segment = { block: 0, start: 3, end: 8, next: 9, column: 0, hyphen: true };

  it('should leave out soft hyphens and draw the one at the break', () => {
    assert.deepEqual(drawSegment(text, segment), [{ start: 3, end: 8, text: 'coop-' }]);
  });

  it('should cut where the look changes', () => {
    assert.deepEqual(drawSegment(text, segment, [0, 3, 5, 20]), [
      { start: 3, end: 5, text: 'co' },
      { start: 5, end: 8, text: 'op-' },
    ]);
  });
});
