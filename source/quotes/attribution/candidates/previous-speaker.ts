import type { ChunkedParagraph } from '../../syntax/chunks.ts';
import type { ParagraphFrames } from '../../syntax/frame-index.ts';
import type { ChunkPosition } from '../../syntax/span-positions.ts';
import type { Add, Features, Quotation, SpeakerContext } from './candidate.ts';
import { reportsSpeech } from './cues.ts';
import { isIntroduced } from './introduction.ts';

/** The maximum distance in paragraphs. A greater one makes no difference. */
const FAR = 5;

/** The previous speaker, who may continue in the same paragraph, in the next one, or after the writer's own text. */
export function gatherPreviousSpeakers(
  { syntax: { chunked, frames }, previous, earlier }: SpeakerContext,
  { first, bare }: Quotation,
  add: Add,
): void {
  if (previous === null) return;
  const features: Features = new Map();
  const isSameParagraph = previous.block === first.block;
  const between = chunked.countBetween(previous.block, first.block);
  const paragraph = chunked.at(first.block);
  if (paragraph !== null && isIntroduced(paragraph, first.chunk, frames.at(first.block).list)) return;
  if (paragraph !== null && between === 0 && isReported(paragraph, first, frames.at(first.block)))
    features.set('reported', 1);
  if (isSameParagraph) features.set('previousSameParagraph', 1);
  else if (between === 0)
    features.set(bare ? 'previousBareNext' : first.chunk === 0 ? 'previousBegins' : 'previousInside', 1);
  else {
    features.set(bare ? 'previousBareFar' : 'previousFar', 1);
    features.set('previousDistance', Math.min(FAR, between));
  }
  add({ origin: 'previous', source: isSameParagraph ? previous.source : null, entity: previous.entity, features });
  // In a conversation the speaker before the last may speak again.
  if (earlier === null || !bare) return;
  const distance = Math.min(FAR, chunked.countBetween(earlier.block, first.block));
  const alternating: Features = new Map([
    ['previousEarlier', 1],
    ['previousDistance', distance],
  ]);
  add({ origin: 'previous', source: null, entity: earlier.entity, features: alternating });
}

/** Whether the sentence of a quotation continues to report what somebody said before it. */
export function isReported(
  paragraph: ChunkedParagraph,
  { chunk }: ChunkPosition,
  { bySentence }: ParagraphFrames,
): boolean {
  const sentence = paragraph.sentenceOf[chunk] ?? 0;
  return reportsSpeech(paragraph, sentence, bySentence.get(sentence) ?? []);
}
