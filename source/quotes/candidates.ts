import type { Frame } from './frames.ts';
import type { Entity } from './people.ts';
import type { Source } from './subjects.ts';
import type { speakerWeights } from './weights.ts';

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
