import type { Entity } from '../people/entity.ts';
import type { Source } from '../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../syntax/syntax.ts';
import { charactersIn } from './dialogue/characters.ts';

/** What comes between a pronoun and the last mention of its antecedent. */
export interface Rivalry {
  /** Whether somebody else is described there whom the pronoun may mean as well: "Finch left. The old man … “…”, he said." */
  readonly rival: boolean;
  /** Whether the antecedent is named neither in the paragraph nor in the one above. */
  readonly distant: boolean;
}

/** Reads back from a pronoun to the last mention of its antecedent, no farther than the paragraph above. */
export function rivalryOf({ block, chunk }: Source, antecedent: Entity, { chunked }: ArticleSyntax): Rivalry {
  const gender = chunked.at(block)?.chunks[chunk]?.pronoun?.gender ?? null;
  const noun = antecedent.words.at(-1);
  let rival = false;
  let before = chunk;
  for (const paragraph of [chunked.at(block), chunked.above(block)]) {
    if (paragraph === null) break;
    const { chunks, language } = paragraph;
    const described = charactersIn(paragraph);
    for (let index = Math.min(before, chunks.length) - 1; index >= 0; index -= 1) {
      const one = chunks[index];
      const head = described.get(index)?.head ?? null;
      const isSame =
        antecedent.kind === 'described' ? one?.lower === noun : head !== null && antecedent.roles.has(head);
      if (isSame || one?.mention?.entity === antecedent) return { rival, distant: false };
      if (head === null) continue;
      const own = language.roles.get(head) ?? language.characters.get(head) ?? null;
      if (own === null || gender === null || own === gender) rival = true;
    }
    before = Number.POSITIVE_INFINITY;
  }
  return { rival, distant: true };
}
