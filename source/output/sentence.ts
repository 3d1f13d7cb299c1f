import type { Block, Quote } from '../article.ts';

/** What ends a sentence, with the marks that close after it, before a space and what may begin the next. */
const END =
  /[.!?…。！？]+[)\]"'”’»›」』]*(?:\s+(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}("'“‘«‹„‚¿¡[—–-])|(?<=[。！？][)\]"'”’»›」』]*))/gu;

/** Words whose full stop ends no sentence: titles, and a single letter as in "J. K.". */
const SHORT =
  /(?:^|[\s("'“‘])(?:\p{L}|Mr|Mrs|Ms|Mx|Dr|Prof|St|Sr|Jr|Rev|Hon|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Adm|Gov|Sen|Rep|Pres|No|vs|approx|e\.g|i\.e|Mme|Mlle|Hr|Fr|bzw|z\. ?B|Sra|Srta)\.$/u;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where the sentences of a text begin, 0 first. Nothing ends inside the stretches given. */
function sentenceStarts(text: string, whole: readonly Stretch[]): number[] {
  const starts = [0];
  for (const found of text.matchAll(END)) {
    const at = found.index + found[0].length;
    const words = text.slice(Math.max(0, found.index - 12), found.index + 1);
    const isShort = found[0].startsWith('.') && SHORT.test(words);
    // What stands behind the closing mark of a quotation goes on in small letters or ends with it.
    const isInside = whole.some(({ start, end }) => found.index >= start && at <= end + 1);
    if (!isShort && !isInside) starts.push(at);
  }
  return starts;
}

/**
 * The sentence that a quotation stands in, from the start of the one it begins in to the end of the one it ends in;
 * paragraphs that it runs over are joined by a space.
 */
export function sentenceAround(quote: Quote, blocks: readonly Block[]): string {
  const first = quote.parts[0];
  const last = quote.parts.at(-1);
  if (!first || !last) return '';
  const startsIn = (block: number) =>
    sentenceStarts(
      blocks[block]?.text ?? '',
      quote.parts.filter((part) => part.block === block),
    );
  const from = startsIn(first.block).findLast((start) => start <= first.start) ?? 0;
  const text = blocks[last.block]?.text ?? '';
  const to = startsIn(last.block).find((start) => start >= last.end) ?? text.length;
  if (first.block === last.block) return text.slice(from, to).trim();
  const between = blocks.slice(first.block + 1, last.block).map((block) => block.text);
  return [blocks[first.block]?.text.slice(from), ...between, text.slice(0, to)]
    .map((part) => part?.trim())
    .filter((part) => part)
    .join(' ');
}
