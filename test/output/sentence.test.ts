import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quote } from '../../source/article.ts';
import { sentenceAround } from '../../source/output/sentence.ts';

/** The sentence around what stands between « and » in the paragraphs. */
function around(...paragraphs: readonly string[]): string {
  const blocks = paragraphs.map((text) => ({ type: 'paragraph', text: text.replace(/[«»]/g, ''), spans: [] }) as const);
  const parts = paragraphs.flatMap((text, block) =>
    [...text.matchAll(/«([^»]*)»/g)].map(({ index, 1: inner = '' }, at) => ({
      block,
      start: index - 2 * at,
      end: index - 2 * at + inner.length,
      text: inner,
    })),
  );
  return sentenceAround(
    { id: 'q1', kind: 'direct', text: '', parts, speaker: null, cue: null } satisfies Quote,
    blocks,
  );
}

describe('sentenceAround', () => {
  const cases: readonly (readonly [paragraph: string, sentence: string])[] = [
    ['It rained. “«We fly,»” said Ek. Then it cleared.', '“We fly,” said Ek.'],
    ['“«Do we fly? We do!»” asked Ek. Nobody answered.', '“Do we fly? We do!” asked Ek.'],
    ['“«We fly.»” The crowd cheered.', '“We fly.”'],
    [
      'Mr. Ek of St. Olav said it was “«a long day»” for J. K. Holm. He left.',
      'Mr. Ek of St. Olav said it was “a long day” for J. K. Holm.',
    ],
    ['“«We fly,»” said Ek. “«And we land.»” Then he left.', '“We fly,” said Ek. “And we land.”'],
    ['He paid 3.5 crowns. It was “«too much»”, he said… Then he left.', 'It was “too much”, he said…'],
    ['雨だった。「«飛ぶ»」と言った。晴れた。', '「飛ぶ」と言った。'],
    ['one sentence without an end and “«a few words»” in it', 'one sentence without an end and “a few words” in it'],
  ];
  for (const [paragraph, sentence] of cases) {
    it(`should be ${sentence}`, () => assert.equal(around(paragraph), sentence));
  }

  it('should run over the paragraphs that the quote runs over', () => {
    assert.equal(around('It rained. “«We fly.»', '“«We land.»” He left.'), '“We fly. “We land.”');
  });
});
