import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_ARTICLE } from '../../../../source/article.ts';
import { findQuotes } from '../../../../source/quotes/index.ts';
import { FERRY, paragraph, quoted, speakersOf } from '../../blocks.ts';

describe('an exchange', () => {
  it('should alternate between two people', () => {
    const [a, t] = ['Anna Finch', 'Tom Finch'];
    assert.deepEqual(speakersOf(FERRY), [t, a, t, a, t, a, t, a]);
  });

  it('should be less certain the farther a turn is from a cue', () => {
    const { quotes } = findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks: FERRY.map(paragraph) });
    const [asked, , next, , far] = quotes.map(({ speaker }) => speaker?.confidence ?? 0);
    assert.ok((asked ?? 0) > 0.8, `${asked}`);
    assert.ok((next ?? 0) < (asked ?? 0), `${next} after ${asked}`);
    assert.ok((far ?? 1) <= (next ?? 0), `${far} after ${next}`);
  });

  it('should distinguish two people of one gender by their turns', () => {
    const texts = [
      'Robert Venn and old Martin Gale sat on the wall above the harbour.',
      '“Has she sailed?” asked Venn.',
      '“At noon,” he answered.',
      '“Alone?”',
      '“With the boy.”',
      '“Well, well!” said Venn.',
    ];
    const [v, g] = ['Robert Venn', 'Martin Gale'];
    assert.deepEqual(speakersOf(texts), [v, g, v, g, v]);
  });

  it('should not attribute a turn to its addressee', () => {
    const texts = [
      'Laura Holm met Peter Marsh at the gate.',
      '“You are late!”',
      '“I had to walk, Laura.”',
      '“All the way?”',
      '“Every step of it!”',
      '“Oh, Peter, come in!”',
    ];
    const [l, p] = ['Laura Holm', 'Peter Marsh'];
    assert.deepEqual(speakersOf(texts), [l, p, l, p, l]);
  });

  it('should include people who are only described', () => {
    const texts = [
      'A man stood by the well. A girl came down the path with a bucket.',
      '“Is the water good?” asked the man.',
      '“Yes, sir,” she said.',
      '“May I drink?”',
      '“If you like!”',
      '“You are kind,” said the man.',
    ];
    assert.deepEqual(
      speakersOf(texts).map((name) => name?.replace(/^\w+ /, '')),
      ['man', 'girl', 'man', 'girl', 'man'],
    );
  });

  it('should end after four paragraphs without a turn', () => {
    const interrupted = (count: number): (string | null)[] =>
      speakersOf([
        'Anna Finch met Tom Berg at the gate.',
        ...FERRY.slice(1, 4),
        ...Array<string>(count).fill('It rained on the deck.'),
        '“I am tired.”',
        '“You never sleep!”',
      ]);
    const [a, t] = ['Anna Finch', 'Tom Berg'];
    assert.deepEqual(interrupted(3), [t, a, t, t, a]);
    assert.deepEqual(interrupted(4), [t, a, t, null, null]);
  });

  it('should end after 96 turns', () => {
    const turns = Array.from({ length: 95 }, (_, at) => `“Then why do you shiver ${at}?”`);
    const blocks = [...FERRY.slice(0, 3), ...turns].map(paragraph);
    const sure = findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks }).quotes.map(
      ({ speaker }) => speaker?.confidence ?? 0,
    );
    assert.ok((sure[95] ?? 0) > 0.1, `${sure[95]}`);
    assert.ok((sure[96] ?? 1) < 0.1, `${sure[96]}`);
  });

  it('should have up to eight people, and leave any others to their own cues', () => {
    const names = Array.from({ length: 9 }, (_, at) => `Ada Quell${String.fromCharCode(97 + at)}`);
    const blocks = names.map((name, at) => `“Is it cold ${at}?” asked ${name}.`).map(paragraph);
    const { quotes } = findQuotes({ ...EMPTY_ARTICLE, lang: 'en', blocks });
    assert.deepEqual(
      quotes.map(({ speaker }) => speaker?.name),
      names,
    );
    const [first, eighth, ninth] = [0, 7, 8].map((at) => quotes[at]?.speaker?.confidence ?? 0);
    assert.equal(eighth, first);
    assert.ok((ninth ?? 0) > (eighth ?? 0), `${ninth} after ${eighth}`);
  });

  it('should use the name by which others address the narrator', () => {
    const texts = [
      'I found my aunt in the garden.',
      '“You are early, Edwin!” she said.',
      '“The train was early,” said I.',
      '“Trains never are!”',
      '“This one was.”',
      '“Come in, Edwin, come in!” cried my aunt.',
    ];
    assert.deepEqual(speakersOf(texts), ['my aunt', 'Edwin', 'my aunt', 'Edwin', 'my aunt']);
  });

  it('should not treat a voice as a person', () => {
    const texts = [
      'Clara Venn knocked at the door. Hugh Park opened it.',
      '“Who is there?” cried a voice.',
      '“It is a neighbour!” she answered.',
      '“What do you want?”',
      '“A light!”',
      '“Wait!” said Hugh Park.',
    ];
    const [c, h] = ['Clara Venn', 'Hugh Park'];
    assert.deepEqual(speakersOf(texts), [h, c, h, c, h]);
  });
});

describe('an article in which many people speak once each', () => {
  it('should name each of them, however many they are', () => {
    const names = [
      'Ada Holm',
      'Bea Quell',
      'Clara Venn',
      'Dora Lund',
      'Emil Stark',
      'Finn Moss',
      'Hugh Park',
      'Ida Brook',
    ];
    const all = [...names, 'Jo Finch', 'Mark Tully', 'Nora Feld'];
    const texts = all.map((name) => `“It is quiet here tonight,” said ${name}.`);
    assert.deepEqual(speakersOf(texts), all);
  });
});

describe('an exchange in one paragraph', () => {
  it('should be attributed to the people named before each colon', () => {
    const texts = [
      'Lawyer Dora Lund and the carter Emil Stark met again in court on Friday, before a full gallery.',
      'Lund asked: “Who sold you the horse?” Stark replied: “A man at the fair.” Lund asked: “And his name?”',
    ];
    const [l, e] = ['Dora Lund', 'Emil Stark'];
    assert.deepEqual(speakersOf(texts), [l, e, l]);
  });

  it('should keep the speaker of a quotation that ends in a comma', () => {
    const texts = ['Dora Lund met Emil Stark at noon.', '“We are late,” Lund said: “The court has begun.”'];
    assert.deepEqual(new Set(speakersOf(texts)), new Set(['Dora Lund']));
  });
});

describe('dialogue after dashes in French', () => {
  const MILL = [
    'La servante ouvrit la porte du moulin.',
    '— Qui va là ? demanda le vieux sans se lever.',
    '— Oh ! ce n’est que moi, dit la servante en riant.',
    '— Entrez donc !',
  ];

  it('should omit inserted clauses with any noun', () => {
    assert.deepEqual(quoted(MILL, 'fr'), ['Qui va là ?', 'Oh ! ce n’est que moi', 'Entrez donc !']);
  });

  it('should not mistake an interjection or a command for a name', () => {
    const { people } = findQuotes({ ...EMPTY_ARTICLE, lang: 'fr', blocks: MILL.map(paragraph) });
    assert.deepEqual(
      people.filter(({ kind }) => kind === 'person'),
      [],
    );
  });
});
