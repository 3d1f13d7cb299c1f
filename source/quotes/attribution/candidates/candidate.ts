import type { Entity } from '../../people/entity.ts';
import type { Frame } from '../../syntax/cue-frames.ts';
import type { Source } from '../../syntax/noun-phrases.ts';
import type { Reading } from '../analysis.ts';
import type { speakerWeights } from '../weights.ts';

export type SpeakerFeature = keyof typeof speakerWeights;

/** Where a candidate was found. */
export type Ground = 'frame' | 'mention' | 'floor' | 'label' | 'signature' | 'cite' | 'nobody';

/** Somebody who may have said a quotation. */
export interface Candidate {
  readonly ground: Ground;
  readonly source: Source | null;
  readonly entity: Entity | null;
  readonly frame: Frame | null;
  readonly features: Map<SpeakerFeature, number>;
}

export type Features = Map<SpeakerFeature, number>;

/** Takes a candidate that a ground has found: where it stands, whom it means and what speaks for it. */
export type Add = (found: {
  readonly ground: Ground;
  readonly source: Source | null;
  readonly entity?: Entity | null;
  readonly frame?: Frame;
  readonly features: Features;
}) => void;

/** Who spoke last, and where. */
export interface Floor {
  readonly span: number;
  readonly entity: Entity;
  readonly source: Source | null;
  readonly block: number;
  readonly confidence: number;
}

/** What candidates are gathered with: whom a source means, who has the floor, and who had it before. */
export interface Scene {
  readonly reading: Reading;
  readonly floor: Floor | null;
  readonly earlier: Floor | null;
  /** Whom a name, pronoun or description stands for; null where nobody can be told. */
  readonly resolve: (source: Source) => Entity | null;
}
