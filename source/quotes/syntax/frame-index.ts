import type { Block } from '../../article.ts';
import { BlockCache } from '../text/block-cache.ts';
import type { ChunkedParagraphs } from './chunked-paragraphs.ts';
import { type CueFrame, findCueFrames } from './cue-frames.ts';
import type { Source } from './phrases/sources.ts';

/** The cue frames of a paragraph. */
export interface ParagraphFrames {
  /** In order. */
  readonly list: readonly CueFrame[];
  readonly bySentence: ReadonlyMap<number, readonly CueFrame[]>;
  /** The chunks of addressees: "told CNN". */
  readonly objects: ReadonlySet<number>;
  /** The sources of cues, by their chunks. */
  readonly subjects: ReadonlyMap<number, Source>;
}

const NONE: ParagraphFrames = { list: [], bySentence: new Map(), objects: new Set(), subjects: new Map() };

/** The cue frames of an article's paragraphs, found on demand. They are cached only while nearby blocks are read. */
export class CueFrames {
  readonly #cache: BlockCache<ParagraphFrames>;

  constructor(blocks: readonly Block[], chunked: ChunkedParagraphs) {
    this.#cache = new BlockCache(blocks, (block) => {
      const paragraph = chunked.at(block);
      return paragraph === null ? NONE : indexFrames(findCueFrames(paragraph));
    });
  }

  at(block: number): ParagraphFrames {
    return this.#cache.at(block);
  }
}

function indexFrames(list: readonly CueFrame[]): ParagraphFrames {
  if (list.length === 0) return NONE;
  return {
    list,
    bySentence: Map.groupBy(list, ({ sentence }) => sentence),
    objects: new Set(list.map(({ object }) => object)),
    subjects: new Map(list.map(({ source }) => [source.chunk, source])),
  };
}
