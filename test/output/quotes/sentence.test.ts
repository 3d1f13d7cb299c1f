import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quote } from '../../../source/article.ts';
import { Sentences } from '../../../source/output/quotes/sentence.ts';
import { growsNoFasterThan } from '../../support/growth.ts';

/** The sentence around the text between « and » in the paragraphs. */
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
  const quote: Quote = { id: 'q1', kind: 'direct', text: '', parts, speaker: null, cue: null };
  return new Sentences(blocks).around(quote);
}

describe('Sentences.around', () => {
  const cases: readonly (readonly [paragraph: string, sentence: string])[] = [
    ['It rained. “«We fly,»” said Ek. Then it cleared.', '“We fly,” said Ek.'],
    ['“«Do we fly? We do!»” asked Ek. Nobody answered.', '“Do we fly? We do!” asked Ek.'],
    ['“«We fly.»” The crowd cheered.', '“We fly.”'],
    [
      'Mr. Ek of St. Olav said it was “«a long day»” for J. K. Holm. He left.',
      'Mr. Ek of St. Olav said it was “a long day” for J. K. Holm.',
    ],
    ['“«We fly,»” said Ek. “«And we land.»” Then he left.', '“We fly,” said Ek. “And we land.”'],
    ['雨だった。「«飛ぶ。»」と言った。晴れた。', '「飛ぶ。」と言った。'],
    ['It rained. «We fly», they say. Then it cleared.', 'We fly, they say.'],
    ['He paid 3.5 crowns. It was “«too much»”, he said… Then he left.', 'It was “too much”, he said…'],
    ['雨だった。「«飛ぶ»」と言った。晴れた。', '「飛ぶ」と言った。'],
    ['one sentence without an end and “«a few words»” in it', 'one sentence without an end and “a few words” in it'],
  ];
  for (const [paragraph, sentence] of cases) {
    it(`should be ${sentence}`, () => assert.equal(around(paragraph), sentence));
  }

  it('should be empty for a quotation without a place', () => assert.equal(around('It rained.'), ''));

  it('should not end at the full stop of an abbreviation, and end at that of a word', () => {
    const titles = 'Mr Mrs Ms Mx Dr Prof St Sr Jr Rev Hon Gen Lt Col Maj Capt Sgt Cpl Adm Gov Sen Rep Pres';
    const others = 'No vs approx e.g i.e Mme Mlle Hr Fr bzw Sra Srta A É';
    for (const short of [...`${titles} ${others}`.split(' '), 'z. B', 'z.B']) {
      const sentence = `He saw ${short}. Ek and said “we fly”.`;
      assert.equal(around(`It rained. He saw ${short}. Ek and said “«we fly»”.`), sentence);
      assert.equal(
        around(`It rained. He saw (${short}. Ek) and said “«we fly»”.`),
        sentence.replace(`${short}. Ek`, `(${short}. Ek)`),
      );
    }
    assert.equal(around('He saw it. He said “«we fly»”.'), 'He said “we fly”.');
    assert.equal(around('He saw 5 col. He said “«we fly»”.'), 'He said “we fly”.');
  });

  it('should run over the paragraphs that the quote runs over', () => {
    assert.equal(around('It rained. “«We fly.»', '“«We land.»” He left.'), '“We fly. “We land.”');
  });

  it('should cut a thousand characters away from a quote', () => {
    const context = (length: number): string => around(`${'a'.repeat(length)}«We fly»${'b'.repeat(length)}`);
    assert.equal(context(1000), `${'a'.repeat(1000)}We fly${'b'.repeat(1000)}`);
    assert.equal(context(1001), `…${'a'.repeat(1000)}We fly${'b'.repeat(1000)}…`);
  });

  it('should cut a quote of more than five thousand characters', () => {
    const whole = (length: number): string => around(`«${'a'.repeat(length)}»`);
    assert.equal(whole(5000), 'a'.repeat(5000));
    assert.equal(whole(5001), `${'a'.repeat(5000)}…`);
  });

  it('should take linear time for many quotes in one paragraph', () => {
    const quoted = (count: number) => {
      const sentence = '“We knew of it.” She left. ';
      const quotes = Array.from(
        { length: count },
        (_, at): Quote => ({
          id: `q${at}`,
          kind: 'direct',
          text: 'We knew of it.',
          parts: [
            { block: 0, start: at * sentence.length + 1, end: at * sentence.length + 15, text: 'We knew of it.' },
          ],
          speaker: null,
          cue: null,
        }),
      );
      return { quotes, blocks: [{ type: 'paragraph', text: sentence.repeat(count), spans: [] }] as const };
    };
    growsNoFasterThan(
      quoted,
      ({ quotes, blocks }) => {
        const sentences = new Sentences(blocks);
        for (const quote of quotes) sentences.around(quote);
      },
      { size: 5000, times: 4, most: 8, tries: 3 },
    );
  });
});
