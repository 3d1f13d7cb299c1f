import type { Entity } from '../../people/entity.ts';
import type { Outline } from '../../syntax/chunks.ts';
import { sourceAt } from '../../syntax/noun-phrases.ts';
import { isSubjectPlace, previousText } from '../analysis.ts';
import type { Add, Features, Scene, SpeakerFeature } from './candidate.ts';
import type { Target } from './gather.ts';

/**
 * The paragraph above a quotation that begins its own: whoever is cited there without marks ("He believes …"), whoever
 * it is about, whoever a colon introduces.
 */
export function gatherAbove(scene: Scene, { first, bare }: Target, add: Add): void {
  if (first.item > 0) return;
  const above = previousText(scene.reading, first.block);
  if (above === null || above.headline) return;
  const quoted = above.items.some((item) => item.kind === 'quote');
  const colon = above.items.at(-1)?.lower === ':';
  const common = (): Features => {
    const features: Features = new Map([['above', 1]]);
    if (bare) features.set('aboveBare', 1);
    if (quoted) features.set('aboveQuoted', 1);
    if (quoted && bare) features.set('aboveQuotedBare', 1);
    return features;
  };
  citedAbove(scene, above, colon, common, add);
  namedAbove(scene, above, colon, common, add);
}

/** The governing cue of the last sentence that has one, and the last cue of all. */
function citedAbove({ reading }: Scene, above: Outline, colon: boolean, common: () => Features, add: Add): void {
  const frames = reading.frames.at(above.block).list;
  const latest = frames.at(-1);
  if (latest === undefined) return;
  const governing = reading.frames.at(above.block).bySentence.get(latest.sentence)?.[0];
  const ending = above.sentences.length - 1;
  for (const frame of new Set([governing, latest])) {
    if (frame === undefined) continue;
    const features = common();
    features.set('aboveCue', 1);
    const speech: SpeakerFeature = frame.kind === 'think' || frame.kind === 'act' ? 'aboveStance' : 'aboveSpeech';
    features.set(speech, 1);
    if (frame.subordinate) features.set('subordinate', 1);
    if (frame.sentence < ending) features.set('aboveEarlier', 1);
    if (colon && frame.sentence === ending) features.set('aboveColon', 1);
    add({ ground: 'frame', source: frame.source, frame, features });
  }
}

/** Whoever the paragraph names, once each: by the place in the last sentence, or in the first. */
function namedAbove(scene: Scene, above: Outline, colon: boolean, common: () => Features, add: Add): void {
  const { reading, resolve } = scene;
  const ending = above.sentences.length - 1;
  const seen = new Map<Entity, { index: number; features: Features }>();
  for (let index = above.items.length - 1; index >= Math.max(0, above.items.length - 120); index--) {
    const item = above.items[index];
    if (item === undefined || (item.kind !== 'name' && item.pronoun?.gender == null)) continue;
    const source = sourceAt(above, index);
    const entity = resolve(source);
    if (entity === null || entity.kind === 'organisation') continue;
    const known = seen.get(entity);
    const features = known?.features ?? common();
    if (known === undefined) {
      if (seen.size === 0) features.set('aboveNewest', 1);
      seen.set(entity, { index, features });
    }
    if (isSubjectPlace(reading.language, above, index)) {
      const sentence = above.sentenceOf[index] ?? 0;
      if (sentence === ending) features.set('aboveSubject', 1);
      if (sentence === 0) features.set('aboveFirst', 1);
      if (colon && sentence === ending) features.set('aboveColon', 1);
    }
  }
  for (const { index, features } of [...seen.values()].slice(0, 6)) {
    if (seen.size === 1) features.set('aboveAlone', 1);
    add({ ground: 'mention', source: sourceAt(above, index), features });
  }
}
