import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../source/article.ts';
import { evidenceAt } from '../../source/highlights/evidence.ts';
import { type Finding, findText } from '../../source/highlights/find-text.ts';

const LETTERS = 'abcdefghij';
/** Ten one-letter words, of which the first `changed` are replaced. */
const words = (changed = 0): string => [...LETTERS].map((letter, index) => (index < changed ? 'x' : letter)).join(' ');
/** The same, but with the last ones changed. */
const wordsBefore = (changed: number): string => [...words(changed)].reverse().join('');
/** A context that has nothing in common with any text here. */
const ANCHOR = { before: 'kelp ', after: ' kelp' };

/** How a text with context is found in a paragraph, and the text that was found; it was at the paragraph's start. */
function find(
  paragraph: string,
  anchor: { readonly exact: string; readonly before?: string; readonly after?: string },
): readonly [Finding, string] {
  const blocks: Block[] = [{ type: 'paragraph', text: paragraph, spans: [] }];
  const range = { start: { block: 0, offset: 0 }, end: { block: 0, offset: anchor.exact.length } };
  const { found, range: now } = findText(blocks, { ...ANCHOR, ...anchor, range });
  return [found, found === 'orphan' ? '' : paragraph.slice(now.start.offset, now.end.offset)];
}

const howFound = (...args: Parameters<typeof find>): Finding => find(...args)[0];

describe('the agreement of a context', () => {
  const after = (text: string, wanted: string): number =>
    evidenceAt(text, { start: 0, end: 0 }, { before: '', after: wanted }).after;

  it('should count a word that is up to three words farther off', () => {
    assert.equal(after('one two six tide', 'tide'), 1);
    assert.equal(after('one two six ten tide', 'tide'), 0);
  });

  it('should be compared up to 32 code units beyond its length, on either side', () => {
    const filler = (length: number): string => ` ${'z'.repeat(length - 2)} `;
    assert.equal(after(`${filler(32)}tide`, 'tide'), 1);
    assert.equal(after(`${filler(33)}tide`, 'tide'), 0);
    const before = (length: number): number => {
      const text = `tide${filler(length)}`;
      return evidenceAt(text, { start: text.length, end: text.length }, { before: 'tide', after: '' }).before;
    };
    assert.deepEqual([32, 33].map(before), [1, 0]);
  });
});

describe('a text that occurs once', () => {
  const exact = (length: number): string => 'q'.repeat(length);

  it('should be certain without any context from 48 code units', () => {
    const found = (length: number): Finding =>
      howFound(`r ${exact(length)} s`, { exact: exact(length), before: 'tide ', after: ' ebb' });
    assert.deepEqual([47, 48].map(found), ['approximate', 'exact']);
  });

  it('should be certain if six tenths of the context agree on one side', () => {
    const found = (changed: number): Finding =>
      howFound(`${words(changed)} ${exact(30)} s`, { exact: exact(30), before: `${words()} `, after: ' ebb' });
    assert.deepEqual([4, 5].map(found), ['exact', 'approximate']);
  });

  it('should need context on both sides if it has fewer than 24 code units', () => {
    const found = (length: number): Finding =>
      howFound(`${words()} ${exact(length)} s`, { exact: exact(length), before: `${words()} `, after: ' ebb' });
    assert.deepEqual([23, 24].map(found), ['approximate', 'exact']);
  });

  it('should need three tenths on the other side if it is short', () => {
    const found = (changed: number): Finding =>
      howFound(`${words()} tide ${words(changed)}`, { exact: 'tide', before: `${words()} `, after: ` ${words()}` });
    assert.deepEqual([7, 8].map(found), ['exact', 'approximate']);
  });

  it('should need the same word next to it if it is short', () => {
    const context = { before: `${words()} `, after: ` ${words()}` };
    assert.equal(
      howFound(`${wordsBefore(1).split('').reverse().join('')} tide ${words(1)}`, { exact: 'tide', ...context }),
      'exact',
    );
    assert.equal(
      howFound(`a b c d e f g h i x tide x b c d e f g h i j`, { exact: 'tide', ...context }),
      'approximate',
    );
  });
});

describe('a text that occurs several times', () => {
  it('should be certain if its context agrees better by three tenths than that of any other', () => {
    const found = (changed: number): Finding =>
      howFound(`${words(changed)} the tide rose ${words()} - ${words()} the tide rose ${words()}`, {
        exact: 'the tide rose',
        before: `${words()} `,
        after: ` ${words()}`,
      });
    assert.deepEqual([3, 2].map(found), ['context', 'approximate']);
  });

  it('should be looked for in 250 places after its own', () => {
    const found = (count: number): Finding =>
      howFound(`${'z the tide rose y '.repeat(count)}${words()} the tide rose ${words()}`, {
        exact: 'the tide rose',
        before: `${words()} `,
        after: ` ${words()}`,
      });
    assert.deepEqual([249, 250].map(found), ['context', 'approximate']);
  });
});

describe('a text that has changed', () => {
  it('should be found without context if seven tenths of its letters are left', () => {
    const found = (changed: number): Finding => howFound(`1 ${words(changed)} 2`, { exact: words() });
    assert.deepEqual([3, 4].map(found), ['approximate', 'orphan']);
  });

  it('should be found in its context if four tenths are left', () => {
    const before = 'tide ebb moon salt ';
    const found = (changed: number): Finding => howFound(`1 ${before}${words(changed)} 2`, { exact: words(), before });
    assert.deepEqual([6, 7].map(found), ['approximate', 'orphan']);
  });

  it('should be left between its contexts by four tenths', () => {
    const context = { before: 'tide ebb moon salt ', after: ' rain fog mist snow' };
    const found = (changed: number): Finding =>
      howFound(`1 ${context.before}${words(changed)}${context.after} 2`, { exact: words(), ...context });
    assert.deepEqual([6, 7].map(found), ['approximate', 'orphan']);
  });

  it('should be in its context if seven tenths of that are left', () => {
    const found = (changed: number): Finding =>
      howFound(`1 ${words(changed)} k l m n o p ${'x y z w'} 2`, {
        exact: 'k l m n o p q r s t',
        before: `${words()} `,
      });
    assert.deepEqual([3, 4].map(found), ['approximate', 'orphan']);
  });

  it('should have four words if nothing around them is left', () => {
    assert.equal(howFound('1 alder birch cedar qqqqq 2', { exact: 'alder birch cedar maple' }), 'approximate');
    assert.equal(howFound('1 alderwood birchwood qq 2', { exact: 'alderwood birchwood by' }), 'orphan');
  });

  it('should differ in a third of its code units at most, unless both sides of it are left', () => {
    const exact = 'a b c d e f';
    const before = 'tide ebb moon ';
    assert.equal(howFound(`1 ${before}a b c QQ e f 2`, { exact, before }), 'approximate');
    assert.equal(howFound(`1 ${before}a b c QQQ e QQQ 2`, { exact, before }), 'orphan');
    assert.equal(
      howFound(`1 ${before}a b c QQQ e QQQ salt and rain 2`, { exact, before, after: ' salt and rain' }),
      'approximate',
    );
  });

  it('should be found between two contexts of twelve code units or more', () => {
    const found = (before: string, after: string): Finding =>
      howFound(`1 ${before}a b c QQQ e QQQ${after} 2`, { exact: 'a b c d e f', before, after });
    assert.equal(found('tide and eb ', ' salt and ra'), 'approximate');
    assert.equal(found('tide and e ', ' salt and ra'), 'orphan');
    assert.equal(found('tide and eb ', ' salt and r'), 'orphan');
  });

  it('should be found by the 32 code units of its context next to it', () => {
    const [far, near, after] = [
      'k l m n o p q r s t u v w x y z ',
      'a b c d e f g h i j k l m n o p ',
      ' salt and rain and fog',
    ];
    const text = 'moon and QQQQQQQQ star QQQQQQQQ and rock';
    const anchor = { exact: 'moon and star and rock', before: far + near, after };
    assert.equal(howFound(`1 ${far}${near}${text}${after}`, anchor), 'approximate');
    const gone = '1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 ';
    assert.equal(howFound(`1 ${gone}${near}${text}${after}`, anchor), 'approximate');
    assert.equal(howFound(`1 ${gone}a b c d e f g h 1 2 3 4 5 6 7 p ${text}${after}`, anchor), 'approximate');
  });

  it('should have grown by its own length and 800 code units at most', () => {
    const [before, after] = ['tide and ebb ', ' salt and rain'];
    const grown = (length: number): Finding => {
      const put = 'Q'.repeat(length - 'a b c  d e f'.length);
      return howFound(`1 ${before}a b c ${put} d e f${after}`, { exact: 'a b c d e f', before, after });
    };
    assert.deepEqual([822, 823].map(grown), ['approximate', 'orphan']);
  });

  it('should be one of the 50 nearest that are equally like it', () => {
    const before = 'tide and ebb and moon ';
    const found = (count: number): string => {
      const text = `${`${words(2)} - `.repeat(count)}${before}${words(2)} `;
      const blocks: Block[] = [{ type: 'paragraph', text, spans: [] }];
      const range = { start: { block: 0, offset: 0 }, end: { block: 0, offset: 19 } };
      const { range: now } = findText(blocks, { range, exact: words(), before, after: '' });
      return text.slice(0, now.start.offset).endsWith(before) ? 'in its context' : 'elsewhere';
    };
    assert.deepEqual([49, 50].map(found), ['in its context', 'elsewhere']);
  });
});

describe('a long text that has changed', () => {
  const before = 'tide and ebb and moon ';
  const text = (length: number): string =>
    Array.from({ length: 60 }, (_, index) => String.fromCharCode(97 + ((index * 7) % 26)).repeat(1 + (index % 9)))
      .join(' ')
      .slice(0, length - 1)
      .concat('.');
  const digits = (length: number): string => '0123456789'.repeat(9).slice(0, length);

  it('should be compared as a whole up to 192 code units, and by its ends beyond', () => {
    const found = (length: number): Finding =>
      howFound(`1 ${before}${digits(64)}${text(length).slice(64)}`, { exact: text(length), before });
    assert.deepEqual([192, 193].map(found), ['approximate', 'orphan']);
  });

  it('should have ends of 64 code units', () => {
    const found = (changed: number): Finding =>
      howFound(`1 ${before}${digits(changed)}${text(300).slice(changed)}`, { exact: text(300), before });
    assert.deepEqual([12, 32].map(found), ['approximate', 'orphan']);
  });
});
