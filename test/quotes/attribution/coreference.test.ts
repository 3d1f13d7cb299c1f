import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { antecedentsOf, type DiscourseMention } from '../../../source/quotes/attribution/antecedents.ts';
import { Coreference } from '../../../source/quotes/attribution/coreference.ts';
import { type Entity, newEntity } from '../../../source/quotes/people/entity.ts';
import { repeated, speakersOf, syntaxOf } from '../blocks.ts';

const mention = (name: string): DiscourseMention => ({
  entity: newEntity('person', name, [name]),
  block: 0,
  sentence: 0,
  subject: true,
  cue: false,
  speaker: false,
  possessive: false,
  pronoun: false,
  leads: false,
  topic: false,
});
const RAIN = 'It rained on the town all day.';

describe('the antecedents of a pronoun', () => {
  it('should be among the last 32 mentions', () => {
    const found = (count: number): number =>
      antecedentsOf(
        { gender: null, block: 0, sentence: 0 },
        Array.from({ length: count }, (_, index) => mention(`name${index}`)),
      ).length;
    assert.deepEqual([31, 32, 33].map(found), [31, 32, 32]);
  });

  it('should be up to ten blocks above', () => {
    const found = (block: number): number =>
      antecedentsOf({ gender: null, block, sentence: 0 }, [mention('ada')]).length;
    assert.deepEqual([10, 11].map(found), [1, 0]);
  });
});

describe('the antecedents of a pronoun by kind', () => {
  const isAntecedent = (kind: Entity['kind'], name: string): boolean =>
    antecedentsOf({ gender: null, block: 0, sentence: 0 }, [
      { ...mention('ada'), entity: newEntity(kind, name, [name]) },
    ]).length > 0;

  it('should not be organizations, places or names with a number', () => {
    assert.ok(isAntecedent('person', 'Ada'));
    assert.ok(isAntecedent('unknown', 'Ada'));
    assert.ok(!isAntecedent('organisation', 'Gates & Sons'));
    assert.ok(!isAntecedent('place', 'Hull'));
    assert.ok(!isAntecedent('unknown', 'Max G2'));
    assert.ok(isAntecedent('person', 'Max G2'));
  });
});

describe('a description', () => {
  it('should mean a person with that role who is mentioned up to twelve blocks above', () => {
    const speaker = (count: number): string | null | undefined =>
      speakersOf([
        'The harbour chief, Ada Holm, a commander, came home.',
        ...Array<string>(count).fill(RAIN),
        '“The gate is shut,” the commander said.',
      ])[0];
    assert.equal(speaker(11), 'Ada Holm');
    assert.equal(speaker(12), 'the commander');
  });

  it('should mean the last of up to eight people with that role', () => {
    const speaker = (count: number): string | null | undefined => {
      const commanders = [...'abcdefghij']
        .slice(0, count)
        .map((letter) => `Zyt${letter} Quell${letter}, a commander, left.`);
      return speakersOf([...commanders, '“The gate is shut,” the commander said.'])[0];
    };
    assert.equal(speaker(8), 'Zyth Quellh');
    assert.equal(speaker(9), 'Zyth Quellh');
  });

  it('should mean the man in the sentence above, but not one of two with the same role there', () => {
    const said = '“The gate is shut,” the man said.';
    assert.deepEqual(speakersOf(['Jens Quell came home with Otto Moss.', said]), ['Jens Quell']);
    assert.deepEqual(speakersOf(['Otto Moss met Jens Quell at the gate.', said]), ['the man']);
  });

  it('should be an entity of its own if nobody has that role', () => {
    assert.deepEqual(
      speakersOf([`Ada Holm came home. ${repeated(2, RAIN)}`, '“The gate is shut,” the commander said.']),
      ['the commander'],
    );
  });
});

describe('the text that has been read so far', () => {
  /** What is known after a paragraph in which nobody has a role. */
  function read(text: string): Coreference {
    const syntax = syntaxOf([text]);
    const coreference = new Coreference(syntax, () => new Map());
    coreference.beginParagraph(syntax.chunked.at(0)!, () => null);
    return coreference;
  }
  const narration = (names: number, pronouns: number): number =>
    read(`${repeated(names, 'Ada Holm slept.')} ${repeated(pronouns, 'She woke.')}`).narration;

  it('should be a report up to a quarter of pronouns, and a story from a half, with four names that every text has', () => {
    assert.equal(narration(2, 2), 0);
    assert.ok(narration(4, 3) > 0);
    assert.equal(narration(0, 4), 1);
    assert.ok(narration(2, 5) < 1);
  });
});
