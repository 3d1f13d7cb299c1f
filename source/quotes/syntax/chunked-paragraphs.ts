import type { Block } from '../../article.ts';
import type { Language } from '../language/language.ts';
import type { Paragraphs } from '../people/paragraphs.ts';
import type { Register } from '../people/people.ts';
import type { QuoteSpan } from '../spans/find-spans.ts';
import { BlockCache } from '../text/block-cache.ts';
import { type Outline, outline } from './chunks.ts';

/** The outlines of an article's paragraphs: made when they are asked for, and kept only while their surroundings are read. */
export class Outlines implements Iterable<Outline> {
  private readonly paragraphs: Paragraphs;
  private readonly cache: BlockCache<Outline | null>;

  constructor(paragraphs: Paragraphs, register: Register, language: Language, spans: readonly QuoteSpan[]) {
    const isTerm = (span: number): boolean => spans[span]?.kind === 'term';
    this.paragraphs = paragraphs;
    this.cache = new BlockCache(paragraphs.blocks, (block) => {
      const paragraph = paragraphs.at(block);
      return paragraph && outline(paragraph, register.mentionsIn(block), language, isTerm);
    });
  }

  get blocks(): readonly Block[] {
    return this.paragraphs.blocks;
  }

  has(block: number): boolean {
    return this.paragraphs.has(block);
  }

  /** null where the block holds no text. */
  at(block: number): Outline | null {
    return this.has(block) ? this.cache.at(block) : null;
  }

  *[Symbol.iterator](): Iterator<Outline> {
    for (const block of this.paragraphs.indices()) {
      const lines = this.cache.at(block);
      if (lines !== null) yield lines;
    }
  }
}
