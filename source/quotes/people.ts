import type { PersonKind, Range } from '../article.ts';
import { Book } from './book.ts';
import type { Entity } from './entity.ts';
import type { NameRun } from './name-kinds.ts';
import type { Paragraph } from './paragraphs.ts';

/** A name in one place and whom it names. */
export interface NameMention {
  readonly run: NameRun;
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
}

export interface Register {
  readonly entities: Entity[];
  /** By block, in order. */
  readonly mentions: ReadonlyMap<number, readonly NameMention[]>;
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
export function registerPeople(paragraphs: readonly (Paragraph | null)[], runs: readonly NameRun[]): Register {
  const book = new Book();
  for (const run of runs) if (!run.headline && run.words.length > 1 && run.kind !== 'place') book.full(run);
  const mentions = new Map<number, NameMention[]>();
  for (const run of runs) {
    const tokens = paragraphs[run.block]?.tokens ?? [];
    for (const [part, entity] of book.link(run)) {
      const start = tokens[part.first]?.start ?? 0;
      const end = tokens[part.last]?.end ?? 0;
      const range: Range = { block: run.block, start, end };
      entity.mentions.push(range);
      const list = mentions.get(run.block) ?? [];
      list.push({ run: part, start, end, entity });
      mentions.set(run.block, list);
    }
  }
  return {
    entities: book.entities,
    mentions,
    find: (name) => book.find(name),
    bearers: (surname) => book.bearers(surname),
    doubtful: (entity) => book.rivals(entity),
    add: (name, kind) => book.enter(name, kind),
  };
}
