import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chinese } from '../../../source/quotes/language/tables/chinese.ts';
import { japanese } from '../../../source/quotes/language/tables/japanese.ts';
import { piecesOf, withNames } from '../../../source/quotes/text/pieces.ts';
import { repeated, speakersOf } from '../blocks.ts';

const cut = (run: string, language = chinese): string => {
  let at = 0;
  return piecesOf(run, language)
    .map(({ length, name }) => {
      const piece = run.slice(at, at + length);
      at += length;
      return name ? `[${piece}]` : piece;
    })
    .join(' ');
};

describe('a text without spaces', () => {
  it('should be cut into words of the tables and names', () => {
    assert.equal(cut('王明说'), '[王明] 说');
    assert.equal(cut('歐陽美華對記者表示'), '[歐陽美華] 對 記者 表示');
    assert.equal(cut('陈女士告诉记者'), '[陈女士] 告诉 记者');
    assert.equal(cut('小王说'), '[小王] 说');
    assert.equal(cut('总统约翰·哈德森说'), '总统 [约翰·哈德森] 说');
    assert.equal(cut('总统哈德森在会上说'), '总统 [哈德森] 在 会上 说');
  });

  it("should not have a name at the start of a word or organization that begins with a surname's character", () => {
    assert.equal(cut('高兴地说'), '高兴地 说');
    assert.equal(cut('施工公司回应'), '施工 公司 回应');
    assert.equal(cut('目击者说'), '目击者 说');
    assert.equal(cut('水利局表示'), '水利 局 表示');
  });

  it('should have a foreign name of two to six characters before a verb of saying, or before a form of address', () => {
    const before = (length: number): string => cut(`${'哈'.repeat(length)}说`);
    assert.equal(before(1), '哈 说');
    assert.equal(before(2), '[哈哈] 说');
    assert.equal(before(6), `[${'哈'.repeat(6)}] 说`);
    assert.equal(before(7), `${'哈'.repeat(7)} 说`);
    assert.equal(cut('在哈德森说'), '在 哈德森 说');
    assert.equal(cut('哈德森先生在'), '[哈德森] 先生 在');
    assert.equal(cut('总统哈德森'), '总统 哈德森');
  });

  it('should have no empty piece before a noun that is only an ending', () => {
    assert.deepEqual(piecesOf('局说', chinese), [
      { length: 1, name: false },
      { length: 1, name: false },
    ]);
  });

  it('should have a name everywhere if the article has it once in a clear context', () => {
    const named = withNames(chinese, ['王明说要等。']);
    assert.equal(cut('王明摇摇头', named), '[王明] 摇摇头');
    assert.equal(cut('王明摇摇头'), '王明摇摇头');
  });

  it('should have a name before a form of address or a noun for a person in Japanese', () => {
    assert.equal(cut('田中氏は', japanese), '[田中] 氏 は');
    assert.equal(cut('長谷川さんは', japanese), '[長谷川] さん は');
    assert.equal(cut('日野町長が', japanese), '[日野] 町長 が');
    assert.equal(cut('外務省報道官', japanese), '外務 省 報道官');
    assert.equal(cut('目撃者は', japanese), '目撃者 は');
  });

  it('should be read in linear time', () => {
    const started = performance.now();
    speakersOf([`王明${repeated(5_000, '说的在王人').replaceAll(' ', '')}`], 'zh');
    speakersOf([`${repeated(5_000, 'ガは田（').replaceAll(' ', '')}「橋」と述べた`], 'ja');
    assert.ok(performance.now() - started < 10_000);
  });
});

describe('the speaker in a text without spaces', () => {
  it('should be nobody whom a preposition governs, and nobody inside what a noun describes', () => {
    assert.deepEqual(speakersOf(['对记者，王明说：“桥已经关了。”'], 'zh'), ['王明']);
    assert.deepEqual(speakersOf(['在记者会上，王明说：“桥已经关了。”'], 'zh'), ['王明']);
    assert.deepEqual(speakersOf(['王明的妻子说：“桥已经关了。”'], 'zh'), ['王明的妻子']);
    assert.deepEqual(speakersOf(['王明点点头，说：“桥已经关了，王明知道。”', '“明天再说。”王明说。'], 'zh'), [
      '王明',
      '王明',
    ]);
  });

  it('should be what the nearest particle of a subject marks in Japanese', () => {
    assert.deepEqual(speakersOf(['雨が降る中、佐藤町長は「橋は閉まっている」と述べた。'], 'ja'), ['佐藤']);
    assert.deepEqual(speakersOf(['林さん（42）は「学校が遠くなった」と話す。'], 'ja'), ['林']);
  });
});
