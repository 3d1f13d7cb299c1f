import { phrasesOf } from '../language/phrases.ts';
import type { ChunkedParagraph, ChunkRange } from './chunks.ts';
import { nounPhrase, phraseUpTo } from './phrases/noun-phrases.ts';
import type { Source } from './phrases/sources.ts';
import { phraseBefore } from './unspaced-subjects.ts';
import { canSpeak, closesSentence, isAfterQuote } from './word-order.ts';

/** „…“, so der Sprecher; or between commas: sei, so der Rat, offen. */
export function isAsideAt(paragraph: ChunkedParagraph, index: number, to: number): boolean {
  const { chunks, language } = paragraph;
  const next = chunks[index + 1]?.lower ?? '';
  if (language.cues.has(next) || language.impersonal.has(`${next} ${chunks[index + 2]?.lower}`)) return false;
  if (isAfterQuote(paragraph, index)) return true;
  if (chunks[index - 1]?.lower !== ',') return false;
  const source = nounPhrase(paragraph, index + 1, to);
  return source !== null && canSpeak(paragraph, source) && closesSentence(paragraph, source, to);
}

/** The maximum distance between "heißt es" and its source, in chunks. */
const CONTAINER_REACH = 12;

/** The source of an impersonal verb: it follows a preposition, after the verb or before it in its clause ("heißt es in einem Brief", "In dem Brief heißt es"). */
export function containerOf(paragraph: ChunkedParagraph, verb: ChunkRange, { from, to }: ChunkRange): Source | null {
  const { chunks, language } = paragraph;
  const at = (index: number): Source | null =>
    language.containers.has(chunks[index]?.lower ?? '') ? nounPhrase(paragraph, index + 1, to) : null;
  for (let index = verb.to; index < Math.min(to, verb.to + CONTAINER_REACH); index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || chunk.kind === 'quote' || chunk.kind === 'mark') break;
    const source = at(index);
    if (source !== null) return source;
  }
  for (let index = from; index < verb.from; index += 1) {
    if (chunks[index]?.kind === 'quote') return null;
    const source = at(index);
    if (source !== null) return source;
  }
  return null;
}

/** The source of words that a sentence only announces: "And from the mayor: …", "This from Jo Finch: …". */
function senderAt(paragraph: ChunkedParagraph, index: number, { from, to }: ChunkRange): Source | null {
  const { chunks, language } = paragraph;
  const opening = chunks[from]?.lower ?? '';
  const isOpened = index === from + 1 && (language.coordinating.has(opening) || language.determiners.has(opening));
  const source = index === from || isOpened ? nounPhrase(paragraph, index + 1, to) : null;
  if (source === null) return null;
  let colon = source.chunk + 1;
  while (colon < to && (chunks[colon]?.start ?? 0) < source.end) colon += 1;
  return chunks[colon]?.lower === ':' && chunks[colon + 1]?.kind === 'quote' ? source : null;
}

/** A phrase that attributes words, with its source. */
export interface AttributingPhrase {
  /** The last chunk of the phrase, and the range of the phrase in the text. */
  readonly cue: number;
  readonly start: number;
  readonly end: number;
  readonly source: Source;
}

/** The attributing phrase at a chunk: one that begins there ("according to the mayor"), or a word after its source ("dem Rat zufolge"). */
export function attributingPhrase(
  paragraph: ChunkedParagraph,
  index: number,
  range: ChunkRange,
): AttributingPhrase | null {
  const { chunks, language } = paragraph;
  const first = chunks[index];
  if (first === undefined) return null;
  if (language.accordingAfter.has(first.lower)) {
    const phrase = language.unspaced === undefined ? phraseUpTo : phraseBefore;
    const source = phrase(paragraph, index, range.from);
    if (source !== null) return { cue: index, start: first.start, end: first.end, source };
  }
  const sender = language.senders?.has(first.lower) ? senderAt(paragraph, index, range) : null;
  if (sender !== null) return { cue: index, start: first.start, end: first.end, source: sender };
  for (let { longest: size } = phrasesOf(language); size > 0; size -= 1) {
    const words = chunks.slice(index, index + size);
    const phrase = words.map(({ lower }) => lower).join(' ');
    const isImpersonal = language.impersonal.has(phrase);
    const isAside = size === 1 && language.afterQuote.has(phrase) && isAsideAt(paragraph, index, range.to);
    if (!language.accordingTo.has(phrase) && !isAside && !isImpersonal) continue;
    const source = isImpersonal
      ? containerOf(paragraph, { from: index, to: index + size }, range)
      : nounPhrase(paragraph, index + size, range.to);
    return source && { cue: index + size - 1, start: first.start, end: words.at(-1)?.end ?? first.end, source };
  }
  return null;
}
