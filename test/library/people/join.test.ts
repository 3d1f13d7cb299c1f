import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import {
  articlesOfPerson,
  joinPeople,
  peopleNamed,
  quotedPeople,
  splitJoined,
  splitPerson,
  suggestJoins,
  undoPeopleChange,
} from '../../../source/library/index.ts';
import { type SavedLibrary, savedLibrary, type ToKeep } from '../../support/saved.ts';

const RUNS = process.env.PULLQUOTE_LONG_TESTS ? 5000 : 60;

/** An article in which each of the people says something. */
const talk = (title: string, ...names: readonly string[]): ToKeep => ({
  title,
  paragraphs: names.map((name, index) => `“Nobody can say ${index} what will come of it,” said ${name}.`),
});

describe('joining and splitting people', () => {
  let library: SavedLibrary;
  const id = (name: string): number => {
    const [found, ...others] = peopleNamed(library.database, name);
    assert.ok(found !== undefined && others.length === 0, `${name} fits ${others.length + 1}`);
    return found;
  };
  /** Who says what, as "name: quotes". */
  const everybody = (): readonly string[] =>
    quotedPeople(library.database)
      .map(({ name, quotes }) => `${name}: ${quotes}`)
      .toSorted();

  beforeEach(async () => {
    library = await savedLibrary();
    library.keep(talk('One', 'Jo Finch', 'Ann Bell'), talk('Two', 'J. Finch'), talk('Three', 'Joan Finch'));
  });
  afterEach(() => library.end());
  const BEFORE = ['Ann Bell: 1', 'J. Finch: 1', 'Jo Finch: 1', 'Joan Finch: 1'];

  it('should make several people one, under the first name, found by each name', () => {
    joinPeople(library.database, [id('Jo Finch'), id('J. Finch'), id('Joan Finch')]);
    assert.deepEqual(everybody(), ['Ann Bell: 1', 'Jo Finch: 3']);
    assert.deepEqual(new Set(['Jo Finch', 'J. Finch', 'Joan Finch', 'Finch'].map(id)).size, 1);
  });

  it('should apply to articles that are saved later, or again', () => {
    joinPeople(library.database, [id('Jo Finch'), id('Joan Finch')]);
    library.keep(talk('Four', 'Joan Finch'), talk('Three', 'Joan Finch'));
    assert.deepEqual(everybody(), ['Ann Bell: 1', 'J. Finch: 1', 'Jo Finch: 3']);
    undoPeopleChange(library.database);
    assert.deepEqual(everybody(), ['Ann Bell: 1', 'J. Finch: 1', 'Jo Finch: 1', 'Joan Finch: 2']);
  });

  it('should be undone step by step', () => {
    joinPeople(library.database, [id('Jo Finch'), id('J. Finch')]);
    joinPeople(library.database, [id('Joan Finch'), id('Jo Finch')]);
    assert.deepEqual(everybody(), ['Ann Bell: 1', 'Joan Finch: 3']);
    assert.equal(id('J. Finch'), id('Joan Finch'));
    assert.deepEqual(undoPeopleChange(library.database), { kind: 'join', names: ['Joan Finch', 'Jo Finch'] });
    assert.deepEqual(everybody(), ['Ann Bell: 1', 'Jo Finch: 2', 'Joan Finch: 1']);
    assert.equal(id('J. Finch'), id('Jo Finch'));
    assert.deepEqual(undoPeopleChange(library.database), { kind: 'join', names: ['Jo Finch', 'J. Finch'] });
    assert.deepEqual(everybody(), BEFORE);
    assert.equal(undoPeopleChange(library.database), null);
  });

  it('should make the one in some articles somebody else, and undo it', () => {
    library.keep(talk('Four', 'Ann Bell'));
    const four = [...articlesOfPerson(library.database, id('Ann Bell'))].at(-1)!;
    splitPerson(library.database, id('Ann Bell'), [four]);
    assert.deepEqual(everybody().slice(0, 2), ['Ann Bell: 1', 'Ann Bell: 1']);
    library.keep(talk('Four', 'Ann Bell'));
    assert.deepEqual(everybody().slice(0, 2), ['Ann Bell: 1', 'Ann Bell: 1']);
    assert.deepEqual(
      suggestJoins(library.database, 9).filter(({ people }) => people[0].name === 'Ann Bell'),
      [],
    );
    undoPeopleChange(library.database);
    assert.equal(everybody()[0], 'Ann Bell: 2');
    id('Ann Bell');
  });

  it('should separate everybody who was joined, and undo that, too', () => {
    joinPeople(library.database, [id('Jo Finch'), id('J. Finch')]);
    joinPeople(library.database, [id('Jo Finch'), id('Joan Finch')]);
    assert.deepEqual(splitJoined(library.database, id('Jo Finch')), ['Joan Finch', 'J. Finch']);
    assert.deepEqual(everybody(), BEFORE);
    assert.deepEqual(undoPeopleChange(library.database), { kind: 'split', names: ['Jo Finch'] });
    assert.deepEqual(everybody(), ['Ann Bell: 1', 'Jo Finch: 3']);
    undoPeopleChange(library.database);
    undoPeopleChange(library.database);
    assert.deepEqual(everybody(), BEFORE);
    assert.deepEqual(splitJoined(library.database, id('Ann Bell')), []);
  });

  it('should restore the previous state, whatever was done', async () => {
    const name = fc.nat({ max: 30 });
    const step = fc.record({ what: fc.constantFrom('join', 'split', 'splitJoined'), one: name, other: name });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const { database, keep, end } = await savedLibrary();
        try {
          keep(talk('One', 'Jo Finch', 'Ann Bell'), talk('Two', 'J. Finch'), talk('Three', 'Joan Finch'));
          const whoSaysWhat = () =>
            database
              .prepare('SELECT person, name, article FROM article_people ORDER BY id')
              .all()
              .map((row) => ({ ...row }));
          const states = [whoSaysWhat()];
          for (const { what, one, other } of steps) {
            const people = quotedPeople(database)
              .map((person) => person.id)
              .toSorted((a, b) => a - b);
            const [a = 0, b = 0] = [people[one % people.length], people[other % people.length]];
            const articles = [...articlesOfPerson(database, a)];
            if (what === 'join' && a !== b) joinPeople(database, [a, b]);
            else if (what === 'split' && articles.length > 1) splitPerson(database, a, articles.slice(1));
            else if (what !== 'splitJoined' || splitJoined(database, a).length === 0) continue;
            states.push(whoSaysWhat());
          }
          for (let at = states.length - 1; at > 0; at -= 1) {
            assert.deepEqual(whoSaysWhat(), states[at]);
            assert.ok(undoPeopleChange(database));
          }
          assert.deepEqual(whoSaysWhat(), states[0]);
          assert.equal(undoPeopleChange(database), null);
        } finally {
          end();
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('suggestions', () => {
  const suggestions = async (...articles: readonly ToKeep[]): Promise<readonly string[]> => {
    const library = await savedLibrary();
    try {
      library.keep(...articles);
      return suggestJoins(library.database, 20).map(
        ({ people: [one, other], reason }) => `${one.name}, ${other.name}: ${reason}`,
      );
    } finally {
      library.end();
    }
  };
  const apart = (...names: readonly string[]) => names.map((name, index) => talk(`Talk ${index}`, name));

  it('should be names with initials, titles, more given names, or another transliteration', async () => {
    assert.deepEqual(await suggestions(...apart('J. Finch', 'Joan Finch')), ['Joan Finch, J. Finch: initials']);
    assert.deepEqual(await suggestions(...apart('Joan Finch', 'Joan B. Finch')), [
      'Joan B. Finch, Joan Finch: middle name',
    ]);
    assert.deepEqual(await suggestions(...apart('Alexander Marenko', 'Aleksandr Marenka')), [
      'Alexander Marenko, Aleksandr Marenka: spelling',
    ]);
    assert.deepEqual(await suggestions(...apart('Oleh Zarenskyy', 'Oleh Zarensky')), [
      'Oleh Zarenskyy, Oleh Zarensky: spelling',
    ]);
    assert.deepEqual(await suggestions(...apart('Oleksandr Marenko', 'Alexander Marenko')), [
      'Oleksandr Marenko, Alexander Marenko: spelling',
    ]);
    // M. is also the French for Mr.
    assert.deepEqual(await suggestions(...apart('M. Finch', 'Mira Finch', 'Erik Finch')), [
      'Mira Finch, M. Finch: initials',
    ]);
  });

  it('should be a surname that only one full name has', async () => {
    assert.deepEqual(await suggestions(...apart('Joan Finch', 'Finch')), ['Joan Finch, Finch: surname only']);
    assert.deepEqual(await suggestions(...apart('Joan Finch', 'Mark Finch', 'Finch')), []);
  });

  it('should not be two people of one surname, of short names, or of one article', async () => {
    assert.deepEqual(await suggestions(...apart('Joan Finch', 'Mark Finch')), []);
    assert.deepEqual(await suggestions(...apart('Ann Bell', 'Ada Ball')), []);
    assert.deepEqual(await suggestions(...apart('Joan Finch', 'Jane Finch')), []);
    assert.deepEqual(await suggestions(...apart('Martin Finch', 'Armin Finch')), []);
    assert.deepEqual(await suggestions(talk('One', 'Alexander Marenko', 'Aleksandr Marenka')), []);
  });

  it('should not be people whom the user has split', async () => {
    const library = await savedLibrary();
    try {
      library.keep(...apart('J. Finch', 'Joan Finch'));
      const [{ people }] = suggestJoins(library.database, 1) as [ReturnType<typeof suggestJoins>[number]];
      joinPeople(
        library.database,
        people.map(({ id }) => id),
      );
      assert.deepEqual(suggestJoins(library.database, 1), []);
      undoPeopleChange(library.database);
      assert.deepEqual(suggestJoins(library.database, 1), []);
    } finally {
      library.end();
    }
  });

  it('should be as many as asked for, those with most quotes first', async () => {
    const library = await savedLibrary();
    try {
      library.keep(...apart('J. Finch', 'Joan Finch', 'A. Bell', 'Anna Bell'), talk('More', 'Anna Bell'));
      assert.deepEqual(
        suggestJoins(library.database, 1).map(({ people }) => people[0].name),
        ['Anna Bell'],
      );
    } finally {
      library.end();
    }
  });
});
