import assert from 'node:assert/strict';
import type { Article } from '../../../source/article.ts';
import type { ChunkedParagraph } from '../../../source/quotes/syntax/chunks.ts';
import type { Source } from '../../../source/quotes/syntax/phrases/sources.ts';
import { syntaxOf } from '../blocks.ts';

/** A paragraph in which “|” marks a chunk, with the index of that chunk. */
export interface Marked {
  readonly paragraph: ChunkedParagraph;
  readonly at: number;
  readonly end: number;
  /** What a source is: its kind, its words, and the description beside a name in brackets. */
  readonly words: (source: Source | null) => string | null;
}

export function marked(text: string, lang: Article['lang'] = 'en'): Marked {
  const plain = text.replace('|', '');
  const paragraph = syntaxOf([plain], lang).chunked.at(0);
  assert.ok(paragraph);
  const offset = Math.max(0, text.indexOf('|'));
  return {
    paragraph,
    at: paragraph.chunks.findIndex(({ start }) => start >= offset),
    end: paragraph.chunks.length,
    words: (source) => {
      if (source === null) return null;
      const role = source.role === null ? '' : ` [${source.role}]`;
      return `${source.kind}: ${plain.slice(source.start, source.end)}${role}`;
    },
  };
}

/** Compares what a function finds in marked texts with what it should find. */
export function checkEach<Found>(
  cases: readonly (readonly [text: string, found: Found])[],
  find: (text: Marked) => Found,
  lang?: Article['lang'],
): void {
  for (const [text, found] of cases) assert.deepEqual(find(marked(text, lang)), found, text);
}
