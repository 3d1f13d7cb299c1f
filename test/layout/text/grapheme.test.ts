import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clusterEnd } from '../../../source/layout/text/grapheme.ts';

const isOneCluster = (text: string): boolean => clusterEnd(text, 0, text.length) === text.length;

describe('clusterEnd', () => {
  const CONJUNCTS: Readonly<Record<string, string>> = {
    Devanagari: 'क्ष',
    Bengali: 'ক্ষ',
    Gujarati: 'ક્ષ',
    Oriya: 'କ୍ଷ',
    Telugu: 'క్ష',
    Malayalam: 'ക്ഷ',
  };
  for (const [script, conjunct] of Object.entries(CONJUNCTS)) {
    it(`should join two consonants of ${script} by a virama`, () => assert.ok(isOneCluster(conjunct)));
  }

  it('should not join consonants of scripts whose virama only silences a vowel, or of two scripts', () => {
    assert.ok(!isOneCluster('க்ஷ'));
    assert.ok(!isOneCluster('क्ষ'));
  });
});
