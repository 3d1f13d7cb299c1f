import type { Block } from '../../article.ts';
import type { Language } from '../language/language.ts';
import type { ArticleSpans, QuoteSpan } from '../spans/quote-span.ts';
import { BlockCache } from '../text/block-cache.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** The tokens of a block, and the quotations that contain them. */
export class Paragraph {
  readonly block: number;
  readonly text: string;
  readonly language: Language;
  readonly tokens: readonly Token[];
  /** For each token, the index of the quotation that contains it, or -1. */
  readonly inside: readonly number[];
  /** Whether it is a headline, whose capitals are not evidence. */
  readonly headline: boolean;
  #starts: readonly boolean[] | null = null;

  constructor(own: Omit<Paragraph, 'starts'>) {
    this.block = own.block;
    this.text = own.text;
    this.language = own.language;
    this.tokens = own.tokens;
    this.inside = own.inside;
    this.headline = own.headline;
  }

  /** For each token, whether a sentence begins with it, so that its capital is not evidence. */
  get starts(): readonly boolean[] {
    this.#starts ??= startsOf(this.tokens);
    return this.#starts;
  }
}

const SKIPPED: ReadonlySet<string> = new Set(['code', 'rule', 'image', 'embed']);

/** Marks that may precede the first word of a sentence. */
const BEFORE_SENTENCE: ReadonlySet<string> = new Set('"“”‘’\'«»„([—–-');

/** Marks that are followed by the start of a sentence or an utterance. */
const SENTENCE_AFTER: ReadonlySet<string> = new Set('.!?:…•|—–"“«„‘');

const opensSentence = (mark: string): boolean => SENTENCE_AFTER.has(mark) || mark.startsWith('..');

/** Whether a block is a headline, as one byte. */
const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** The parts of quotations in each block, in order: the indices of the quotation and of its part. */
interface PartsByBlock {
  /** For each block, the index of its first part in the other two arrays. Its parts end where those of the next block begin. */
  readonly from: Uint32Array;
  readonly span: Uint32Array;
  readonly part: Uint32Array;
}

/** The blocks with text as tokens, computed on demand. They are cached only while nearby blocks are read. */
export class Paragraphs implements Iterable<Paragraph> {
  readonly blocks: readonly Block[];
  readonly language: Language;
  readonly #spans: readonly QuoteSpan[];
  readonly #parts: PartsByBlock;
  /** For each block, whether it is a headline. Decided once, so that the block need not be read again. */
  readonly #headlines: Uint8Array;
  readonly #cache: BlockCache<Paragraph>;

  constructor({ blocks, spans, language }: ArticleSpans) {
    this.blocks = blocks;
    this.language = language;
    this.#spans = spans;
    this.#parts = partsByBlock(blocks.length, spans);
    this.#headlines = new Uint8Array(blocks.length);
    this.#cache = new BlockCache(blocks, (block) => this.#read(block));
  }

  /** Whether a block has text in which people can be named or quoted. */
  has(index: number): boolean {
    const block = this.blocks[index];
    return block !== undefined && !SKIPPED.has(block.type) && block.text !== '';
  }

  /** The indices of the blocks with text, in order. */
  *indices(): Generator<number> {
    for (let block = 0; block < this.blocks.length; block += 1) if (this.has(block)) yield block;
  }

  /** The paragraph at a block; null if the block has no text. */
  at(block: number): Paragraph | null {
    return this.has(block) ? this.#cache.at(block) : null;
  }

  *[Symbol.iterator](): Iterator<Paragraph> {
    for (const block of this.indices()) yield this.#cache.at(block);
  }

  #read(block: number): Paragraph {
    const { text } = this.blocks[block] as Block;
    const { language } = this;
    const tokens = tokenize(text, language);
    const headline = this.#isHeadline(tokens, block);
    return new Paragraph({ block, text, language, tokens, inside: this.#insideOf(tokens, block), headline });
  }

  #insideOf(tokens: readonly Token[], block: number): number[] {
    const { from, span, part } = this.#parts;
    const inside: number[] = [];
    const end = from[block + 1] ?? 0;
    let next = from[block] ?? 0;
    const range = (at: number) => (at < end ? this.#spans[span[at] ?? 0]?.outer[part[at] ?? 0] : undefined);
    let current = range(next);
    if (current === undefined) return new Array<number>(tokens.length).fill(-1);
    for (const { start } of tokens) {
      while (current !== undefined && current.end <= start) {
        next += 1;
        current = range(next);
      }
      inside.push(current !== undefined && start >= current.start ? (span[next] ?? -1) : -1);
    }
    return inside;
  }

  #isHeadline(tokens: readonly Token[], block: number): boolean {
    if (this.#headlines[block] === UNKNOWN)
      this.#headlines[block] = isHeadline(this.blocks[block]?.type ?? '', tokens, this.language) ? YES : NO;
    return this.#headlines[block] === YES;
  }
}

function startsOf(tokens: readonly Token[]): boolean[] {
  const starts: boolean[] = [];
  let begins = true;
  for (const { kind, text } of tokens) {
    starts.push(begins);
    begins = kind === 'mark' && ((begins && BEFORE_SENTENCE.has(text)) || opensSentence(text));
  }
  return starts;
}

function partsByBlock(blocks: number, spans: readonly QuoteSpan[]): PartsByBlock {
  const from = new Uint32Array(blocks + 1);
  let parts = 0;
  for (const { outer } of spans) {
    for (const { block } of outer) {
      from[block + 1] = (from[block + 1] ?? 0) + 1;
      parts += 1;
    }
  }
  for (let block = 0; block < blocks; block += 1) from[block + 1] = (from[block + 1] ?? 0) + (from[block] ?? 0);
  const free = from.slice();
  const result: PartsByBlock = { from, span: new Uint32Array(parts), part: new Uint32Array(parts) };
  spans.forEach(({ outer }, span) => {
    outer.forEach(({ block }, part) => {
      const at = free[block] ?? 0;
      free[block] = at + 1;
      result.span[at] = span;
      result.part[at] = part;
    });
  });
  return result;
}

/** A block is a headline if more than this share of its words have a capital that they would not have in a sentence. */
const HEADLINE_SHARE = 0.85;

/** A block with fewer words of this kind is a headline only if it is the title. */
const FEWEST_WORDS = 4;

function isHeadline(type: string, tokens: readonly Token[], language: Language): boolean {
  if (language.capitalNouns !== null && tokens.at(-1)?.text === '.') return false; // a sentence of nouns
  let words = 0;
  let capitals = 0;
  let left = tokens.length;
  for (const { kind, lower, capital } of tokens) {
    left -= 1;
    if (kind !== 'word' || lower.length < 3) continue;
    if (language.prepositions.has(lower) || language.determiners.has(lower) || language.conjunctions.has(lower))
      continue;
    words += 1;
    if (capital) capitals += 1;
    // Not even if all other words have a capital.
    else if (words >= FEWEST_WORDS && (capitals + left) / (words + left) <= HEADLINE_SHARE) return false;
    if (words > 40 && capitals < words / 2) return false;
  }
  return words < FEWEST_WORDS ? type === 'title' : capitals / words > HEADLINE_SHARE;
}
