import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EMPTY_ARTICLE } from '../../../../source/article.ts';
import { castOf } from '../../../../source/quotes/attribution/dialogue/cast.ts';
import { charactersIn } from '../../../../source/quotes/attribution/dialogue/characters.ts';
import { isConversation } from '../../../../source/quotes/attribution/dialogue/conversation.ts';
import { decode } from '../../../../source/quotes/attribution/dialogue/decoder.ts';
import { findNarrator } from '../../../../source/quotes/attribution/dialogue/narrator.ts';
import { findVocatives } from '../../../../source/quotes/attribution/dialogue/vocatives.ts';
import { findQuotes } from '../../../../source/quotes/index.ts';
import { paragraph, quoted, speakersOf, syntaxOf } from '../../blocks.ts';

const FERRY = [
  'Anna Finch stood at the rail of the ferry. Her brother Tom Finch came up the stairs with two cups of tea.',
  '“Is it cold?” asked Tom.',
  '“Not very,” said Anna.',
  '“Then why do you shiver?”',
  '“I am tired.”',
  '“You never sleep!”',
  '“Nobody sleeps here.”',
  'Tom set down the cups. “Drink this,” he said.',
  '“Thank you.”',
];

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

describe('isConversation', () => {
  it('should recognize short turns, but not statements of one speaker', () => {
    assert.ok(isConversation(syntaxOf(FERRY)));
    const statements = [
      '“The bridge will be closed for at least three weeks while the deck is taken up,” Mayor Ada Moreno said.',
      '“We know that this is hard for everybody who works on the other bank of the river.”',
      '“The ferry will run twice an hour, and nobody will have to pay for it in that time.”',
      '“After that the lorries will have a lane of their own, as we promised a year ago.”',
      '“I thank all who helped us to find the money for it,” she said.',
    ];
    assert.ok(!isConversation(syntaxOf(statements)));
    assert.deepEqual(new Set(speakersOf(statements)), new Set(['Ada Moreno']));
  });

  it('should be short if its utterances have up to thirty code units', () => {
    const talk = (length: number): string[] => Array(5).fill(`“It rained ${'x'.repeat(length - 11)}.”`);
    assert.ok(isConversation(syntaxOf(talk(30))));
    assert.ok(!isConversation(syntaxOf(talk(31))));
  });

  it('should have less than half as many fragments as utterances', () => {
    const talk = (fragments: number): string[] => [
      ...Array<string>(5).fill('“It rained here.”'),
      ...Array<string>(fragments).fill('He called it “so fine”.'),
    ];
    assert.ok(isConversation(syntaxOf(talk(2))));
    assert.ok(!isConversation(syntaxOf(talk(3))));
  });

  it('should not accept four utterances', () => {
    assert.ok(!isConversation(syntaxOf(FERRY.slice(0, 5))));
    assert.ok(isConversation(syntaxOf(FERRY.slice(0, 6))));
  });
});

describe('charactersIn', () => {
  it('should find nouns for people after an article and up to three adjectives', () => {
    const heads = (text: string): string[] => {
      const paragraph = syntaxOf([text]).chunked.at(0);
      return paragraph ? [...charactersIn(paragraph).values()].map(({ head }) => head) : [];
    };
    assert.deepEqual(heads('The old old old man saw his aunt.'), ['man', 'aunt']);
    assert.deepEqual(heads('The old old old old man saw the wall.'), []);
  });
});

describe('findNarrator', () => {
  it('should be addressed by name up to two paragraphs from what the narrator says', () => {
    const narrator = (between: number): string | undefined => {
      const texts = [
        '“Yes,” I said.',
        ...Array<string>(between).fill('It rained.'),
        '“Well, Edwin, come in!” she cried.',
      ];
      const syntax = syntaxOf(texts);
      return findNarrator(syntax, findVocatives(syntax))?.name;
    };
    assert.deepEqual([0, 1, 2].map(narrator), ['Edwin', 'Edwin', 'I']);
    assert.equal(findNarrator(syntaxOf(['It rained.']), new Map()), null);
  });
});

describe('findVocatives', () => {
  const addressed = (text: string): string[] => {
    const syntax = syntaxOf([text, 'Ralph Brook and Ida Brook heard of it.']);
    return [...findVocatives(syntax).values()].flatMap((entities) => [...entities].map(({ name }) => name));
  };

  it('should find people who are addressed', () => {
    assert.deepEqual(addressed('“Well, Ralph, what now?” she asked.'), ['Ralph Brook']);
    assert.deepEqual(addressed('“What now, my dear Ralph?” she asked.'), ['Ralph Brook']);
    assert.deepEqual(addressed('“Ralph,” she asked, “what now?”'), ['Ralph Brook']);
  });

  it('should find them after terms of endearment, within 40 code units', () => {
    const dear = (count: number): string[] => addressed(`“${'dear '.repeat(count)}Ralph, what now?” she asked.`);
    assert.deepEqual(dear(8), ['Ralph Brook']);
    assert.deepEqual(dear(9), []);
  });

  it('should not include people who are talked about', () => {
    assert.deepEqual(addressed('“I saw Ralph at the mill,” she said.'), []);
    assert.deepEqual(addressed('“Ralph is at the mill,” she said.'), []);
    assert.deepEqual(addressed('“Ralph.”'), []);
  });
});

describe('castOf', () => {
  const castIn = (...texts: readonly string[]): Record<string, number> => {
    const syntax = syntaxOf(texts);
    const cast = castOf(syntax, new Map());
    return Object.fromEntries(syntax.register.entities.map((entity) => [entity.name, cast(entity)]));
  };

  it('should be sure of people with a given name, a title or a role, and not of a name that never acts', () => {
    assert.deepEqual(castIn('Zyta fell over Quell. The mayor, Brask, saw it.', '“Yes,” said Ada Holm.'), {
      'Ada Holm': 1,
      Brask: 1,
      Quell: 0.05,
    });
  });
});

describe('decode', () => {
  const turn = (gap: number, likelihoods: readonly number[]) => ({ gap, likelihoods, salience: [1, 1] });
  const best = (marginals: readonly Float64Array[]): number[] =>
    marginals.map((marginal) => marginal.indexOf(Math.max(...marginal)));

  it('should use evidence from both ends', () => {
    const silent = turn(0, [0.2, 0.2]);
    const turns = [silent, silent, silent, turn(0, [1, 0.01])];
    assert.deepEqual(best(decode(turns, 2)), [1, 0, 1, 0]);
  });

  it('should let the speaker continue after narration', () => {
    const [next] = decode([turn(0, [1, 0.01]), turn(0, [0.2, 0.2])], 2).slice(1);
    const [far] = decode([turn(0, [1, 0.01]), turn(2, [0.2, 0.2])], 2).slice(1);
    assert.ok((far?.[0] ?? 0) > (next?.[0] ?? 1));
  });

  it('should return probabilities', () => {
    for (const marginal of decode([turn(0, [1, 0.5]), turn(-1, [0.3, 0.2]), turn(3, [0.1, 0.9])], 2))
      assert.ok(Math.abs(marginal.reduce((a, b) => a + b, 0) - 1) < 1e-9);
  });
});
