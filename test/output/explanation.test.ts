import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explanationText } from '../../source/output/explanation.ts';
import type { Explanation } from '../../source/parser/explain.ts';

const NOTHING: Explanation = {
  format: 'html',
  title: null,
  notice: null,
  words: 0,
  root: null,
  foundBy: null,
  runnerUp: null,
  reason: null,
  parts: [],
  omitted: [],
};

describe('an explanation', () => {
  it('should show the first 60 characters of what was left out, on one line', () => {
    const shown = (text: string): string | undefined =>
      explanationText('page', { ...NOTHING, omitted: [{ reason: 'share', rule: 'tag', path: null, text }] })
        .split('\n')
        .find((line) => line.startsWith('  share'));
    const line = (text: string): string => `  share      tag             ${text}`;
    assert.equal(shown('🌊'.repeat(60)), line('🌊'.repeat(60)));
    assert.equal(shown('🌊'.repeat(61)), line(`${'🌊'.repeat(60)}…`));
    assert.equal(shown(' a \n b\u0007 '), line('a b'));
  });
});
