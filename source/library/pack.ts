import { deflateSync, inflateSync } from 'node:zlib';
import type { AttributedArticle, Block, Position, Quote } from '../article.ts';
import { readArticleJson } from '../parser/formats/article-json.ts';

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
  return { body: bodyOf(blocks), structure: deflateSync(json) };
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
  const packed = JSON.parse(inflateSync(structure).toString()) as Structure;
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
