import type { Entity } from '../../people/entity.ts';
import { opensWithMark } from '../../spans/marks.ts';
import type { ChunkedParagraph } from '../../syntax/chunks.ts';
import { sourceAt } from '../../syntax/phrases/sources.ts';
import type { ChunkPosition } from '../../syntax/span-positions.ts';
import { isSubjectPosition } from '../../syntax/word-order.ts';
import type { Add, Features, Quotation, SpeakerContext, SpeakerFeature } from './candidate.ts';

/** The number of chunks that are read at the end of the paragraph above. */
const REACH = 120;

/** The maximum number of candidates from the paragraph above. */
const MOST_PEOPLE = 6;

/** The marks at the end of a paragraph that leads into a block quotation. */
const LEADS_IN: ReadonlySet<string> = new Set([':', ',', '—', '–', '-']);

/** The maximum number of chunks before the name in a credit. */
const LONGEST_CREDIT = 16;

/** The paragraph above, with the features that all of its candidates share. */
interface Above {
  readonly paragraph: ChunkedParagraph;
  /** Whether it ends in a colon. */
  readonly colon: boolean;
  readonly features: () => Features;
}

/**
 * Candidates from the paragraph above, if the quotation begins its own paragraph: those who are cited without quotation marks
 * ("He believes …"), those whom the paragraph is about, and those introduced by a colon.
 */
export function gatherAbove(context: SpeakerContext, { index, first, bare }: Quotation, add: Add): void {
  if (!leads(context, first)) return;
  const { blocks, chunked, spans } = context.syntax;
  const paragraph = chunked.above(first.block);
  if (paragraph === null || paragraph.headline) return;
  // A block quotation may also be an aside of the writer's: only what leads into it names its speaker.
  const isPlain = spans[index]?.form === 'block' && !opensWithMark(blocks[first.block]?.text ?? '', false);
  if (isPlain && !LEADS_IN.has(paragraph.chunks.at(-1)?.lower ?? '')) return;
  const quotes = paragraph.chunks.some(({ kind }) => kind === 'quote');
  const features = (): Features => {
    const shared: Features = new Map([['above', 1]]);
    if (bare) shared.set('aboveBare', 1);
    if (quotes) shared.set('aboveQuoted', 1);
    if (quotes && bare) shared.set('aboveQuotedBare', 1);
    return shared;
  };
  const above = { paragraph, colon: paragraph.chunks.at(-1)?.lower === ':', features };
  gatherCited(context, above, add);
  gatherNamed(context, above, add);
}

/** The governing cue of the last sentence that has one, and the last cue of any sentence. */
function gatherCited({ syntax }: SpeakerContext, { paragraph, colon, features: shared }: Above, add: Add): void {
  const { list, bySentence } = syntax.frames.at(paragraph.block);
  const latest = list.at(-1);
  if (latest === undefined) return;
  const governing = bySentence.get(latest.sentence)?.[0];
  const lastSentence = paragraph.sentences.length - 1;
  for (const frame of new Set([governing, latest])) {
    if (frame === undefined) continue;
    const features = shared();
    features.set('aboveCue', 1);
    const speech: SpeakerFeature = frame.kind === 'think' || frame.kind === 'act' ? 'aboveStance' : 'aboveSpeech';
    features.set(speech, 1);
    if (frame.subordinate) features.set('subordinate', 1);
    if (frame.sentence < lastSentence) features.set('aboveEarlier', 1);
    if (colon && frame.sentence === lastSentence) features.set('aboveColon', 1);
    add({ origin: 'frame', source: frame.source, frame, features });
  }
}

/** Everybody named in the paragraph, once each, by their position in its last or first sentence. */
function gatherNamed(
  { resolve, characters, isNarrated }: SpeakerContext,
  { paragraph, colon, features: shared }: Above,
  add: Add,
): void {
  const { chunks, sentences, sentenceOf } = paragraph;
  const lastSentence = sentences.length - 1;
  const described = characters(paragraph.block);
  const seen = new Map<Entity, { index: number; features: Features }>();
  for (let index = chunks.length - 1; index >= Math.max(0, chunks.length - REACH); index -= 1) {
    const chunk = chunks[index];
    const character = described.get(index);
    if (chunk === undefined) continue;
    const isNarrator =
      isNarrated && colon && chunk.pronoun?.person === 1 && !chunk.pronoun.plural && chunk.pronoun.subject;
    if (character === undefined && chunk.kind !== 'name' && chunk.pronoun?.gender == null && !isNarrator) continue;
    const entity = resolve(character ?? sourceAt(paragraph, index));
    if (entity === null || entity.kind === 'organisation' || isCredit(paragraph, index)) continue;
    const known = seen.get(entity);
    const features = known?.features ?? shared();
    if (known === undefined) {
      if (seen.size === 0) features.set('aboveNewest', 1);
      seen.set(entity, { index, features });
    }
    if (!isSubjectPosition(paragraph, index)) continue;
    const sentence = sentenceOf[index] ?? 0;
    if (sentence === lastSentence) features.set('aboveSubject', 1);
    if (sentence === 0) features.set('aboveFirst', 1);
    if (colon && sentence === lastSentence) features.set('aboveColon', 1);
  }
  for (const { index, features } of [...seen.values()].slice(0, MOST_PEOPLE)) {
    if (seen.size === 1) features.set('aboveAlone', 1);
    add({ origin: 'mention', source: described.get(index) ?? sourceAt(paragraph, index), features });
  }
}

/** Whether a name closes a credit: "Photo by Ada Holm". */
const isCredit = ({ chunks, language }: ChunkedParagraph, index: number): boolean =>
  index === chunks.length - 1 && index <= LONGEST_CREDIT && language.agents.has(chunks[index - 1]?.lower ?? '');

/** Whether there is nothing before a quotation in its paragraph but a mark, such as the dash that opens speech. */
function leads({ syntax }: SpeakerContext, { block, chunk }: ChunkPosition): boolean {
  return chunk === 0 || (chunk === 1 && syntax.chunked.at(block)?.chunks[0]?.kind === 'mark');
}
