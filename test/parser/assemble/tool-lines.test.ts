import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../source/article.ts';
import { omitBoilerplate } from '../../../source/parser/assemble/boilerplate.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text, spans: [] });
const BEFORE = 'The ferry came in an hour late, and nobody on the pier had an umbrella that was worth the name.';
const reasonOf = (text: string) =>
  omitBoilerplate({ blocks: [paragraph(BEFORE), paragraph(text), paragraph(BEFORE)], omitted: [] }).omitted[0]?.reason;

describe('lines of buttons', () => {
  it('should be omitted if they consist of nothing else', () => {
    for (const line of [
      'Share',
      'Share | Tweet | Print',
      'Facebook Twitter Email Share',
      '3 comments',
      'Font size: A A A',
      'Read later',
      'Hide caption',
      '∨ Czytaj dalej',
      '【字號 大 中 小】 【打印】',
      '分享到： 新浪微博 豆瓣 更多',
    ])
      assert.equal(reasonOf(line), 'share', line);
  });

  it('should be kept if they say anything else', () => {
    for (const line of [
      'Facebook, Twitter, Instagram',
      'Share prices fell again',
      'Print is dead',
      '“Share!”',
      '— Comment !',
      'Shares of the bay',
      '42',
    ])
      assert.equal(reasonOf(line), undefined, line);
  });

  it('should be kept if they are longer than 120 code units', () => {
    const line = (length: number) => `share ${'7 '.repeat(60)}`.slice(0, length - 5).concat('print');
    assert.equal(reasonOf(line(120)), 'share');
    assert.equal(reasonOf(line(121)), undefined);
  });
});

describe('last lines', () => {
  const omittedAtEnd = (...texts: string[]) =>
    omitBoilerplate({ blocks: [BEFORE, ...texts].map(paragraph), omitted: [] }).omitted.map(({ text }) => text);

  it('should be omitted if they are short and not sentences', () => {
    assert.deepEqual(omittedAtEnd('ada, pap', 'Harbour news'), ['ada, pap', 'Harbour news']);
    assert.deepEqual(omittedAtEnd('Nobody was hurt.'), []);
  });

  it('should be kept if there are five or more, like the lines of a poem', () => {
    assert.equal(omittedAtEnd('a wall', 'a gull', 'a rope', 'a rain').length, 4);
    assert.equal(omittedAtEnd('a wall', 'a gull', 'a rope', 'a rain', 'a light').length, 0);
  });
});
