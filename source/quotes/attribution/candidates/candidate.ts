import type { Entity } from '../../people/entity.ts';
import type { CueFrame } from '../../syntax/cue-frames.ts';
import type { Source } from '../../syntax/noun-phrases.ts';
import type { ChunkPosition } from '../../syntax/span-positions.ts';
import type { ArticleSyntax } from '../../syntax/syntax.ts';
import type { speakerWeights } from '../weights.ts';

export type SpeakerFeature = keyof typeof speakerWeights;

/** Where a candidate was found. */
export type CandidateOrigin = 'frame' | 'mention' | 'previous' | 'label' | 'signature' | 'cite' | 'nobody';

export type Features = Map<SpeakerFeature, number>;

/** Somebody who may have said a quotation; the entity is null for nobody. */
export interface Candidate {
  readonly origin: CandidateOrigin;
  readonly source: Source | null;
  readonly entity: Entity | null;
  readonly frame: CueFrame | null;
  readonly features: Features;
}

/** Takes a candidate; the entity is that of the source unless it is given. */
export type Add = (found: {
  readonly origin: CandidateOrigin;
  readonly source: Source | null;
  readonly entity?: Entity | null;
  readonly frame?: CueFrame;
  readonly features: Features;
}) => void;

/** Who spoke before, and where. */
export interface PreviousSpeaker {
  readonly entity: Entity;
  readonly source: Source | null;
  readonly block: number;
  readonly confidence: number;
}

/** What candidates are gathered from: the article and the speakers before. */
export interface SpeakerContext {
  readonly syntax: ArticleSyntax;
  readonly previous: PreviousSpeaker | null;
  /** Whoever spoke last before the previous speaker. */
  readonly earlier: PreviousSpeaker | null;
  /** The entity of a name, pronoun or description; null if it cannot be told. */
  readonly resolve: (source: Source) => Entity | null;
  /** Descriptions of people in a block, by their heads, besides the sources of cues. */
  readonly characters: (block: number) => ReadonlyMap<number, Source>;
}

/** A quotation, with the positions of its first and last part. */
export interface Quotation {
  readonly index: number;
  readonly first: ChunkPosition;
  readonly last: ChunkPosition;
  readonly bare: boolean;
  readonly words: number;
  /** Part of the writer's sentence, not a clause of its own. */
  readonly mixed: boolean;
}
