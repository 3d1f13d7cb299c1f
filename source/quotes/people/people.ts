import type { PersonKind, Range } from '../../article.ts';
import type { Entity } from './entity.ts';
import { Book } from './entity-linker.ts';
import type { NameRun } from './name-kinds.ts';
import type { Paragraph, Paragraphs } from './paragraphs.ts';

/** A name in one place and whom it names. */
export interface NameMention {
  readonly run: NameRun;
  readonly entity: Entity;
}

export interface Register {
  readonly entities: Entity[];
  /** In the article's order. */
  readonly mentions: readonly NameMention[];
  readonly mentionsIn: (block: number) => readonly NameMention[];
  /** Who is meant by a name in a label: the whole name, or the surname whatever its capitals. */
  readonly find: (name: string) => Entity | null;
  /** How many people bear a surname. */
  readonly bearers: (surname: string) => number;
  /** Whether a bare surname may as well be somebody else's who bears it: named about as often. */
  readonly doubtful: (entity: Entity) => boolean;
  /** A new entry for a name that stands in no sentence. */
  readonly add: (name: string, kind: PersonKind) => Entity;
}

/** Everybody whom the runs of capitals name, each mention linked to one entity. Linear in the number of runs. */
export function registerPeople(paragraphs: Paragraphs, runs: readonly NameRun[]): Register {
  const book = new Book();
  for (const run of runs) if (!run.headline && run.words.length > 1 && run.kind !== 'place') book.full(run);
  const mentions: NameMention[] = [];
  const ends = new Uint32Array(paragraphs.blocks.length);
  for (const run of runs) {
    for (const [found, entity] of book.link(run)) {
      const part = found === run ? run : placed(found, paragraphs.at(run.block));
      const range: Range = { block: run.block, start: part.start, end: part.end };
      entity.mentions.push(range);
      mentions.push({ run: part, entity });
      ends[run.block] = mentions.length;
    }
  }
  // Where nobody is named, the names end with those before.
  for (let block = 1; block < ends.length; block++) ends[block] ||= ends[block - 1] ?? 0;
  return {
    entities: book.entities,
    mentions,
    mentionsIn: (block) => mentions.slice(ends[block - 1] ?? 0, ends[block]),
    find: (name) => book.find(name),
    bearers: (surname) => book.bearers(surname),
    doubtful: (entity) => book.rivals(entity),
    add: (name, kind) => book.enter(name, kind),
  };
}

/** A part of a run, with its own offsets. */
const placed = (part: NameRun, paragraph: Paragraph | null): NameRun => ({
  ...part,
  start: paragraph?.tokens[part.first]?.start ?? 0,
  end: paragraph?.tokens[part.last]?.end ?? 0,
});
