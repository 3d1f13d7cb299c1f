import type { Language } from '../language/language.ts';
import { BlockCache } from '../text/block-cache.ts';
import type { Outlines } from './chunked-paragraphs.ts';
import { type Frame, findFrames } from './cue-frames.ts';
import type { Source } from './noun-phrases.ts';

/** A paragraph's cues in order, by sentence, and the items that only hear. */
export interface FrameIndex {
  readonly list: readonly Frame[];
  readonly bySentence: ReadonlyMap<number, readonly Frame[]>;
  readonly objects: ReadonlySet<number>;
  /** The sources of cues, by their items. */
  readonly subjects: ReadonlyMap<number, Source>;
}

const NONE: FrameIndex = { list: [], bySentence: new Map(), objects: new Set(), subjects: new Map() };

/** The cues of an article's paragraphs: found when they are asked for, and kept only while their surroundings are read. */
export class Frames {
  private readonly cache: BlockCache<FrameIndex>;

  constructor(outlines: Outlines, language: Language) {
    this.cache = new BlockCache(outlines.blocks, (block) => {
      const lines = outlines.at(block);
      return indexFrames(lines === null ? [] : findFrames(lines, language));
    });
  }

  at(block: number): FrameIndex {
    return this.cache.at(block);
  }
}

function indexFrames(list: readonly Frame[]): FrameIndex {
  if (list.length === 0) return NONE;
  const bySentence = new Map<number, Frame[]>();
  for (const frame of list) {
    const frames = bySentence.get(frame.sentence);
    if (frames === undefined) bySentence.set(frame.sentence, [frame]);
    else frames.push(frame);
  }
  return {
    list,
    bySentence,
    objects: new Set(list.map(({ object }) => object)),
    subjects: new Map(list.map(({ source }) => [source.item, source])),
  };
}
