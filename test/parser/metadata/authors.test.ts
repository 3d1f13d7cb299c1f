import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePage } from '../../../source/parser/html/page.ts';
import { type Metadata, readMetadata } from '../../../source/parser/metadata/index.ts';
import { isName, looksLikePerson } from '../../../source/parser/metadata/names.ts';

function read(body: string, head = ''): Metadata {
  const html = `<html lang="en"><head><title>Harbour waits</title>${head}</head><body><h1>Harbour waits</h1>${body}</body></html>`;
  return readMetadata(parsePage(html), null);
}

/** A word of this many code units. */
const word = (length: number): string => 'x'.repeat(length);

describe('the authors of a page', () => {
  it('should be read from a line of up to 120 code units that begins with "By"', () => {
    const line = 'By Ada Moor, ';
    assert.deepEqual(read(`<p>${line}${word(120 - line.length)}</p>`).authors, ['Ada Moor']);
    assert.deepEqual(read(`<p>${line}${word(121 - line.length)}</p>`).authors, []);
  });

  it('should be read from a credit of less than 100 code units anywhere on the page', () => {
    const far = '<p>The ferry is late, and nobody knows why it is so late today.</p>'.repeat(30);
    const credit = 'Written by Ada Moor, ';
    assert.deepEqual(read(`${far}<p>${credit}${word(99 - credit.length)}</p>`).authors, ['Ada Moor']);
    assert.deepEqual(read(`${far}<p>${credit}${word(100 - credit.length)}</p>`).authors, []);
  });

  it('should not be read from several different credits', () => {
    const far = '<p>The ferry is late, and nobody knows why it is so late today.</p>'.repeat(30);
    const credit = (name: string): string => `<p>Written by ${name}</p>`;
    assert.deepEqual(read(far + credit('Ada Moor') + credit('Ada Moor')).authors, ['Ada Moor']);
    assert.deepEqual(read(far + credit('Ada Moor') + credit('Jan Berg')).authors, []);
  });

  it('should be read from up to 60 code units next to a date', () => {
    const name = (length: number): string => `Ada ${word(length - 4).replace('x', 'M')}`;
    const beside = (length: number): readonly string[] =>
      read(`<div>${name(length)}</div><div>25 August 2025</div>`).authors;
    assert.deepEqual(beside(60), [name(60)]);
    assert.deepEqual(beside(61), []);
  });

  it('should keep the wording of the page if it has up to 40 code units in addition to the names', () => {
    const byline = (length: number): string | null =>
      read('', `<meta name=author content="Ada Moor, ${word(length - 2)}">`).byline;
    assert.equal(byline(40), `Ada Moor, ${word(38)}`);
    assert.equal(byline(41), 'Ada Moor');
  });
});

describe('isName', () => {
  it('should accept 2 to 70 code units', () => {
    assert.deepEqual(['A', 'Al', word(70), word(71)].map(isName), [false, true, true, false]);
  });

  it('should accept up to seven words', () => {
    assert.deepEqual(
      [7, 8].map((count) => isName(Array(count).fill('Ada').join(' '))),
      [true, false],
    );
  });
});

describe('looksLikePerson', () => {
  it('should accept two to five words, at least two of them capitalized', () => {
    const names = ['Ada', 'Ada Moor', 'Ada van der Moor Berg', 'Ada van der Moor Berg Cole', 'Ada van der la'];
    assert.deepEqual(names.map(looksLikePerson), [false, true, true, false, false]);
  });
});

describe('the times of a page', () => {
  it('should be read from texts of up to 120 code units beside the headline', () => {
    const date = ' 25 August 2025';
    assert.equal(read(`<p>${word(120 - date.length)}${date}</p>`).publishedTime, '2025-08-25');
    assert.equal(read(`<p>${word(121 - date.length)}${date}</p>`).publishedTime, null);
  });

  it('should be that of a change after "Updated", unless the text is longer than 30 code units', () => {
    const times = (between: string): readonly (string | null)[] => {
      const { publishedTime, modifiedTime } = read(
        `<p>Updated</p><p>${between}</p><p>25 August 2025</p><p>3 May 2025</p>`,
      );
      return [modifiedTime, publishedTime];
    };
    assert.deepEqual(times(word(30)), ['2025-08-25', '2025-05-03']);
    assert.deepEqual(times(word(31)), [null, '2025-08-25']);
  });
});

describe('the excerpt of a page', () => {
  it('should be up to 5,000 code units long', () => {
    for (const [length, read5000] of [
      [5000, 5000],
      [5001, 5000],
    ] as const) {
      assert.equal(read('', `<meta name=description content="${word(length)}">`).excerpt?.length, read5000);
    }
  });
});
