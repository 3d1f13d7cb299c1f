import type { AttributedArticle, Position, Range } from '../article.ts';

/** The unit of offsets: UTF-16 code units (JavaScript, Java) or code points (Python, jq, Spark). */
export type OffsetUnit = 'utf-16' | 'codepoints';

export const OFFSET_UNITS: readonly OffsetUnit[] = ['utf-16', 'codepoints'];

/** Converts an offset into one block's text to the other unit. */
type Convert = (block: number, offset: number) => number;

const SURROGATE = /[\ud800-\udfff]/;
const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;

/** For every UTF-16 offset of the text, the number of code points before it; an offset inside a pair counts the pair. */
function codePointsBefore(text: string): Uint32Array {
  const before = new Uint32Array(text.length + 1);
  for (let unit = 0, points = 0; unit < text.length; unit += 1) {
    const secondOfPair = isLow(text.charCodeAt(unit)) && isHigh(text.charCodeAt(unit - 1));
    if (!secondOfPair) points += 1;
    before[unit + 1] = points;
  }
  return before;
}

/** A converter that counts only texts with code points outside the basic plane, each of them once. */
function converter(article: AttributedArticle): Convert {
  const tables = new Map<number, Uint32Array>();
  return (block, offset) => {
    const text = article.blocks[block]?.text ?? '';
    if (!SURROGATE.test(text)) return offset;
    const known = tables.get(block) ?? codePointsBefore(text);
    tables.set(block, known);
    return known[Math.min(offset, text.length)] ?? offset;
  };
}

function convertAll(article: AttributedArticle, convert: Convert): AttributedArticle {
  const range = <R extends Range>(given: R): R => ({
    ...given,
    start: convert(given.block, given.start),
    end: convert(given.block, given.end),
  });
  const position = ({ block, offset }: Position): Position => ({ block, offset: convert(block, offset) });
  const within = <S extends { readonly start: number; readonly end: number }>(block: number, spans: readonly S[]) =>
    spans.map((span) => ({ ...span, start: convert(block, span.start), end: convert(block, span.end) }));
  return {
    ...article,
    blocks: article.blocks.map((block, index) => ({
      ...block,
      spans: within(index, block.spans),
      ...(block.quoted ? { quoted: within(index, block.quoted) } : {}),
      ...(block.from ? { from: position(block.from) } : {}),
      ...(block.alsoFrom ? { alsoFrom: block.alsoFrom.map(position) } : {}),
    })),
    people: article.people.map((person) => ({ ...person, mentions: person.mentions.map(range) })),
    quotes: article.quotes.map((quote) => ({
      ...quote,
      parts: quote.parts.map(range),
      speaker: quote.speaker && {
        ...quote.speaker,
        mention: quote.speaker.mention && range(quote.speaker.mention),
      },
      ...(quote.cueRange ? { cueRange: range(quote.cueRange) } : {}),
    })),
  };
}

const anyWide = (article: AttributedArticle) => article.blocks.some((block) => SURROGATE.test(block.text));

/** The article with every offset counted in code points. */
export function toCodePoints(article: AttributedArticle): AttributedArticle {
  return anyWide(article) ? convertAll(article, converter(article)) : article;
}
