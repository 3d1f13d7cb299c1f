import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { castOf } from '../../../../source/quotes/attribution/dialogue/cast.ts';
import { type Entity, newEntity } from '../../../../source/quotes/people/entity.ts';
import { syntaxOf } from '../../blocks.ts';

const entity = (kind: Entity['kind'], name: string, rest: Partial<Entity> = {}): Entity => ({
  ...newEntity(kind, name, name.toLowerCase().split(' ')),
  ...rest,
});

describe('the cast of a story', () => {
  const idle = (one: Entity, addressed: readonly Entity[] = []): number =>
    castOf(syntaxOf(['It rained.']), new Map([[0, new Set(addressed)]]))(one);

  it('should have whoever is described, titled, named by a given name or addressed, and no place', () => {
    assert.equal(idle(entity('described', 'the pilot')), 1);
    assert.equal(idle(entity('person', 'Brask', { title: 'Mr' })), 1);
    assert.equal(idle(entity('person', 'Brask', { role: 'the pilot' })), 1);
    assert.equal(idle(entity('person', 'Anna')), 1);
    const brask = entity('person', 'Brask');
    assert.equal(idle(brask, [brask]), 1);
    assert.equal(idle(brask), 0.05);
    assert.equal(idle(entity('unknown', 'Anna')), 0.05);
    const harbour = entity('place', 'Anna');
    assert.equal(idle(harbour, [harbour]), 0);
  });

  it('should have whoever acts, organizations half as likely', () => {
    const syntax = syntaxOf(['Brask smiled. Brask left the harbour. Brask sat down. They met Dorn.']);
    const cast = castOf(syntax, new Map());
    const of = (name: string): Entity | undefined => syntax.register.entities.find((one) => one.name === name);
    const brask = of('Brask');
    assert.ok(brask);
    assert.equal(cast(brask), 1);
    assert.equal(cast(Object.assign(brask, { kind: 'organisation' })), 0.5);
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
