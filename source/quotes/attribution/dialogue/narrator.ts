import { type Entity, newEntity } from '../../people/entity.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';

/** How many paragraphs from one of the narrator's turns somebody may address him by name. */
const NEAR = 2;

/**
 * The one who tells a story in the first person: whoever is addressed by name beside his turns and named nowhere but in
 * what people say; otherwise he is called as the text calls him. Null if nobody says "I" outside quotations.
 *
 * @param vocatives whom each quotation addresses
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
