import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isProven, isQuoted, standingOf } from '../../../../source/quotes/attribution/candidates/can-speak.ts';
import type { Candidate, SpeakerFeature } from '../../../../source/quotes/attribution/candidates/candidate.ts';
import { type Entity, newEntity } from '../../../../source/quotes/people/entity.ts';
import type { CueFrame } from '../../../../source/quotes/syntax/cue-frames.ts';
import type { Source } from '../../../../source/quotes/syntax/phrases/sources.ts';
import { syntaxOf } from '../../blocks.ts';

const { language } = syntaxOf(['It rained.']);
const named = (name: string, rest: Partial<Entity> = {}): Entity => ({
  ...newEntity('person', name, name.toLowerCase().split(' ')),
  ...rest,
});
const source = (kind: Source['kind'], head = ''): Source => ({
  kind,
  block: 0,
  start: 0,
  end: 4,
  chunk: 0,
  head,
  role: null,
});
const candidate = (rest: Partial<Candidate>): Candidate => ({
  origin: 'frame',
  source: source('name'),
  frame: null,
  entity: named('Zyta Brask'),
  features: new Map(),
  ...rest,
});

describe('a name that is proven to be a person’s', () => {
  it('should have a title, a role, an age, a pronoun, a given name or something that it says', () => {
    assert.equal(isProven(named('Zyta Brask')), false);
    assert.equal(isProven(named('Anna')), false);
    for (const rest of [{ title: 'Dr' }, { roles: new Set(['pilot']) }, { age: 40 }, { votes: -1 }, { isCited: true }])
      assert.equal(isProven(named('Zyta Brask', rest)), true, Object.keys(rest)[0]);
    assert.equal(isProven(named('Anna Brask')), true);
    assert.equal(isProven({ ...named('the pilot'), kind: 'described' }), true);
  });

  it('should be mentioned by the surname alone if nothing else tells', () => {
    const mentioned = (name: string, length: number): boolean =>
      isProven(named(name, { mentions: [{ block: 0, start: 10, end: 10 + length }] }));
    assert.equal(mentioned('Zyta Brask', 5), true);
    assert.equal(mentioned('Zyta Brask', 10), false);
    assert.equal(mentioned('Brask', 5), false);
  });

  it('should have two words or say something if it is an organization’s', () => {
    const board = (name: string, isCited = false): boolean =>
      isProven(named(name, { kind: 'organisation', isCited, votes: 3 }));
    assert.deepEqual([board('Harbour Board'), board('Board'), board('Board', true)], [true, false, true]);
  });
});

describe('the standing of a speaker', () => {
  const standing = (rest: Partial<Candidate>) => standingOf(candidate(rest), language);

  it('should be a person’s for a pronoun, a description and a proven name', () => {
    assert.equal(standing({}), 'thing');
    assert.equal(standing({ source: source('pronoun') }), 'person');
    assert.equal(standing({ entity: null }), 'person');
    assert.equal(standing({ entity: { ...named('the pilot'), kind: 'described' } }), 'person');
    assert.equal(standing({ entity: named('Anna Brask') }), 'person');
    assert.equal(standing({ entity: named('Harbour Board', { kind: 'organisation' }) }), 'body');
  });

  it('should follow from the noun of a description', () => {
    const noun = (head: string, name = `the ${head}`): string =>
      standing({ source: source('nominal', head), entity: { ...named(name), kind: 'described' } });
    assert.equal(noun('mayor'), 'person');
    assert.equal(noun('report'), 'body');
    assert.equal(noun('gate'), 'thing');
    assert.equal(noun('bookseller'), 'person');
    assert.equal(noun('bookseller', 'the very old wet bookseller'), 'thing');
    assert.equal(noun('bookseller', 'the 67 bookseller'), 'thing');
  });
});

describe('what can be quoted', () => {
  const frame = (kind: CueFrame['kind']): CueFrame => ({
    sentence: 0,
    cue: 1,
    start: 5,
    end: 9,
    kind,
    construction: 'subject',
    source: source('name'),
    object: -1,
    subordinate: false,
  });
  const features = (...names: SpeakerFeature[]) => new Map(names.map((name) => [name, 1]));

  it('should have a cue, which says something, has the quotation for its object or belongs to a person', () => {
    const board = named('Harbour Board', { kind: 'organisation' });
    assert.equal(isQuoted(candidate({ features: features('colon') })), false);
    assert.equal(isQuoted(candidate({ frame: frame('say'), entity: board })), true);
    assert.equal(isQuoted(candidate({ frame: frame('act'), entity: board })), false);
    assert.equal(
      isQuoted(candidate({ frame: frame('act'), entity: board, features: features('adjacentAfter') })),
      true,
    );
    assert.equal(isQuoted(candidate({ frame: frame('claim') })), true);
    assert.equal(isQuoted(candidate({ frame: frame('claim'), entity: board })), false);
    assert.equal(isQuoted(candidate({ frame: frame('claim'), source: source('nominal') })), false);
    assert.equal(isQuoted(candidate({ frame: frame('act') })), false);
  });
});
