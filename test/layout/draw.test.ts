import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawSegment } from '../../source/layout/index.ts';

describe('drawSegment', () => {
  const text = 'to co\u00adop\u00ader\u00adate again';
  const segment = { block: 0, start: 3, end: 8, next: 9, column: 0, hyphen: true };

  it('should draw a soft hyphen only at a break', () => {
    assert.deepEqual(drawSegment(text, segment), [{ start: 3, end: 8, text: 'coop-' }]);
  });

  it('should cut the text where its style changes', () => {
    assert.deepEqual(drawSegment(text, segment, [0, 3, 5, 20]), [
      { start: 3, end: 5, text: 'co' },
      { start: 5, end: 8, text: 'op-' },
    ]);
  });

  it('should draw right-to-left text and its parts from the end', () => {
    const line = { block: 0, start: 0, end: 8, next: 8, column: 0, hyphen: false, rtl: true } as const;
    assert.deepEqual(drawSegment('שָׁב (כן)', line, [4]), [
      { start: 4, end: 8, text: 'ןכ) ' },
      { start: 0, end: 4, text: 'בשָׁ' },
    ]);
  });
});
