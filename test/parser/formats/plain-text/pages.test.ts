import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutPages } from '../../../../source/parser/formats/plain-text/pages.ts';
import { readPlainText } from '../../../../source/parser/formats/plain-text.ts';

describe('withoutPages', () => {
  it('should return a text without form feeds as it is', () => {
    const text = 'One\n\n7\n\nTwo\r\n';
    assert.equal(withoutPages(text), text);
  });

  it('should leave out page numbers beside form feeds, in any form', () => {
    for (const number of ['7', '- 7 -', '[12]', 'Page 3 of 12', '3/12', 'xiv', 'S. 4', '     18']) {
      assert.equal(withoutPages(`It ends.\n\n${number}\n\fIt begins.`), 'It ends.\n\nIt begins.', number);
    }
    for (const text of ['In 1984', '12345', 'The 7 of 12 were', '1. The quay']) {
      assert.equal(withoutPages(`It ends.\n\n${text}\n\fIt begins.`), `It ends.\n\n${text}\n\nIt begins.`, text);
    }
  });

  it('should keep a number that is not at an edge of its page', () => {
    assert.equal(withoutPages('7\n8\n9\n10\n11\n\fEnd.'), '9\n\nEnd.');
  });

  it('should leave out heads and feet that recur, whatever their numbers', () => {
    const page = (number: number) =>
      `Tide Tables ${number}\n\nText ${'abc'[number - 1]} is here.\n\nSet in ${1900 + number}, Portmouth`;
    assert.equal(withoutPages([1, 2, 3].map(page).join('\f')), 'Text a is here.\n\nText b is here.\n\nText c is here.');
    assert.match(withoutPages([1, 2].map(page).join('\f')), /Tide Tables 1[\s\S]*Tide Tables 2/);
  });

  it('should keep a line that recurs on few of many pages', () => {
    const pages = Array.from({ length: 8 }, (_, index) => (index < 3 ? 'A refrain' : `Page of ${'abcdefgh'[index]}`));
    assert.equal(withoutPages(pages.join('\f')).match(/refrain/g)?.length, 3);
    const often = Array.from({ length: 7 }, (_, index) => (index < 3 ? 'A refrain' : `Page of ${'abcdefgh'[index]}`));
    assert.equal(withoutPages(often.join('\f')).match(/refrain/g), null);
  });

  it('should join a sentence that continues on the next page', () => {
    assert.equal(withoutPages('The ferry left\n  - 2 -\n\f\nat noon.'), 'The ferry left\nat noon.');
    assert.equal(withoutPages('The ferry left.\n\fat noon.'), 'The ferry left.\n\nat noon.');
    assert.equal(withoutPages('The ferry left\n\fBill Osgood stayed.'), 'The ferry left\n\nBill Osgood stayed.');
  });

  it('should read what pdftotext -layout makes of a paper', () => {
    const text = [
      '                    The Harbor at Night',
      '',
      '                        Ada Moreno',
      '',
      '1. The quay',
      '       “It always comes back,” said Bill Osgood, the harbor master, who had watched the barom-',
      'eter fall since the morning and who had been asked about the ferry three times that week by the',
      'people who had nothing else to do.',
      '      The council will meet again in March, when the quay has been mended and the boats are',
      'back, and nobody expects it to be quick.',
      '',
      '2. The wall',
      '     Nobody knows who built the wall. The oldest stones are from a time before the town had a',
      '                                            -2-',
      '\fname, and the newest are from last spring.',
    ].join('\n');
    const blocks = readPlainText(text).map(({ text: each }) => each);
    assert.deepEqual(blocks, [
      'The Harbor at Night',
      'Ada Moreno',
      '1. The quay',
      '“It always comes back,” said Bill Osgood, the harbor master, who had watched the barometer fall since the morning and who had been asked about the ferry three times that week by the people who had nothing else to do.',
      'The council will meet again in March, when the quay has been mended and the boats are back, and nobody expects it to be quick.',
      '2. The wall',
      'Nobody knows who built the wall. The oldest stones are from a time before the town had a name, and the newest are from last spring.',
    ]);
  });
});
