import { type Entity, newEntity } from '../../people/entity.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';

/** The maximum distance, in paragraphs, between a turn of the narrator's and one that addresses the narrator by name. */
const NEAR = 2;

/**
 * The narrator of a story in the first person: a person who is addressed by name near the narrator's turns and is named
 * only inside quotations, or else an entity named by the pronoun. Null if nobody says "I" outside quotations.
 *
 * @param vocatives the people whom each quotation addresses
 */
export function findNarrator(
  syntax: ArticleSyntax,
  vocatives: ReadonlyMap<number, ReadonlySet<Entity>>,
): Entity | null {
  const { chunked, frames, register, positions } = syntax;
  const own = new Set<number>();
  let word: string | null = null;
  for (const { block, chunks, text } of chunked) {
    for (const { source } of frames.at(block).list) {
      const chunk = chunks[source.chunk];
      if (chunk?.pronoun?.person !== 1 || chunk.pronoun.plural) continue;
      own.add(block);
      word ??= text.slice(chunk.start, chunk.end);
    }
  }
  if (word === null) return null;
  const outside = new Set<Entity>();
  for (const { name, entity } of register.mentions) if (name.inside < 0) outside.add(entity);
  const votes = new Map<Entity, number>();
  for (const [span, addressed] of vocatives) {
    const block = positions.first(span)?.block ?? -1;
    if (own.has(block) || !isNear(block, own)) continue;
    for (const entity of addressed) if (!outside.has(entity)) votes.set(entity, (votes.get(entity) ?? 0) + 1);
  }
  let best: Entity | null = null;
  let most = 0;
  for (const [entity, count] of votes) {
    if (count <= most) continue;
    best = entity;
    most = count;
  }
  return best ?? newEntity('described', word, [word.toLowerCase()]);
}

function isNear(block: number, own: ReadonlySet<number>): boolean {
  for (let at = block - NEAR; at <= block + NEAR; at += 1) if (own.has(at)) return true;
  return false;
}
