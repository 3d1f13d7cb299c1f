import type { Entity } from '../people/entity.ts';
import type { Source } from '../syntax/phrases/sources.ts';
import type { ArticleSyntax } from '../syntax/syntax.ts';
import { authorOf, isFirstPerson } from './author.ts';
import type { Candidate, PreviousSpeaker } from './candidates/candidate.ts';
import { gatherCandidates } from './candidates/gather.ts';
import { type ConfidenceFeatures, confidenceFeatures, confidenceOf } from './confidence.ts';
import { Coreference, type Observer } from './coreference.ts';
import { type FindCharacters, isCharacter, noCharacters } from './dialogue/characters.ts';
import { Nominals } from './nominals.ts';
import { type Ranking, rank } from './ranker.ts';

/** The speaker chosen for a quotation, with the evidence. The candidate is null for nobody. */
export interface Choice {
  readonly span: number;
  readonly ranking: Ranking;
  readonly candidate: Candidate | null;
  readonly features: ConfidenceFeatures;
  readonly confidence: number;
}

/** The hooks of a learner, which corrects each choice and observes every pronoun. */
export interface Training {
  /** The right candidate, or null for nobody; undefined to accept the choice. */
  readonly correct?: (span: number, candidates: readonly Candidate[]) => Candidate | null | undefined;
  readonly observe?: Observer;
}

/** Further knowledge about a conversation: the narrator, and the people known only by descriptions. */
export interface Story {
  readonly narrator?: Entity | null;
  readonly characters?: FindCharacters;
}

/** The maximum confidence in a choice between two people with the same surname. */
const DOUBTFUL_CONFIDENCE = 0.7;

/**
 * Chooses the speakers of all quotations in reading order, since each is the previous speaker of the next. Adds people
 * who are named only by labels to the register.
 */
export function* chooseSpeakers(
  syntax: ArticleSyntax,
  { correct, observe, narrator = null, characters = noCharacters }: Training & Story = {},
): Generator<Choice> {
  const { chunked, positions, spans } = syntax;
  const coreference = new Coreference(syntax, characters, observe);
  const nominals = new Nominals(syntax, characters !== noCharacters);
  const resolve = (source: Source, isSpeech = false): Entity | null => {
    if (source.kind === 'nominal') {
      const { voices } = syntax.language;
      const isSomebody = isSpeech && !voices.has(source.head);
      if (characters !== noCharacters && !isSomebody && !isCharacter(source.head, syntax.language)) return null;
      const paragraph = chunked.at(source.block);
      return nominals.resolve(source, () => paragraph && coreference.resolveNominal(source, paragraph));
    }
    if (isFirstPerson(syntax, source)) return narrator ?? author();
    const named = (): Entity | undefined => chunked.at(source.block)?.chunks[source.chunk]?.mention?.entity;
    return coreference.pronounAt(source)?.entity ?? named() ?? null;
  };
  let writer: Entity | null = null;
  const author = (): Entity => {
    writer ??= authorOf(syntax);
    return writer;
  };
  const charactersAt = (block: number): ReadonlyMap<number, Source> => {
    const paragraph = chunked.at(block);
    return paragraph === null ? new Map() : characters(paragraph);
  };
  let previous: PreviousSpeaker | null = null;
  let earlier: PreviousSpeaker | null = null;
  let next = 0;
  for (const paragraph of chunked) {
    coreference.beginParagraph(paragraph, resolve);
    while (next < spans.length && (positions.last(next)?.block ?? paragraph.block) <= paragraph.block) {
      const span = next;
      next += 1;
      const last = positions.last(span);
      if (last === null) continue;
      const candidates = gatherCandidates(
        { syntax, previous, earlier, resolve, characters: charactersAt, isNarrated: narrator !== null },
        span,
      );
      const ranking = rank(candidates);
      const corrected = correct?.(span, candidates);
      const candidate: Candidate | null = corrected === undefined ? ranking.best : corrected;
      const features = confidenceFeatures({ syntax, span, ranking, candidate, coreference, previous });
      const isDoubtful = candidate !== null && mayBeNamesake(syntax, candidate);
      const confidence = Math.min(confidenceOf(features), isDoubtful ? DOUBTFUL_CONFIDENCE : 1);
      yield { span, ranking, candidate, features, confidence };
      if (candidate?.entity == null || spans[span]?.kind === 'term' || isInCaption(syntax, span)) continue;
      if (previous !== null && previous.entity !== candidate.entity) earlier = previous;
      previous = { entity: candidate.entity, source: candidate.source, block: last.block, confidence };
      if (candidate.entity !== narrator) coreference.noteSpeaker(candidate.entity, paragraph);
    }
    coreference.endParagraph(paragraph);
  }
}

/** Whether a quotation is in a caption, which does not interrupt the text around it. */
export const isInCaption = ({ blocks, spans }: ArticleSyntax, span: number): boolean =>
  blocks[spans[span]?.parts[0]?.block ?? -1]?.type === 'caption';

/** "Bach says" if Anna and Ella Bach are named equally often. */
function mayBeNamesake({ chunked, register }: ArticleSyntax, { source, entity }: Candidate): boolean {
  if (source?.kind !== 'name' || entity === null || entity.kind !== 'person') return false;
  const name = chunked.at(source.block)?.chunks[source.chunk]?.mention?.name;
  return name !== undefined && name.words.length === 1 && name.gender === null && register.isDoubtful(entity);
}
