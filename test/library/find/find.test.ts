import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { UsageError } from '../../../source/failure.ts';
import {
  deleteArticles,
  find,
  parseQuery,
  positionOfFound,
  readArticle,
  searchOfFound,
} from '../../../source/library/index.ts';
import { codePoint } from '../../support/code-points.ts';
import { type SavedLibrary, savedLibrary } from '../../support/saved.ts';

const FILLER = 'Boats were drawn up on the shingle, and people waited for the weather to change.';

describe('finding in the library', () => {
  let library: SavedLibrary;
  const found = (typed: string, limit = 20) => find(library.database, parseQuery(typed), limit);
  const titles = (typed: string) => found(typed).map(({ article }) => article.title);

  before(async () => {
    library = await savedLibrary();
    library.keep(
      {
        title: 'The tide',
        tags: ['Sea', 'to read'],
        paragraphs: [
          'The council met by the quay. Łódź and Straße don’t matter.',
          '“The harbor will be closed until the spring,” said Ann Bell, the harbor master.',
          '“Nobody has asked the fishermen,” Jo Finch said.',
        ],
        more: { siteName: 'Harbor News', authors: ['Mark Tully'], publishedTime: '2023-03-04T10:00:00Z' },
      },
      {
        title: 'After the storm',
        paragraphs: [
          'The storm broke the old wall. The quay was under water.',
          '“We will rebuild the wall in stone,” said Jo Finch.',
          FILLER,
        ],
        more: {
          siteName: 'Coast Post',
          publishedTime: '2024-05-17T10:00:00Z',
          url: 'https://coast.example/a/news.example',
        },
      },
      {
        title: '東京タワーの夜',
        tags: ['夜'],
        paragraphs: ['東京タワーは夜になると赤く光り、港から見える。', '船は動かない。'],
        more: { publishedTime: '2022-01-02T00:00:00Z', lang: 'ja' },
      },
      {
        title: 'ท่าเรือ',
        paragraphs: ['ท่าเรือจะปิดจนถึงฤดูใบไม้ผลิ'],
        more: { publishedTime: '2021-01-02T00:00:00Z', lang: 'th' },
      },
      { title: 'Gone', paragraphs: ['A quay that was deleted.'] },
    );
    deleteArticles(library.database, [5]);
    library.database.exec(`INSERT INTO highlights (key, article, block, start, end_block, end, exact, before, after, found, color, note, tags,
        created_at, updated_at) VALUES ('h', 1, 1, 4, 1, 15, 'council met', '', '', 'exact', 'yellow', 'ask about the lanterns', 'todo', 1, 1);
      INSERT INTO highlight_words (rowid, exact, note, tags) VALUES (1, 'council met', 'ask about the lanterns', 'todo')`);
  });
  after(() => library.end());

  it('should find articles that have all words, and none of those that must not occur', () => {
    assert.deepEqual(titles('quay').toSorted(), ['After the storm', 'The tide']);
    assert.deepEqual(titles('quay wall'), ['After the storm']);
    assert.deepEqual(titles('quay -wall'), ['The tide']);
    assert.deepEqual(titles('-quay'), ['東京タワーの夜', 'ท่าเรือ']);
    assert.deepEqual(titles('"old wall"'), ['After the storm']);
    assert.deepEqual(titles('"wall old"'), []);
  });

  it('should fold words as the search of the reader does', () => {
    for (const word of ['LODZ', 'łódź', 'lódz', 'strasse', 'STRASSE', 'Straße', "don't", 'don’t']) {
      assert.deepEqual(titles(word), ['The tide'], word);
    }
  });

  it('should find parts of words in scripts without spaces, even short ones and those next to letters of other scripts', () => {
    for (const part of ['タワー', '港', '赤く', '東京タワー', '船は動かない', '夜'])
      assert.deepEqual(titles(part), ['東京タワーの夜'], part);
    for (const part of ['ฤดูใบไม้', 'ปิด', 'กจ', 'ท่']) assert.deepEqual(titles(part).length, part === 'กจ' ? 0 : 1, part);
    assert.deepEqual(titles('タワー 港'), ['東京タワーの夜']);
    assert.deepEqual(titles('タワー quay'), []);
    assert.deepEqual(titles('-タワー -港 before:2023'), ['ท่าเรือ']);
  });

  it('should find by title, site, author and tag', () => {
    assert.deepEqual(titles('title:storm'), ['After the storm']);
    assert.deepEqual(titles('title:タワー'), ['東京タワーの夜']);
    assert.deepEqual(titles('site:harbor'), ['The tide']);
    assert.deepEqual(titles('site:coast.example'), ['After the storm']);
    // The path of a URL is not a site.
    assert.ok(!titles('site:news.example').includes('After the storm'));
    assert.deepEqual(titles('by:tully quay'), ['The tide']);
    assert.deepEqual(titles('tag:sea'), ['The tide']);
    assert.deepEqual(titles('tag:"TO READ"'), ['The tide']);
    assert.deepEqual(titles('tag:read'), []);
    assert.deepEqual(titles('tag:夜'), ['東京タワーの夜']);
    assert.deepEqual(titles('quay -tag:sea'), ['After the storm']);
  });

  it('should find by date of publication', () => {
    assert.deepEqual(titles('after:2023 quay').toSorted(), ['After the storm', 'The tide']);
    assert.deepEqual(titles('before:2024-05-17 quay'), ['The tide']);
    assert.deepEqual(titles('after:2024-05-17 quay'), ['After the storm']);
    assert.deepEqual(titles('after:2024-05-18 quay'), []);
    assert.deepEqual(titles('before:2023'), ['東京タワーの夜', 'ท่าเรือ']);
  });

  it('should find quotes, with their speakers', () => {
    const [quote, ...others] = found('in:quotes harbor');
    assert.deepEqual(others, []);
    assert.deepEqual(quote?.quote?.speakers, ['Ann Bell']);
    assert.equal(quote.snippet.text, 'The harbor will be closed until the spring,');
    assert.deepEqual(positionOfFound(library.database, quote), { block: 2, offset: 1 });
    assert.deepEqual(found('in:quotes council'), []);
  });

  it('should find what somebody says, and articles in which somebody is not quoted', () => {
    assert.deepEqual(
      found('said:Finch').map(({ snippet }) => snippet.text),
      ['We will rebuild the wall in stone,', 'Nobody has asked the fishermen,'],
    );
    assert.deepEqual(titles('said:Finch wall'), ['After the storm']);
    assert.deepEqual(titles('said:Finch harbor'), []);
    assert.deepEqual(titles('said:nobody'), []);
    assert.deepEqual(titles('quay -said:Bell'), ['After the storm']);
  });

  it('should find highlights and their notes', () => {
    const [highlight] = found('in:highlights lanterns');
    assert.deepEqual([highlight?.snippet.text, highlight?.note], ['council met', 'ask about the lanterns']);
    assert.deepEqual(titles('in:highlights council lanterns'), ['The tide']);
    assert.deepEqual(titles('in:highlights quay'), []);
    assert.deepEqual(titles('in:highlights -lanterns'), []);
  });

  it('should lead to the match', () => {
    const [result] = found('fishermen');
    const position = positionOfFound(library.database, result!);
    const block = readArticle(library.database, result!.article.id)?.blocks[position!.block];
    assert.ok(block?.text.slice(position!.offset).startsWith('fishermen'));
    assert.equal(result?.match, 'fishermen');
    assert.equal(positionOfFound(library.database, found('title:tide')[0]!), null);
  });

  it('should find words by their beginning, and highlight them whole', () => {
    assert.deepEqual(titles('fisherm'), []);
    assert.deepEqual(titles('fisherm*'), ['The tide']);
    assert.deepEqual(titles('title:stor*'), ['After the storm']);
    assert.deepEqual(titles('"old wa*"'), ['After the storm']);
    assert.deepEqual(titles('strass*'), ['The tide']);
    assert.deepEqual(titles('in:highlights counc*'), ['The tide']);
    assert.deepEqual(titles('quay -fisherm*'), ['After the storm']);
    const [result] = found('fisherm*');
    assert.equal(result?.match, 'fishermen');
  });

  it('should lead to a search for one word as it is, and for several as alternatives', () => {
    const searchOf = (typed: string) => searchOfFound(library.database, found(typed)[0]!);
    assert.deepEqual(searchOf('fishermen'), { query: 'fishermen', options: {} });
    assert.deepEqual(searchOf('fisherm*'), { query: 'fisherm', options: {} });
    assert.deepEqual(searchOf('"old wall"'), { query: 'old wall', options: {} });
    const switches = { regularExpression: true, wholeWord: true, case: 'ignore' };
    assert.deepEqual(searchOf('spring harb*'), { query: 'harbor|spring', options: switches });
    assert.deepEqual(searchOf('"Ann Bell" strasse'), { query: 'ann\\s+bell|straße', options: switches });
    assert.equal(searchOf('title:tide'), null);
  });

  it('should return at most as many results as asked for', () => {
    assert.equal(found('quay', 1).length, 1);
    assert.equal(found('said:Finch', 1).length, 1);
  });

  it('should ask for words if there are none', () => {
    for (const typed of ['', '  ', '"', '""']) assert.throws(() => found(typed), UsageError, typed);
  });

  it('should accept any query', () => {
    const parts = fc.constantFrom(
      '"',
      "'",
      '-',
      ':',
      '*',
      '^',
      '(',
      ')',
      '{',
      '}',
      '+',
      'AND',
      'OR',
      'NOT',
      'NEAR(a, 2)',
      'title:',
      'site:',
      'by:',
      'tag:',
      'said:',
      'in:quotes',
      'in:highlights',
      'rowid',
      'quay',
      '港',
      'タワー',
      '%',
      '_',
      '\\',
      '\0',
      '\ud800',
      ';',
      '--',
      '/*',
      ' ',
    );
    const queries = fc.oneof(
      fc.string({ unit: codePoint, maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(parts, { maxLength: 12 }).map((some) => some.join('')),
      fc.array(parts, { maxLength: 12 }).map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(queries, (typed) => {
        try {
          for (const { article } of found(typed)) assert.notEqual(article.title, 'Gone');
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
        }
      }),
      { numRuns: process.env.PULLQUOTE_LONG_TESTS ? 20_000 : 150 },
    );
  });

  it('should accept a query of signs in a script without spaces', () => {
    assert.deepEqual(titles('\u{f71}\u{14647}\u{14647}'), []);
  });

  it('should accept a query of many words', () => {
    assert.deepEqual(titles(Array.from({ length: 3_000 }, (_, index) => `word${index}`).join(' ')), []);
    assert.deepEqual(titles(`-${'港'.repeat(60_000)} in:quotes wall`), ['After the storm']);
  });
});

describe('the ranking', () => {
  it('should choose by what somebody says among twice as many articles as are shown', async () => {
    const library = await savedLibrary();
    try {
      const said = '“A lantern burned on the mole all night,” Ann Bell, the harbor master, said.';
      const unsaid = said.replaceAll(/[“”]/g, '');
      library.keep(
        { title: 'First', paragraphs: [unsaid, FILLER] },
        { title: 'Second', paragraphs: [unsaid, FILLER, 'More.'] },
        { title: 'Third', paragraphs: [said, FILLER, 'More of it.'] },
      );
      const titles = (limit: number) =>
        find(library.database, parseQuery('lantern'), limit).map(({ article }) => article.title);
      assert.deepEqual(titles(1), ['First']);
      assert.deepEqual(titles(2), ['Third', 'First']);
    } finally {
      library.end();
    }
  });

  it('should prefer titles, then what somebody says', async () => {
    const library = await savedLibrary();
    try {
      const text = (middle: string) => [FILLER, middle, FILLER];
      library.keep(
        {
          title: 'One',
          paragraphs: text('A lantern burned on the mole all night, Ann Bell, the harbor master, said.'),
        },
        {
          title: 'Two',
          paragraphs: text('“A lantern burned on the mole all night,” Ann Bell, the harbor master, said.'),
        },
        {
          title: 'The lantern',
          paragraphs: text('A lantern burned on the mole all night, Ann Bell, the harbor master, said.'),
        },
      );
      const results = find(library.database, parseQuery('lantern'), 3);
      assert.deepEqual(
        results.map(({ article }) => article.title),
        ['The lantern', 'Two', 'One'],
      );
      // The article with the word in a quote is chosen even if it would not be among the first.
      assert.deepEqual(
        find(library.database, parseQuery('lantern'), 2).map(({ article }) => article.title),
        ['The lantern', 'Two'],
      );
    } finally {
      library.end();
    }
  });
});
