import type { Entity } from '../../people/entity.ts';
import type { CueFrame } from '../../syntax/cue-frames.ts';
import type { Source } from '../../syntax/phrases/sources.ts';
import type { ChunkPosition } from '../../syntax/span-positions.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import type { speakerWeights } from '../weights.ts';

export type SpeakerFeature = keyof typeof speakerWeights;

/** Where a candidate was found. */
export type CandidateOrigin = 'frame' | 'mention' | 'previous' | 'label' | 'signature' | 'cite' | 'nobody';

export type Features = Map<SpeakerFeature, number>;

/** A possible speaker of a quotation. The entity is null for nobody. */
export interface Candidate {
  readonly origin: CandidateOrigin;
  readonly source: Source | null;
  readonly entity: Entity | null;
  readonly frame: CueFrame | null;
  readonly features: Features;
}

/** Adds a candidate. The entity is that of the source unless another is given. */
export type Add = (found: {
  readonly origin: CandidateOrigin;
  readonly source: Source | null;
  readonly entity?: Entity | null;
  readonly frame?: CueFrame;
  readonly features: Features;
}) => void;

/** The previous speaker, and the position of the utterance. */
export interface PreviousSpeaker {
  readonly entity: Entity;
  readonly source: Source | null;
  readonly block: number;
  readonly confidence: number;
}

/** The input from which candidates are gathered: the article and the previous speakers. */
export interface SpeakerContext {
  readonly syntax: ArticleSyntax;
  readonly previous: PreviousSpeaker | null;
  /** The last speaker before the previous one. */
  readonly earlier: PreviousSpeaker | null;
  /** The entity of a name, pronoun or description; null if it is unknown. */
  readonly resolve: (source: Source, isSpeech?: boolean) => Entity | null;
  /** Descriptions of people in a block other than sources of cues, by their heads. */
  readonly characters: (block: number) => ReadonlyMap<number, Source>;
  /** Whether a character narrates the text, so that "I" is not the writer. */
  readonly isNarrated: boolean;
}

/** A quotation with the positions of its first and last part. */
export interface Quotation {
  readonly index: number;
  readonly first: ChunkPosition;
  readonly last: ChunkPosition;
  readonly bare: boolean;
  readonly words: number;
  /** Whether it is part of the writer's sentence and not a clause of its own. */
  readonly mixed: boolean;
}
