import type { Entity } from '../../people/entity.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import type { Candidate } from '../candidates/candidate.ts';
import type { Choice } from '../choose-speakers.ts';
import { rank } from '../ranker.ts';

/** A candidate with its probability in the turn. */
export interface Share {
  readonly candidate: Candidate;
  readonly share: number;
}

/** One person's words in one paragraph. */
export interface Turn {
  readonly block: number;
  readonly choices: Choice[];
  /** The number of paragraphs between it and the turn before; -1 if both are in the same paragraph. */
  readonly gap: number;
  /** Whether there are no words of the writer's between it and the turn before. */
  readonly opens: boolean;
  /** The candidates given by the words beside the quotations, including "nobody". */
  shares: readonly Share[];
  /** The people whom the words address, and those whom they name. */
  readonly addressed: Set<Entity>;
  readonly named: Set<Entity>;
}

/** The candidates given by the words around the quotation, without previous speakers. */
export function sharesOf(choice: Choice, syntax: ArticleSyntax): Share[] {
  const block = syntax.positions.first(choice.span)?.block ?? 0;
  const above = syntax.chunked.above(block);
  const quoted = above?.chunks.some(({ kind }) => kind === 'quote') === true;
  const colon = above?.chunks.at(-1)?.lower === ':';
  const own = choice.ranking.candidates.filter(
    ({ origin, features, source }) =>
      !(source?.kind === 'nominal' && syntax.language.voices.has(source.head)) &&
      origin !== 'previous' &&
      !(features.has('above') && quoted && !colon),
  );
  const { candidates, probabilities } = rank(ledInto(own));
  return candidates.map((candidate, index) => ({ candidate, share: probabilities[index] ?? 0 }));
}

/** The candidates in the sentence whose colon leads into the quotation, since its subject speaks; all of them if there is no such sentence. */
function ledInto(candidates: Candidate[]): Candidate[] {
  const isLed = candidates.some(({ features }) => features.has('aboveColon'));
  return isLed ? candidates.filter(({ features }) => !features.has('above') || features.has('aboveColon')) : candidates;
}

/** The evidence of a cue in the sentence for a speaker, from 0 to 1. */
export function anchorOf(shares: readonly Share[]): Share | null {
  let best: Share | null = null;
  for (const found of shares) {
    const { origin, features } = found.candidate;
    const isAnchor =
      origin === 'label' ||
      origin === 'signature' ||
      (origin === 'frame' && (features.has('cueAfter') || features.has('cueInverted') || features.has('cueBefore')));
    if (isAnchor && found.share > (best?.share ?? 0)) best = found;
  }
  return best;
}
