import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { raindropHighlights } from '../../../source/library/imports/csv-filters.ts';
import { readTime } from '../../../source/library/imports/fields.ts';
import { readOmnivoreHighlights } from '../../../source/library/imports/omnivore-highlights.ts';
import { isFeedList, mayBeExport, readExport } from '../../../source/library/index.ts';
import { decode } from '../../../source/parser/input/decode.ts';

const FOLDER = 'fixtures/imports';

/** The results of a filter, without empty fields. */
function found(text: string): unknown {
  const read = readExport(text);
  if (!read) return null;
  const rows = [...read.rows].map((row) => {
    if ('problem' in row) return row;
    const item = Object.entries(row.item).filter(([, value]) => value !== null && value !== '' && String(value) !== '');
    return { line: row.line, ...Object.fromEntries(item) };
  });
  return { program: read.program, rows };
}

describe('the exports of other programs', () => {
  for (const name of readdirSync(FOLDER)) {
    const file = readdirSync(`${FOLDER}/${name}`).find((each) => each.startsWith('export.'))!;
    it(`should be read: ${name}`, () => {
      const text = decode(readFileSync(`${FOLDER}/${name}/${file}`));
      const expected: unknown = JSON.parse(readFileSync(`${FOLDER}/${name}/expected.json`, 'utf8'));
      assert.deepEqual(found(text), expected);
      assert.ok(mayBeExport(text.slice(0, 65_536)));
    });
  }

  it('should not be recognized in other files', () => {
    for (const text of [
      '',
      'Some text.',
      '<p>A page',
      '[1, 2]',
      '[]',
      '{"url": "x"}',
      'name,age\nAnn,5\n',
      '"',
      '[{"a": 1}]',
    ]) {
      assert.equal(readExport(text), null, text);
    }
    for (const text of ['', 'Some text.', '<p>A page', '{"url": "x"}', 'name,age\nAnn,5\n', '"']) {
      assert.equal(mayBeExport(text), false, text);
    }
    assert.ok(isFeedList('<?xml version="1.0"?>\n<!-- feeds -->\n<opml version="2.0">'));
    assert.ok(!isFeedList('<p>&lt;opml&gt; is a format'));
  });

  it('should be recognized by the first 4,000 characters', () => {
    for (const [start, isKnown] of [
      [3_900, true],
      [4_001, false],
    ] as const) {
      const comment = `<!--${' '.repeat(start - 7)}-->`;
      const bookmarks = `${comment}<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="https://quay.example/">The quay</A></DL>`;
      assert.equal(readExport(bookmarks) !== null, isKnown);
      assert.equal(mayBeExport(bookmarks), isKnown);
      assert.equal(isFeedList(`${comment}<opml version="2.0">`), isKnown);
    }
  });

  it('should be read with ten thousand rows', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, at) => `"Title ""${at}"", and more",https://quay.example/${at},1400000000,,unread`,
    );
    const read = readExport(`title,url,time_added,tags,status\n${rows.join('\n')}\n`);
    const items = [...read!.rows];
    assert.equal(items.length, 10_000);
    const last = items.at(-1)!;
    assert.equal(last.line, 10_001);
    assert.equal('item' in last && last.item.title, 'Title "9999", and more');
  });

  it('should go on after many quotation marks that are not closed', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) =>
      at % 2 ? `"Open ${at},https://quay.example/${at},1400000000` : `Row ${at},https://quay.example/${at},1400000000`,
    );
    const read = [...readExport(`title,url,time_added\n${rows.join('\n')}\n`)!.rows];
    assert.deepEqual(
      read.map((row) => [row.line, 'problem' in row]),
      rows.map((_, at) => [at + 2, at % 2 === 1]),
    );
  });
});

describe('a time', () => {
  for (const [text, expected] of [
    ['1400000000', '2014-05-13T16:53:20.000Z'],
    ['1400000000123', '2014-05-13T16:53:20.123Z'],
    ['2021-02-03', '2021-02-03T00:00:00.000Z'],
    ['2021-02-03 04:05:06', '2021-02-03T04:05:06.000Z'],
    ['2021-02-03 04:05:06.123456+00:00', '2021-02-03T04:05:06.123Z'],
    ['2021-02-03T04:05:06+0100', '2021-02-03T03:05:06.000Z'],
    ['2021-02-03 04:05:06 UTC', '2021-02-03T04:05:06.000Z'],
    ['631152000', '1990-01-01T00:00:00.000Z'],
    ['631151999', null],
    ['4102444800', '2100-01-01T00:00:00.000Z'],
    ['4102444801', null],
    ['0', null],
    ['yesterday', null],
    ['', null],
  ] as const) {
    it(`should be read: ${text}`, () => {
      const time = readTime(text);
      assert.equal(time === null ? null : new Date(time).toISOString(), expected);
    });
  }
});

describe('highlights in the text of an export', () => {
  it('should be taken from a cell of Raindrop', () => {
    assert.deepEqual(raindropHighlights('Highlight:The words\nNote:My note\n\nHighlight:Other words'), [
      { exact: 'The words', note: 'My note' },
      { exact: 'Other words', note: '' },
    ]);
    assert.deepEqual(raindropHighlights('Only words'), [{ exact: 'Only words', note: '' }]);
    assert.deepEqual(raindropHighlights(' '), []);
  });

  it('should be taken from Markdown of Omnivore', () => {
    const markdown =
      '# Title\n\n> Two lines\n> of words. [⤴️](https://program.example/1)\n\nA note #sea\n\n> Other\n\n## End\n>\n';
    assert.deepEqual(readOmnivoreHighlights(markdown), [
      { exact: 'Two lines\nof words.', note: 'A note #sea' },
      { exact: 'Other', note: '' },
    ]);
  });
});
