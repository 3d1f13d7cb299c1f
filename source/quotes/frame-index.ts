import type { Block } from '../article.ts';
import type { Frame } from './frames.ts';
import type { Source } from './phrases.ts';
import { Window } from './window.ts';

/** A paragraph's cues in order, by sentence, and the items that only hear. */
export interface FrameIndex {
  readonly list: readonly Frame[];
  readonly bySentence: ReadonlyMap<number, readonly Frame[]>;
  readonly objects: ReadonlySet<number>;
  /** The sources of cues, by their items. */
  readonly subjects: ReadonlyMap<number, Source>;
}

const NONE: FrameIndex = indexFrames([]);

/** The cues of an article by paragraph: kept in order, and indexed only while their surroundings are read. */
export class Frames {
  private readonly found = new Map<number, readonly Frame[]>();
  private readonly window: Window<FrameIndex>;

  constructor(blocks: readonly Block[]) {
    this.window = new Window(blocks, (block) => indexFrames(this.found.get(block) ?? []));
  }

  /** Takes the cues of a paragraph, before it is asked for. */
  add(block: number, frames: readonly Frame[]): void {
    if (frames.length > 0) this.found.set(block, frames);
  }

  at(block: number): FrameIndex {
    return this.found.has(block) ? this.window.at(block) : NONE;
  }
}

function indexFrames(list: readonly Frame[]): FrameIndex {
  const bySentence = new Map<number, Frame[]>();
  for (const frame of list) {
    const frames = bySentence.get(frame.sentence) ?? [];
    frames.push(frame);
    bySentence.set(frame.sentence, frames);
  }
  return {
    list,
    bySentence,
    objects: new Set(list.map(({ object }) => object)),
    subjects: new Map(list.map(({ source }) => [source.item, source])),
  };
}
