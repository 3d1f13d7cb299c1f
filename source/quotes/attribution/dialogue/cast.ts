import { firstNames } from '../../language/first-names.ts';
import type { Entity } from '../../people/entity.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import { isSubjectPosition } from '../../syntax/word-order.ts';

/** The probability that a name without any action in the story is a participant. */
const IDLE = 0.05;

/** The probability that each named entity takes part in the story and is not a place or a thing, from 0 to 1. */
export type Cast = (entity: Entity) => number;

/**
 * Finds out from the narration who acts, that is, who is the subject of sentences. Titles, given names and forms of address
 * are evidence as well.
 */
export function castOf(syntax: ArticleSyntax, vocatives: ReadonlyMap<number, ReadonlySet<Entity>>): Cast {
  const acts = new Map<Entity, number>();
  const mentions = new Map<Entity, number>();
  const count = (counts: Map<Entity, number>, entity: Entity): void =>
    void counts.set(entity, (counts.get(entity) ?? 0) + 1);
  for (const paragraph of syntax.chunked)
    paragraph.chunks.forEach(({ mention }, index) => {
      if (mention === null) return;
      count(mentions, mention.entity);
      if (isSubjectPosition(paragraph, index)) count(acts, mention.entity);
    });
  const addressed = new Set<Entity>();
  for (const entities of vocatives.values()) for (const entity of entities) addressed.add(entity);
  return (entity) => {
    const { kind, title, role, words } = entity;
    if (kind === 'described') return 1;
    if (kind === 'place') return 0;
    if (kind === 'person' && (title !== null || role !== null || firstNames.has(words[0] ?? ''))) return 1;
    if (addressed.has(entity)) return 1;
    const share = (acts.get(entity) ?? 0) / ((mentions.get(entity) ?? 0) + 1);
    return Math.max(IDLE, Math.min(1, 2 * share) * (kind === 'organisation' ? 0.5 : 1));
  };
}
