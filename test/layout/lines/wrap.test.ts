import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { balancedWidth, type WrapOptions, wrap } from '../../../source/layout/lines/wrap.ts';

/** The lines of a text, as they are drawn. */
function lines(text: string, width: number, options: WrapOptions = {}): string[] {
  const drawn: string[] = [];
  const take = (start: number, end: number, _next: number, hyphen: boolean): void => {
    drawn.push(text.slice(start, end).replaceAll('\u00ad', '') + (hyphen ? '-' : ''));
  };
  wrap(text, width, take, options);
  return drawn;
}

describe('wrap', () => {
  it('should break at spaces and drop them', () => {
    assert.deepEqual(lines('the water rose', 9), ['the water', 'rose']);
    assert.deepEqual(lines('the water rose', 10), ['the water', 'rose']);
    assert.deepEqual(lines('the   water', 4), ['the', 'wate', 'r']);
    assert.deepEqual(lines('', 10), ['']);
  });

  it('should always break at line feeds', () => {
    assert.deepEqual(lines('one\ntwo three\n\nfour', 20), ['one', 'two three', '', 'four']);
    assert.deepEqual(lines('one \ntwo\n', 3), ['one', 'two']);
  });

  it('should break after hyphens between words, but not after hyphens that are part of a word', () => {
    assert.deepEqual(lines('a well-known name', 8), ['a well-', 'known', 'name']);
    assert.deepEqual(lines('my e-mail', 6), ['my', 'e-mail']);
    assert.deepEqual(lines('of COVID-19', 9), ['of', 'COVID-19']);
    assert.deepEqual(lines('use --force', 6), ['use', '--forc', 'e']);
    assert.deepEqual(lines('well\u2011known names', 8), ['well\u2011kno', 'wn names']);
    assert.deepEqual(lines('pass--fail', 7), ['pass--', 'fail']);
  });

  it('should keep a dash at the end of its line, and not break numbers', () => {
    assert.deepEqual(lines('the river – a mile', 11), ['the river –', 'a mile']);
    assert.deepEqual(lines('the river – a mile', 10), ['the', 'river – a', 'mile']);
    assert.deepEqual(lines('the river—a mile', 10), ['the river—', 'a mile']);
    assert.deepEqual(lines('from 1914–1918', 10), ['from', '1914–1918']);
  });

  it('should break after a slash only if it is between words', () => {
    assert.deepEqual(lines('summer/winter', 8), ['summer/', 'winter']);
    assert.deepEqual(lines('at 90 km/h', 9), ['at 90', 'km/h']);
  });

  it('should not break at no-break characters', () => {
    assert.deepEqual(lines('about 38\u00a0cm deep', 9), ['about', '38\u00a0cm', 'deep']);
    assert.deepEqual(lines('well-\u2060known', 6), ['well-\u2060k', 'nown']);
  });

  it('should keep French punctuation and percent signs with the text before them', () => {
    assert.deepEqual(lines('Pardon, quoi ?', 13), ['Pardon,', 'quoi ?']);
    assert.deepEqual(lines('dit « bonjour »', 7), ['dit', '« bonjo', 'ur »']);
    assert.deepEqual(lines('rund 50 %', 8), ['rund', '50 %']);
    assert.deepEqual(lines('about 40 / 60', 9), ['about', '40 / 60']);
  });

  it('should show a soft hyphen only at the end of a line', () => {
    assert.deepEqual(lines('to co\u00adop\u00ader\u00adate', 8), ['to coop-', 'erate']);
    assert.deepEqual(lines('to co\u00adop\u00ader\u00adate', 7), ['to co-', 'operate']);
    assert.deepEqual(lines('to co\u00adop\u00ader\u00adate', 40), ['to cooperate']);
  });

  it('should break at a zero-width space', () => {
    assert.deepEqual(lines('long\u200bword', 6), ['long', 'word']);
  });

  it('should cut a word that is longer than a line, preferably after a punctuation mark', () => {
    assert.deepEqual(lines('Donaudampfschiff', 6), ['Donaud', 'ampfsc', 'hiff']);
    assert.deepEqual(lines('https://example.org/archive', 22), ['https://example.org/', 'archive']);
  });

  it('should count two columns for wide characters, and break between them', () => {
    assert.deepEqual(lines('日本語の文章', 5), ['日本', '語の', '文章']);
    assert.deepEqual(lines('日本語 text', 7), ['日本語', 'text']);
    assert.deepEqual(lines('한국어는 띄어쓴다', 10), ['한국어는', '띄어쓴다']);
  });

  it('should not begin a line with a closing mark or small kana, or end one with an opening mark', () => {
    assert.deepEqual(lines('日本語。', 6), ['日本', '語。']);
    assert.deepEqual(lines('日本「語」', 6), ['日本', '「語」']);
    assert.deepEqual(lines('text日本', 6), ['text日', '本']);
    assert.deepEqual(lines('text日本', 5), ['text', '日本']);
    assert.deepEqual(lines('text「日」', 7), ['text', '「日」']);
    assert.deepEqual(lines('👍日本', 4), ['👍日', '本']);
    assert.deepEqual(lines('🇳🇴日本', 3), ['🇳🇴', '日', '本']);
    assert.deepEqual(lines('ちょっと', 6), ['ちょっ', 'と']);
    assert.deepEqual(lines('他说：“你好。”', 7), ['他说：', '“你', '好。”']);
    assert.deepEqual(lines('第３章（終）', 8), ['第３章', '（終）']);
  });

  it('should not break emoji, flags and letters with combining marks', () => {
    assert.deepEqual(lines('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4), ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']);
    assert.deepEqual(lines('🇩🇪🇫🇷🇮🇹', 4), ['🇩🇪🇫🇷', '🇮🇹']);
    assert.deepEqual(lines('e\u0301e\u0301e\u0301', 2), ['e\u0301e\u0301', 'e\u0301']);
    assert.deepEqual(lines('so 👍🏽', 4), ['so', '👍🏽']);
    assert.deepEqual(lines('good👍', 5), ['good', '👍']);
  });

  it('should break between the words of a script without spaces', () => {
    assert.deepEqual(lines('แม่น้ำสูงขึ้น', 7), ['แม่น้ำสูง', 'ขึ้น']);
  });

  it('should not break a Hangul syllable', () => {
    const syllable = '\u1100\u1161\u11a8';
    assert.deepEqual(lines(syllable.repeat(3), 2), [syllable, syllable, syllable]);
  });
});

describe('hyphenation in wrap', () => {
  const anywhere = (word: string): number[] => Array.from({ length: word.length - 4 }, (_, index) => index + 2);

  it('should end at most two successive lines in a hyphen', () => {
    const hyphenate = (word: string): number[] => (word === 'abcdefghij' ? [2] : [3, 6]);
    const words = 'abcdefghij '.repeat(5);
    const ends = lines(`${words}end.`, 14, { hyphenate }).map((line) => line.endsWith('-'));
    assert.deepEqual(ends.slice(0, 4), [true, true, false, true]);
  });

  it('should break words of at least six letters', () => {
    assert.deepEqual(lines('lock abcdef end of it', 9, { hyphenate: anywhere })[0], 'lock abc-');
    assert.deepEqual(lines('lock abcde end of it', 9, { hyphenate: anywhere })[0], 'lock');
  });

  it('should break words of at most a hundred letters', () => {
    const first = (length: number): string | undefined =>
      lines(`lock ${'a'.repeat(length)} end of it`, 40, { hyphenate: () => [9] })[0];
    assert.equal(first(100), `lock ${'a'.repeat(9)}-`);
    assert.equal(first(101), 'lock');
  });

  it('should not break a word to gain a twelfth of the width or three columns', () => {
    const after = (text: string, width: number): string | undefined =>
      lines(`${text} abcdefghij end of it`, width, { hyphenate: () => [2] })[0];
    assert.equal(after('a'.repeat(11), 15), `${'a'.repeat(11)} ab-`);
    assert.equal(after('a'.repeat(12), 15), 'a'.repeat(12));
    assert.equal(after('a'.repeat(55), 60), `${'a'.repeat(55)} ab-`);
    assert.equal(after('a'.repeat(56), 60), 'a'.repeat(56));
  });
});

describe('the last line of wrap', () => {
  const drawn = (text: string, width: number): string[] => lines(text, width, { company: true });

  it('should not be a single word of an eighth of the width or less', () => {
    const text = `${'a'.repeat(30)} ${'b'.repeat(9)}`;
    assert.deepEqual(drawn(`${text} ccccc`, 40), ['a'.repeat(30), `${'b'.repeat(9)} ccccc`]);
    assert.deepEqual(drawn(`${text} cccccc`, 40), [text, 'cccccc']);
  });

  it('should not change if the line before would lose more than a third', () => {
    assert.deepEqual(drawn(`${'a'.repeat(20)} ${'b'.repeat(9)} cc`, 30), ['a'.repeat(20), `${'b'.repeat(9)} cc`]);
    assert.deepEqual(drawn(`${'a'.repeat(19)} ${'b'.repeat(10)} cc`, 30), [
      `${'a'.repeat(19)} ${'b'.repeat(10)}`,
      'cc',
    ]);
  });
});

describe('balancedWidth', () => {
  it('should give up to four lines about the same length, and not change longer texts', () => {
    const words = (count: number): string => Array.from({ length: count }, () => 'a').join(' ');
    assert.equal(balancedWidth(words(10), 20), 20);
    assert.equal(balancedWidth(words(11), 20), 11);
    assert.equal(balancedWidth(words(33), 20), 17);
    assert.equal(balancedWidth(words(43), 20), 20);
  });
});
