import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  type AntecedentFeature,
  antecedentsOf,
  type DiscourseMention,
} from '../../../source/quotes/attribution/antecedents.ts';
import { type Entity, newEntity } from '../../../source/quotes/people/entity.ts';

const person = (name: string, rest: Partial<Entity> = {}): Entity => ({
  ...newEntity('person', name, name.toLowerCase().split(' ')),
  ...rest,
});
const mention = (entity: Entity, rest: Partial<DiscourseMention> = {}): DiscourseMention => ({
  entity,
  block: 5,
  sentence: 10,
  subject: false,
  cue: false,
  speaker: false,
  possessive: false,
  pronoun: false,
  leads: false,
  topic: false,
  ...rest,
});
const SHE = { gender: 'female' as const, block: 5, sentence: 12 };
const ADA = person('Zyta Holm', { gender: 'female' });

/** The features of the only antecedent of "she". */
const featuresOf = (mentions: readonly DiscourseMention[], she: Partial<typeof SHE> = {}): AntecedentFeature[] => {
  const [only] = antecedentsOf({ ...SHE, ...she }, mentions);
  return [...(only?.features.keys() ?? [])];
};

describe('the antecedents of a pronoun', () => {
  it('should not be organizations, places, products or people of the other gender', () => {
    const no = [
      newEntity('organisation', 'Harbour Board', ['harbour', 'board']),
      newEntity('place', 'Brask', ['brask']),
      newEntity('unknown', 'Max G2', ['max', 'g2']),
      person('Otto Moss', { gender: 'male' }),
    ];
    assert.deepEqual(
      antecedentsOf(
        SHE,
        no.map((entity) => mention(entity)),
      ),
      [],
    );
    assert.equal(antecedentsOf(SHE, [mention(newEntity('unknown', 'Brask', ['brask']))]).length, 1);
    assert.equal(antecedentsOf(SHE, [mention(person('Zyta Moss'))]).length, 1);
  });

  it('should be up to ten blocks above', () => {
    assert.equal(antecedentsOf({ ...SHE, block: 15 }, [mention(ADA)]).length, 1);
    assert.equal(antecedentsOf({ ...SHE, block: 16 }, [mention(ADA)]).length, 0);
  });

  it('should agree in gender, as far as both are known', () => {
    const agrees = (entity: Entity, gender: 'female' | null): AntecedentFeature[] =>
      [...(antecedentsOf({ ...SHE, gender }, [mention(entity)])[0]?.features.keys() ?? [])].filter((name) =>
        name.startsWith('gender'),
      );
    assert.deepEqual(agrees(ADA, 'female'), ['genderAgrees']);
    assert.deepEqual(agrees(person('Zyta Moss'), 'female'), ['genderUnknown']);
    assert.deepEqual(agrees(ADA, null), []);
  });

  it('should be known to be in the same sentence, a person and the newest', () => {
    assert.ok(featuresOf([mention(ADA)], { sentence: 10 }).includes('sameSentence'));
    assert.ok(!featuresOf([mention(ADA)], { sentence: 11 }).includes('sameSentence'));
    const unknown = newEntity('unknown', 'Brask', ['brask']);
    assert.ok(featuresOf([mention(unknown)]).includes('unknownName'));
    assert.ok(!featuresOf([mention(unknown)]).includes('unprovenName'));
    assert.ok(featuresOf([mention(person('Zyta Moss'))]).includes('unprovenName'));
    assert.ok(!featuresOf([mention(person('Zyta Moss', { isCited: true }))]).includes('unprovenName'));
    const both = antecedentsOf(SHE, [mention(ADA), mention(person('Bea Quell', { gender: 'female' }))]);
    assert.deepEqual(
      both.filter(({ features }) => features.has('newest')).map(({ entity }) => entity.name),
      ['Bea Quell'],
    );
  });

  it('should have been the topic of this or the paragraph above before, or first in this or the sentence before', () => {
    const before = (rest: Partial<DiscourseMention>): AntecedentFeature[] =>
      featuresOf([mention(ADA, rest), mention(ADA)]).filter((name) => name.endsWith('Before'));
    assert.deepEqual(before({ topic: true, block: 4 }), ['topicBefore']);
    assert.deepEqual(before({ topic: true, block: 3 }), []);
    assert.deepEqual(before({ block: 4 }), []);
    assert.deepEqual(before({ leads: true, sentence: 11 }), ['ledBefore']);
    assert.deepEqual(before({ leads: true, sentence: 10 }), []);
    assert.deepEqual(before({ sentence: 11 }), []);
    assert.deepEqual(before({ speaker: true }), ['spokeBefore']);
  });

  it('should be mentioned again up to three times', () => {
    const again = (count: number) => antecedentsOf(SHE, Array(count).fill(mention(ADA)))[0]?.features.get('again');
    assert.deepEqual([1, 2, 4, 5].map(again), [undefined, 1, 3, 3]);
  });
});
