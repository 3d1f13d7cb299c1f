import type { ChunkedParagraph, ChunkRange } from '../../syntax/chunks.ts';
import { nounPhrase } from '../../syntax/phrases/noun-phrases.ts';
import { isPerson, type Source, sourceAt } from '../../syntax/phrases/sources.ts';
import { isOblique } from '../../syntax/verb-bracket.ts';
import { canSpeak, isSubjectPosition } from '../../syntax/word-order.ts';
import type { Add, Features, Quotation, SpeakerContext } from './candidate.ts';
import { isIntroduced } from './introduction.ts';

/** The maximum number of candidates before and after a quotation. */
const NAMES_BEFORE = 6;
const NAMES_AFTER = 3;

/** The maximum distance between a name and a quotation, in chunks. */
const REACH = 40;

/** Candidates without a cue: names and subject pronouns of the quotation's sentence and of the one before, nearest first. */
export function gatherNames({ syntax, characters }: SpeakerContext, { first, last }: Quotation, add: Add): void {
  const paragraph = syntax.chunked.at(first.block);
  if (paragraph === null) return;
  const { chunks, sentences, sentenceOf } = paragraph;
  const { objects, subjects, list } = syntax.frames.at(first.block);
  const own = sentenceOf[first.chunk] ?? 0;
  const tail = last.block === first.block ? last.chunk : first.chunk;
  const hasColon = chunks[first.chunk - 1]?.lower === ':';
  const described = characters(first.block);
  const isCandidate = (index: number): boolean => {
    const chunk = chunks[index];
    if (described.has(index)) return true;
    return chunk?.kind === 'name' || (chunk?.pronoun?.subject === true && chunk.pronoun.gender !== null);
  };
  const addAt = (index: number, gap: number): void => {
    const features: Features = new Map([['noCue', 1]]);
    const sentence = sentenceOf[index] ?? 0;
    const isBefore = index < first.chunk;
    if (sentence < own) features.set('sentenceBefore', 1);
    else if (sentence > own) features.set('sentenceAfter', 1);
    features.set(isBefore ? 'gapBefore' : 'gapAfter', Math.log(1 + gap));
    if (chunks[index]?.possessive) features.set('possessive', 1);
    if (isSubjectPosition(paragraph, index)) features.set('subjectPlace', 1);
    if (objects.has(index)) features.set('object', 1);
    if (hasColon && isBefore && sentence === own) features.set('colonName', 1);
    if (hasColon && index === first.chunk - 2 && isPerson(chunks[index])) features.set('colonNext', 1);
    add({ origin: 'mention', source: described.get(index) ?? sourceAt(paragraph, index), features });
  };
  const opens = sentences[own]?.from ?? 0;
  const reached = isIntroduced(paragraph, first.chunk, list) ? opens : (sentences[own - 1]?.from ?? opens);
  const from = Math.max(reached, first.chunk - REACH);
  for (let index = first.chunk - 1, taken = 0; index >= from && taken < NAMES_BEFORE; index -= 1) {
    if (!isCandidate(index)) continue;
    addAt(index, first.chunk - index - 1);
    taken += 1;
  }
  if (hasColon) {
    for (const source of describedBefore(paragraph, {
      from: Math.max(opens, first.chunk - REACH),
      to: first.chunk - 1,
    })) {
      if (subjects.has(source.chunk)) continue; // the source of a cue
      const features: Features = new Map([
        ['noCue', 1],
        ['colonName', 1],
      ]);
      features.set('gapBefore', Math.log(1 + first.chunk - source.chunk - 1));
      if (isSubjectPosition(paragraph, source.chunk)) features.set('subjectPlace', 1);
      add({ origin: 'mention', source, features });
    }
  }
  const to = Math.min(sentences[sentenceOf[tail] ?? own]?.to ?? tail, tail + REACH);
  for (let index = first.chunk + 1, taken = 0; index < to && taken < NAMES_AFTER; index += 1) {
    if (!isCandidate(index)) continue;
    addAt(index, Math.abs(index - tail) - 1);
    taken += 1;
  }
}

/**
 * The descriptions of people and organizations that may be the subject of a sentence that leads into a quotation: "The coach was content:
 * “…”"
 */
function describedBefore(paragraph: ChunkedParagraph, { from, to }: ChunkRange): Source[] {
  const { chunks, language } = paragraph;
  const found: Source[] = [];
  for (let index = from; index < to && found.length < NAMES_BEFORE; index += 1) {
    const chunk = chunks[index];
    const before = chunks[index - 1]?.lower ?? '';
    const begins = index === from || language.determiners.has(chunk?.lower ?? '');
    if (!begins || chunk?.kind !== 'word' || language.prepositions.has(before)) continue;
    const source = nounPhrase(paragraph, index, to);
    if (source?.kind !== 'nominal' || !canSpeak(paragraph, source) || isOblique(paragraph, source)) continue;
    found.push(source);
    index = source.chunk;
  }
  return found;
}
