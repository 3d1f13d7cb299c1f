import type { Entity } from '../people/entity.ts';
import type { Source } from '../syntax/noun-phrases.ts';
import type { Reading } from './analysis.ts';
import type { Candidate, Floor } from './candidates/candidate.ts';
import { gather } from './candidates/gather.ts';
import { type Certainty, confidenceOf, weigh } from './confidence.ts';
import { type Observer, Trail } from './coreference.ts';
import { Descriptions } from './nominals.ts';
import { type Ranking, rank } from './ranker.ts';

/** Who said a quotation, and on what grounds; the candidate is null for nobody. */
export interface Choice {
  readonly span: number;
  readonly ranking: Ranking;
  readonly candidate: Candidate | null;
  readonly certainty: Certainty;
  readonly confidence: number;
}

/** What a learner puts in: the right speaker in place of the one found, and ears for every pronoun. */
export interface Lesson {
  /** undefined: the choice stands. */
  readonly teach?: (span: number, candidates: readonly Candidate[]) => Candidate | null | undefined;
  readonly observe?: Observer;
}

/** The most that a choice between two of one surname is believed. */
const DOUBTFUL = 0.45;

/** "Bach says" where Anna and Ella Bach are named alike. */
function isDoubtful({ outlines, register }: Reading, { source, entity }: Candidate): boolean {
  if (source?.kind !== 'name' || entity === null || entity.kind !== 'person') return false;
  const run = outlines.at(source.block)?.items[source.item]?.name?.run;
  return run !== undefined && run.words.length === 1 && run.gender === null && register.doubtful(entity);
}

/** Names the speakers of all quotations in reading order: each choice gives the floor to the next. */
export function* attribute(reading: Reading, { teach, observe }: Lesson = {}): Generator<Choice> {
  const trail = new Trail(reading, observe);
  const descriptions = new Descriptions(reading);
  const resolve = (source: Source): Entity | null => {
    if (source.kind === 'nominal') {
      const lines = reading.outlines.at(source.block);
      return descriptions.find(source, () => (lines === null ? null : trail.behind(source, lines)));
    }
    return trail.at(source)?.entity ?? reading.outlines.at(source.block)?.items[source.item]?.name?.entity ?? null;
  };
  let floor: Floor | null = null;
  let earlier: Floor | null = null;
  let next = 0;
  for (const lines of reading.outlines) {
    trail.walk(lines, resolve);
    while (next < reading.spans.length && (reading.places.last(next)?.block ?? lines.block) <= lines.block) {
      const index = next++;
      const last = reading.places.last(index);
      if (last === null) continue;
      const candidates = gather({ reading, floor, earlier, resolve }, index);
      const ranking = rank(candidates);
      const taught = teach?.(index, candidates);
      const candidate: Candidate | null = taught === undefined ? ranking.best : taught;
      const certainty = weigh(reading, ranking, candidate, trail, floor);
      const doubtful = candidate !== null && isDoubtful(reading, candidate);
      const confidence = Math.min(confidenceOf(certainty), doubtful ? DOUBTFUL : 1);
      yield { span: index, ranking, candidate, certainty, confidence };
      if (candidate?.entity == null || reading.spans[index]?.kind === 'term') continue;
      if (floor !== null && floor.entity !== candidate.entity) earlier = floor;
      floor = { span: index, entity: candidate.entity, source: candidate.source, block: last.block, confidence };
      trail.spoke(candidate.entity, lines);
    }
    trail.leave(lines);
  }
}
