import { type Entity, newEntity } from '../people/entity.ts';
import type { Source } from '../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../syntax/syntax.ts';

/** The writer as a speaker, who says "I asked" outside quotations. */
export function isFirstPerson({ chunked }: ArticleSyntax, { block, chunk }: Source): boolean {
  const pronoun = chunked.at(block)?.chunks[chunk]?.pronoun;
  return pronoun?.person === 1 && !pronoun.plural;
}

/** The only author named by the page; otherwise the pronoun that the writer uses. */
export function authorOf({ article: { authors }, register, language }: ArticleSyntax): Entity {
  const [only] = authors;
  if (only !== undefined && authors.length === 1) return register.find(only) ?? register.add(only, 'person');
  const [self = ''] = language.self;
  return newEntity('described', self.toLocaleUpperCase(), [self]);
}
