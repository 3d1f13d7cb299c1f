import type { Language, Pronoun } from '../language/language.ts';
import type { Paragraph } from '../people/paragraphs.ts';
import type { NameMention } from '../people/register.ts';

/** A word or punctuation mark of the writer's, a whole quotation, or a whole name. */
export interface Chunk {
  /** term: words in quotation marks that are not an utterance and act as a noun in the writer's sentence. */
  readonly kind: 'word' | 'number' | 'mark' | 'quote' | 'term' | 'name' | 'pronoun';
  readonly start: number;
  readonly end: number;
  /** The text in lower case: the last word of a name, and "" for a quotation. */
  readonly lower: string;
  readonly capital: boolean;
  readonly possessive: boolean;
  /** The index of the quotation; -1 if the chunk is not one. */
  readonly span: number;
  readonly mention: NameMention | null;
  readonly pronoun: Pronoun | null;
}

/** The chunks from `from` to `to`, exclusive. */
export interface ChunkRange {
  readonly from: number;
  readonly to: number;
}

export interface ChunkedParagraph {
  readonly block: number;
  readonly text: string;
  readonly language: Language;
  readonly chunks: readonly Chunk[];
  readonly sentences: readonly ChunkRange[];
  /** For each chunk, the index of its sentence. */
  readonly sentenceOf: readonly number[];
  readonly headline: boolean;
}

/**
 * The chunks and sentences of a paragraph. Takes linear time.
 *
 * @param mentions the names in the paragraph, in order
 * @param isTerm whether the quotation with the index is a term
 */
export function chunkParagraph(
  paragraph: Paragraph,
  mentions: readonly NameMention[],
  isTerm: (span: number) => boolean,
): ChunkedParagraph {
  const { block, tokens, inside, text, language, headline } = paragraph;
  const chunks: Chunk[] = [];
  let next = 0;
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    const span = inside[index] ?? -1;
    if (span >= 0) {
      let last = index;
      while (inside[last + 1] === span) last += 1;
      chunks.push({
        kind: isTerm(span) ? 'term' : 'quote',
        start: token.start,
        end: tokens[last]?.end ?? token.end,
        lower: '',
        capital: false,
        possessive: false,
        span,
        mention: null,
        pronoun: null,
      });
      index = last + 1;
      continue;
    }
    while (next < mentions.length && (mentions[next]?.name.from ?? 0) < index) next += 1;
    const mention = mentions[next];
    if (mention !== undefined && mention.name.from === index && mention.name.inside < 0) {
      const last = tokens[mention.name.last];
      chunks.push({
        kind: 'name',
        start: mention.name.start,
        end: mention.name.end,
        lower: last?.lower ?? '',
        capital: true,
        possessive: (last?.possessive ?? false) || mention.name.possessive === true,
        span: -1,
        mention,
        pronoun: null,
      });
      index = mention.name.last + 1;
      continue;
    }
    const pronoun = language.pronouns.get(token.lower) ?? null;
    const { start, end, lower, capital, possessive } = token;
    const kind = pronoun === null ? token.kind : 'pronoun';
    chunks.push({ kind, start, end, lower, capital, possessive, span: -1, mention: null, pronoun });
    index += 1;
  }
  const sentences = sentencesOf(chunks, paragraph);
  const sentenceOf: number[] = [];
  sentences.forEach(({ from, to }, number) => {
    for (let chunk = from; chunk < to; chunk += 1) sentenceOf.push(number);
  });
  return { block, text, language, chunks, sentences, sentenceOf, headline };
}

const STOP = /^(?:[.!?…]|\.\.+)$/;

/** The maximum distance of a cue after a quotation that ends in a full stop, in chunks. */
const CUE_AFTER_STOP = 3;

/** The same after a quotation that ends in "!", "?" or "…", which are not followed by a comma. */
const CUE_AFTER_EXCLAMATION = 8;

/** Sentences end at a stop before a capital, and at a quotation that ends in a stop unless a cue follows it. */
function sentencesOf(chunks: readonly Chunk[], { text, language }: Paragraph): ChunkRange[] {
  const sentences: ChunkRange[] = [];
  let from = 0;
  for (let index = 0; index < chunks.length; index += 1) {
    const chunk = chunks[index];
    const next = chunks[index + 1];
    if (chunk === undefined || next === undefined) break;
    let ends = false;
    const isCut = chunk.lower === ']' && STOP.test(chunks[index - 1]?.lower ?? ''); // "[…]"
    if (chunk.kind === 'mark' && (isCut || STOP.test(chunk.lower)))
      ends =
        (beginsSentence(next) || language.unspaced !== undefined) &&
        !(language.capitalNouns !== null && isOrdinal(chunks, index, text));
    else if (chunk.kind === 'quote' && next.kind !== 'mark' && beginsSentence(next)) {
      const quoted = text.slice(Math.max(chunk.start, chunk.end - 4), chunk.end);
      if (/[.][^\p{L}\p{N}]*$/u.test(quoted)) ends = !cueFollows(chunks, index + 1, CUE_AFTER_STOP, language);
      else if (/[!?…][^\p{L}\p{N}]*$/u.test(quoted))
        ends = !cueFollows(
          chunks,
          index + 1,
          next.capital && next.kind !== 'name' ? CUE_AFTER_STOP : CUE_AFTER_EXCLAMATION,
          language,
        );
    }
    if (ends) {
      sentences.push({ from, to: index + 1 });
      from = index + 1;
    }
  }
  if (from < chunks.length) sentences.push({ from, to: chunks.length });
  return sentences;
}

const beginsSentence = ({ capital, kind, lower }: Chunk): boolean =>
  capital || kind === 'quote' || kind === 'number' || /^[[(“"—–-]$/.test(lower);

/** Whether a full stop belongs to the number of a day, in a language in which nouns have capitals: "am 3. März". */
function isOrdinal(chunks: readonly Chunk[], stop: number, text: string): boolean {
  const number = chunks[stop - 1];
  if (number !== undefined && /^[ivx]{1,5}$/.test(number.lower) && number.capital) return true; // "Karl VI. sagte"
  if (number?.kind !== 'number') return false;
  return number.end - number.start <= 2 && text.slice(number.end, number.end + 1) === '.';
}

/** Whether one of the next `reach` chunks is a cue. After a full stop, only one that ends its sentence counts: "she added." */
function cueFollows(
  chunks: readonly Chunk[],
  from: number,
  reach: number,
  { cues, cuesAfterComma }: Language,
): boolean {
  if (chunks[from]?.kind === 'quote') return false;
  for (let index = from; index < Math.min(chunks.length, from + reach); index += 1) {
    const chunk = chunks[index];
    if (chunk === undefined || (chunk.kind === 'mark' && STOP.test(chunk.lower)) || chunk.kind === 'quote')
      return false;
    const cue = chunk.kind === 'word' ? cues.get(chunk.lower) : undefined;
    if (cue === undefined) continue;
    if (reach > CUE_AFTER_STOP) return true;
    const after = chunks[index + 1];
    const closes = after === undefined || after.kind === 'mark';
    return closes && (cue === 'say' || cue === 'tell') && !cuesAfterComma.has(chunk.lower);
  }
  return false;
}
