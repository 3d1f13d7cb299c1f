import type { Entity } from '../../people/entity.ts';
import type { Source } from '../../syntax/noun-phrases.ts';
import type { Place } from '../../syntax/span-positions.ts';
import type { Reading } from '../analysis.ts';
import { gatherAbove } from './above.ts';
import type { Add, Candidate, Features, Scene, SpeakerFeature } from './candidate.ts';
import { gatherBelow, gatherCues } from './cues.ts';
import { gatherLabels } from './labels.ts';
import { gatherNames } from './names.ts';
import { gatherFloor } from './previous-speaker.ts';

/** One quotation, with the places of its first and last part. */
export interface Target {
  readonly index: number;
  readonly first: Place;
  readonly last: Place;
  readonly bare: boolean;
  readonly words: number;
  /** Part of the writer's sentence, not a clause of its own. */
  readonly mixed: boolean;
}

/** Everybody who may have said a quotation, with the features that tell for and against; 'nobody' is always among them. */
export function gather(scene: Scene, index: number): Candidate[] {
  const { reading } = scene;
  const first = reading.places.first(index);
  const last = reading.places.last(index);
  const span = reading.spans[index];
  if (span === undefined || first === null || last === null) return [];
  const target: Target = {
    index,
    first,
    last,
    bare: span.bare,
    words: wordsOf(reading, index),
    mixed: span.kind !== 'direct',
  };
  const candidates: Candidate[] = [];
  const add: Add = ({
    ground,
    source,
    entity = source === null ? null : scene.resolve(source),
    frame = null,
    features,
  }) => {
    if (entity === null) return;
    describe(scene, index, entity, source, features);
    candidates.push({ ground, source, entity, frame, features });
  };
  gatherLabels(scene, target, add);
  // In a transcript, and without a table for the language, only a label or a signature names anybody.
  if (reading.language.cues.size > 0 && span.form !== 'turn') {
    gatherCues(scene, target, add);
    gatherBelow(scene, target, add);
    gatherNames(scene, target, add);
    gatherAbove(scene, target, add);
    gatherFloor(scene, target, add);
  }
  candidates.push({ ground: 'nobody', source: null, entity: null, frame: null, features: nobody(target, span.kind) });
  return candidates;
}

function nobody({ bare, words }: Target, kind: string): Features {
  const features: Features = new Map([['nobody', 1]]);
  if (words < 4) features.set('nobodyShort', 1);
  if (words > 12) features.set('nobodyLong', 1);
  if (bare) features.set('nobodyBare', 1);
  if (kind === 'term') features.set('nobodyTerm', 1);
  return features;
}

/** At most a hundred are counted. */
function wordsOf(reading: Reading, index: number): number {
  let words = 0;
  for (const { block, start, end } of reading.spans[index]?.parts ?? []) {
    const text = reading.article.blocks[block]?.text.slice(start, Math.min(end, start + 600)) ?? '';
    words += text.split(/\s+/).length;
    if (words > 100) break;
  }
  return words;
}

/** What the candidate is, wherever it was found. */
function describe(scene: Scene, index: number, entity: Entity, source: Source | null, features: Features): void {
  const set = (name: SpeakerFeature, value = 1): void => void features.set(name, value);
  if (source?.kind === 'name') set('name');
  if (source?.kind === 'pronoun') set('pronoun');
  if (source?.kind === 'nominal') {
    set('nominal');
    const { roles, sources, roleSuffix } = scene.reading.language;
    if (roles.has(source.head)) set('nominalRole');
    else if (sources.has(source.head)) set('nominalSource');
    else if (roleSuffix.test(source.head)) set('nominalRole', 0.5);
  }
  if (entity.kind === 'organisation') set('organisation');
  if (entity.kind === 'unknown') set('unknownName');
  if (scene.reading.named.get(index)?.has(entity)) set('insideQuote');
  if (scene.floor?.entity === entity) set('hasFloor');
  set('mentions', Math.log(1 + entity.mentions.length));
}
