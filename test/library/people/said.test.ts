import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { peopleLike, peopleNamed, quotedPeople, quotesOf } from '../../../source/library/index.ts';
import { type SavedLibrary, savedLibrary } from '../../support/saved.ts';

describe('people of the library', () => {
  let library: SavedLibrary;
  const names = (typed: string) =>
    quotedPeople(library.database, peopleNamed(library.database, typed))
      .map(({ name }) => name)
      .toSorted();
  const texts = (typed: string, options = {}) =>
    quotesOf(library.database, peopleNamed(library.database, typed), options).map(({ text }) => text);

  before(async () => {
    library = await savedLibrary();
    library.keep(
      {
        title: 'Third',
        paragraphs: [
          '“The wall will be of stone,” said Ann Bell, the harbor master.',
          '“It costs too much,” said J. Finch, a net maker.',
        ],
        more: { publishedTime: '2024-05-17T10:00:00Z' },
      },
      {
        title: 'First',
        paragraphs: ['“The harbor will be closed,” said Ann Bell.'],
        more: { publishedTime: '2023-03-04T22:00:00Z' },
      },
      {
        title: 'Second',
        paragraphs: [
          '“Nobody asked the fishermen of the town,” said Jo Finch.',
          '“We cannot go on like this,” said Ann Bell.',
        ],
        more: { publishedTime: '2023-03-04T08:00:00Z' },
      },
      { title: 'No date', paragraphs: ['“I never said when I would go,” said Ánn Bell.'] },
      {
        title: 'Other',
        paragraphs: ['“We knew nothing of the wall,” said Mary Ann Bell-Ford.', '“So it is,” said Finch.'],
        more: { publishedTime: '2020-01-01T00:00:00Z' },
      },
    );
  });
  after(() => library.end());

  it('should be found by full name, surname and initials', () => {
    assert.deepEqual(names('Ann Bell'), ['Ann Bell']);
    assert.deepEqual(names('ann  BELL'), ['Ann Bell']);
    assert.deepEqual(names('Dr. Ann Bell'), ['Ann Bell']);
    assert.deepEqual(names('A. Bell'), ['Ann Bell']);
    assert.deepEqual(names('bell'), ['Ann Bell', 'Mary Ann Bell-Ford']);
    assert.deepEqual(names('Finch'), ['Finch', 'J. Finch', 'Jo Finch']);
    assert.deepEqual(names('Joan Finch'), ['J. Finch']);
    assert.deepEqual(names('A. B.'), ['Ann Bell']);
    assert.deepEqual(names('Be'), []);
    assert.deepEqual(names(''), []);
    assert.deepEqual(names('%'), []);
  });

  it('should be suggested for a name similar to theirs', () => {
    const like = (typed: string) =>
      quotedPeople(library.database, peopleLike(library.database, typed)).map(({ name }) => name);
    assert.deepEqual(like('Bel'), ['Ann Bell', 'Mary Ann Bell-Ford']);
    assert.deepEqual(like('ann belll'), ['Ann Bell', 'Mary Ann Bell-Ford']);
    assert.deepEqual(like('Finsh'), ['Finch', 'J. Finch', 'Jo Finch']);
    assert.deepEqual(like('Jo Belll'), []);
    assert.deepEqual(like('Be'), []);
    assert.deepEqual(like(''), []);
  });

  it('should be found by id', () => {
    const [ann] = peopleNamed(library.database, 'Ann Bell');
    assert.deepEqual(names(`id:${ann}`), ['Ann Bell']);
    assert.deepEqual(names('id:99999'), []);
  });

  it('should be one person under one full name, ignoring accents', () => {
    const [ann] = quotedPeople(library.database, peopleNamed(library.database, 'Ann Bell'));
    assert.deepEqual(
      { ...ann, id: 0 },
      {
        id: 0,
        kind: 'person',
        name: 'Ann Bell',
        quotes: 4,
        articles: 4,
        from: Date.parse('2023-03-04T08:00:00Z'),
        to: Date.parse('2024-05-17T10:00:00Z'),
        role: 'harbor master',
        lastTitle: 'No date',
      },
    );
  });

  it('should be quoted by date, and without a date last', () => {
    assert.deepEqual(texts('Ann Bell'), [
      'We cannot go on like this,',
      'The harbor will be closed,',
      'The wall will be of stone,',
      'I never said when I would go,',
    ]);
  });

  it('should have the date of publication with each quote, or none', () => {
    const quotes = quotesOf(library.database, peopleNamed(library.database, 'Ann Bell'));
    assert.deepEqual(
      quotes.map(({ saidAt }) => saidAt),
      [Date.UTC(2023, 2, 4, 8), Date.UTC(2023, 2, 4, 22), Date.UTC(2024, 4, 17, 10), null],
    );
  });

  it('should be quoted in order of certainty within a day', () => {
    library.database.exec(
      "UPDATE speakers SET confidence = 0.4 WHERE quote = (SELECT id FROM quotes WHERE text LIKE 'We cannot%')",
    );
    const quotes = quotesOf(library.database, peopleNamed(library.database, 'Ann Bell'));
    assert.deepEqual(
      quotes.slice(0, 3).map(({ text, isGuess }) => [text, isGuess]),
      [
        ['The harbor will be closed,', false],
        ['We cannot go on like this,', true],
        ['The wall will be of stone,', false],
      ],
    );
    library.database.exec('UPDATE speakers SET confidence = 0.5 WHERE confidence = 0.4');
    assert.ok(!quotesOf(library.database, peopleNamed(library.database, 'Ann Bell')).some(({ isGuess }) => isGuess));
  });

  it('should be quoted by day first, even if they are less certain', () => {
    const day = (number: number): string => new Date(number * 86_400_000).toISOString();
    // An even number of days since 1970 and the one after it would be in the same two days.
    library.keep(
      {
        title: 'Even',
        paragraphs: ['“The boats are on the shingle,” said Zoe Quill.'],
        more: { publishedTime: day(18_000) },
      },
      {
        title: 'Odd',
        paragraphs: ['“The boats are on the water,” said Zoe Quill.'],
        more: { publishedTime: day(18_001) },
      },
    );
    library.database.exec(
      "UPDATE speakers SET confidence = 0.4 WHERE quote = (SELECT id FROM quotes WHERE text LIKE '%shingle,')",
    );
    assert.deepEqual(texts('Zoe Quill'), ['The boats are on the shingle,', 'The boats are on the water,']);
  });

  it('should be quoted with words, and within a time', () => {
    const term = (text: string, isNegated = false) => ({ text, isNegated });
    assert.deepEqual(texts('Ann Bell', { terms: [term('WALL')] }), ['The wall will be of stone,']);
    assert.deepEqual(texts('Ann Bell', { terms: [term('will'), term('wall', true)] }), ['The harbor will be closed,']);
    assert.deepEqual(texts('Ann Bell', { since: Date.UTC(2024, 0) }), ['The wall will be of stone,']);
    assert.equal(texts('Ann Bell', { until: Date.UTC(2024, 0) }).length, 2);
  });

  it('should not be quoted from fragments unless asked for', () => {
    library.keep({ title: 'Fragment', paragraphs: ['Mary Ann Bell-Ford called the plan “reckless” on Friday.'] });
    const before = texts('Bell-Ford').length;
    assert.equal(texts('Bell-Ford', { fragments: true }).length, before + 1);
  });
});
