import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrap } from '../../source/layout/wrap.ts';

/** The lines of a text, as they are drawn. */
function lines(text: string, width: number): string[] {
  const drawn: string[] = [];
  wrap(text, width, (start, end, _next, hyphen) => {
    drawn.push(text.slice(start, end).replaceAll('\u00ad', '') + (hyphen ? '-' : ''));
  });
  return drawn;
}

describe('wrap', () => {
  it('should break at spaces and swallow them', () => {
    assert.deepEqual(lines('the water rose', 9), ['the water', 'rose']);
    assert.deepEqual(lines('the water rose', 10), ['the water', 'rose']);
    assert.deepEqual(lines('the   water', 4), ['the', 'wate', 'r']);
    assert.deepEqual(lines('', 10), ['']);
  });

  it('should break hard at line feeds', () => {
    assert.deepEqual(lines('one\ntwo three\n\nfour', 20), ['one', 'two three', '', 'four']);
    assert.deepEqual(lines('one \ntwo\n', 3), ['one', 'two']);
  });

  it('should break after hyphens between words, and nowhere where they are part of one', () => {
    assert.deepEqual(lines('a well-known name', 8), ['a well-', 'known', 'name']);
    assert.deepEqual(lines('my e-mail', 6), ['my', 'e-mail']);
    assert.deepEqual(lines('of COVID-19', 9), ['of', 'COVID-19']);
    assert.deepEqual(lines('use --force', 6), ['use', '--forc', 'e']);
    assert.deepEqual(lines('well\u2011known names', 8), ['well\u2011kno', 'wn names']);
    assert.deepEqual(lines('pass--fail', 7), ['pass--', 'fail']);
  });

  it('should leave a dash at the end of its line and numbers whole', () => {
    assert.deepEqual(lines('the river – a mile', 11), ['the river –', 'a mile']);
    assert.deepEqual(lines('the river – a mile', 10), ['the', 'river – a', 'mile']);
    assert.deepEqual(lines('the river—a mile', 10), ['the river—', 'a mile']);
    assert.deepEqual(lines('from 1914–1918', 10), ['from', '1914–1918']);
  });

  it('should break after a slash between words only', () => {
    assert.deepEqual(lines('summer/winter', 8), ['summer/', 'winter']);
    assert.deepEqual(lines('at 90 km/h', 9), ['at 90', 'km/h']);
  });

  it('should keep what no-break characters bind', () => {
    assert.deepEqual(lines('about 38\u00a0cm deep', 9), ['about', '38\u00a0cm', 'deep']);
    assert.deepEqual(lines('well-\u2060known', 6), ['well-\u2060k', 'nown']);
  });

  it('should keep French marks and percent signs with what they stand by', () => {
    assert.deepEqual(lines('Pardon, quoi ?', 13), ['Pardon,', 'quoi ?']);
    assert.deepEqual(lines('dit « bonjour »', 7), ['dit', '« bonjo', 'ur »']);
    assert.deepEqual(lines('rund 50 %', 8), ['rund', '50 %']);
    assert.deepEqual(lines('about 40 / 60', 9), ['about', '40 / 60']);
  });

  it('should show a soft hyphen only where a line ends at it', () => {
    assert.deepEqual(lines('to co\u00adop\u00ader\u00adate', 8), ['to coop-', 'erate']);
    assert.deepEqual(lines('to co\u00adop\u00ader\u00adate', 7), ['to co-', 'operate']);
    assert.deepEqual(lines('to co\u00adop\u00ader\u00adate', 40), ['to cooperate']);
  });

  it('should break at a zero-width space', () => {
    assert.deepEqual(lines('long\u200bword', 6), ['long', 'word']);
  });

  it('should cut a word that is longer than a line, after a mark if one is near', () => {
    assert.deepEqual(lines('Donaudampfschiff', 6), ['Donaud', 'ampfsc', 'hiff']);
    assert.deepEqual(lines('https://example.org/archive', 22), ['https://example.org/', 'archive']);
  });

  it('should set wide characters in two columns and break between them', () => {
    assert.deepEqual(lines('日本語の文章', 5), ['日本', '語の', '文章']);
    assert.deepEqual(lines('日本語 text', 7), ['日本語', 'text']);
    assert.deepEqual(lines('한국어는 띄어쓴다', 10), ['한국어는', '띄어쓴다']);
  });

  it('should let no closing mark or small kana begin a line and no opening mark end one', () => {
    assert.deepEqual(lines('日本語。', 6), ['日本', '語。']);
    assert.deepEqual(lines('日本「語」', 6), ['日本', '「語」']);
    assert.deepEqual(lines('ちょっと', 6), ['ちょっ', 'と']);
    assert.deepEqual(lines('他说：“你好。”', 7), ['他说：', '“你', '好。”']);
    assert.deepEqual(lines('第３章（終）', 8), ['第３章', '（終）']);
  });

  it('should keep emoji, flags and marked letters whole', () => {
    assert.deepEqual(lines('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4), ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']);
    assert.deepEqual(lines('🇩🇪🇫🇷🇮🇹', 4), ['🇩🇪🇫🇷', '🇮🇹']);
    assert.deepEqual(lines('e\u0301e\u0301e\u0301', 2), ['e\u0301e\u0301', 'e\u0301']);
    assert.deepEqual(lines('so 👍🏽', 4), ['so', '👍🏽']);
    assert.deepEqual(lines('good👍', 5), ['good', '👍']);
  });

  it('should break between the words of a script without spaces', () => {
    assert.deepEqual(lines('แม่น้ำสูงขึ้น', 7), ['แม่น้ำสูง', 'ขึ้น']);
  });
});
