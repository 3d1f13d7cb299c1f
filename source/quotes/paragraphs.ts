import type { Article } from '../article.ts';
import type { Language } from './language/language.ts';
import type { QuoteSpan } from './spans.ts';
import { type Token, tokenize } from './tokens.ts';

/** A block's tokens, with what stands inside which quotation. */
export interface Paragraph {
  readonly block: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token: the index of the quotation that it stands in, or -1. */
  readonly inside: readonly number[];
  /** For each token: whether a sentence begins with it, so that its capital tells nothing. */
  readonly starts: readonly boolean[];
  /** Capitals of a headline tell nothing. */
  readonly headline: boolean;
}

const SKIPPED = new Set(['code', 'rule', 'image', 'embed']);

/** The blocks that hold text, as tokens; null for those without. */
export function readParagraphs(
  article: Article,
  spans: readonly QuoteSpan[],
  language: Language,
): (Paragraph | null)[] {
  const parts: { readonly start: number; readonly end: number; readonly span: number }[][] = article.blocks.map(
    () => [],
  );
  spans.forEach((span, index) => {
    for (const { block, start, end } of span.outer) parts[block]?.push({ start, end, span: index });
  });
  return article.blocks.map((block, index) => {
    if (SKIPPED.has(block.type) || block.text === '') return null;
    const tokens = tokenize(block.text, language);
    const held = parts[index] ?? [];
    const inside: number[] = [];
    const starts: boolean[] = [];
    let next = 0;
    let begins = true;
    for (const token of tokens) {
      while (next < held.length && (held[next]?.end ?? 0) <= token.start) next++;
      const part = held[next];
      inside.push(part !== undefined && token.start >= part.start ? part.span : -1);
      starts.push(begins);
      if (token.kind === 'mark')
        begins =
          (begins && /^["“”‘’'«»„([—–-]$/.test(token.text)) || /^(?:[.!?:…•|—–]|["“«„‘]|\.\.+)$/.test(token.text);
      else begins = false;
    }
    return {
      block: index,
      text: block.text,
      tokens,
      inside,
      starts,
      headline: isHeadline(block.type, tokens, language),
    };
  });
}

/** Nearly every word that a sentence would write small has a capital. */
function isHeadline(type: string, tokens: readonly Token[], language: Language): boolean {
  let words = 0;
  let capitals = 0;
  for (const { kind, lower, capital } of tokens) {
    if (kind !== 'word' || lower.length < 3) continue;
    if (language.prepositions.has(lower) || language.determiners.has(lower) || language.conjunctions.has(lower))
      continue;
    words++;
    if (capital) capitals++;
    if (words > 40 && capitals < words / 2) return false;
  }
  return words < 4 ? type === 'title' : capitals / words > 0.85;
}
