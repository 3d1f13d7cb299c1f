import type { Block } from '../../article.ts';
import type { Language } from '../language/language.ts';
import type { QuoteSpan } from '../spans/find-spans.ts';
import { BlockCache } from '../text/block-cache.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** A block's tokens, with what stands inside which quotation. */
export class Paragraph {
  readonly block: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** For each token: the index of the quotation that it stands in, or -1. */
  readonly inside: readonly number[];
  /** Capitals of a headline tell nothing. */
  readonly headline: boolean;
  private found: readonly boolean[] | null = null;

  constructor(block: number, text: string, tokens: readonly Token[], inside: readonly number[], headline: boolean) {
    this.block = block;
    this.text = text;
    this.tokens = tokens;
    this.inside = inside;
    this.headline = headline;
  }

  /** For each token: whether a sentence begins with it, so that its capital tells nothing. */
  get starts(): readonly boolean[] {
    this.found ??= startsOf(this.tokens);
    return this.found;
  }
}

const SKIPPED = new Set(['code', 'rule', 'image', 'embed']);

/** Marks that may stand between the beginning of a sentence and its first word. */
const BEFORE_SENTENCE: ReadonlySet<string> = new Set('"“”‘’\'«»„([—–-');

/** Marks that a sentence or an utterance begins after. */
const SENTENCE_AFTER: ReadonlySet<string> = new Set('.!?:…•|—–"“«„‘');

const opensSentence = (mark: string): boolean => SENTENCE_AFTER.has(mark) || mark.startsWith('..');

/** Whether a block is a headline. */
const UNKNOWN = 0;
const NO = 1;
const YES = 2;

/** The parts of quotations in each block, in order, as indices of the quotation and of its part. */
interface Held {
  /** For each block: where its parts begin in the other two; they end where the next block's begin. */
  readonly from: Uint32Array;
  readonly span: Uint32Array;
  readonly part: Uint32Array;
}

/** The blocks that hold text, as tokens: made when they are asked for, and kept only while their surroundings are read. */
export class Paragraphs implements Iterable<Paragraph> {
  readonly blocks: readonly Block[];
  private readonly spans: readonly QuoteSpan[];
  private readonly language: Language;
  private readonly held: Held;
  /** For each block: told once, by its first reading. */
  private readonly headlines: Uint8Array;
  private readonly cache: BlockCache<Paragraph>;

  constructor(blocks: readonly Block[], spans: readonly QuoteSpan[], language: Language) {
    this.blocks = blocks;
    this.spans = spans;
    this.language = language;
    this.held = partsByBlock(blocks.length, spans);
    this.headlines = new Uint8Array(blocks.length);
    this.cache = new BlockCache(blocks, (block) => this.read(block));
  }

  /** Whether a block holds text that anybody can be named or quoted in. */
  has(index: number): boolean {
    const block = this.blocks[index];
    return block !== undefined && !SKIPPED.has(block.type) && block.text !== '';
  }

  /** The blocks that hold text, in order. */
  *indices(): Generator<number> {
    for (let block = 0; block < this.blocks.length; block++) if (this.has(block)) yield block;
  }

  /** null where the block holds no text. */
  at(block: number): Paragraph | null {
    return this.has(block) ? this.cache.at(block) : null;
  }

  *[Symbol.iterator](): Iterator<Paragraph> {
    for (const block of this.indices()) yield this.cache.at(block);
  }

  private read(block: number): Paragraph {
    const { text } = this.blocks[block] as Block;
    const tokens = tokenize(text, this.language);
    const inside = this.insideOf(tokens, block);
    return new Paragraph(block, text, tokens, inside, this.isHeadline(tokens, block));
  }

  private insideOf(tokens: readonly Token[], block: number): number[] {
    const { from, span, part } = this.held;
    const inside: number[] = [];
    const end = from[block + 1] ?? 0;
    let next = from[block] ?? 0;
    let held = next < end ? this.spans[span[next] ?? 0]?.outer[part[next] ?? 0] : undefined;
    for (const { start } of tokens) {
      while (held !== undefined && held.end <= start) {
        next++;
        held = next < end ? this.spans[span[next] ?? 0]?.outer[part[next] ?? 0] : undefined;
      }
      inside.push(held !== undefined && start >= held.start ? (span[next] ?? -1) : -1);
    }
    return inside;
  }

  private isHeadline(tokens: readonly Token[], block: number): boolean {
    if (this.headlines[block] === UNKNOWN)
      this.headlines[block] = isHeadline(this.blocks[block]?.type ?? '', tokens, this.language) ? YES : NO;
    return this.headlines[block] === YES;
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

function partsByBlock(blocks: number, spans: readonly QuoteSpan[]): Held {
  const from = new Uint32Array(blocks + 1);
  let parts = 0;
  for (const { outer } of spans) {
    for (const { block } of outer) {
      from[block + 1] = (from[block + 1] ?? 0) + 1;
      parts++;
    }
  }
  for (let block = 0; block < blocks; block++) from[block + 1] = (from[block + 1] ?? 0) + (from[block] ?? 0);
  const free = from.slice();
  const held: Held = { from, span: new Uint32Array(parts), part: new Uint32Array(parts) };
  spans.forEach(({ outer }, span) => {
    outer.forEach(({ block }, part) => {
      const place = free[block] ?? 0;
      free[block] = place + 1;
      held.span[place] = span;
      held.part[place] = part;
    });
  });
  return held;
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
