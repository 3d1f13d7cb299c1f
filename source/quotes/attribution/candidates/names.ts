import { sourceAt } from '../../syntax/noun-phrases.ts';
import { isSubjectPlace } from '../analysis.ts';
import type { Add, Features, Scene } from './candidate.ts';
import type { Target } from './gather.ts';

const BEFORE = 6;
const AFTER = 3;
/** In items. */
const REACH = 40;

/** Names and subject pronouns of the sentence itself and the one before, the nearest first, with no cue to govern them. */
export function gatherNames({ reading }: Scene, { first, last }: Target, add: Add): void {
  const lines = reading.outlines.at(first.block);
  if (lines === null) return;
  const own = lines.sentenceOf[first.item] ?? 0;
  const tail = last.block === first.block ? last.item : first.item;
  const colon = lines.items[first.item - 1]?.lower === ':';
  const consider = (index: number, gap: number): number => {
    const item = lines.items[index];
    if (
      item === undefined ||
      (item.kind !== 'name' && !(item.pronoun?.subject === true && item.pronoun.gender !== null))
    )
      return 0;
    const features: Features = new Map([['noCue', 1]]);
    const sentence = lines.sentenceOf[index] ?? 0;
    if (sentence < own) features.set('sentenceBefore', 1);
    else if (sentence > own) features.set('sentenceAfter', 1);
    features.set(index < first.item ? 'gapBefore' : 'gapAfter', Math.log(1 + gap));
    if (item.possessive) features.set('possessive', 1);
    if (isSubjectPlace(reading.language, lines, index)) features.set('subjectPlace', 1);
    if (reading.frames.at(first.block).objects.has(index)) features.set('object', 1);
    if (colon && index < first.item && sentence === own) features.set('colonName', 1);
    add({ ground: 'mention', source: sourceAt(lines, index), features });
    return 1;
  };
  const from = Math.max(lines.sentences[own - 1]?.from ?? lines.sentences[own]?.from ?? 0, first.item - REACH);
  let taken = 0;
  for (let index = first.item - 1; index >= from && taken < BEFORE; index--)
    taken += consider(index, first.item - index - 1);
  taken = 0;
  const to = Math.min(lines.sentences[lines.sentenceOf[tail] ?? own]?.to ?? tail, tail + REACH);
  for (let index = first.item + 1; index < to && taken < AFTER; index++)
    taken += consider(index, Math.abs(index - tail) - 1);
}
