import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { quoted, repeated, spansOf, speakersOf } from '../blocks.ts';

const quote = (text: string): Block => ({ type: 'quote', text, spans: [], depth: 1, group: 1 });

describe('quotation marks in unusual places', () => {
  it('should close a straight mark before an ideograph', () => {
    assert.deepEqual(quoted(['"今天下雨。"李梅说。', '然后他们走了。'], 'zh'), ['今天下雨。']);
    assert.deepEqual(quoted(['"雨です。"田中は言った。"帰ります。"'], 'ja'), ['雨です。', '帰ります。']);
  });

  it('should be found in a language without a table, even in a short text', () => {
    assert.deepEqual(speakersOf(['“다리를 고치겠습니다.” 시장은 이렇게 말했다.'], null), [null]);
  });

  it('should be skipped as an empty pair, and read as one before a word', () => {
    assert.deepEqual(quoted(['The sum is ""+ and the rest.']), []);
    assert.deepEqual(quoted(['The sum is “” and the rest.']), []);
    assert.deepEqual(speakersOf(['""It is all gone,"" said Bo Lind.']), ['Bo Lind']);
  });

  it('should not include feet and inches, degrees and seconds', () => {
    assert.deepEqual(quoted([`Ada is 5'10" tall, and Bea is 5'11" tall.`]), []);
    assert.deepEqual(quoted([`At 40°26'46" the gate is shut, and at 40°26'48" it is open.`]), []);
    assert.deepEqual(quoted(['"It is 1990," he said.']), ['It is 1990,']);
  });

  it('should lose their backslashes if they are escaped', () => {
    assert.deepEqual(quoted(['\\"We never said that,\\" Ada Holm said.']), ['We never said that,']);
  });

  it('should not begin a quotation if they are unclosed before an introduction of up to 80 characters', () => {
    const lead = (count: number): string => `“Ada said ${repeated(count, 'a')},`;
    assert.equal(lead(35).length, 80);
    assert.deepEqual(quoted([`${lead(35)} “You may keep the boat for a year.”`]), [
      'You may keep the boat for a year.',
    ]);
    assert.equal(quoted([`${lead(36)} “You may keep the boat for a year.”`]).length, 2);
  });

  it('should not include the apostrophes of clipped words', () => {
    const texts = ["He came in 'ninety-two and said: 'ave it. 'Tis 'ard.", "In 'ninety,' she said, it rained."];
    assert.deepEqual(quoted(texts.slice(0, 1)), []);
  });
});

describe('a signature inside a block quotation', () => {
  for (const text of [
    'Bread takes hard work. — Edith Dyke',
    'Bread takes hard work\n— Edith Dyke',
    'Bread takes hard work!\n-- Edith Dyke, baker',
  ])
    it(`should not be part of the text: ${text}`, () => {
      assert.deepEqual(speakersOf([quote(text)]), ['Edith Dyke']);
      assert.doesNotMatch(quoted([quote(text)])[0] ?? '', /Dyke|—|--/);
    });

  it('should be a name at the end', () => {
    assert.equal(spansOf([quote('Bread — Edith Dyke knows — takes hard work.')])[0]?.signature, null);
    assert.equal(spansOf([quote('Bread takes work. — It always did.')])[0]?.signature, null);
  });
});
