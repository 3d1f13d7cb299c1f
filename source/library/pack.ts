import { deflateSync, inflateSync } from 'node:zlib';
import type { AttributedArticle, Block, Position, Quote } from '../article.ts';
import { readArticleJson } from '../parser/formats/article-json.ts';

/**
 * What the JSON of most articles has in common, so that a short one deflates to half. It is part of the format: never change it.
 */
const DICTIONARY = Buffer.from(
  [
    '"omitted":[{"text":"","reason":"navigation","before":0},{"text":"","reason":"related","before":',
    '{"type":"heading","text":12,"level":2,"spans":[]},{"type":"item","text":80,"depth":1,"marker":"•","group":1,"spans":[',
    '{"start":10,"end":20,"style":"bold"},{"start":10,"end":20,"style":"italic"},',
    '{"start":10,"end":20,"style":"link","href":"https://www.',
    '{"url":"https://","canonicalUrl":null,"title":"","authors":[""],"byline":null,"siteName":"","excerpt":"',
    '"publishedTime":"2025-01-01T00:00:00.000Z","modifiedTime":null,"lang":"en","dir":"ltr","wordCount":500,"readingMinutes":3,',
    '"notice":null,"blocks":[{"type":"title","text":50,"spans":[]},{"type":"paragraph","text":200,"spans":[]},',
    '"people":[{"id":"p0","kind":"person","name":"","mentions":[{"block":2,"start":100,"end":120}]},{"id":"p1",',
    '"quotes":[{"id":"q0","kind":"direct","parts":[{"block":2,"start":1,"end":90}],"speaker":{"person":"p0","name":"',
    '"how":"named","confidence":0.97,"mention":{"block":2,"start":100,"end":120}},"cue":"said","cueRange":{"block":2,"start":96,"end":100}},',
  ].join(''),
);

/** An article in the form in which the library stores it: its text for the full-text index, and everything else. */
export interface PackedArticle {
  /** The texts of the blocks, joined by line feeds. */
  readonly body: string;
  /** The article as deflated JSON, in which each block has the length of its text, and quotes lack texts that are in the body. */
  readonly structure: Uint8Array;
}

type Texts = readonly { readonly text: string }[];

const bodyOf = (blocks: Texts): string => blocks.map(({ text }) => text).join('\n');

/** A quote without the texts that follow from the blocks. */
function withoutTexts(quote: Quote, blocks: Texts): object {
  const parts = quote.parts.map(({ text, ...range }) =>
    blocks[range.block]?.text.slice(range.start, range.end) === text ? range : { ...range, text },
  );
  const { text, ...rest } = quote;
  return quote.parts.map((part) => part.text).join(' ') === text ? { ...rest, parts } : { ...quote, parts };
}

export function packArticle(article: AttributedArticle): PackedArticle {
  const { blocks, quotes } = article;
  const json = JSON.stringify({
    ...article,
    blocks: blocks.map((block) => ({ ...block, text: block.text.length })),
    quotes: quotes.map((quote) => withoutTexts(quote, blocks)),
  });
  return { body: bodyOf(blocks), structure: deflateSync(json, { dictionary: DICTIONARY }) };
}

type Structure = {
  readonly blocks: readonly (Omit<Block, 'text'> & { readonly text: number })[];
  readonly quotes: readonly {
    readonly text?: string;
    readonly parts: readonly { block: number; start: number; end: number; text?: string }[];
  }[];
};

/**
 * Reverses `packArticle`. The JSON is checked as strictly as any outside JSON, since the file may come from elsewhere.
 *
 * @throws Error if the structure is damaged
 */
export function unpackArticle({ body, structure }: PackedArticle): AttributedArticle {
  const packed = JSON.parse(inflateSync(structure, { dictionary: DICTIONARY }).toString()) as Structure;
  let at = 0;
  const blocks = packed.blocks.map((block) => {
    const text = body.slice(at, at + block.text);
    at += block.text + 1;
    return { ...block, text };
  });
  const quotes = packed.quotes.map((quote) => {
    const parts = quote.parts.map((part) => ({
      ...part,
      text: part.text ?? blocks[part.block]?.text.slice(part.start, part.end) ?? '',
    }));
    return { ...quote, parts, text: quote.text ?? parts.map(({ text }) => text).join(' ') };
  });
  const { people, quotes: found, ...article } = readArticleJson(JSON.stringify({ ...packed, blocks, quotes }));
  return { ...article, people: people ?? [], quotes: found ?? [] };
}

/** The position in an article of an offset into its body, in UTF-16 code units. Past the end it is the last position. */
export function positionInBody(blocks: Texts, offset: number): Position {
  let start = 0;
  for (const [block, { text }] of blocks.entries()) {
    if (offset <= start + text.length) return { block, offset: Math.max(0, offset - start) };
    start += text.length + 1;
  }
  return { block: Math.max(0, blocks.length - 1), offset: blocks.at(-1)?.text.length ?? 0 };
}
